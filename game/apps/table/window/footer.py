"""The footer of every page: that it is a game, where we are, what time it is."""

from pygame import Rect

from game.apps.table.window.page import Page
from game.widgets.paint import Paint
from game.widgets.type import Weight, line_height, width

CLOCK = 1.25
"""How much larger the clock is than the rest of the footer."""


def draw_footer(paint: Paint, page: Page, margin: int, tall: int) -> None:
    """The strip at the foot of the window, so many pixels high, with so much room at its ends."""
    theme = paint.theme
    wide, high = paint.surface.get_size()
    strip = Rect(0, high - tall, wide, tall)
    if not paint.shows(strip):
        return
    paint.surface.fill(theme.footer, strip)
    paint.surface.fill(theme.line, Rect(0, strip.y, wide, paint.px(1)))
    # The footer grows less than the words above it: it only says where we are.
    units = 14 if paint.text_percent == 100 else 14 * 125 / paint.text_percent
    gap, middle = paint.px(28), strip.centery + paint.px(1)
    left, right = margin, wide - margin
    left += _words(paint, page.footer[0], left, right - left, middle, units, "semibold") + gap
    if page.clock:
        words = paint.width(page.clock, units * CLOCK, "semibold")
        _words(paint, page.clock, right - words, words, middle, units * CLOCK, "semibold")
        right -= words + gap
    # Words that do not fit get smaller: two lines would fall off.
    where = page.footer[1]
    while paint.width(where, units) > right - left and paint.size(units) > 8:
        units *= 0.95
    words = paint.width(where, units)
    _words(paint, where, right - words, words, middle, units, "regular")


def _words(paint: Paint, text: str, left: int, room: int, middle: int, units: float, weight: Weight) -> int:
    """One line in the footer; how wide it is."""
    size = paint.size(units)
    colour = paint.theme.ink if weight == "semibold" else paint.theme.soft
    paint.text(text, (left, middle - line_height(size) // 2), units, weight, room + size, colour)
    return width(text, size, weight)
