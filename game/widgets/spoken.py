"""What people say, on wood; and a thing with its amount, on a card."""

from collections.abc import Sequence

from pygame import Rect

from game.widgets.base import Widget, in_a_row
from game.widgets.paint import Paint
from game.widgets.svg import drawing
from game.widgets.type import Weight, line_height

ABOVE = 21
"""The size of who says it, or to what."""
THING = 86
"""How high the foot is on which drawings stand."""
INSIDE = 1.3
"""The leading of what is said."""


class Quote(Widget):
    """Words of somebody, in large letters: a resident, the table itself, a question to the table."""

    role = "note"

    def __init__(
        self,
        id: str,
        text: str,
        *,
        above: str = "",
        below: str = "",
        icon: str = "",
        below_icon: str = "",
        size: float = 36,
        weight: Weight = "semibold",
        strong: bool = False,
        fill: bool = False,
        things: Sequence[str] = (),
    ) -> None:
        """`strong`: with an outline of ink. `fill`: as high as there is room. `below` stands small under it.

        `things`: drawings that stand at its foot, where there is room for them.
        """
        super().__init__(id, text, value=in_a_row(above, below))
        self.around = (above, below)
        self._above, self._below, self._icon, self._below_icon = above, below, icon, below_icon
        self._size, self._weight, self._strong, self._fill = size, weight, strong, fill
        self._things = tuple(things)

    def _pad(self, paint: Paint) -> int:
        return paint.px(28)

    def _sign(self, paint: Paint) -> int:
        return paint.size(64) if self._icon else 0

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * self._pad(paint) - self._sign(paint)

    def _heights(self, paint: Paint, room: int) -> tuple[int, int, int]:
        inside = self._inside(paint, room)
        above = paint.text_height(self._above, ABOVE, "semibold", inside) + paint.px(6) if self._above else 0
        words = paint.text_height(self.label, self._size, self._weight, inside, leading=INSIDE)
        small = inside - (paint.size(30) if self._below_icon else 0)
        below = paint.text_height(self._below, ABOVE, "regular", small) + paint.px(8) if self._below else 0
        return above, words, below

    def measure(self, paint: Paint, room: int) -> int:
        high = sum(self._heights(paint, room)) + 2 * paint.gap(20)
        return max(high, paint.high) if self._fill else high

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        paint.panel(rect, fill=theme.wood, edge=theme.ink if self._strong else theme.line, radius=18)
        above, words, below = self._heights(paint, rect.width)
        left, inside = rect.x + self._pad(paint) + self._sign(paint), self._inside(paint, rect.width)
        free = rect.height - above - words - below - 2 * paint.gap(20)
        stand = self._things if free > paint.px(THING) else ()
        top = rect.centery - (above + words + below + (paint.px(THING) if stand else 0)) // 2
        self._draw_things(paint, stand)
        if self._icon:
            side = paint.size(44)
            paint.icon(self._icon, (rect.x + self._pad(paint), rect.centery - side // 2), side, theme.soft)
        if self._above:
            paint.text(self._above, (left, top), ABOVE, "semibold", inside, theme.soft)
        top += above
        paint.text(self.label, (left, top), self._size, self._weight, inside, theme.ink, leading=INSIDE)
        top += words + paint.px(8)
        if self._below:
            side = paint.size(22)
            if self._below_icon:
                middle = top + line_height(paint.size(ABOVE)) // 2
                paint.icon(self._below_icon, (left, middle - side // 2), side, theme.soft)
                left += paint.size(30)
            paint.text(self._below, (left, top), ABOVE, "regular", rect.right - left - self._pad(paint), theme.soft)

    def _draw_things(self, paint: Paint, things: Sequence[str]) -> None:
        """In a row along the foot."""
        side, rect = paint.px(THING - 14), self.rect
        for place, name in enumerate(things):
            picture = drawing(name, (side * 13 // 10, side), paint.theme.ink)
            middle = rect.x + rect.width * (2 * place + 1) // (2 * len(things))
            paint.surface.blit(picture, picture.get_rect(midbottom=(middle, rect.bottom - paint.px(16))))


class PostLine(Widget):
    """Something that gets a part of what is divided: how much now, and between which bounds."""

    role = "meter"

    def __init__(self, id: str, label: str, value: str, *, detail: str = "", size: float = 32) -> None:
        super().__init__(id, label, value=in_a_row(value, detail))
        self._now, self._detail, self._size = value, detail, size

    def _end(self, paint: Paint) -> int:
        return paint.width(self._now, self._size, "bold") + paint.px(8) if self._now else 0

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * paint.px(26) - self._end(paint) - paint.px(20)

    def _high(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        high = paint.text_height(self.label, self._size, "semibold", inside)
        return high + (paint.text_height(self._detail, 22, "regular", inside) if self._detail else 0)

    def measure(self, paint: Paint, room: int) -> int:
        return self._high(paint, room) + 2 * paint.gap(12)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        paint.panel(rect, fill=theme.card, edge=theme.edge)
        inside, left = self._inside(paint, rect.width), rect.x + paint.px(26)
        top = rect.centery - self._high(paint, rect.width) // 2
        top += paint.text(self.label, (left, top), self._size, "semibold", inside, theme.ink)
        if self._detail:
            paint.text(self._detail, (left, top), 22, "regular", inside, theme.soft)
        end = Rect(rect.right - paint.px(26) - self._end(paint), rect.y, self._end(paint), rect.height)
        at = (end.x, rect.centery - line_height(paint.size(self._size)) // 2)
        paint.text(self._now, at, self._size, "bold", end.width, theme.ink, "right")
