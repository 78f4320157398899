"""How the facilitator's window is laid out: a dark strip, three columns of panes, fixed actions at the foot."""

from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from pygame import Rect

from game.widgets import Heading, Node, Widget
from game.widgets.paint import Paint
from game.widgets.type import width

GAP = 12
"""Between panes, and round them."""
PAD = 16
SHARES = (400, 432, 392)
CROWDED = (338, 548, 338)
"""How wide the columns are, where the middle one has many options."""
LEAST = 270
"""A column narrower than this, in letters as they are, stands under the others."""

PaneEdge = Literal["line", "hidden"]


class Pane:
    """A card with a name, what stands in it from the top, and what stands at its foot."""

    def __init__(
        self,
        title: str,
        icon: str,
        top: Node,
        foot: Node | None = None,
        *,
        aside: str = "",
        edge: PaneEdge = "line",
        grows: bool = False,
    ) -> None:
        """`grows`: it takes the height that others leave."""
        self._title, self._icon, self._aside, self._edge = title, icon, aside, edge
        self._name = Heading(f"pane.{icon}", title, size=18)
        self._top, self._foot = top, foot
        self.grows = grows
        self._rect = Rect(0, 0, 0, 0)

    def _beside(self, paint: Paint) -> int:
        return paint.size(22) + paint.px(8)

    def _head(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room) - self._beside(paint)
        return paint.text_height(self._title, 18, "semibold", inside) + paint.px(8)

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * paint.px(PAD)

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        high = self._head(paint, room) + self._top.measure(paint, inside) + 2 * paint.px(12)
        return high if self._foot is None else high + paint.px(10) + self._foot.measure(paint, inside)

    def stand(self, paint: Paint, at: Rect) -> None:
        """Put it there, as high as that is."""
        self._rect = at
        self._name.rect = Rect(at.x, at.y, at.width, self._head(paint, at.width))
        left, inside = at.x + paint.px(PAD), self._inside(paint, at.width)
        top, bottom = at.y + paint.px(12) + self._head(paint, at.width), at.bottom - paint.px(12)
        if self._foot is not None:
            foot = self._foot.measure(paint, inside)
            self._foot.place(paint, left, bottom - foot, inside)
            bottom -= foot + paint.px(10)
        self._top.place(paint.again(paint.text_percent, high=bottom - top), left, top, inside)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        high = self.measure(paint, room)
        self.stand(paint, Rect(left, top, room, high))
        return high

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self._rect
        if not paint.shows(rect):
            return
        hidden = self._edge == "hidden"
        paint.panel(rect, fill=theme.card, edge=theme.card if hidden else theme.line, radius=14)
        ink = theme.ink
        if hidden:
            ink = theme.colours["plum"].fill if theme.name["en"] == "Paper" else theme.ink
            paint.dashed(rect, ink)
        side, top = paint.size(22), rect.y + paint.px(12)
        left, room = rect.x + paint.px(PAD), rect.width - 2 * paint.px(PAD)
        paint.icon(self._icon, (left, top + paint.px(1)), side, ink)
        paint.text(self._title, (left + self._beside(paint), top), 18, "semibold", room - self._beside(paint), ink)
        words = width(self._title, paint.size(18), "semibold") + width(self._aside, paint.size(16))
        if self._aside and words + self._beside(paint) + paint.px(8) <= room:
            paint.text(self._aside, (left, top + paint.px(1)), 16, "regular", room, theme.soft, "right")
        self._top.draw(paint, focus)
        if self._foot is not None:
            self._foot.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield self._name
        yield from self._top.widgets()
        if self._foot is not None:
            yield from self._foot.widgets()


class ColumnsWay(Struct, frozen=True):
    """One way to lay out the three columns, and how wide they are."""

    columns: tuple[tuple[Pane | Node, ...], ...]
    shares: tuple[int, int, int]


class LeadingSheet:
    """All of the window, in the first way that fits it: what can be done and its keys are always in sight.

    Where letters are too large for three columns, they stand under one another, and scroll.
    """

    def __init__(self, head: Node, ways: Sequence[ColumnsWay], foot: Node) -> None:
        self._head, self._ways, self._foot = head, tuple(ways), foot
        self._take(self._ways[0])

    def _take(self, way: ColumnsWay) -> None:
        self._columns, self._shares = way.columns, way.shares
        self._order = [self._head, *self._columns[1], *self._columns[0], *self._columns[2], self._foot]
        """What is to be done comes first."""

    def _choose(self, paint: Paint, room: int) -> None:
        """The first way that fits; where none does, the last."""
        for way in self._ways:
            self._take(way)
            if self._stacked(paint, room) or self._ends(paint, room) + self._needs(paint, room) <= paint.high:
                return

    def _widths(self, paint: Paint, room: int) -> list[int]:
        gap = paint.px(GAP)
        free = room - 2 * paint.px(PAD) - gap * (len(self._columns) - 1)
        return [free * share // sum(self._shares) for share in self._shares]

    def _stacked(self, paint: Paint, room: int) -> bool:
        return min(self._widths(paint, room)) < paint.size(LEAST)

    def _column(self, paint: Paint, panes: Sequence[Pane | Node], wide: int) -> int:
        gap, bare = paint.px(GAP), paint.again(paint.text_percent, close=paint.close)
        return sum(pane.measure(bare, wide) + gap for pane in panes) - gap

    def _needs(self, paint: Paint, room: int) -> int:
        widths = self._widths(paint, room)
        return max(self._column(paint, panes, wide) for panes, wide in zip(self._columns, widths, strict=True))

    def _ends(self, paint: Paint, room: int) -> int:
        return self._head.measure(paint, room) + self._foot.measure(paint, room) + 2 * paint.px(GAP)

    def measure(self, paint: Paint, room: int) -> int:
        self._choose(paint, room)
        if self._stacked(paint, room):
            inside = room - 2 * paint.px(PAD)
            panes = self._order[1:-1]
            return self._ends(paint, room) + self._column(paint, panes, inside)
        return max(paint.high, self._ends(paint, room) + self._needs(paint, room))

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        high, gap = self.measure(paint, room), paint.px(GAP)
        at = top + self._head.place(paint, left, top, room) + gap
        foot = self._foot.measure(paint, room)
        if self._stacked(paint, room):
            for pane in self._order[1:-1]:
                at += pane.place(paint, left + paint.px(PAD), at, room - 2 * paint.px(PAD)) + gap
        else:
            self._in_columns(paint, Rect(left + paint.px(PAD), at, room, top + high - foot - gap - at))
        self._foot.place(paint, left, top + high - foot, room)
        return high

    def _in_columns(self, paint: Paint, area: Rect) -> None:
        left, gap, paint = area.x, paint.px(GAP), paint.again(paint.text_percent, close=paint.close)
        for panes, wide in zip(self._columns, self._widths(paint, area.width), strict=True):
            spare, at = max(0, area.height - self._column(paint, panes, wide)), area.y
            for pane in panes:
                high = pane.measure(paint, wide)
                if isinstance(pane, Pane):
                    high += spare if pane.grows else 0
                    pane.stand(paint, Rect(left, at, wide, high))
                else:
                    pane.place(paint, left, at, wide)
                at += high + gap
            left += wide + gap

    def draw(self, paint: Paint, focus: str | None) -> None:
        for node in self._order:
            if not isinstance(node, Widget) or paint.shows(node.rect):
                node.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        for node in self._order:
            yield from node.widgets()
