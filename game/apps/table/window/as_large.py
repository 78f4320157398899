"""A page on a wall in letters as large as was asked for, or as large as they can be without costing others their size."""

from game.apps.table.settings import TEXT_SIZES
from game.apps.table.window.page import Page
from game.apps.table.window.placed import Placed
from game.widgets.paint import Paint

USUAL = TEXT_SIZES[0]


def as_large(page: Page, paint: Paint, scroll: int) -> Placed:
    """The page in the largest letters up to those of `paint` in which no text is smaller, or gone, than in the usual ones.

    A page that is full as it is gets no larger letters: its header would take the room of what it is about.
    """
    placed = Placed(page, paint.again(USUAL), scroll)
    if paint.text_percent == USUAL:
        return placed
    most, sizes = placed.most, _sizes(placed)
    for percent in (it for it in reversed(TEXT_SIZES) if USUAL < it <= paint.text_percent):
        placed = Placed(page, paint.again(percent), scroll)
        found = _sizes(placed)
        if placed.most <= most and all(found.get(what, 0) >= size for what, size in sizes.items()):
            return placed
    return Placed(page, paint.again(USUAL), scroll)


def _sizes(placed: Placed) -> dict[str, int]:
    """How large each text is; of what stands round a page, how high each part is, which its names go by."""
    around = placed.page.around
    parts = {} if around is None else {f"around.{it.id}": it.rect.height for it in around.widgets()}
    return placed.letters() | parts
