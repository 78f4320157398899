"""The board on paper: the ring round the drawn town, the meters as tracks for a coin, and a place for each fund and deck."""

from math import log
from typing import Any

from msgspec import Struct

from game.apps.kit.order import KitOrder
from game.apps.papers.drawn import drawn_town, icon, picture
from game.apps.papers.words import set_words
from game.board_signs import icon_of
from game.rules.parts.drawings import TownDrawing
from game.rules.views import view
from game.rules.views.shapes import BoardView, GroupView

WIDE, HIGH = 420.0, 297.0
"""A3 lying down, in millimetres."""
EDGE, GAP = 10.0, 1.5
"""Left free round the ring, and between two squares."""
BAND = 34.0
"""How high the squares are on the long sides."""
SHAPE = 1.42
"""How much wider than high a square would like to be, as on the wall."""


class OnBoard(Struct, frozen=True):
    """Where something stands, in millimetres from the top left corner of the board."""

    x: float
    y: float
    wide: float
    high: float


class PaperRing(Struct, frozen=True):
    """Where the squares stand, clockwise from the top left corner, and what they leave free."""

    squares: tuple[OnBoard, ...]
    inside: OnBoard


def ring(count: int) -> PaperRing:
    """So many squares round the edge of the board."""
    wide, high = WIDE - 2 * EDGE, HIGH - 2 * EDGE
    half = (count + 1) // 2
    ways = range(2, half)
    across = min(ways, key=lambda it: _strange(it, half - it, wide, high), default=2)
    down, left = half - across, half - across - count % 2
    step = wide / across
    side = min(step, 1.5 * BAND)
    top = [OnBoard(EDGE + at * step, EDGE, step - GAP, BAND) for at in range(across)]
    right = _down(EDGE + wide - side + GAP / 2, side - GAP, down, high)
    bottom = [OnBoard(EDGE + at * step, EDGE + high - BAND, step - GAP, BAND) for at in reversed(range(across))]
    back = _down(EDGE, side - GAP, left, high)[::-1]
    inside = OnBoard(EDGE + side + 2, EDGE + BAND + 4, wide - 2 * side - 4, high - 2 * BAND - 8)
    return PaperRing((*top, *right, *bottom, *back), inside)


def _down(x: float, wide: float, count: int, high: float) -> list[OnBoard]:
    if not count:
        return []
    step = (high - 2 * BAND - GAP) / count
    return [OnBoard(x, EDGE + BAND + GAP + at * step, wide, step - GAP) for at in range(count)]


def _strange(across: int, down: int, wide: float, high: float) -> float:
    """How far from what a square would like to be the worst is."""
    step = wide / across
    shapes = [step / BAND, *([min(step, 1.5 * BAND) / ((high - 2 * BAND) / down)] if down else [])]
    return max(abs(log(shape / SHAPE)) for shape in shapes)


def board_of(order: KitOrder) -> dict[str, Any] | None:
    """Everything that is drawn on it, for its template; `None` in a pack without a board."""
    shown = view(order.scenario, order.cases[0].state).town.board
    if shown is None:
        return None
    voice, scenario, state = order.voice, order.scenario, order.cases[0].state
    laid = ring(len(shown.squares))
    levels: dict[TownDrawing, int] = {it.drawing: 0 for it in shown.groups if it.drawing is not None}
    return {
        "wide": WIDE,
        "high": HIGH,
        "squares": [_square(order, shown, at, place) for at, place in enumerate(laid.squares)],
        "inside": _placed(laid.inside),
        "town": drawn_town(scenario.season(1), levels),
        "alt": set_words(voice.say("kit.board.alt", title=scenario.title)),
        "name": set_words(voice.words(scenario.title)),
        "meters": [
            {
                "name": set_words(voice.words(it.name)),
                "start": points,
                "about": set_words(voice.words(it.about)) if it.about else "",
            }
            for it, points in zip(scenario.indicators.values(), state.indicators, strict=True)
        ],
        "bands": [{"name": set_words(voice.words(band.name)), "below": band.below} for band in scenario.bands],
        "funds": [
            {"name": set_words(voice.words(it.name)), "start": voice.euro(balance)}
            for it, balance in zip(scenario.funds.values(), state.funds, strict=True)
        ],
        "groups": [_group(order, it) for it in shown.groups],
    }


def _square(order: KitOrder, shown: BoardView, at: int, place: OnBoard) -> dict[str, Any]:
    voice, square = order.voice, shown.squares[at]
    kind, name = voice.say(f"table.board.kind.{square.kind}"), voice.words(square.name)
    emblem = next((it.drawing for it in shown.groups if it.id == square.of and square.kind == "neighbourhood"), None)
    return {
        **_placed(place),
        "number": at + 1,
        "kind": set_words(kind),
        "name": set_words("" if name == kind else name),
        "letter": "" if emblem is not None else square.letter or "",
        "sign": picture(f"emblem-{emblem}") if emblem is not None else icon(icon_of(square)),
    }


def _group(order: KitOrder, it: GroupView) -> dict[str, Any]:
    voice = order.voice
    return {
        "name": set_words(voice.words(it.name)),
        "letter": "" if it.drawing is not None else it.letter,
        "facility": set_words(voice.words(it.facility)),
    }


def _placed(it: OnBoard) -> dict[str, float]:
    return {"x": it.x, "y": it.y, "w": it.wide, "h": it.high}
