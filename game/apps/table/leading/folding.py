"""Nodes that make do with the room there is: in smaller letters, as many as fit, or only where enough is left."""

from collections.abc import Callable, Iterator, Sequence

from game.widgets import Column, Node, Widget
from game.widgets.paint import Paint

SMALL = 0.82
"""How much smaller what was made for a wall may be where one person sits before it."""

SHARES = (1.0, 0.9, 0.8)
"""Letters of what folds, to what they are: the largest in which as much of it as can be is in sight."""


class Smaller:
    """A node in smaller letters, with things closer together."""

    def __init__(self, node: Node, share: float = SMALL) -> None:
        self._node, self._share = node, share

    def _paint(self, paint: Paint) -> Paint:
        return paint.again(round(paint.text_percent * self._share), close=True)

    def measure(self, paint: Paint, room: int) -> int:
        return self._paint(paint).measured(self._node, room)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._node.place(self._paint(paint), left, top, room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        self._node.draw(self._paint(paint), focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()


class Folding:
    """As many nodes as there is room for, in smaller letters where more of them fit then; and a line that says how many more there are."""

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
        self._share = SHARES[0]

    def measure(self, paint: Paint, room: int) -> int:
        return min(paint.measured(Column(self._all, gap=6), room), paint.size(self._least))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        # The first that shows most: letters become smaller only where that brings another line into sight.
        most = -1
        for share in SHARES:
            count, shown = self._most(paint, room, share)
            if count > most:
                most, self._share, self._shown = count, share, shown
            if count == len(self._all):
                break
        return Smaller(Column(self._shown, gap=6), self._share).place(paint, left, top, room)

    def _most(self, paint: Paint, room: int, share: float) -> tuple[int, tuple[Node, ...]]:
        """How many of them fit in letters of this share, and those, with the line for the others."""
        shown: tuple[Node, ...] = self._all
        for count in range(len(self._all), 0, -1):
            more = (self._more(len(self._all) - count),) if count < len(self._all) else ()
            shown = (*self._all[:count], *more)
            high = paint.measured(Smaller(Column(shown, gap=6), share), room)
            if (not paint.high or high <= paint.high) and not (more and _leads_in(self._all[count - 1])):
                return count, shown
        return 0, shown

    def draw(self, paint: Paint, focus: str | None) -> None:
        Smaller(Column(self._shown, gap=6), self._share).draw(paint, focus)

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
        return min(paint.measured(self._node, room), paint.size(self._least))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._node.place(paint, left, top, room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        self._node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()
