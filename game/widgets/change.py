"""What changed: where a meter stood and where it stands, an amount before and after; and words with a sign."""

from typing import ClassVar

from pygame import Rect

from game.widgets.base import Widget, WidgetRole, in_a_row
from game.widgets.paint import Paint
from game.widgets.svg import drawing
from game.widgets.type import Weight, line_height

CLOSE = 1.18
"""The leading of words of several lines."""


class MeterChange(Widget):
    """A meter before and after: the old place in dashes, the new one solid, and a word for each that matters."""

    role = "meter"
    size = 21.0

    def __init__(
        self,
        id: str,
        label: str,
        words: str,
        was: int,
        now: int,
        *,
        low: bool = False,
        bounds: tuple[int, ...] = (),
        note: str = "",
    ) -> None:
        """`was` and `now` from 0 to 100; `bounds`: where another height begins; `low`: below the first of them."""
        super().__init__(id, label, value=in_a_row(words, note))
        self._says, self._note = words, note
        self._was, self._now, self._low, self._bounds = was, now, low, bounds

    def _value(self, paint: Paint) -> int:
        return paint.width(self._says, self.size, "regular") + paint.px(6)

    def _words(self, paint: Paint, room: int) -> int:
        return room - self._value(paint) - paint.px(10)

    def measure(self, paint: Paint, room: int) -> int:
        high = paint.text_height(self.label, self.size, "semibold", self._words(paint, room), leading=CLOSE)
        if self._note:
            high += paint.text_height(self._note, 19, "regular", room, leading=CLOSE)
        return max(high, line_height(paint.size(self.size))) + paint.px(19)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, size = paint.theme, self.rect, self.size
        inside = self._words(paint, rect.width)
        high = paint.text(self.label, rect.topleft, size, "semibold", inside, theme.ink, leading=CLOSE)
        if self._note:
            at = (rect.x, rect.y + high)
            paint.text(self._note, at, 19, "regular", rect.width, theme.soft, leading=CLOSE)
        wide = self._value(paint)
        paint.text(self._says, (rect.right - wide, rect.y), size, "regular", wide, theme.ink, "right")
        bar = Rect(rect.x, rect.bottom - paint.px(17), rect.width, paint.px(14))
        paint.panel(bar, fill=theme.card, edge=theme.ink, radius=7, border=1.5)
        inner = bar.inflate(-2 * paint.px(2), -2 * paint.px(2))
        shade = theme.colours["brick" if self._low else "teal"]
        full = Rect(inner.x, inner.y, round(inner.width * self._now / 100), inner.height)
        if full.width >= full.height:
            paint.panel(full, fill=shade.fill, radius=5)
        for bound in self._bounds:
            left = inner.x + round(inner.width * bound / 100)
            colour = shade.mark if left < full.right else theme.edge
            paint.surface.fill(colour, Rect(left, inner.y, paint.px(1.5), inner.height))
        if self._was != self._now:
            self._old(paint, inner, full.right)

    def _old(self, paint: Paint, inner: Rect, now: int) -> None:
        """The old place: a dashed line across, and where it went down a dashed outline of what is gone."""
        old = inner.x + round(inner.width * self._was / 100)
        if old - now > paint.px(8):
            paint.dashed(Rect(now, inner.y, old - now, inner.height), paint.theme.soft, 4)
            return
        colour, step = paint.theme.on_colour if old <= now else paint.theme.ink, paint.px(4)
        for top in range(inner.y, inner.bottom, 2 * step):
            paint.surface.fill(colour, Rect(old - paint.px(1), top, paint.px(2), min(step, inner.bottom - top)))


