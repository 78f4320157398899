"""What a page belongs to: a title, and behind it a tag in a colour with an icon."""

from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.type import line_height

SIZE = 20


class Tag(Widget):
    """A title at the right end of a line, and a coloured tag behind it."""

    role = "text"

    def __init__(self, id: str, label: str, tag: str, icon: str, colour: str | None) -> None:
        """`label` may be empty: then there is only the tag. `colour`: one of the eight; without one it has none."""
        super().__init__(id, label, value=tag)
        self._icon, self._colour = icon, colour

    def _tag(self, paint: Paint) -> int:
        """How wide the tag is."""
        return paint.size(28) + paint.width(self.value, SIZE, "semibold") + paint.px(26) if self.value else 0

    def _inside(self, paint: Paint, room: int) -> int:
        tag = self._tag(paint)
        return max(paint.size(SIZE), room - tag - (paint.px(14) if tag else 0))

    def measure(self, paint: Paint, room: int) -> int:
        words = paint.text_height(self.label, SIZE, "semibold", self._inside(paint, room)) if self.label else 0
        return max(words, line_height(paint.size(SIZE)) + paint.px(6) if self.value else 0)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, tag = paint.theme, self.rect, self._tag(paint)
        if self.label:
            inside = self._inside(paint, rect.width)
            high = paint.text_height(self.label, SIZE, "semibold", inside)
            at = (rect.x, rect.centery - high // 2)
            paint.text(self.label, at, SIZE, "semibold", inside, theme.soft, "right")
        if not tag:
            return
        high = line_height(paint.size(SIZE)) + paint.px(6)
        box = Rect(rect.right - tag, rect.centery - high // 2, tag, high)
        fill = theme.colours[self._colour].fill if self._colour is not None else theme.band
        paint.panel(box, fill=fill, radius=9)
        side = paint.size(20)
        paint.icon(self._icon, (box.x + paint.px(12), box.centery - side // 2), side, theme.on_colour)
        left = box.x + paint.px(12) + paint.size(28)
        top = box.centery - line_height(paint.size(SIZE)) // 2
        paint.text(self.value, (left, top), SIZE, "semibold", box.right - left, theme.on_colour)
