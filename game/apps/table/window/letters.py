"""In which letters the body of a page is drawn: as large as it may be, and smaller where it would not fit."""

from dataclasses import dataclass
from functools import partial

from game.apps.table.window.page import Page
from game.widgets import Column, Node
from game.widgets.paint import Paint
from game.widgets.room import first_that_fits
from game.widgets.said import reserve

SAID = 8
"""Round what is said of what was just done."""
EDGE = 14
"""Between a page on a wall and its footer."""
Letters = tuple[int, bool]
"""The size of the letters in percent, and whether what is on the page stands close together."""
FITS: tuple[Letters, ...] = ((100, False), (100, True), (95, True), (90, True), (85, True), (80, True))
"""What is tried so that nothing has to scroll: on a wall in the letters that were asked for, elsewhere in the usual ones."""
LARGE: tuple[Letters, ...] = ((140, False), (130, False), (120, False), (110, False), *FITS)
"""The same for a page that only has to be read."""


@dataclass(frozen=True)
class Fitted:
    """A body and how it is drawn."""

    body: Node
    paint: Paint
    length: int
    """How high it is, in pixels."""
    kept: int = 0
    """What is left free under it, for what is said."""


def as_drawn(nodes: list[Node], paint: Paint, room: int) -> Fitted:
    """The nodes as they are drawn by this."""
    body = _body(nodes)
    return Fitted(body, paint, paint.measured(body, room))


def fitted(page: Page, paint: Paint, nodes: list[Node], room: int, inside: int) -> Fitted:
    """The nodes in the largest letters in which they fit `inside`; a list that is too long for all scrolls."""
    percent, body = paint.text_percent, _body(nodes)
    letters: tuple[Letters, ...] = ((percent, False), (percent, True))
    if percent == 100 or page.on_wall:
        letters = tuple((size * percent // 100, close) for size, close in (LARGE if page.large else FITS))
    # On a wall nothing is said of what was done: only the footer is not touched.
    for kept in (paint.px(EDGE) if page.on_wall else reserve(paint) + paint.px(SAID), 0):
        high = inside - kept
        tried = [paint.again(size, close=close, high=high if len(nodes) == 1 else 0) for size, close in letters]
        made = first_that_fits(tried, partial(_fits, body, room, high))
        if made is not None:
            return Fitted(body, made, made.measured(body, room), kept)
    # A list that grows scrolls: nobody has to read it in small letters.
    return as_drawn(nodes, paint.again(percent, close=True, high=inside if len(nodes) == 1 else 0), room)


def _fits(body: Node, room: int, high: int, paint: Paint, rough: bool) -> bool:
    return paint.roughly(rough).measured(body, room) <= high


def _body(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Column(nodes, gap=18)
