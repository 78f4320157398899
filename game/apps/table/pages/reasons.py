"""Words of the table's own: the reason in its frame, and what a minority wants to have said."""

from game.apps.table.desk import Desk
from game.apps.table.pages.discard import discarding
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.shown import added_shown, ballot_shown, rows_shown
from game.apps.table.window.page import Page
from game.rules import prompts
from game.rules.decisions import decision_rule
from game.widgets import Beside, Button, Column, Field, Heading, Label, Node


def page(desk: Desk, asked: prompts.SayPrompt) -> Page:
    """The reason, or the explanation of who chose otherwise. Neither blocks."""
    voice, case = desk.voice, desk.case
    minority = asked.at == "minority"
    left: list[Node] = [Label("decided", desk.how(), size=20, tone="soft"), *rows_shown(desk, case.decided)]
    left += added_shown(desk)
    if minority:
        label, hint, below = "table.minority", "table.minority_hint", "table.minority_what"
    else:
        label, hint, below = "table.reason", "table.reason_hint", "table.reason_whom"
        # Of a ballot that decided and of which only the outcome is known, all is said above.
        said = case.how == "decided" and decision_rule(case.decision).decides == "table"
        if case.final is not None and not (said and case.final.lead is not None):
            left += ballot_shown(desk, case.final)
    right: list[Node] = [
        Heading("frame", voice.words(asked.ask), size=28),
        Field("reason", voice.say(label), desk.half.typing, lines=4, hint=voice.say(hint)),
        Label("to_whom", voice.say(below), size=19, tone="soft"),
    ]
    body = Beside([Column(left), Column(right)], shares=(5, 7), gap=40, least=380)

    def keep() -> None:
        desk.session.say(asked.at, desk.half.typing.text)

    def later() -> None:
        desk.session.say(asked.at, "")

    written = bool(desk.half.typing.text.strip())
    if desk.half.sub == "drop" and written:
        return discarding(voice, (desk.half.typing.text.strip(),), stay=desk.shows(""), go=later)
    leave = desk.shows("drop") if written else later
    keeps = Button("keep", voice.say("table.keep"), keep if written else None, icon="check", primary=written)
    not_now = Button("later", voice.say("table.nobody" if minority else "table.not_now"), leave, primary=not written)
    bar = (keeps, not_now, *lookups(desk))
    id = desk.page_id("minority" if minority else "reason")
    return Page(id, body, bar=bar, header=desk.header(), footer=desk.footer(), focus="reason")
