"""The rows of how the municipality stands: a fund, an indicator, the promise, a resident."""

from functools import lru_cache

from pygame import Rect

from game.apps.table.board.patterns import stripes
from game.widgets import Widget
from game.widgets import type as letters
from game.widgets.paint import Paint
from game.widgets.type import Weight, line_height, width

CLOSER = 1.22
"""The leading of a name of several lines."""

Columns = tuple[tuple[str, ...], tuple[str, ...]]
"""All that stands in the two columns of amounts, so that every row gives them the same room."""


@lru_cache(maxsize=256)
def _widest(now: tuple[str, ...], later: tuple[str, ...], size: int) -> tuple[int, int]:
    """How wide the two columns of amounts are: each row asks that, for every way that is tried."""
    return max(width(text, size, "bold") for text in now), max((width(text, size) for text in later), default=0)


class FundRow(Widget):
    """A fund: what is in it, and what is expected to be left at the end of the year."""

    role = "meter"

    def __init__(
        self,
        id: str,
        label: str,
        icon: str,
        now: str,
        later: str,
        columns: "Columns",
        size: float,
        colour: str | None = None,
    ) -> None:
        """`colour`: of the squares whose cards it pays."""
        super().__init__(id, label, value=f"{now} {later}".strip())
        self._colour = colour
        self._icon, self._now, self._later, self._size = icon, now, later, size
        self._now_column, self._later_column = columns

    def _widths(self, paint: Paint) -> tuple[int, int]:
        now, later = _widest(self._now_column, self._later_column, paint.size(self._size))
        return now + paint.px(2), later + paint.px(16) if later else 0

    def _inside(self, paint: Paint, room: int) -> int:
        return room - sum(self._widths(paint)) - self._left(paint) - paint.px(8)

    def _left(self, paint: Paint) -> int:
        return paint.size(30) if self._icon else 0

    def legible(self, paint: Paint) -> bool:
        """Whether there is room for its name where it was placed: whole, on two lines at most."""
        if not self.label:
            return True
        inside, size = self._inside(paint, self.rect.width), paint.size(self._size)
        whole = inside >= size and letters.uncut(self.label, size, "regular", inside, paint.language) == size
        return whole and len(self.lines(paint)) <= 2

    def lines(self, paint: Paint) -> tuple[str, ...]:
        """Its name as it stands where it was placed."""
        return tuple(paint.lines(self.label, self._size, "regular", self._inside(paint, self.rect.width)))

    def measure(self, paint: Paint, room: int) -> int:
        return (
            paint.text_height(self.label, self._size, "regular", self._inside(paint, room), leading=CLOSER)
            if self.label
            else line_height(paint.size(self._size))
        )

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, size = paint.theme, self.rect, self._size
        if self._icon:
            side = paint.size(22)
            top = rect.y + (line_height(paint.size(size)) - side) // 2
            shade = theme.colours[self._colour].fill if self._colour is not None else theme.soft
            paint.icon(self._icon, (rect.x, top), side, shade)
        at = (rect.x + self._left(paint), rect.y)
        if self.label:
            room = self._inside(paint, rect.width)
            paint.text(self.label, at, size, "regular", room, theme.ink, leading=CLOSER)
        now, later = self._widths(paint)
        place = (rect.right - later - now, rect.y)
        strong: Weight = "semibold" if self._icon else "regular"
        paint.text(self._now, place, size, strong, now, theme.ink if self._icon else theme.soft, "right")
        if self._later:
            paint.text(self._later, (rect.right - later, rect.y), size, "regular", later, theme.soft, "right")


class StandRow(Widget):
    """An indicator: its name, a word for how it stands, an arrow for where it went, a bar."""

    role = "meter"

    def __init__(self, id: str, label: str, value: str, points: int, bounds: tuple[int, ...], size: float) -> None:
        """`bounds`: the points at which another height begins."""
        super().__init__(id, label, value=value)
        self._points, self._bounds, self._size = points, bounds, size

    def _value_width(self, paint: Paint) -> int:
        return paint.width(self.value, self._size, "regular") + paint.px(4)

    def _inside(self, paint: Paint, room: int) -> int:
        return room - self._value_width(paint) - paint.px(10)

    def lines(self, paint: Paint) -> tuple[str, ...]:
        """Its name as it stands where it was placed."""
        return tuple(paint.lines(self.label, self._size, "semibold", self._inside(paint, self.rect.width)))

    def _high(self, paint: Paint) -> int:
        return paint.px(9) + paint.px(2)

    def measure(self, paint: Paint, room: int) -> int:
        words = paint.text_height(self.label, self._size, "semibold", self._inside(paint, room))
        return words + self._high(paint)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, size = paint.theme, self.rect, self._size
        high = paint.text(self.label, rect.topleft, size, "semibold", self._inside(paint, rect.width), theme.ink)
        wide = self._value_width(paint)
        paint.text(self.value, (rect.right - wide, rect.y), size, "regular", wide, theme.ink, "right")
        bar = Rect(rect.x, rect.y + high + paint.px(1), rect.width, paint.px(9))
        paint.panel(bar, fill=theme.card, edge=theme.ink, radius=6, border=1.5)
        inner = bar.inflate(-2 * paint.px(2), -2 * paint.px(2))
        full = Rect(inner.x, inner.y, round(inner.width * self._points / 100), inner.height)
        low = bool(self._bounds) and self._points < self._bounds[0]
        shade = theme.colours["brick" if low else "teal"]
        if full.width >= full.height:
            paint.panel(full, fill=shade.fill, radius=5)
            if low:
                stripes(paint, full, shade.mark)
        for bound in self._bounds:
            left = inner.x + round(inner.width * bound / 100)
            reached = left < full.right
            paint.surface.fill(shade.mark if reached else theme.edge, Rect(left, inner.y, paint.px(1.5), inner.height))


class PromiseRow(Widget):
    """What the table promised itself, with a sign for whether it is so now."""

    role = "note"

    def __init__(self, id: str, label: str, value: str, holds: bool, size: float) -> None:
        super().__init__(id, label, value=value)
        self._holds, self._size = holds, size

    def measure(self, paint: Paint, room: int) -> int:
        return paint.text_height(self.label, self._size, "regular", room - paint.size(30), leading=CLOSER)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, side = paint.theme, self.rect, paint.size(21)
        colour = theme.colours["green" if self._holds else "ochre"].fill
        paint.icon("circle-check" if self._holds else "circle-dashed", (rect.x, rect.y + paint.px(1)), side, colour)
        at, room = (rect.x + paint.size(30), rect.y), rect.width - paint.size(30)
        paint.text(self.label, at, self._size, "semibold", room, theme.ink, leading=CLOSER)


class ResidentRow(Widget):
    """A resident whose case was decided, and how it goes with them."""

    role = "note"
    size = 20.0

    def __init__(self, id: str, name: str, line: str) -> None:
        super().__init__(id, name, value=line)

    def _left(self, paint: Paint) -> int:
        return paint.size(34)

    def measure(self, paint: Paint, room: int) -> int:
        inside = room - self._left(paint)
        high = paint.text_height(self.label, self.size, "semibold", inside)
        return high + paint.text_height(self.value, self.size, "regular", inside)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, side = paint.theme, self.rect, paint.size(24)
        paint.icon("home-heart", (rect.x, rect.y + paint.px(1)), side, theme.colours["teal"].fill)
        left, inside = rect.x + self._left(paint), rect.width - self._left(paint)
        high = paint.text(self.label, (left, rect.y), self.size, "semibold", inside, theme.ink)
        paint.text(self.value, (left, rect.y + high), self.size, "regular", inside, theme.ink)
