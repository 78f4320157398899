"""A page on a card inside the ring of the board, with what stands beside it."""

from dataclasses import dataclass

from pygame import Rect

from game.apps.table.settings import TEXT_SIZES
from game.apps.table.window.page import Around, Aside, Page
from game.widgets import Column, Node
from game.widgets.paint import Paint

BESIDE = 0.45
"""What stands beside the body gets so much of the room inside a ring."""
ROOM = (290, 110)
"""With less height than this inside it, in words and in the rest, a ring is small: the same for every page."""


@dataclass(frozen=True)
class InRing:
    """Where the page stands inside the ring."""

    room: Rect
    body: Node
    sheets: tuple[Rect, ...]
    """The cards: of the page, and of what stands beside it."""
    aside: Aside | None
    """What stands beside it, placed; `None` where it stands under the body, or there is nothing."""
    aside_paint: Paint


def in_ring(page: Page, around: Around, paint: Paint, window: Rect) -> InRing:
    """The page on a card inside the ring, and beside it what fits there; else that stands under the body.

    The ring gives way first, then the letters: how the municipality stands can always be read.
    """
    pad, inner, aside = paint.px(14), paint.px(20), page.aside
    sheet = Rect(0, 0, 0, 0)
    percents = [it for it in TEXT_SIZES[::-1] if it <= paint.text_percent]
    for small, percent in ((False, paint.text_percent), *((True, it) for it in percents)):
        sheet = around.place(paint, window, small=small).inflate(-2 * pad, -2 * pad)
        if not small and sheet.height < paint.size(ROOM[0]) + paint.px(ROOM[1]):
            continue
        beside = Rect(0, sheet.y, round(sheet.width * BESIDE), sheet.height)
        beside.right = sheet.right
        as_large = paint.again(percent)
        if aside is not None and aside.fit(as_large, beside.width - 2 * inner, beside.height - 2 * paint.px(12)):
            aside.place(as_large, beside.x + inner, beside.y + paint.px(12), beside.width - 2 * inner)
            sheet.width = beside.x - pad - sheet.x
            return InRing(_room(paint, sheet), page.body, (sheet, beside), aside, as_large)
    body = Column([page.body, aside], gap=24) if aside is not None else page.body
    return InRing(_room(paint, sheet), body, (sheet,), None, paint)


def _room(paint: Paint, sheet: Rect) -> Rect:
    """Where words stand on the card."""
    inner = paint.px(20)
    return Rect(sheet.x + inner, sheet.y + paint.px(14), sheet.width - 2 * inner, sheet.height - paint.px(20))
