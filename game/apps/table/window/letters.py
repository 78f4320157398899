"""In which letters the body of a page is drawn: as large as it may be, and smaller where it would not fit."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.apps.table.window.page import Page
from game.widgets import Column, Node
from game.widgets.paint import Paint
from game.widgets.said import reserve

SAID = 8
"""Round what is said of what was just done."""
Letters = tuple[int, bool]
"""The size of the letters in percent, and whether what is on the page stands close together."""
FITS: tuple[Letters, ...] = ((100, False), (100, True), (95, True), (90, True), (85, True), (80, True))
"""What is tried so that nothing has to scroll, where nobody asked for larger letters."""
STEP = 5
"""So much smaller each time, in percent, where larger letters were asked for than fit on a wall."""
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
    return Fitted(body, paint, body.measure(paint, room))


def fitted(page: Page, paint: Paint, nodes: list[Node], room: int, inside: int) -> Fitted:
    """The nodes in the largest letters in which they fit `inside`; a list that is too long for all scrolls."""
    percent, body = paint.text_percent, _body(nodes)
    letters: tuple[Letters, ...] = ((percent, False), (percent, True))
    if percent == 100:
        letters = LARGE if page.large else FITS
    elif page.on_wall:
        letters = tuple(_larger(percent, LARGE if page.large else FITS))
    for kept in (reserve(paint) + paint.px(SAID), 0):
        for size, close in letters:
            made = paint.again(size, close=close, high=inside - kept if len(nodes) == 1 else 0)
            length = body.measure(made, room)
            if length <= inside - kept:
                return Fitted(body, made, length, kept)
    # A list that grows scrolls: nobody has to read it in small letters.
    return as_drawn(nodes, paint.again(percent, close=True, high=inside if len(nodes) == 1 else 0), room)


def _larger(percent: int, usual: tuple[Letters, ...]) -> Iterator[Letters]:
    """The same in letters that are larger by so much; then, step by step, down to the smallest that is usual."""
    yield from ((size * percent // 100, close) for size, close in usual)
    least = usual[-1][0]
    yield from ((size, True) for size in range(least * percent // 100 - STEP, least - 1, -STEP))


def _body(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else Column(nodes, gap=18)
