"""What is open on the board or came in by itself: a neighbourhood, news, somebody who speaks up, a moment's quiet.

These are about people: the board is gone, and one thing can be read from the back row.
"""

from typing import assert_never

from game.apps.table.board.inspect import Here, SquareHead, facility_brief, facility_shown
from game.apps.table.board.panorama import drawn, part_of
from game.apps.table.board.ways import THINGS
from game.apps.table.desk import Desk, lettered
from game.apps.table.pages.confirming import settling
from game.apps.table.pages.discard import discarding
from game.apps.table.pages.shown import report_shown
from game.apps.table.window.page import NOWHERE, Page
from game.board_signs import ICONS
from game.rules import actions
from game.rules.prompts import LETTERS, AcknowledgePrompt, PickPrompt, SayPrompt
from game.rules.views.shapes import VisitView
from game.townscape import PLACES
from game.widgets import Beside, Button, CardBox, ChoiceBox, Column, Do, Field, Fits, Heading, Label, Node, Widget
from game.widgets.newspaper import Printed
from game.widgets.thing import DrawnThing

PICTURES = (300, 250, 210, 170, 140, 110, 80, 0)
"""How high the drawing of a visit may be; none where there is no room."""
INSTEAD = {
    *((kind, "voice") for kind in ("dilemma", "start", "news")),
    *((kind, "reflection") for kind in ("dilemma", "start", "news", "voice")),
}
"""Squares that had nothing left, and what came instead."""


def page(desk: Desk, asked: SayPrompt | PickPrompt | AcknowledgePrompt) -> Page:
    """The visit, with what is asked about it."""
    visit = _visit(desk)
    match asked:
        case SayPrompt():
            return _reflection(desk, visit, asked)
        case PickPrompt(at="object"):
            return _objection(desk, visit, asked)
        case PickPrompt():
            return _choice(desk, visit, asked)
        case AcknowledgePrompt():
            return _read(desk, visit)
        case _:
            assert_never(asked)


def _visit(desk: Desk) -> VisitView:
    visit = desk.view.town.visit
    assert visit is not None
    return visit


def _head(desk: Desk, visit: VisitView) -> SquareHead:
    """What kind of square this is, in the colour of its neighbourhood."""
    voice, group = desk.voice, visit.group
    kind = voice.say(f"table.board.kind.{visit.square}")
    name = voice.words(visit.title)
    colour = group.colour if group is not None else None
    return SquareHead("title", name, "" if kind == name else kind, ICONS[visit.square], colour, group)


def _told(desk: Desk, visit: VisitView) -> list[Node]:
    """What is read aloud; a voice in quotation marks. First, why it is not what the square promised."""
    voice, nodes = desk.voice, list[Node]()
    landed = _landed(desk)
    if (landed, visit.square) in INSTEAD:
        nodes.append(Label("instead", voice.say(f"visit.instead.{landed}"), size=22, tone="soft"))
    if visit.text is not None:
        text = voice.words(visit.text)
        nodes.append(Label("text", f"“{text}”" if visit.square == "voice" else text, size=34))
    if visit.square == "voice":
        nodes.append(Label("one_more", voice.say("visit.one_more"), size=22, tone="soft"))
    return nodes


def _landed(desk: Desk) -> str:
    """The kind of square that was landed on; empty where nobody walked."""
    town = desk.view.town
    if town.board is None or town.turn is None or town.turn.dice is None:
        return ""
    seats = (None, town.turn.seat)
    place = next((token.place for token in town.board.tokens if token.seat in seats), None)
    return "" if place is None else town.board.squares[place].kind


def _whose(desk: Desk, visit: VisitView) -> Node:
    """Whose turn it is, and that they read aloud."""
    seat = desk.voice.seat(visit.seat)
    return Here("reads", desk.voice.say("table.board.reads", seat=seat), visit.seat, size=20)


def _made(
    desk: Desk, visit: VisitView, nodes: list[Node], bar: tuple[Widget, ...], *, aside: Node | None = None
) -> Page:
    head, ways = _head(desk, visit), list[Node]()
    for high in PICTURES:
        shown = [_picture(desk, visit, high)] if high else []
        if aside is not None:
            both = Beside([Column([*shown, *nodes], gap=14), aside], shares=(6, 5), gap=36, least=380)
        else:
            both = Beside([Column(nodes, gap=16), *shown], shares=(6, 4) if shown else (1,), gap=36, least=300)
        ways.append(CardBox(Column([head, both], gap=16), pad=24))
    if aside is None:
        ways.insert(-1, CardBox(Column([head, *nodes], gap=16), pad=24))
    return Page(desk.page_id(f"visit_{visit.square}"), Fits(ways), bar=bar, footer=desk.footer())


def _picture(desk: Desk, visit: VisitView, high: float) -> Node:
    """The neighbourhood as it stands in this season; else the thing that this square is about."""
    voice, town = desk.voice, desk.view.town
    group = visit.group
    if group is not None and group.drawing is not None:
        shown, middle = drawn(town), PLACES[group.drawing] + 200
        return Printed("place", voice.words(group.name), lambda size, theme: part_of(shown, middle, size, theme), high)
    kind = voice.say(f"table.board.kind.{visit.square}")
    return DrawnThing("thing", kind, THINGS[visit.square] or "letter", high)