class AmountChange(Widget):
    """An amount before and after, with what it is of."""

    role = "meter"
    size = 21.0

    def __init__(self, id: str, label: str, was: str, now: str, *, note: str = "", icon: str = "") -> None:
        """`was` is empty where nothing changed."""
        words = f"{was} → {now}" if was else now
        super().__init__(id, label, value=in_a_row(words, note))
        self._words, self._note, self._icon, self._was, self._now = words, note, icon, was, now

    def _left(self, paint: Paint) -> int:
        return paint.size(34) if self._icon else 0

    def _wide(self, paint: Paint) -> tuple[int, int]:
        before = paint.width(f"{self._was} → ", self.size) if self._was else 0
        return before, paint.width(self._now, self.size, "bold")

    def _beside(self, paint: Paint, room: int) -> bool:
        """Whether the name and the amounts fit on one line."""
        name = paint.width(self.label, self.size, "semibold")
        return self._left(paint) + name + paint.px(12) + sum(self._wide(paint)) <= room

    def measure(self, paint: Paint, room: int) -> int:
        line = line_height(paint.size(self.size), CLOSE)
        high = line if self._beside(paint, room) else line + self._name(paint, room)
        if self._note:
            high += paint.text_height(self._note, 19, "regular", room - self._left(paint), leading=CLOSE)
        return high + paint.px(4)

    def _name(self, paint: Paint, room: int) -> int:
        return paint.text_height(self.label, self.size, "semibold", room - self._left(paint), leading=CLOSE)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, size, left = paint.theme, self.rect, self.size, self._left(paint)
        if self._icon:
            paint.icon(self._icon, (rect.x, rect.y), paint.size(25), theme.soft)
        room = rect.width - left
        paint.text(self.label, (rect.x + left, rect.y), size, "semibold", room, theme.ink, leading=CLOSE)
        top = rect.y if self._beside(paint, rect.width) else rect.y + self._name(paint, rect.width)
        before, after = self._wide(paint)
        at = rect.right - before - after
        if self._was:
            paint.text(f"{self._was} →", (at, top), size, "regular", before + 9, theme.soft, leading=CLOSE)
        paint.text(self._now, (rect.right - after, top), size, "bold", after + 9, theme.ink, leading=CLOSE)
        if self._note:
            top += line_height(paint.size(size), CLOSE)
            paint.text(self._note, (rect.x + left, top), 19, "regular", room, theme.soft, leading=CLOSE)


class Signed(Widget):
    """Words with a sign in front of them: what the words say is to be seen as well."""

    role = "text"

    def __init__(
        self, id: str, label: str, icon: str, *, colour: str = "teal", size: float = 19, weight: Weight = "regular"
    ) -> None:
        super().__init__(id, label)
        self._icon, self._colour, self._size, self._weight = icon, colour, size, weight

    def _left(self, paint: Paint) -> int:
        return paint.size(self._size * 1.65)

    def measure(self, paint: Paint, room: int) -> int:
        return paint.text_height(self.label, self._size, self._weight, room - self._left(paint), leading=CLOSE)

    def draw(self, paint: Paint, focus: str | None) -> None:
        rect, side = self.rect, paint.size(self._size * 1.25)
        colour = paint.theme.colours[self._colour].fill
        paint.icon(
            self._icon, (rect.x, rect.y + (line_height(paint.size(self._size), CLOSE) - side) // 2), side, colour
        )
        at, room = (rect.x + self._left(paint), rect.y), rect.width - self._left(paint)
        paint.text(self.label, at, self._size, self._weight, room, paint.theme.ink, leading=CLOSE)


class Pictured(Widget):
    """A drawing in front of a few words: one line that is large, and one under it."""

    role: ClassVar[WidgetRole] = "text"

    def __init__(
        self,
        id: str,
        label: str,
        value: str,
        picture: str,
        *,
        size: float = 24,
        side: float = 54,
    ) -> None:
        """`picture`: the name of a drawing."""
        super().__init__(id, label, value=value)
        self._picture, self._size, self._side = picture, size, side

    def _left(self, paint: Paint) -> int:
        return paint.size(self._side) + paint.px(16)

    def _words(self, paint: Paint, room: int) -> int:
        inside = room - self._left(paint)
        high = paint.text_height(self.label, self._size, "bold", inside, leading=CLOSE)
        return high + (paint.text_height(self.value, 19, "regular", inside, leading=CLOSE) if self.value else 0)

    def measure(self, paint: Paint, room: int) -> int:
        return max(paint.size(self._side), self._words(paint, room))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, side = paint.theme, self.rect, paint.size(self._side)
        picture = drawing(self._picture, (side, side), theme.ink)
        paint.surface.blit(picture, picture.get_rect(center=(rect.x + side // 2, rect.centery)))
        left, room = rect.x + self._left(paint), rect.width - self._left(paint)
        top = rect.centery - self._words(paint, rect.width) // 2
        top += paint.text(self.label, (left, top), self._size, "bold", room, theme.ink, leading=CLOSE)
        if self.value:
            paint.text(self.value, (left, top), 19, "regular", room, theme.soft, leading=CLOSE)


class PicturedHeading(Pictured):
    """The same, as what a page is about."""

    role = "heading"
