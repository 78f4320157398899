"""The title of a page, with a few words at the other end of its line."""

from pygame import Rect

from game.widgets.paint import Paint
from game.widgets.type import TIGHT, line_height
from game.widgets.words import Heading

NOTE = 22


class TitleLine(Heading):
    """What a page is about, and at the right what has to be known with it: under it where there is no room."""

    def __init__(self, id: str, label: str, note: str, *, icon: str = "", size: float = 38) -> None:
        super().__init__(id, label, size=size, leading=TIGHT)
        self.value, self._icon = note, icon

    def _note(self, paint: Paint) -> int:
        return paint.width(self.value, NOTE) + (paint.size(30) if self._icon else 0) + paint.px(4)

    def _beside(self, paint: Paint, room: int) -> bool:
        words = paint.width(self.label, self._size, "bold")
        return not self.value or words + self._note(paint) + paint.px(24) <= room

    def measure(self, paint: Paint, room: int) -> int:
        high = super().measure(paint, room)
        return high if self._beside(paint, room) else high + paint.text_height(self.value, NOTE, "regular", room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        super().draw(paint, focus)
        if not self.value:
            return
        rect, soft, side = self.rect, paint.theme.soft, paint.size(24)
        high = line_height(paint.size(NOTE))
        if not self._beside(paint, rect.width):
            top = rect.y + super().measure(paint, rect.width)
            paint.text(self.value, (rect.x, top), NOTE, "regular", rect.width, soft)
            return
        line = Rect(rect.right - self._note(paint), rect.centery - high // 2, self._note(paint), high)
        if self._icon:
            paint.icon(self._icon, (line.x, line.centery - side // 2), side, soft)
        paint.text(self.value, line.topleft, NOTE, "regular", line.width, soft, "right")
