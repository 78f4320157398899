"""Pages on which the whole table picks one of a list: marked first, then confirmed."""

from collections.abc import Mapping

from game.apps.table.desk import Desk, lettered
from game.apps.table.pages.confirming import settling
from game.apps.table.pages.looked_up import lookups
from game.apps.table.pages.options import TITLE, filling
from game.apps.table.pages.reveal import ballot_card
from game.apps.table.pages.shown import funds_shown, indicators_shown
from game.apps.table.window.page import Page
from game.rules import actions
from game.rules.prompts import TABLE, Item, PickPrompt
from game.widgets import Beside, Button, CardBox, ChoiceBox, Column, Do, Heading, Label, Node, Rest
from game.widgets.type import TIGHT


def pick(desk: Desk, asked: PickPrompt) -> Page:
    """The question that is open: an option to settle on, beside how many of the table were for each."""
    voice, case = desk.voice, desk.view.case
    nodes: list[Node] = [Heading("title", voice.words(asked.ask), size=TITLE, leading=TIGHT)]
    if asked.at == "cover":
        nodes.append(CardBox(Beside([Column(funds_shown(desk), gap=4), Column(indicators_shown(desk), gap=4)])))
    if asked.at == "decide" and asked.who != TABLE and case is not None:
        decides = voice.say("page.decides", seat=voice.seat(case.rapporteur))
        nodes.append(Label("decides", decides, size=26, weight="semibold", tone="accent"))
    chosen = desk.half.chosen
    listed = list(lettered(asked.items))
    keys: dict[str, Do] = {letter.casefold(): desk.marks(item.id) for letter, item in listed if item.closed is None}
    final = case.final if asked.at != "cover" and case is not None else None
    counts = {voice.words(it.words): it.count for it in final.counts} if final is not None else {}

    def rows(size: float) -> list[ChoiceBox]:
        return [_option(desk, item, letter, counts, chosen=item.id == chosen, size=size) for letter, item in listed]

    options = filling(rows)
    body: Node = options
    if final is not None and not counts:
        body = Beside([ballot_card(desk, final), options], shares=(2, 3), least=360)
    nodes.append(body)
    settle = None if chosen is None else _picks(desk, asked, chosen)
    act = voice.say("table.settle" if asked.at == "proposal" else "table.decide")
    bar = (settling(voice, act, listed, chosen, settle), *lookups(desk))
    focus = None if chosen is None else "settle"
    id = desk.page_id(asked.at)
    body = Rest(nodes, body, gap=10)
    return Page(id, body, bar=bar, header=desk.header(), footer=desk.footer(), keys=keys, focus=focus)


def _option(desk: Desk, item: Item, letter: str, counts: Mapping[str, int], *, chosen: bool, size: float) -> ChoiceBox:
    """What can be settled on, with how many of the table were for it where that is public."""
    voice, text = desk.voice, desk.voice.words(item.text)
    does = voice.words(item.note) if item.note is not None else ""
    votes = (
        voice.say("table.votes_for.one" if counts[text] == 1 else "table.votes_for", count=counts[text])
        if text in counts
        else ""
    )
    return ChoiceBox(
        f"pick.{item.id}",
        text,
        desk.marks(item.id),
        letter=letter,
        note=" · ".join(part for part in (votes, does) if part),
        closed=voice.words(item.closed) if item.closed is not None else "",
        chosen=chosen,
        size=size,
    )


def _picks(desk: Desk, asked: PickPrompt, item: str) -> Do:
    return lambda: desk.do(actions.Pick(asked.at, item))


def picked(
    desk: Desk,
    asked: PickPrompt,
    settle: str,
    more: tuple[Button, ...] = (),
    *,
    what: str = "",
    marks: Mapping[str, str] | None = None,
) -> Page:
    """A choice beside the question that is open: marked, then confirmed.

    `marks`: by id, the number that an item has elsewhere and keeps here; without, each gets its letter.
    """
    voice, chosen = desk.voice, desk.half.chosen
    nodes: list[Node] = [Heading("title", voice.words(asked.ask), size=TITLE, leading=TIGHT)]
    if what:
        nodes.append(Label("what", what, size=24, tone="soft"))
    listed = [(own if marks is None else marks[item.id], item) for own, item in lettered(asked.items)]
    keys: dict[str, Do] = {letter.casefold(): desk.marks(item.id) for letter, item in listed}

    def rows(size: float) -> list[ChoiceBox]:
        return [
            ChoiceBox(
                f"pick.{item.id}",
                voice.words(item.text),
                desk.marks(item.id),
                letter=letter,
                chosen=item.id == chosen,
                size=size,
            )
            for letter, item in listed
        ]

    nodes.append(body := filling(rows))
    act = None if chosen is None else _picks(desk, asked, chosen)
    bar = (settling(voice, settle, listed, chosen, act), *more)
    focus = None if act is None else "settle"
    id = desk.page_id(asked.at)
    all = Rest(nodes, body, gap=10)
    return Page(id, all, bar=bar, header=desk.header(), footer=desk.footer(), keys=keys, focus=focus)
