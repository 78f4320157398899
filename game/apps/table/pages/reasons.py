"""Words of the table's own: the reason in its frame, and what a minority wants to have said."""

from game.apps.table.desk import Desk
from game.apps.table.pages.advised import advised_shown
from game.apps.table.pages.decided import decision_shown, result, result_of
from game.apps.table.pages.discard import discarding
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.reveal import ballot_card
from game.apps.table.window.page import Page
from game.rules import prompts
from game.rules.decisions import decision_rule
from game.widgets import Button, CardBox, Column, Field, Grows, Heading, Label, Node, Rest
from game.widgets.type import TIGHT

WRITE = "write"
"""The part in which the reason is written; before it, the result is seen."""


def page(desk: Desk, asked: prompts.SayPrompt) -> Page:
    """What came out of the ballot; then the reason, or the explanation of who chose otherwise. Neither blocks."""
    if asked.at != "minority" and desk.half.sub == "" and result_of(desk.case) is not None:
        label = desk.voice.say("table.to_reason")
        on = Button("to_reason", label, desk.shows(WRITE), icon="arrow-right", primary=True, turns=True)
        return result(desk, on)
    return _written(desk, asked)


def _written(desk: Desk, asked: prompts.SayPrompt) -> Page:
    voice, case = desk.voice, desk.case
    minority = asked.at == "minority"
    decided: list[Node] = decision_shown(desk, size=30) if case.council is None else advised_shown(desk)
    if minority:
        label, hint, below = "table.minority", "table.minority_hint", "table.minority_what"
    else:
        label, hint, below = "table.reason", "table.reason_hint", "table.reason_whom"
        # Of a ballot that decided and of which only the outcome is known, all is said above.
        said = case.how == "decided" and decision_rule(case.decision).decides == "table"
        if case.final is not None and result_of(desk.case) is None and not (said and case.final.lead is not None):
            decided.append(ballot_card(desk, case.final))

    if case.covered is not None and not minority:
        decided.append(Label("covered", voice.words(case.covered), size=22, tone="soft"))

    def frame(size: float) -> Node:
        words: list[Node] = [
            Heading("frame", voice.words(asked.ask), size=size, leading=TIGHT),
            Field("reason", voice.say(label), desk.half, lines=LINES[size], hint=voice.say(hint), size=30),
            Label("to_whom", voice.say(below), size=24, tone="soft"),
        ]
        return Column(words, gap=12)

    wood = CardBox(Grows(frame, tuple(LINES)), wood=True, strong=True, fill=True)
    body = Rest([*decided, wood], wood, gap=14)

    def keep() -> None:
        desk.session.say(asked.at, desk.half.typing.text)

    def later() -> None:
        desk.session.say(asked.at, "")

    written = bool(desk.half.typing.text.strip())
    back = WRITE if not minority and result_of(desk.case) is not None else ""
    if desk.half.sub == "drop" and written:
        return discarding(voice, (desk.half.typing.text.strip(),), stay=desk.shows(back), go=later)
    leave = desk.shows("drop") if written else later
    keeps = Button("keep", voice.say("table.keep"), keep if written else None, icon="check", primary=written)
    not_now = Button("later", voice.say("table.nobody" if minority else "table.not_now"), leave, primary=not written)
    bar = (keeps, not_now, *_begun(desk, minority=minority), *lookups(desk))
    id = desk.page_id("minority" if minority else "reason")
    # In the practice nothing is lost by going on without one.
    enter = ("reason", "later" if case.practice and not written else "keep")
    return Page(id, body, bar=bar, header=desk.header(), footer=desk.footer(), focus="reason", enter=enter)


def _begun(desk: Desk, *, minority: bool) -> tuple[Button, ...]:
    """What a case that was worked out together ended in may be the start of its reason."""
    learning = desk.case.learning
    words = None if learning is None or learning.better is None else desk.session.text(learning.better)
    if minority or words is None or desk.half.typing.text.strip():
        return ()
    taken = desk.half.put(desk.half.typing.inserted(words))
    return (Button("take_over", desk.voice.say("table.al.take_over"), lambda: taken),)


LINES: dict[float, int] = {44: 6, 42: 5, 40: 4, 38: 3, 36: 3, 34: 3, 32: 2, 30: 1}
"""In letters of a size the frame has so many lines to write on."""
