"""Nodes that make do with the room there is: in smaller letters, as many as fit, or only where enough is left."""

from collections.abc import Callable, Iterator, Sequence

from game.widgets import Column, Node, Widget
from game.widgets.paint import Paint

SMALL = 0.82
"""How much smaller what was made for a wall may be where one person sits before it."""


class Smaller:
    """A node in smaller letters, with things closer together."""

    def __init__(self, node: Node, share: float = SMALL) -> None:
        self._node, self._share = node, share

    def _paint(self, paint: Paint) -> Paint:
        return paint.again(round(paint.text_percent * self._share), close=True)

    def measure(self, paint: Paint, room: int) -> int:
        return self._node.measure(self._paint(paint), room)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._node.place(self._paint(paint), left, top, room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        self._node.draw(self._paint(paint), focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()


class Folding:
    """As many nodes as there is room for, and a line that says how many more there are."""

    def __init__(
        self,
        nodes: Sequence[Node],
        more: Callable[[int], Node],
        *,
        least: float = 66,
    ) -> None:
        """`least`: with so much height it makes do. A node is shown whole or not at all."""
        self._all, self._more, self._least = tuple(nodes), more, least
        self._shown: tuple[Node, ...] = self._all

    def measure(self, paint: Paint, room: int) -> int:
        return min(Column(self._all, gap=6).measure(paint, room), paint.size(self._least))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        for count in range(len(self._all), 0, -1):
            more = (self._more(len(self._all) - count),) if count < len(self._all) else ()
            self._shown = (*self._all[:count], *more)
            if self._fits(paint, room) and not (more and _leads_in(self._all[count - 1])):
                break
        return Column(self._shown, gap=6).place(paint, left, top, room)

    def _fits(self, paint: Paint, room: int) -> bool:
        return not paint.high or Column(self._shown, gap=6).measure(paint, room) <= paint.high

    def draw(self, paint: Paint, focus: str | None) -> None:
        for node in self._shown:
            node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        for node in self._shown:
            yield from node.widgets()


def _leads_in(node: Node) -> bool:
    """Whether it only says what comes after it."""
    return any(it.label.endswith(":") and not it.value for it in node.widgets())


class Begun:
    """So much of a node that somebody sees it is there: the rest of it scrolls."""

    def __init__(self, node: Node, *, least: float = 44) -> None:
        self._node, self._least = node, least

    def measure(self, paint: Paint, room: int) -> int:
        return min(self._node.measure(paint, room), paint.size(self._least))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._node.place(paint, left, top, room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        self._node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()
