"""Somebody's turn on the board: throw two stones or set thrown ones, then go by one of the two."""

from collections.abc import Callable
from dataclasses import replace

from game.apps.table.board import Ring
from game.apps.table.board.agenda import agenda_of
from game.apps.table.board.inspect import Here, group_of, inspected
from game.apps.table.board.ledge import ledge_of
from game.apps.table.board.status_panel import StatusPanel
from game.apps.table.board.stones import Choice, Stone
from game.apps.table.board.ways import Way, WayAsked
from game.apps.table.desk import Desk
from game.apps.table.motion import ROLLS, Walk
from game.apps.table.window.page import Hung, Page
from game.rules import actions, prompts
from game.rules.views.shapes import BoardView, GroupView, SquareView, Town
from game.widgets import Apart, Beside, Button, Column, Do, Flow, Heading, Label, Narrow, Node, Widget
from game.widgets.type import TIGHT

StoneWays = dict[int, tuple[str, int, Do]]
_SQUARE = "square."


def square_id(place: int) -> str:
    """What the page, and the place in the ring, of that square is called."""
    return f"{_SQUARE}{place}"


def square_looked_at(sub: str) -> int | None:
    """The place of the square of which this is the page; `None` for another page."""
    return int(sub.removeprefix(_SQUARE)) if sub.startswith(_SQUARE) else None


def town_of(desk: Desk) -> tuple[Town, BoardView]:
    """The town with its board. Raises `AssertionError` where there is none."""
    town = desk.view.town
    assert town.board is not None
    return town, town.board


def page(desk: Desk) -> Page:
    """The board, and in the middle what is asked or the square that is looked at."""
    town, board = town_of(desk)
    rolls = desk.rolling is not None and desk.rolling.moving
    go = _goes(desk) if isinstance(desk.prompt, prompts.PickPrompt) and not rolls else {}
    ring = Ring(board, desk.voice, _looks(desk), go, home=_stands(town, board), ledge=ledge_of(desk))
    place = square_looked_at(desk.half.sub)
    if place is not None:
        return _inspect(desk, ring, place)
    made = _move(desk) if isinstance(desk.prompt, prompts.PickPrompt) else _roll(desk)
    made.around, made.aside = ring, StatusPanel(desk, desk.went)
    return made


def _stands(town: Town, board: BoardView) -> int:
    """Where the token stands whose turn it is."""
    seat = town.turn.seat if town.turn is not None else None
    return next((token.place for token in board.tokens if token.seat in (seat, None)), 0)


def _looks(desk: Desk) -> Callable[[int], object]:
    return lambda place: desk.half.shown(square_id(place))


def _turn(desk: Desk, size: float = 21, token: float = 38) -> Node:
    """Whose turn it is."""
    town, _ = town_of(desk)
    assert town.turn is not None
    key = "table.board.turn_all" if town.form == "one_token" else "table.board.turn"
    seat = town.turn.seat
    return Here("turn", desk.voice.say(key, seat=desk.voice.seat(seat)), seat, size=size, token=token)


def _roll(desk: Desk) -> Page:
    voice, stones = desk.voice, desk.half.stones
    nodes: list[Node] = [
        _turn(desk),
        Heading("title", voice.say("table.board.roll"), size=33),
        Label("own", voice.say("table.board.own"), size=19, tone="soft"),
        Flow(_stones(desk)),
    ]
    both = all(stones)
    button = Button("roll", voice.say("table.board.throw"), _rolls(desk, entered=False), icon="cube", primary=True)
    if both:
        label = voice.say("table.board.entered", one=stones[0], other=stones[1])
        button = Button("entered", label, _rolls(desk, entered=True), icon="check", primary=True)
    keys: dict[str, Do] = {str(eyes): _types(desk, eyes) for eyes in range(1, 7)}
    keys["backspace"] = lambda: replace(desk.half, stones=(0, 0))
    body = Apart(Column(nodes, gap=9), agenda_of(desk))
    made = Page(desk.page_id("roll"), body, bar=(button,), footer=desk.footer(), keys=keys, focus=button.id)
    short = Button(button.id, voice.say("table.board.these" if both else "table.board.throw"), button.actions["press"], primary=True)  # fmt: skip
    title = Heading("title", voice.say("table.board.roll_short"), size=32, leading=TIGHT)
    made.hung = Hung(Column([_turn(desk, 20, 34), title], gap=3), (short, *_stones(desk)))
    return made


