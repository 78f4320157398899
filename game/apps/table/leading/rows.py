"""Numbers as rows of a list: a letter, a name, less, how it stands, more."""

from pygame import Rect

from game.widgets import Stepper, Widget
from game.widgets.paint import Paint
from game.widgets.type import line_height

SIZE = 22
RING, BAR = 6, 10
"""Round a row for the ring of the keyboard, and at its right for the scroll bar, in pixels at 720 and letters as they are."""


class TalkTime(Widget):
    """The soft clock in figures, with how full it still is and how it stands."""

    role = "meter"

    def __init__(self, label: str, left: int, whole: int, how: str) -> None:
        super().__init__("timer", label, value=f"{left // 60}:{left % 60:02}")
        self._part, self._how = left / whole if whole else 0.0, how

    def measure(self, paint: Paint, room: int) -> int:
        # How it stands may be two lines, which keep clear of the buttons below.
        inside = room - self._words(paint)
        told = paint.size(25) + paint.px(2) + paint.text_height(self._how, 16, "regular", inside) if self._how else 0
        return max(line_height(paint.size(42)), told)

    def _words(self, paint: Paint) -> int:
        return paint.width("00:00", 42, "bold") + paint.px(12)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        words = self._words(paint)
        paint.text(self.value, rect.topleft, 42, "bold", words - paint.px(12), theme.ink)
        left = rect.x + words
        bar = Rect(left, rect.y + paint.size(12), rect.right - left, paint.size(13))
        paint.panel(bar, fill=theme.card, edge=theme.ink, radius=6, border=1.5)
        full = round(bar.width * min(1.0, self._part))
        if full >= bar.height:
            paint.panel(Rect(bar.x, bar.y, full, bar.height), fill=theme.soft, radius=6)
        paint.text(self._how, (left, bar.bottom + paint.px(2)), 16, "regular", bar.width, theme.soft)


class SlimStepper(Stepper):
    """The same number as on a page of the evening, without a card and without what is noted under it."""

    @classmethod
    def of(cls, made: Stepper) -> "SlimStepper":
        """That number, as a row."""
        row = cls.__new__(cls)
        row.__dict__.update(made.__dict__)
        return row

    def _beside(self, paint: Paint) -> int:
        return paint.size(42) + paint.px(10) if self.letter else 0

    def _first_left(self, paint: Paint, second: Rect, gap: int) -> int:
        return second.x - self._value_room(paint) - second.width

    def _key_rects(self, paint: Paint) -> tuple[Rect, Rect]:
        side = self._side(paint)
        second = Rect(self.rect.right - side - paint.size(BAR), self.rect.centery - side // 2, side, side)
        return Rect(self._first_left(paint, second, 0), second.y, side, side), second

    def _inside(self, paint: Paint, room: int) -> int:
        return room - self._beside(paint) - 2 * self._side(paint) - self._value_room(paint) - paint.size(8 + RING + BAR)

    def measure(self, paint: Paint, room: int) -> int:
        return max(self._side(paint), paint.text_height(self.label, SIZE, "semibold", self._inside(paint, room)))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        if self.letter:
            side = paint.size(42)
            badge = Rect(rect.x + paint.size(RING), rect.centery - side // 2, side, side)
            paint.panel(badge, fill=theme.ink, radius=9)
            paint.mark(badge, self.letter, 22, theme.paper)
        self._draw_keys(paint)
        first, second = self._rects
        inside = self._inside(paint, rect.width)
        high = paint.text_height(self.label, SIZE, "semibold", inside)
        at = (rect.x + paint.size(RING) + self._beside(paint), rect.centery - high // 2)
        paint.text(self.label, at, SIZE, "semibold", inside, theme.ink)
        value = self.figures or self.value
        high, room = paint.text_height(value, 24, "bold", second.x - first.right), second.x - first.right
        paint.text(value, (first.right, rect.centery - high // 2), 24, "bold", room, theme.ink, "centre")
        if focus == self.id:
            # Round its words, inside its own row: nothing that stands there is covered.
            words = Rect(rect.x, rect.y, first.x - paint.px(10) - rect.x, rect.height)
            paint.ring(words.inflate(-2 * paint.px(4), -2 * paint.px(4)), 12)
