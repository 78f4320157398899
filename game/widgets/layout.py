"""Layouts: widgets under one another, beside one another where there is room, on a card."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from pygame import Rect

from game.widgets.base import Node, Widget
from game.widgets.paint import Paint


class Several:
    """Nodes that are drawn and read in order; a layout says where they stand."""

    _nodes: Sequence[Node]

    def draw(self, paint: Paint, focus: str | None) -> None:
        for node in self._nodes:
            if not isinstance(node, Widget) or paint.shows(node.rect):
                node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        for node in self._nodes:
            yield from node.widgets()


class Column(Several):
    """Nodes under one another."""

    def __init__(self, nodes: Sequence[Node], *, gap: float = 12) -> None:
        self._nodes, self._gap = tuple(nodes), gap

    def measure(self, paint: Paint, room: int) -> int:
        heights = [paint.measured(node, room) for node in self._nodes]
        return sum(heights) + paint.gap(self._gap) * max(0, len(heights) - 1)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        start = top
        for node in self._nodes:
            top += node.place(paint, left, top, room) + paint.gap(self._gap)
        return max(0, top - start - (paint.gap(self._gap) if self._nodes else 0))


class Spread(Several):
    """Nodes under one another; in two columns where room has to be saved and there is width for it."""

    def __init__(self, nodes: Sequence[Node], *, gap: float = 12, least: float = 300, most: int = 99) -> None:
        """`least`: how wide a column has to be. `most`: with more nodes than this they always stand in two."""
        self._nodes, self._gap, self._least, self._most = tuple(nodes), gap, least, most

    def _laid(self, paint: Paint) -> Node:
        half = (len(self._nodes) + 1) // 2
        if len(self._nodes) < 2 or not (paint.close or len(self._nodes) > self._most):
            return Column(self._nodes, gap=self._gap)
        columns = [Column(part, gap=self._gap) for part in (self._nodes[:half], self._nodes[half:])]
        return Beside(columns, gap=16, least=self._least, under=self._gap)

    def measure(self, paint: Paint, room: int) -> int:
        return paint.measured(self._laid(paint), room)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._laid(paint).place(paint, left, top, room)


class Newest(Several):
    """As many nodes as there is room for, the first always; where some are left out, `rest` says where they are."""

    def __init__(self, nodes: Sequence[Node], rest: Node, *, gap: float = 12) -> None:
        self._all, self._rest, self._gap = tuple(nodes), rest, gap
        self._nodes = self._all

    def _fit(self, paint: Paint, room: int) -> Column:
        self._nodes = self._all
        for shown in range(len(self._all), 0, -1):
            self._nodes = (*self._all[:shown], *(() if shown == len(self._all) else (self._rest,)))
            if not paint.high or paint.measured(Column(self._nodes, gap=self._gap), room) <= paint.high:
                break
        return Column(self._nodes, gap=self._gap)

    def measure(self, paint: Paint, room: int) -> int:
        return paint.measured(self._fit(paint, room), room)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._fit(paint, room).place(paint, left, top, room)


class Apart(Several):
    """A node, and another at the foot of the room where there is room to spare."""

    gap: ClassVar[float] = 12

    def __init__(self, top: Node, foot: Node) -> None:
        self._nodes = self._top, self._foot = top, foot

    def measure(self, paint: Paint, room: int) -> int:
        high = paint.measured(self._top, room) + paint.gap(self.gap) + paint.measured(self._foot, room)
        return max(paint.high, high)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        high, foot = paint.measured(self, room), paint.measured(self._foot, room)
        self._top.place(paint, left, top, room)
        self._foot.place(paint, left, top + high - foot, room)
        return high


class Beside(Several):
    """Nodes beside one another in these shares; under one another where the narrowest would get too little."""

    def __init__(
        self,
        nodes: Sequence[Node],
        *,
        shares: Sequence[int] = (),
        gap: float = 32,
        least: float = 300,
        foot: bool = False,
        even: bool = False,
        under: float = 12,
    ) -> None:
        """`even`: what fills its room is as high as the highest of them. `under`: how far apart they stand under one another."""
        self._nodes, self._gap, self._least, self._even, self._under = tuple(nodes), gap, least, even, under
        # The last may be absent: what is there has the room then.
        self._shares = tuple(shares[: len(self._nodes)]) or (1,) * len(self._nodes)
        self._foot = foot
        """Whether they stand on one line: a field has its name above it, what is beside it has not."""

    def _widths(self, paint: Paint, room: int) -> list[int]:
        free = room - paint.px(self._gap) * (len(self._nodes) - 1)
        return [free * share // sum(self._shares) for share in self._shares]

    def _narrow(self, paint: Paint, room: int) -> bool:
        return min(self._widths(paint, room)) < paint.size(self._least)

    def measure(self, paint: Paint, room: int) -> int:
        if self._narrow(paint, room):
            return paint.measured(Column(self._nodes, gap=self._under), room)
        return max(
            paint.measured(node, wide) for node, wide in zip(self._nodes, self._widths(paint, room), strict=True)
        )

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        if self._narrow(paint, room):
            return Column(self._nodes, gap=self._under).place(paint, left, top, room)
        high = paint.measured(self, room)
        paint = paint.within(high) if self._even else paint
        for node, wide in zip(self._nodes, self._widths(paint, room), strict=True):
            node.place(paint, left, top + (high - paint.measured(node, wide) if self._foot else 0), wide)
            left += wide + paint.px(self._gap)
        return high


class Flow(Several):
    """Widgets at their natural width in a row, and on in the next row where it is full."""

    gap: ClassVar[float] = 10

    def __init__(self, widgets: Sequence[Widget], *, corner: Widget | None = None) -> None:
        """`corner`: stands at the right end of the last row."""
        self._widgets, self._corner = tuple(widgets), corner
        self._all = (*self._widgets, *((corner,) if corner is not None else ()))
        self._nodes = self._all

    def _rows(self, paint: Paint, room: int) -> list[list[tuple[Widget, int]]]:
        rows: list[list[tuple[Widget, int]]] = [[]]
        used = 0
        for widget in self._all:
            wide = min(room, widget.natural(paint))
            if rows[-1] and used + wide > room:
                rows.append([])
                used = 0
            rows[-1].append((widget, wide))
            used += wide + paint.px(self.gap)
        return rows

    def rows(self, paint: Paint, room: int) -> int:
        """How many rows it takes."""
        return len(self._rows(paint, room))

    def measure(self, paint: Paint, room: int) -> int:
        heights = [max((paint.measured(it, wide) for it, wide in row), default=0) for row in self._rows(paint, room)]
        return sum(heights) + paint.px(self.gap) * (len(heights) - 1)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        start = top
        for row in self._rows(paint, room):
            at, high = left, 0
            for widget, wide in row:
                at = max(at, left + room - wide) if widget is self._corner else at
                high = max(high, widget.place(paint, at, top, wide))
                at += wide + paint.px(self.gap)
            top += high + paint.px(self.gap)
        return top - start - paint.px(self.gap)


STRIP = 12
"""How wide the strip of a spine is."""
Spine = Callable[[Paint, Rect], None]
"""Draws the ground of a card, of which a strip at the left stays in sight."""


class CardBox:
    """A node on a card of its own, with an optional coloured spine."""

    def __init__(
        self,
        node: Node,
        *,
        spine: str | Spine | None = None,
        pad: float = 26,
        fill: bool = False,
        wood: bool = False,
        strong: bool = False,
    ) -> None:
        """`fill`: the card is as high as there is room. `wood`: what people say. `strong`: it acts or speaks."""
        self._node, self._spine, self._pad = node, spine, pad
        self._fill, self._wood, self._strong = fill, wood, strong
        self._rect = Rect(0, 0, 0, 0)

    def _left(self, paint: Paint) -> int:
        return paint.px(self._pad) + (paint.px(14) if self._spine else 0)

    def _inner(self, paint: Paint) -> Paint:
        """How its node is drawn: with as much height as is left inside."""
        high = max(1, paint.high - 2 * paint.gap(self._pad * 0.8)) if paint.high else 0
        return paint.within(high)

    def _high(self, paint: Paint, inside: int) -> int:
        high = inside + 2 * paint.gap(self._pad * 0.8)
        return max(high, paint.high) if self._fill else high

    def measure(self, paint: Paint, room: int) -> int:
        inside = room - self._left(paint) - paint.px(self._pad)
        return self._high(paint, self._inner(paint).measured(self._node, inside))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        inside = room - self._left(paint) - paint.px(self._pad)
        pad = paint.gap(self._pad * 0.8)
        high = self._node.place(self._inner(paint), left + self._left(paint), top + pad, inside)
        self._rect = Rect(left, top, room, self._high(paint, high))
        return self._rect.height

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, shadow = paint.theme, self._rect, not self._wood
        if not paint.shows(rect):
            return
        spine = getattr(theme, self._spine) if isinstance(self._spine, str) else None
        if callable(self._spine):
            paint.panel(rect, fill=theme.card, edge=theme.line, radius=18, shadow=True)
            self._spine(paint, rect)
            strip = paint.px(STRIP)
            rect, shadow = Rect(rect.x + strip, rect.y, rect.width - strip, rect.height), False
        fill = theme.wood if self._wood else theme.card
        edge = theme.ink if self._strong else theme.line
        paint.panel(rect, fill=fill, edge=edge, radius=18, shadow=shadow, spine=spine)
        self._node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()


class Empty:
    """As much room as a node would take, with nothing in it."""

    def __init__(self, node: Node) -> None:
        self._node = node

    def measure(self, paint: Paint, room: int) -> int:
        return paint.measured(self._node, room)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return paint.measured(self._node, room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        return

    def widgets(self) -> Iterator[Widget]:
        yield from ()


class Narrow:
    """A node that is never wider than so many units."""

    def __init__(self, node: Node, *, most: float = 620) -> None:
        self._node, self._most = node, most

    def _room(self, paint: Paint, room: int) -> int:
        return min(room, paint.size(self._most))

    def measure(self, paint: Paint, room: int) -> int:
        return paint.measured(self._node, self._room(paint, room))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        return self._node.place(paint, left, top, self._room(paint, room))

    def draw(self, paint: Paint, focus: str | None) -> None:
        self._node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield from self._node.widgets()
