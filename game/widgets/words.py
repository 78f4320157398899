"""Widgets to read: text, headings, notes, bars of counts, meters."""

from typing import ClassVar, Literal

from pygame import Rect

from game.widgets.base import Widget, WidgetRole, in_a_row
from game.widgets.paint import Paint
from game.widgets.type import LEADING, Weight

Tone = Literal["ink", "soft", "accent", "warn"]


class Label(Widget):
    """A piece of text. Sizes are those at 1280×720: 32 can be read from the back row."""

    role: ClassVar[WidgetRole] = "text"

    def __init__(
        self,
        id: str,
        text: str,
        *,
        size: float = 19,
        weight: Weight = "regular",
        tone: Tone = "ink",
        align: str = "left",
        leading: float = LEADING,
    ) -> None:
        super().__init__(id, text)
        self._size, self._weight, self._tone, self._align = size, weight, tone, align
        self._leading = leading

    def measure(self, paint: Paint, room: int) -> int:
        return paint.text_height(self.label, self._size, self._weight, room, leading=self._leading)

    def draw(self, paint: Paint, focus: str | None) -> None:
        at, wide, colour = self.rect.topleft, self.rect.width, getattr(paint.theme, self._tone)
        paint.text(self.label, at, self._size, self._weight, wide, colour, self._align, leading=self._leading)


class Heading(Label):
    """What a page, or a part of it, is about."""

    role = "heading"

    def __init__(self, id: str, text: str, *, size: float = 36, leading: float = LEADING) -> None:
        super().__init__(id, text, size=size, weight="bold", leading=leading)


class Note(Widget):
    """Words on a card of their own: a letter, a headline, what a resident says, an adviser's view."""

    role = "note"

    def __init__(
        self,
        id: str,
        text: str,
        *,
        above: str = "",
        below: str = "",
        size: float = 22,
        wood: bool = False,
        icon: str = "",
    ) -> None:
        super().__init__(id, text, value=in_a_row(above, below))
        self.around = (above, below)
        self._above, self._below, self._size, self._wood, self._icon = above, below, size, wood, icon

    def _parts(self) -> list[tuple[str, float, Weight, str]]:
        parts: list[tuple[str, float, Weight, str]] = [
            (self._above, 19, "semibold", "soft"),
            (self.label, self._size, "regular", "ink"),
            (self._below, 19, "regular", "soft"),
        ]
        return [part for part in parts if part[0]]

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * paint.px(22) - (paint.size(34) if self._icon else 0)

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        heights = [paint.text_height(text, size, weight, inside) for text, size, weight, _ in self._parts()]
        return sum(heights) + 2 * paint.gap(14) + paint.px(4) * (len(heights) - 1)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme = paint.theme
        paint.panel(self.rect, fill=theme.wood if self._wood else theme.card, edge=None if self._wood else theme.line)
        left, top = self.rect.x + paint.px(22), self.rect.y + paint.gap(14)
        if self._icon:
            paint.icon(self._icon, (left, top + paint.px(2)), paint.size(24), theme.soft)
            left += paint.size(34)
        for text, size, weight, tone in self._parts():
            inside = self._inside(paint, self.rect.width)
            top += paint.text(text, (left, top), size, weight, inside, getattr(theme, tone)) + paint.px(4)


