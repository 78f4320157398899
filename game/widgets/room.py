"""Layouts that use all of the room there is: the largest letters that fit, and what is left for one thing."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from game.widgets.base import Node, Widget
from game.widgets.layout import Column, Several
from game.widgets.paint import Paint

T = TypeVar("T")


def first_that_fits(ways: Sequence[T], fits: Callable[[T, bool], bool]) -> T | None:
    """The first of ways that take less room the further down they are, as far as that can be told at little cost.

    `fits` says of a way whether it does, roughly or to the pixel: what stands in letters of another size is slow to measure.
    """
    start = next((place for place, way in enumerate(ways) if fits(way, True)), max(0, len(ways) - 1))
    return next((way for way in ways[start:] if fits(way, False)), None)


def _largest(ways: Sequence[Node], paint: Paint, room: int) -> Node:
    """The first for which there is height; else the last."""

    def fits(way: Node, rough: bool) -> bool:
        return paint.roughly(rough or paint.rough).measured(way, room) <= paint.high

    return (first_that_fits(ways[:-1], fits) if paint.high else ways[0]) or ways[-1]


class OneOf(Several):
    """One of several ways to lay out the same, chosen for the room there is."""

    def _fit(self, paint: Paint, room: int) -> Node:
        """The one for this room, which is what stands here from now on."""
        raise NotImplementedError

    def measure(self, paint: Paint, room: int) -> int:
        return paint.measured(self._fit(paint, room), room)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._fit(paint, room).place(paint, left, top, room)


class Fits(OneOf):
    """The first of several ways to lay out the same for which there is height; else the last."""

    def __init__(self, ways: Sequence[Node]) -> None:
        self._ways = tuple(ways)
        self._nodes = self._ways[-1:]

    def _fit(self, paint: Paint, room: int) -> Node:
        chosen = _largest(self._ways, paint, room)
        self._nodes = (chosen,)
        return chosen


class Grows(OneOf):
    """The same in letters of several sizes: in the largest for which there is height, else in the smallest."""

    def __init__(self, make: Callable[[float], Node], sizes: Sequence[float]) -> None:
        """`make` gives the node in letters of that size; `sizes` go down."""
        self._make, self._sizes = make, tuple(sizes)
        self._made: dict[float, Node] = {}
        self._nodes = (self._in(self._sizes[-1]),)

    def _in(self, size: float) -> Node:
        if size not in self._made:
            self._made[size] = self._make(size)
        return self._made[size]

    def _fit(self, paint: Paint, room: int) -> Node:
        sizes = self._sizes if paint.high else self._sizes[-1:]
        chosen = _largest([self._in(it) for it in sizes], paint, room)
        self._nodes = (chosen,)
        return chosen


class Rest(Several):
    """Nodes under one another, of which one may use all the height that the others leave."""

    def __init__(self, nodes: Sequence[Node], big: Node, *, gap: float = 14) -> None:
        """`big`: the one of them that gets what is left."""
        self._nodes, self._big, self._gap = tuple(nodes), big, gap

    def _heights(self, paint: Paint, room: int) -> list[tuple[Node, Paint]]:
        """Each with how it is drawn."""
        if not paint.high:
            return [(node, paint) for node in self._nodes]
        loose = paint.within(0)
        taken = sum(loose.measured(node, room) for node in self._nodes if node is not self._big)
        taken += paint.gap(self._gap) * (len(self._nodes) - 1)
        left = paint.within(max(1, paint.high - taken))
        return [(node, left if node is self._big else loose) for node in self._nodes]

    def measure(self, paint: Paint, room: int) -> int:
        heights = [drawn.measured(node, room) for node, drawn in self._heights(paint, room)]
        return sum(heights) + paint.gap(self._gap) * max(0, len(heights) - 1)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        start = top
        for node, drawn in self._heights(paint, room):
            top += node.place(drawn, left, top, room) + paint.gap(self._gap)
        return max(0, top - start - paint.gap(self._gap))


class Evenly:
    """Widgets under one another that share the height there is, each up to `most`."""

    def __init__(self, rows: Sequence[Widget], *, gap: float = 12, most: float = 110) -> None:
        self._rows, self._gap, self._most = tuple(rows), gap, most

    def _heights(self, paint: Paint, room: int) -> list[int]:
        """What each row gets: all the same where that is enough for the highest."""
        heights = [paint.measured(row, room) for row in self._rows]
        gaps = paint.gap(self._gap) * max(0, len(heights) - 1)
        if not paint.high or not heights:
            return heights
        even = min((paint.high - gaps) // len(heights), max(*heights, paint.size(self._most)))
        if even >= max(heights):
            return [even] * len(heights)
        spare = max(0, paint.high - gaps - sum(heights)) // len(heights)
        return [high + spare for high in heights]

    def measure(self, paint: Paint, room: int) -> int:
        return sum(self._heights(paint, room)) + paint.gap(self._gap) * max(0, len(self._rows) - 1)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        start = top
        for row, high in zip(self._rows, self._heights(paint, room), strict=True):
            row.place(paint, left, top, room)
            row.rect.height = high
            top += high + paint.gap(self._gap)
        return max(0, top - start - paint.gap(self._gap))

    def draw(self, paint: Paint, focus: str | None) -> None:
        Column(self._rows).draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._rows


class Midway:
    """A node in the middle of the height there is, a little above it."""

    def __init__(self, node: Node) -> None:
        self._node = node

    def measure(self, paint: Paint, room: int) -> int:
        return max(paint.high, paint.measured(self._node, room))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        high = paint.measured(self, room)
        spare = high - paint.measured(self._node, room)
        self._node.place(paint, left, top + spare * 2 // 5, room)
        return high

    def draw(self, paint: Paint, focus: str | None) -> None:
        self._node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()
