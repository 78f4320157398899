"""A button that stands out: large words with an icon, and what it is about under them."""

from game.widgets.base import Do
from game.widgets.paint import Paint
from game.widgets.press import LEAST, Button

CLOSE = 1.15
"""The leading of its words."""


class BigButton(Button):
    """The one thing that most people press on a page."""

    size = 28.0
    small = 19.0

    def __init__(self, id: str, label: str, press: Do | None, *, icon: str, note: str) -> None:
        super().__init__(id, label, press, icon=icon, primary=True)
        self._note = note
        self.value = note

    def _left(self, paint: Paint) -> int:
        return paint.px(20) + paint.size(44)

    def _words(self, paint: Paint, room: int) -> int:
        inside = room - self._left(paint) - paint.px(16)
        high = paint.text_height(self.label, self.size, "bold", inside, leading=CLOSE)
        return high + paint.text_height(self._note, self.small, "regular", inside, leading=CLOSE)

    def measure(self, paint: Paint, room: int) -> int:
        return max(LEAST, self._words(paint, room) + 2 * paint.px(9))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, side = paint.theme, self.rect, paint.size(36)
        paint.panel(rect, fill=theme.accent, edge=theme.accent, radius=14)
        paint.icon(self._sign, (rect.x + paint.px(20), rect.centery - side // 2), side, theme.on_accent)
        left, room = rect.x + self._left(paint), rect.width - self._left(paint) - paint.px(16)
        top = rect.centery - self._words(paint, rect.width) // 2
        top += paint.text(self.label, (left, top), self.size, "bold", room, theme.on_accent, leading=CLOSE)
        paint.text(self._note, (left, top), self.small, "regular", room, theme.on_accent, leading=CLOSE)
        if focus == self.id:
            paint.ring(rect, 14)
