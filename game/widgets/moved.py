"""What moved: a fund or a meter, with what it was and what it is, and why."""

from collections.abc import Callable
from dataclasses import dataclass

from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.type import TIGHT, line_height

NAME, OLD, NEW, WHY = 29, 26, 32, 21
"""The sizes of the name, of what it was, of what it is, and of why."""
Hatch = Callable[[Paint, Rect, str], None]
"""Draws slanted stripes in this colour over a bar."""


@dataclass(frozen=True)
class BarPlaces:
    """Where a meter stood and stands, from 0 to 100."""

    old: int
    new: int
    bounds: tuple[int, ...]
    """Where another height begins."""
    low: bool
    """Whether it stands in the lowest height now."""


class MovedRow(Widget):
    """A name, what it was and what it is: in figures, and for a meter on a bar; under it which way, and why."""

    role = "meter"

    def __init__(
        self,
        id: str,
        label: str,
        icon: str,
        old: str,
        new: str,
        *,
        arrow: str,
        strong: str,
        why: str = "",
        points: BarPlaces | None = None,
        hatch: Hatch | None = None,
    ) -> None:
        """`arrow`: the icon of the way it went. `strong`: how far, in words."""
        value = f"{old} → {new}. {strong}" if old else f"{new}. {strong}"
        super().__init__(id, label, value=f"{value} {why}".strip())
        self._icon, self._old, self._new, self._arrow = icon, old, new, arrow
        self._strong, self._why, self._points, self._hatch = strong, why, points, hatch
        self.line = True
        """Whether a line parts it from the next."""

    def _left(self, paint: Paint) -> int:
        return paint.size(44)

    def _figures(self, paint: Paint) -> int:
        old = paint.width(self._old, OLD) + paint.size(44) if self._old else 0
        return old + paint.width(self._new, NEW, "bold") + paint.px(4)

    def _columns(self, paint: Paint, room: int) -> tuple[int, int]:
        """How wide the name is, and the bar; no bar where there is no room for one."""
        free = room - self._left(paint)
        bar = room * 34 // 100 if self._points is not None else 0
        name = free - bar - self._figures(paint) - paint.px(30)
        if bar and name < paint.size(170):
            bar = max(0, bar - paint.size(170) + name)
            bar = bar if bar > paint.size(90) else 0
            name = free - bar - self._figures(paint) - paint.px(30)
        return max(paint.size(60), name), bar

    def _name(self, paint: Paint, room: int) -> float:
        """The size of the name: as large as stands on one line, as long as it stays legible."""
        size = float(NAME)
        while size > NAME - 6 and paint.width(self.label, size, "bold") > room:
            size -= 1
        return size

    def _why_beside(self, paint: Paint, room: int) -> bool:
        free = room - self._left(paint) - paint.size(30)
        wide = paint.width(self._strong, WHY, "semibold") + paint.width(f" {self._why}", WHY)
        return not self._why or wide + paint.px(6) <= free

    def _heights(self, paint: Paint, room: int) -> tuple[int, int, int]:
        name, _ = self._columns(paint, room)
        top = paint.text_height(self.label, self._name(paint, name), "bold", name, leading=TIGHT)
        free = room - self._left(paint) - paint.size(30)
        strong = paint.text_height(self._strong, WHY, "semibold", free)
        why = 0 if self._why_beside(paint, room) else paint.text_height(self._why, WHY, "regular", free)
        return max(top, line_height(paint.size(NEW), 1.2)), strong, why

    def measure(self, paint: Paint, room: int) -> int:
        return sum(self._heights(paint, room)) + 2 * paint.gap(9)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        top_high, strong_high, why_high = self._heights(paint, rect.width)
        top = rect.centery - (top_high + strong_high + why_high) // 2
        left, side = rect.x + self._left(paint), paint.size(32)
        middle = top + top_high // 2
        paint.icon(self._icon, (rect.x, middle - side // 2), side, theme.accent)
        name, bar = self._columns(paint, rect.width)
        size = self._name(paint, name)
        high = paint.text_height(self.label, size, "bold", name, leading=TIGHT)
        paint.text(self.label, (left, middle - high // 2), size, "bold", name, theme.ink, leading=TIGHT)
        if self._points is not None and bar:
            self._draw_bar(paint, self._points, Rect(left + name + paint.px(15), middle, bar, 0))
        self._draw_figures(paint, middle)
        top += top_high
        side = paint.size(20)
        at = (left, top + (line_height(paint.size(WHY)) - side) // 2)
        paint.icon(self._arrow, at, side, theme.ink)
        left += paint.size(30)
        free = rect.right - left
        paint.text(self._strong, (left, top), WHY, "semibold", free, theme.ink)
        if self._why_beside(paint, rect.width):
            shift = paint.width(f"{self._strong} ", WHY, "semibold")
            paint.text(self._why, (left + shift, top), WHY, "regular", free - shift, theme.soft)
        else:
            paint.text(self._why, (left, top + strong_high), WHY, "regular", free, theme.soft)
        if self.line:
            paint.surface.fill(theme.line, Rect(rect.x, rect.bottom, rect.width, max(1, paint.px(1))))

    def _draw_figures(self, paint: Paint, middle: int) -> None:
        theme, left = paint.theme, self.rect.right - self._figures(paint)
        if self._old:
            wide = paint.width(self._old, OLD) + paint.px(2)
            paint.text(self._old, (left, middle - line_height(paint.size(OLD)) // 2), OLD, "regular", wide, theme.soft)
            side = paint.size(22)
            paint.icon("arrow-right", (left + wide + paint.size(10), middle - side // 2), side, theme.soft)
            left += wide + paint.size(42)
        at = (left, middle - line_height(paint.size(NEW)) // 2)
        paint.text(self._new, at, NEW, "bold", self.rect.right - left + paint.px(4), theme.ink)

    def _draw_bar(self, paint: Paint, points: BarPlaces, place: Rect) -> None:
        """The new place solid, the old one in dashes."""
        theme, high = paint.theme, paint.size(17)
        bar = Rect(place.x, place.y - high // 2, place.width, high)
        paint.panel(bar, fill=theme.card, edge=theme.ink, radius=99, border=2)
        inner = bar.inflate(-2 * paint.px(2), -2 * paint.px(2))
        shade = theme.colours["brick" if points.low else "teal"]
        full = Rect(inner.x, inner.y, round(inner.width * points.new / 100), inner.height)
        if full.width >= full.height:
            paint.panel(full, fill=shade.fill, radius=99)
            if points.low and self._hatch is not None:
                self._hatch(paint, full.inflate(-full.height // 2, 0), shade.mark)
        for bound in points.bounds:
            left = inner.x + round(inner.width * bound / 100)
            paint.surface.fill(theme.soft, Rect(left, inner.y, paint.px(1.5), inner.height))
        old, new = (inner.x + round(inner.width * it / 100) for it in (points.old, points.new))
        dash = paint.px(4)
        for top in range(bar.y - dash, bar.bottom + dash, 2 * dash):
            paint.surface.fill(theme.ink, Rect(old, top, paint.px(2), dash))
        paint.surface.fill(theme.ink, Rect(new - paint.px(1), bar.y - dash, paint.px(3.5), bar.height + 2 * dash))