def _stones(desk: Desk) -> list[Widget]:
    """The stones that can be set by hand."""
    stones = desk.half.stones
    return [
        Stone(f"stone.{place}", desk.voice.say("table.board.stone", number=place + 1), eyes, _turns(desk, place))
        for place, eyes in enumerate(stones)
    ]


def _turns(desk: Desk, place: int) -> Callable[[int], Do]:
    """What turns this stone to so many eyes."""
    first, second = desk.half.stones
    return lambda eyes: lambda: replace(desk.half, stones=(first, eyes) if place else (eyes, second))


def _types(desk: Desk, eyes: int) -> Do:
    """The first number typed is of the first stone, the next of the second; then it begins again."""
    first, second = desk.half.stones
    return lambda: replace(desk.half, stones=(first, eyes) if first and not second else (eyes, 0 if first else second))


def _rolls(desk: Desk, *, entered: bool) -> Do:
    def roll() -> None:
        desk.do(actions.Roll("roll", desk.half.stones if entered else None))

    return roll


def _eyes(item: str) -> int:
    return int(item) if item.isdigit() else 0


def _goes(desk: Desk) -> StoneWays:
    """The squares that can be gone to, and how."""
    town, board = town_of(desk)
    asked = desk.prompt
    assert isinstance(asked, prompts.PickPrompt)
    start, count = _stands(town, board), len(board.squares)
    return {
        (start + _eyes(item.id)) % count: (f"move.{item.id}", _eyes(item.id), _moves(desk, item.id))
        for item in asked.items
    }


def _moves(desk: Desk, item: str) -> Do:
    return lambda: desk.do(actions.Pick("move", item))


def _move(desk: Desk) -> Page:
    town, board = town_of(desk)
    voice, asked = desk.voice, desk.prompt
    assert isinstance(asked, prompts.PickPrompt)
    options: list[Node] = []
    keys: dict[str, Do] = {}
    start, count = _stands(town, board), len(board.squares)
    for stone, item in enumerate(asked.items):
        act, eyes = _moves(desk, item.id), _eyes(item.id)
        note = voice.words(item.note) if item.note is not None else _told(desk, board, (start + eyes) % count)
        options.append(Choice(f"move.{item.id}", voice.words(item.text), act, eyes=eyes, note=note, rolling=desk.rolling, stone=stone))  # fmt: skip
        keys[item.id] = act
    title = (
        "table.board.move"
        if len(asked.items) > 1 and town.turn and len(set(town.turn.dice or ())) > 1
        else "table.board.move_equal"
    )
    nodes: list[Node] = [_turn(desk), Heading("title", voice.say(title), size=33), Column(options, gap=8)]
    only = f"move.{asked.items[0].id}" if len(asked.items) == 1 else None
    body = Apart(Column(nodes, gap=9), agenda_of(desk))
    made = Page(desk.page_id("move"), body, sound="stone", footer=desk.footer(), keys=keys, focus=only)
    made.hung = Hung(_ways(desk, asked, voice.say(title)), alone=True)
    if desk.rolling is not None and desk.rolling.moving:
        made.moving, made.after, made.then = "along", ROLLS, desk.rolling.stop
    return made


