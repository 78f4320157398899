"""What shows that a page is longer than its window: icons below what is in sight, and a bar beside it."""

from pygame import Rect

from game.widgets.paint import Paint

CUE = 30
"""How high the strip is that says that there is more."""


def cues_below(view: Rect, scroll: int, most: int, paint: Paint) -> tuple[tuple[str, Rect], ...]:
    """Icons and their places in the strip below this view, scrolled so far of at most so far, in pixels."""
    side = paint.px(24)
    below = [name for name, more in (("arrow-up", scroll > 0), ("arrow-down", scroll < most)) if more]
    left = view.centerx - (len(below) * side + (len(below) - 1) * side // 2) // 2
    top = view.bottom + (paint.px(CUE) - side) // 2
    return tuple((name, Rect(left + place * side * 3 // 2, top, side, side)) for place, name in enumerate(below))


def scroll_bar(view: Rect, scroll: int, most: int, paint: Paint) -> Rect:
    """The bar at the right of this view, scrolled so far of at most so far, in pixels."""
    high = max(40, view.height * view.height // (view.height + most))
    top = view.top + (view.height - high) * scroll // most
    return Rect(view.right - paint.px(14), top, paint.px(8), high)
