"""Where the squares of a ring stand: round the edge, clockwise from the top left corner, for any number of them."""

from dataclasses import dataclass
from itertools import pairwise
from math import log

from pygame import Rect

from game.widgets.base import Direction

SHAPE = 1.42
"""How much wider than high a square would like to be."""
MOST_SHARE = (0.13, 0.16)
"""Squares take no more of the window's width and height than this on each side, however few there are."""

WIDEST = 0.145
"""But the sides may take so much of the width where their squares would be higher than wide."""

_STEPS: dict[Direction, tuple[int, int]] = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


@dataclass(frozen=True)
class Layout:
    """A ring laid out, in pixels."""

    squares: tuple[Rect, ...]
    inside: Rect
    """What the ring leaves free."""

    def next(self, place: int, direction: Direction) -> int:
        """The square beside this one, or across the ring; the same one where there is none."""
        across, along = _STEPS[direction]
        here = self.squares[place]
        best, least = place, None
        for other, rect in enumerate(self.squares):
            ahead = (rect.centerx - here.centerx) * across + (rect.centery - here.centery) * along
            aside = abs((rect.centerx - here.centerx) * along) + abs((rect.centery - here.centery) * across)
            edge = here.height if across else here.width
            # Beside, or straight across; never round a corner.
            if ahead <= 0 or aside * 2 > edge + 2:
                continue
            if least is None or (ahead, aside) < least:
                best, least = other, (ahead, aside)
        return best


def sides(count: int, wide: int, high: int) -> tuple[int, int, int, int]:
    """How many squares stand on the top, right, bottom and left; corners belong to top and bottom."""
    half = (count + 1) // 2
    odd = count % 2
    # A ring has sides, however few squares there are.
    ways = range(2, half)
    columns = min(ways, key=lambda it: _strange(it, half - it, wide, high), default=2)
    return columns, half - columns, columns, half - columns - odd


def _strange(across: int, down: int, wide: int, high: int) -> float:
    """How far from what a square would like to be the worst is, with so many across the top and down a side."""
    beside, above = min(wide / across, wide * MOST_SHARE[0]), min(high / (down + 2), high * MOST_SHARE[1])
    shapes = [wide / across / above]
    if down:
        shapes.append(beside / ((high - 2 * above) / down))
    return max(abs(log(shape / SHAPE)) for shape in shapes)


def lay(count: int, area: Rect, gap: int, thick: tuple[int, int] | None = None) -> Layout:
    """The ring in this area. `thick`: how wide its sides and how high its top and bottom are, where that is asked."""
    top, right, bottom, left = sides(count, area.width, area.height)
    if thick is None:
        # The sides of a ring of few squares may be wider: no square is higher than wide, as far as there is room.
        along = (area.height - 2 * int(area.height * MOST_SHARE[1]) - (right + 1) * gap) // max(1, right)
        beside = (area.width - (top - 1) * gap) // top
        above = (area.height - (right + 1) * gap) // (right + 2)
        most = max(int(area.width * MOST_SHARE[0]), min(along, int(area.width * WIDEST)))
        beside, above = min(beside, most), min(above, int(area.height * MOST_SHARE[1]))
    else:
        beside, above = thick
    middle = Rect(area.x, area.y + above + gap, area.width, area.height - 2 * (above + gap))
    rows = [
        [Rect(x, area.y, wide, above) for x, wide in _parts(area.x, area.width, top, gap)],
        [Rect(area.right - beside, y, beside, high) for y, high in _parts(middle.y, middle.height, right, gap)],
        [Rect(x, area.bottom - above, wide, above) for x, wide in _parts(area.x, area.width, bottom, gap)][::-1],
        [Rect(area.x, y, beside, high) for y, high in _parts(middle.y, middle.height, left, gap)][::-1],
    ]
    inside = Rect(area.x + beside + gap, middle.y, area.width - 2 * (beside + gap), middle.height)
    return Layout(tuple(square for row in rows for square in row), inside)


def _parts(start: int, length: int, count: int, gap: int) -> list[tuple[int, int]]:
    """A length in equal parts with gaps between them: where each begins, and how long it is."""
    ends = [start + (length + gap) * place // max(1, count) for place in range(count + 1)]
    return [(begin, end - gap - begin) for begin, end in pairwise(ends)]
