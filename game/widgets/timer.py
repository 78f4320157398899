"""The soft clock: minutes and seconds that are left, and how full it still is."""

from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.type import line_height, width


class Timer(Widget):
    """How long there still is to talk. It says so, and does nothing."""

    role = "meter"

    def __init__(self, id: str, label: str, left: int, whole: int) -> None:
        super().__init__(id, label, value=f"{left // 60}:{left % 60:02}")
        self._part = left / whole if whole else 0.0

    def natural(self, paint: Paint) -> int:
        return paint.size(34) + width("00:00", paint.size(30), "bold") + paint.px(110)

    def measure(self, paint: Paint, room: int) -> int:
        return max(48, line_height(paint.size(30)))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        side, high = paint.size(26), line_height(paint.size(30))
        paint.icon("clock", (rect.x, rect.centery - side // 2), side, theme.soft)
        left = rect.x + paint.size(34)
        words = width("00:00", paint.size(30), "bold")
        paint.text(self.value, (left, rect.centery - high // 2), 30, "bold", words + paint.px(4), theme.ink)
        left += words + paint.px(10)
        bar = Rect(left, rect.centery - paint.size(6), max(paint.px(10), rect.right - left), paint.size(12))
        paint.panel(bar, fill=theme.card, edge=theme.edge, radius=6, border=1.5)
        full = round(bar.width * min(1.0, self._part))
        if full >= bar.height:
            paint.panel(Rect(bar.x, bar.y, full, bar.height), fill=theme.soft, radius=6)