class Bar(Widget):
    """How many chose something: a name, a bar and a number."""

    role = "meter"

    def __init__(self, id: str, label: str, count: int, most: int) -> None:
        super().__init__(id, label, value=str(count))
        self._count, self._most = count, max(1, most)

    def measure(self, paint: Paint, room: int) -> int:
        return paint.text_height(self.label, 22, "regular", room - paint.size(70)) + paint.size(26)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, wide = paint.theme, self.rect.width - paint.size(70)
        high = paint.text(self.label, self.rect.topleft, 22, "regular", wide, theme.ink)
        bar = Rect(self.rect.x, self.rect.y + high + paint.px(2), wide, paint.size(14))
        paint.panel(bar, fill=theme.card, edge=theme.edge, radius=7)
        if self._count:
            full = Rect(bar.x, bar.y, max(bar.height, bar.width * self._count // self._most), bar.height)
            paint.panel(full, fill=theme.accent, edge=theme.accent, radius=7)
        at = (bar.right + paint.px(14), bar.centery - paint.size(22))
        paint.text(self.value, at, 30, "bold", paint.size(56), theme.ink)


class Meter(Widget):
    """A fund or an indicator: a name, how it stands, and in words what that is."""

    role = "meter"

    def __init__(self, id: str, label: str, value: str, *, detail: str = "", fraction: float | None = None) -> None:
        super().__init__(id, label, value=value)
        self._detail, self._fraction = detail, fraction

    def measure(self, paint: Paint, room: int) -> int:
        high = paint.text_height(self.label, 19, "regular", room * 3 // 5)
        if self._fraction is not None:
            high += paint.size(15)
        if self._detail:
            high += paint.text_height(self._detail, 19, "regular", room)
        return high + paint.px(3)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        high = paint.text(self.label, rect.topleft, 19, "regular", rect.width * 3 // 5, theme.ink)
        left = rect.x + rect.width * 3 // 5
        paint.text(self.value, (left, rect.y), 19, "semibold", rect.right - left, theme.ink, "right")
        top = rect.y + high
        if self._fraction is not None:
            bar = Rect(rect.x, top + paint.px(2), rect.width, paint.size(10))
            paint.panel(bar, fill=theme.card, edge=theme.edge, radius=5, border=1.5)
            wide = round(bar.width * self._fraction)
            if wide >= bar.height:
                paint.panel(Rect(bar.x, bar.y, wide, bar.height), fill=theme.accent, radius=5)
            top += paint.size(15)
        if self._detail:
            paint.text(self._detail, (rect.x, top), 19, "regular", rect.width, theme.soft)


class Cards(Widget):
    """How many votes are in: a little card for each, never which."""

    role = "meter"

    def __init__(self, id: str, label: str, done: int, expected: int) -> None:
        super().__init__(id, label, value=f"{done}/{expected}")
        self._done, self._expected = done, expected

    def measure(self, paint: Paint, room: int) -> int:
        return paint.size(34) * self._rows(paint, room) + paint.text_height(self.label, 22, "semibold", room)

    def _in_row(self, paint: Paint, room: int) -> int:
        return max(1, room // paint.size(28))

    def _rows(self, paint: Paint, room: int) -> int:
        return -(-self._expected // self._in_row(paint, room))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, step, in_row = paint.theme, paint.size(28), self._in_row(paint, self.rect.width)
        for place in range(self._expected):
            row, column = divmod(place, in_row)
            card = Rect(self.rect.x + column * step, self.rect.y + row * paint.size(34), paint.size(22), paint.size(28))
            paint.panel(card, fill=theme.ink if place < self._done else theme.card, edge=theme.ink, radius=5)
        top = self.rect.y + paint.size(34) * self._rows(paint, self.rect.width)
        paint.text(self.label, (self.rect.x, top), 22, "semibold", self.rect.width, theme.ink)


class Steps(Widget):
    """Where a case stands: the three phases of BOB, the present one filled, those that are done ticked."""

    role = "text"

    def __init__(self, id: str, labels: tuple[str, ...], now: int, *, done: str) -> None:
        finished = [f"{label}: {done}" for label in labels[:now]]
        super().__init__(id, labels[now], value=", ".join([f"{now + 1}/{len(labels)}", *finished]))
        self._labels, self._now = labels, now

    def _size(self, paint: Paint, room: int) -> float:
        """As large as fits on one line."""
        size = 19.0
        while size > 10 and sum(self._widths(paint, size)) > room:
            size -= 1
        return size

    def _widths(self, paint: Paint, size: float) -> list[int]:
        return [paint.width(label, size, "bold") + paint.size(size * 3.4) for label in self._labels]

    def measure(self, paint: Paint, room: int) -> int:
        return paint.size(30)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, left, size = paint.theme, self.rect.x, self._size(paint, self.rect.width)
        side = paint.size(size * 0.85)
        for place, (label, wide) in enumerate(zip(self._labels, self._widths(paint, size), strict=True)):
            now, over = place == self._now, place < self._now
            dot = Rect(left, self.rect.centery - side // 2, side, side)
            fill = theme.accent if now else theme.soft if over else theme.paper
            paint.panel(dot, fill=fill, edge=theme.ink if now else theme.soft, radius=99)
            if over:
                tick = round(side * 0.86)
                paint.icon("check", (dot.centerx - tick // 2, dot.centery - tick // 2), tick, theme.paper)
            at = (dot.right + paint.px(8), self.rect.centery - round(paint.size(size) * 0.67))
            paint.text(label, at, size, "bold" if now else "regular", wide, theme.ink if now else theme.soft)
            left += wide
            if place < len(self._labels) - 1:
                end = left - paint.px(10)
                start = dot.right + paint.px(8) + paint.width(label, size, "bold") + paint.px(8)
                if end > start:
                    paint.surface.fill(theme.line, Rect(start, self.rect.centery, end - start, paint.px(2)))


class WhoseTurn(Heading):
    """Whose turn it is: the seat's token in its colour, and words that say the same."""

    icons = ("circle", "triangle", "square", "star", "diamond", "hexagon", "x", "plus")
    """The shape of each seat's token, in the order of the seats."""

    def __init__(self, id: str, text: str, seat: int) -> None:
        super().__init__(id, text)
        self._seat = seat

    def _left(self, paint: Paint) -> int:
        return paint.size(52) + paint.px(16)

    def measure(self, paint: Paint, room: int) -> int:
        return max(paint.size(52), super().measure(paint, room - self._left(paint)))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, side = paint.theme, paint.size(52)
        token = Rect(self.rect.x, self.rect.y, side, side)
        paint.panel(token, fill=theme.seats[self._seat], edge=theme.ink, radius=26)
        at = (token.centerx - paint.size(30) // 2, token.centery - paint.size(30) // 2)
        paint.icon(self.icons[self._seat], at, paint.size(30), theme.card)
        room = self.rect.width - self._left(paint)
        paint.text(self.label, (self.rect.x + self._left(paint), self.rect.y), 36, "bold", room, theme.ink)
