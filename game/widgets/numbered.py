"""A step of something that goes in order."""

from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint

SIZE = 22


class Numbered(Widget):
    """A number in a circle, and what it stands for."""

    role = "list_item"

    def __init__(self, id: str, label: str, number: int) -> None:
        super().__init__(id, label, value=str(number))

    def _left(self, paint: Paint) -> int:
        return paint.size(36) + paint.px(14)

    def measure(self, paint: Paint, room: int) -> int:
        return max(paint.size(36), paint.text_height(self.label, SIZE, "regular", room - self._left(paint)))

    def draw(self, paint: Paint, focus: str | None) -> None:
        side = paint.size(36)
        badge = Rect(self.rect.x, self.rect.y, side, side)
        paint.panel(badge, fill=paint.theme.soft, radius=99)
        paint.mark(badge, self.value, 21, paint.theme.paper)
        left, room = self.rect.x + self._left(paint), self.rect.width - self._left(paint)
        high = paint.text_height(self.label, SIZE, "regular", room)
        top = self.rect.y + max(0, (side - high) // 2)
        paint.text(self.label, (left, top), SIZE, "regular", room, paint.theme.ink)
