"""A seat, and what it said by name."""

from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.words import WhoseTurn

NAME, CHOSE = 22, 28


class NamedSeat(Widget):
    """A seat's token and name, and what somebody there chose."""

    role = "list_item"

    def __init__(self, id: str, name: str, chose: str, seat: int) -> None:
        super().__init__(id, name, value=chose)
        self._seat = seat

    def _left(self, paint: Paint) -> int:
        return paint.size(46) + paint.px(12)

    def measure(self, paint: Paint, room: int) -> int:
        room -= self._left(paint)
        high = paint.text_height(self.label, NAME, "semibold", room)
        return max(paint.size(46), high + paint.text_height(self.value, CHOSE, "regular", room)) + paint.px(4)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, side = paint.theme, self.rect, paint.size(44)
        left, room = rect.x + self._left(paint), rect.width - self._left(paint)
        token = Rect(rect.x, rect.y, side, side)
        paint.panel(token, fill=theme.seats[self._seat], edge=theme.ink, radius=side // 2)
        small = paint.size(26)
        paint.icon(
            WhoseTurn.icons[self._seat], (token.centerx - small // 2, token.centery - small // 2), small, theme.card
        )
        high = paint.text(self.label, (left, rect.y), NAME, "semibold", room, theme.ink)
        paint.text(self.value, (left, rect.y + high), CHOSE, "regular", room, theme.ink)
