"""A page in few words, hung above the town inside the ring: where its cards are, and whether all of it can be read there."""

from collections.abc import Iterator
from dataclasses import dataclass

from pygame import Rect

from game.apps.table.window.page import Aside, Hung, Page
from game.widgets import Button, Flow, Widget
from game.widgets.paint import Paint

SHARE = 0.327
"""The page gets so much of the width where something hangs beside it."""
LEAST = 300
"""And no less than this."""
ROOF = 8.5
"""So much is free above the town."""
TOP = 2
"""And so much above the cards."""
BAR = 8
"""Above and below the buttons inside a ring."""


@dataclass(frozen=True)
class Hanging:
    """A page that hangs."""

    hung: Hung
    sheets: tuple[Rect, ...]
    """The cards: none where the page stands on the sky itself."""
    room: Rect
    """Where the page stands."""
    below: Rect
    """What stands below it."""
    paint: Paint
    """How the words are drawn."""
    aside: Aside | None
    """What hangs beside it, placed."""


def hang(page: Page, paint: Paint, window: Rect) -> Hanging | None:
    """The page hung inside its ring; `None` where it has no room there. Raises `AssertionError` for one without a ring."""
    around, hung = page.around, page.hung
    assert around is not None
    _bare(page.corner, small=False)
    inside = around.place(paint, window, small=False)
    stands = around.stand(paint, shown=hung is not None)
    if hung is None or not stands:
        return None
    hanging = _hung(page, hung, paint, inside, stands)
    if hanging is None:
        _bare(page.corner, small=False)
        around.stand(paint, shown=False)
    return hanging


def _hung(page: Page, hung: Hung, paint: Paint, inside: Rect, stands: int) -> Hanging | None:
    pad, edge = paint.px(9), paint.px(14)
    below = Rect(inside.x, inside.bottom - stands, inside.width, stands).inflate(-2 * edge, -2 * pad)
    # A card never touches a roof.
    high = inside.height - stands - paint.px(TOP) - paint.px(ROOF)
    sky = Rect(inside.x + pad, inside.y + paint.px(TOP), inside.width - 2 * pad, high)
    aside, sheets = None if hung.alone else page.aside, _sheets(hung, sky, pad, paint.px(LEAST))
    room, bar = sky, 0
    _bare(page.corner, small=True)
    if sheets:
        first = sheets[0]
        room = Rect(first.x + edge, first.y + paint.px(10), first.width - 2 * edge, first.height - paint.px(12))
        bar = paint.measured(Flow(hung.bar, corner=page.corner), room.width) + 2 * paint.px(BAR)
    letters = (it for it in _letters(paint) if it.measured(hung.body, room.width) + bar <= room.height)
    words = next(letters, None)
    if words is None or (aside is not None and not _hangs(aside, paint, sheets[1].inflate(-2 * edge, -2 * pad))):
        return None
    return Hanging(hung, sheets, room, below, words, aside)


def _sheets(hung: Hung, sky: Rect, gap: int, least: int) -> tuple[Rect, ...]:
    """The page's own card, and the one beside it; its own is at least so wide."""
    if hung.alone:
        return (sky.copy(),) if hung.bar else ()
    own, beside = sky.copy(), sky.copy()
    own.width = min(sky.width // 2, max(round(sky.width * SHARE), least))
    beside.width, beside.x = sky.width - own.width - gap, own.right + gap
    return own, beside


def _letters(paint: Paint) -> Iterator[Paint]:
    """How words may be drawn: a little smaller where nobody asked for larger letters, and names are long."""
    percents = (100, 95, 90) if paint.text_percent == 100 else (paint.text_percent,)
    yield from (paint.again(percent) for percent in percents)


def _hangs(aside: Aside, paint: Paint, room: Rect) -> bool:
    """Put it there; whether all of it can be read."""
    if not aside.hang(paint, room.width, room.height):
        return False
    aside.place(paint, *room.topleft, room.width)
    return True


def _bare(corner: Widget | None, *, small: bool) -> None:
    """The button in the corner is drawn as its icon alone where there is little room."""
    if isinstance(corner, Button):
        corner.bare = small
