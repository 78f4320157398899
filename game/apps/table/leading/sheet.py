"""How the facilitator's window is laid out: a dark strip, three columns of panes, fixed actions at the foot."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from pygame import Rect

from game.apps.table.leading.pane import PAD, Pane
from game.apps.table.window.scrolling import CUE
from game.widgets import Column, Node, Widget
from game.widgets.paint import Paint

GAP = 12
"""Between panes, and round them."""
SHARES = (338, 548, 338)
"""How wide the columns are: the same on every page, so that nothing jumps, with room in the middle for many options."""
LEAST = 270
"""A column narrower than this, in letters as they are, stands under the others."""
ABOVE, BELOW = 0.34, 0.22
"""What stays in sight above and below what scrolls takes no more of the height, where panes stand under one another."""
USUAL, LESS = 100, 25
"""Letters of what stays in sight become smaller down to this, in such steps, in percent."""


class ColumnsWay(Struct, frozen=True):
    """One way to lay out the three columns, and how wide they are."""

    columns: tuple[tuple[Pane | Node, ...], ...]
    shares: tuple[int, int, int]
    entry: Pane
    """In the middle: what is set and read here. Where that is longer than its pane, it scrolls in it."""
    sight: Node
    """What of it has to be in sight without scrolling."""
    step: Node
    """The next step, above that."""


class LeadingSheet:
    """All of the window, in the first way that fits it: what always holds stays in sight, and the rest scrolls.

    Where letters are too large for three columns, the panes stand under one another between the strip at the top with
    the next step, and the keys at the foot.
    """

    def __init__(self, head: Node, step: Node, ways: Sequence[ColumnsWay], foot: Node) -> None:
        """`step`: the next step, which stands in the middle column of every way."""
        self._head, self._step, self._foot = head, step, foot
        self._ways = tuple(ways)
        self._way = self._ways[0]
        self._stacked = False
        self._kept: Paint | None = None
        """How what stays in sight is drawn."""
        self._low: Paint | None = None
        """The same at the foot."""

    @property
    def all(self) -> Node:
        """Everything on it, as it is read."""
        columns = self._ways[0].columns
        return Column([self._head, *columns[1], *columns[0], *columns[2], self._foot])

    def place(self, paint: Paint, window: Rect) -> tuple[Rect, Node]:
        """Put it there: what is left in the middle, and what scrolls in that."""
        gap, bare = paint.px(GAP), paint.again(paint.text_percent, close=paint.close)
        self._kept = self._low = bare
        ends = bare.measured(self._head, window.width) + bare.measured(self._foot, window.width)
        area = Rect(window.x + paint.px(PAD), 0, window.width - 2 * paint.px(PAD), window.height - ends - 2 * gap)
        way = self._fitting(bare, area)
        self._stacked = way is None
        if way is None:
            self._way = self._ways[0]
            return self._under_one_another(paint, window)
        self._way = way
        area.y = window.y + self._head.place(bare, window.x, window.y, window.width) + gap
        self._foot.place(bare, window.x, area.bottom + gap, window.width)
        return self._in_columns(bare, area), way.entry.top

    def _fitting(self, paint: Paint, area: Rect) -> ColumnsWay | None:
        """The first way in which everything that has to be in sight is; `None` where there is none."""
        return next((way for way in self._ways if self._fits(paint, way, area)), None)

    def _fits(self, paint: Paint, way: ColumnsWay, area: Rect) -> bool:
        widths = _widths(paint, way, area.width)
        if min(widths) < paint.size(LEAST):
            return False
        return all(
            sum(_least(paint, way, pane, wide) + paint.px(GAP) for pane in panes) - paint.px(GAP) <= area.height
            for panes, wide in zip(way.columns, widths, strict=True)
        )

    def _in_columns(self, paint: Paint, area: Rect) -> Rect:
        """Put the panes there; where what scrolls stands."""
        left, gap, inside = area.x, paint.px(GAP), area
        for panes, wide in zip(self._way.columns, _widths(paint, self._way, area.width), strict=True):
            least = sum(_least(paint, self._way, pane, wide) + gap for pane in panes) - gap
            spare, at = max(0, area.height - least), area.y
            for pane in panes:
                high = _least(paint, self._way, pane, wide)
                if isinstance(pane, Pane):
                    high += spare if pane.grows else 0
                    room = pane.frame(paint, Rect(left, at, wide, high))
                    if pane is self._way.entry:
                        inside = room
                    else:
                        pane.fill(paint, room)
                else:
                    pane.place(paint, left, at, wide)
                at += high + gap
            left += wide + gap
        return inside

    def _under_one_another(self, paint: Paint, window: Rect) -> tuple[Rect, Node]:
        gap, pad = paint.px(GAP), paint.px(PAD)
        inside = window.inflate(-2 * pad, 0)
        self._kept = _in_sight(paint, [(self._head, window.width), (self._step, inside.width)], window.height * ABOVE)
        self._low = _in_sight(paint, [(self._foot, window.width)], window.height * BELOW)
        top = window.y + self._head.place(self._kept, window.x, window.y, window.width) + gap
        top += self._step.place(self._kept, inside.x, top, inside.width) + gap
        foot = window.bottom - self._low.measured(self._foot, window.width)
        self._foot.place(self._low, window.x, foot, window.width)
        panes = [*self._way.columns[1], *self._way.columns[0], *self._way.columns[2]]
        return Rect(inside.x, top, inside.width, foot - gap - top), _Stack([it for it in panes if it is not self._step])

    def draw(self, paint: Paint, focus: str | None) -> None:
        """Everything that does not scroll."""
        kept = self._kept or paint
        for node in self._around():
            if not isinstance(node, Widget) or paint.shows(node.rect):
                if node is self._way.entry:
                    self._way.entry.draw_frame(kept, focus)
                else:
                    node.draw(self._low or kept if node is self._foot else kept, focus)

    def _around(self) -> list[Pane | Node]:
        if self._stacked:
            return [self._head, self._step, self._foot]
        columns = self._way.columns
        return [self._head, *columns[1], *columns[0], *columns[2], self._foot]

    def before(self) -> Iterator[Widget]:
        """What is read before that which scrolls: whose window it is, the next step, what is set here."""
        yield from self._head.widgets()
        yield from self._step.widgets()
        if not self._stacked:
            yield self._way.entry.name

    def after(self) -> Iterator[Widget]:
        """What is read after it."""
        if not self._stacked:
            if self._way.entry.foot is not None:
                yield from self._way.entry.foot.widgets()
            for node in (*self._way.columns[1], *self._way.columns[0], *self._way.columns[2]):
                if node is not self._way.step and node is not self._way.entry:
                    yield from node.widgets()
        yield from self._foot.widgets()


def _widths(paint: Paint, way: ColumnsWay, room: int) -> list[int]:
    free = room - paint.px(GAP) * (len(way.columns) - 1)
    return [free * share // sum(way.shares) for share in way.shares]


def _in_sight(paint: Paint, nodes: Sequence[tuple[Node, int]], most: float) -> Paint:
    """In as large letters as leave room for what scrolls; each node with how wide it is."""
    made = paint
    for percent in range(paint.text_percent, USUAL - 1, -LESS):
        made = paint.again(percent)
        if sum(made.measured(node, room) for node, room in nodes) + paint.px(GAP) <= most:
            break
    return made


def _least(paint: Paint, way: ColumnsWay, pane: Pane | Node, wide: int) -> int:
    """How high it has to be there."""
    if pane is not way.entry:
        return paint.measured(pane, wide)
    inside = way.entry.inside(paint, wide)
    sight, whole = paint.measured(way.sight, inside), paint.measured(way.entry.top, inside)
    # Where some of it scrolls, the strip that says so takes its part: nothing that has to be in sight is cut.
    return way.entry.framing(paint, wide) + (whole if whole <= sight else min(whole, sight + paint.px(CUE)))


class _Stack:
    """Panes under one another."""

    def __init__(self, panes: Sequence[Pane | Node]) -> None:
        self._panes = tuple(panes)

    def measure(self, paint: Paint, room: int) -> int:
        paint = paint.within(0)
        return sum(paint.measured(it, room) + paint.px(GAP) for it in self._panes) - paint.px(GAP)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        paint, at = paint.within(0), top
        for it in self._panes:
            at += it.place(paint, left, at, room) + paint.px(GAP)
        return at - paint.px(GAP) - top

    def draw(self, paint: Paint, focus: str | None) -> None:
        for it in self._panes:
            it.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        for it in self._panes:
            yield from it.widgets()