def _ways(desk: Desk, asked: prompts.PickPrompt, title: str) -> Node:
    """The same on large cards, beside one another."""
    town, board = town_of(desk)
    assert town.turn is not None
    voice, start = desk.voice, _stands(town, board)
    ways: list[Node] = []
    for stone, item in enumerate(asked.items):
        eyes = _eyes(item.id)
        square = board.squares[(start + eyes) % len(board.squares)]
        group = group_of(board, square)
        steps = _steps(desk, eyes, square)
        note = voice.words(item.note) if item.note is not None else _costs(desk, square, group)
        ways.append(Way(f"move.{item.id}", voice.words(item.text), _moves(desk, item.id), name=voice.words(square.name), steps=steps, note=note, square=square, group=group, eyes=eyes, rolling=desk.rolling, stone=stone))  # fmt: skip
    asks = WayAsked("title", title, town.turn.seat if town.form == "tokens" else None, size=32, token=42)
    return Column([Narrow(asks, most=760), Beside(ways, gap=16, least=0)], gap=5)


def _steps(desk: Desk, eyes: int, square: SquareView) -> str:
    """How far it is, and what kind of square that is, where its name does not say it."""
    voice = desk.voice
    key = "table.board.steps_to" if eyes > 1 else "table.board.steps_to.one" if eyes else "table.board.stays_here"
    kind = voice.say(f"table.board.kind.{square.kind}")
    words = voice.say(key, steps=eyes)
    return words if kind == voice.words(square.name) else f"{words} · {kind.lower()}"


def _costs(desk: Desk, square: SquareView, group: GroupView | None) -> str:
    """What happens on a square, with what it costs."""
    if group is None:
        return _short(desk, square)
    if group.price is None:
        return desk.voice.say("table.board.way.complete", incident=group.incident)
    return desk.voice.say(
        "table.board.way.group",
        incident=group.incident,
        facility=group.facility,
        level=group.level + 1,
        price=group.price,
        fund=group.fund,
    )


def _short(desk: Desk, square: SquareView) -> str:
    """What happens on a square that is no neighbourhood's, in a few words; where its pile is empty, that."""
    if square.empty:
        return desk.voice.say("table.board.short.empty")
    return desk.voice.say(f"table.board.short.{square.kind}")


def _told(desk: Desk, board: BoardView, place: int) -> str:
    """What is on a square, in a few words."""
    voice, square = desk.voice, board.squares[place]
    group = group_of(board, square)
    if group is None:
        return _short(desk, square)
    key = "table.board.short.group" if group.price is not None else "table.board.short.complete"
    if group.drawing is not None:
        # Its emblem is on the board; letters are of options.
        key = f"{key}.drawn"
    return voice.say(key, letter=group.letter, incident=group.incident)


def _inspect(desk: Desk, ring: Ring, place: int) -> Page:
    """A square that is looked at; the question waits."""
    voice = desk.voice
    _, board = town_of(desk)
    back = Button("back", voice.say("table.board.back"), desk.shows(""), icon="arrow-left", primary=True, turns=True)
    made = Page(
        desk.page_id("inspect"),
        inspected(desk, board, place),
        bar=(back,),
        footer=desk.footer(),
        focus=square_id(place),
    )
    made.around, made.aside = ring, StatusPanel(desk, desk.went)
    return made


def walking(desk: Desk, walk: Walk, seat: str | None, done: Do) -> Page:
    """A token on its way; what is there is told when it has come."""
    voice, (_, board) = desk.voice, town_of(desk)
    who = voice.seat(seat) if seat is not None else voice.say("table.board.municipality")
    steps = len(walk.path) - 1
    key = "table.board.steps.one" if steps == 1 else "table.board.steps"
    goes = voice.say(key, who=who, steps=steps)
    nodes: list[Node] = [Here("turn", goes, seat, size=28, token=46)]
    ring = Ring(board, voice, _looks(desk), {}, home=walk.path[-1], walk=walk, ledge=ledge_of(desk))
    made = Page(
        f"walk.{desk.session.state.number}", Apart(Column(nodes, gap=16), agenda_of(desk)), footer=desk.footer()
    )
    made.around, made.aside = ring, StatusPanel(desk, desk.went)
    made.hung = Hung(Column([Here("turn", goes, seat, size=30, token=48)]))
    made.moving, made.after, made.then = "alone", walk.seconds, done
    return made