def _read(desk: Desk, visit: VisitView) -> Page:
    """Read, and what it did."""
    nodes = [*_told(desk, visit), *report_shown(desk)]
    if visit.step != "settled":
        nodes.append(_whose(desk, visit))
    on = Button("on", desk.voice.say("table.on"), desk.acknowledge, icon="arrow-right", primary=True, turns=True)
    aside: Node | None = None
    if visit.group is not None:
        aside = Column(facility_shown(desk, visit.group), gap=6)
    return _made(desk, visit, nodes, (on,), aside=aside)


def _choice(desk: Desk, visit: VisitView, asked: PickPrompt) -> Page:
    """A choice that is chosen and then confirmed: pay or build, an answer to news, a deck."""
    options, keys, bar, focus = picks(desk, asked, "table.board.choose")
    nodes = [*_told(desk, visit), _whose(desk, visit)]
    if visit.group is not None:
        nodes.append(facility_brief(desk, visit.group))
    aside = Column([Heading("ask", desk.voice.words(asked.ask), size=26), *options])
    if asked.at == "neighbourhood" and visit.step == "again":
        nodes.insert(0, Label("again", desk.voice.say("table.board.again"), size=20, tone="warn", weight="semibold"))
    made = _made(desk, visit, nodes, bar, aside=aside)
    made.keys, made.focus = keys, focus
    return made


def _objection(desk: Desk, visit: VisitView, asked: PickPrompt) -> Page:
    """The proposal lies there; nobody has to say why they object, and it is asked once."""
    voice = desk.voice
    who = voice.say("table.board.proposes", seat=voice.seat(visit.seat))
    nodes: list[Node] = [
        Here("who", who, visit.seat, size=21),
        Heading("ask", voice.words(asked.ask), size=36),
        Label("how", voice.say("table.board.objection"), size=24),
    ]
    # Enter alone takes none of them, so none looks as if it does, and each has its letter; what is usual stands first.
    listed = list(zip(LETTERS, sorted(asked.items, key=lambda it: it.id != asked.suggestion), strict=False))
    bar = tuple(
        Button(f"pick.{item.id}", f"{letter}. {voice.words(item.text)}", _answers(desk, asked, item.id))
        for letter, item in listed
    )
    aside = Column(facility_shown(desk, visit.group), gap=6) if visit.group is not None else None
    made = _made(desk, visit, nodes, bar, aside=aside)
    made.keys = {letter.casefold(): _answers(desk, asked, item.id) for letter, item in listed}
    made.focus = NOWHERE
    return made


def _answers(desk: Desk, asked: PickPrompt, item: str) -> Do:
    return lambda: desk.do(actions.Pick(asked.at, item))


def picks(
    desk: Desk, asked: PickPrompt, settle: str
) -> tuple[list[Node], dict[str, Do], tuple[Button, ...], str | None]:
    """Options with letters, their keys, the button that settles, and where the keyboard begins."""
    voice = desk.voice
    chosen = desk.half.chosen or asked.suggestion
    options: list[Node] = []
    keys: dict[str, Do] = {}
    for letter, item in lettered(asked.items):
        mark = desk.marks(item.id)
        note = voice.words(item.note) if item.note is not None else ""
        closed = voice.words(item.closed) if item.closed is not None else ""
        options.append(
            ChoiceBox(f"pick.{item.id}", voice.words(item.text), mark, letter=letter, note=note, closed=closed, chosen=item.id == chosen, size=24)
        )  # fmt: skip
        if not closed:
            keys[letter.casefold()] = mark
    act = None if chosen is None else _answers(desk, asked, chosen)
    button = settling(voice, voice.say(settle), lettered(asked.items), chosen, act)
    return options, keys, (button,), None if chosen is None else "settle"


def _reflection(desk: Desk, visit: VisitView, asked: SayPrompt) -> Page:
    """One question for everybody; a line of it may be kept."""
    voice = desk.voice
    field = Field("reason", voice.say("table.board.line"), desk.half, lines=2, hint=voice.say("table.board.line_hint"))
    nodes: list[Node] = [
        *_told(desk, visit),
        Label("how", voice.say("table.board.quiet"), size=22, tone="soft"),
        field,
    ]

    def keep() -> None:
        desk.session.say(asked.at, desk.half.typing.text)

    def later() -> None:
        desk.session.say(asked.at, "")

    written = bool(desk.half.typing.text.strip())
    if desk.half.sub == "drop" and written:
        return discarding(voice, (desk.half.typing.text.strip(),), stay=desk.shows(""), go=later)
    leave = desk.shows("drop") if written else later
    keeps = Button("keep", voice.say("table.keep"), keep if written else None, icon="check", primary=written)
    on = Button("later", voice.say("table.board.go_on"), leave, icon="arrow-right", primary=not written)
    made = _made(desk, visit, nodes, (keeps, on))
    made.focus, made.enter = "reason", ("reason", "keep")
    return made
