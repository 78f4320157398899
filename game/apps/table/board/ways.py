"""The ways to go by two stones, on large cards: the stone, the square, how far, what happens there, a picture."""

from pygame import Rect

from game.apps.table.board.inspect import Here
from game.apps.table.board.stones import draw_thrown
from game.apps.table.drawings import drawn_level, facility
from game.apps.table.motion import Rolling
from game.board_signs import icon_of
from game.rules.terms.phases import SquareKind
from game.rules.views.shapes import GroupView, SquareView
from game.widgets import Do, Widget
from game.widgets.paint import Paint
from game.widgets.press import LEAST
from game.widgets.svg import drawing

THINGS: dict[SquareKind, str] = {
    "dilemma": "letter",
    "news": "newspaper",
    "voice": "cup",
    "reflection": "tulips",
    "start": "biscuit-tin",
    "neighbourhood": "",
}
"""What is drawn for a kind of square; of a neighbourhood it is what would be built."""
TIGHT = 1.16


class WayAsked(Here):
    """What is asked of whose token this is."""

    role = "heading"

    def measure(self, paint: Paint, room: int) -> int:
        # A button stands at the end of the same row.
        return max(LEAST, paint.px(LEAST), super().measure(paint, room))


class Way(Widget):
    """One of the ways to go."""

    role = "option"

    def __init__(
        self,
        id: str,
        label: str,
        press: Do,
        *,
        name: str,
        steps: str,
        note: str,
        square: SquareView,
        group: GroupView | None,
        eyes: int,
        rolling: Rolling | None,
        stone: int,
    ) -> None:
        super().__init__(id, label, value=f"{steps} {note}")
        self._name, self._steps, self._note = name, steps, note
        self._square, self._group = square, group
        self._eyes, self._rolling, self._stone = eyes, rolling, stone
        self.actions["press"] = press

    def _left(self, paint: Paint) -> int:
        return paint.px(52) + paint.px(14)

    def _picture_room(self, paint: Paint, room: int) -> int:
        return min(paint.px(118), room // 4)

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * paint.px(18)

    def _head(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room) - self._left(paint)
        high = paint.text_height(self._name, 32, "bold", inside, leading=TIGHT)
        return max(paint.px(52), high + paint.text_height(self._steps, 19, "regular", inside, leading=TIGHT))

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room) - self._picture_room(paint, room) - paint.px(12)
        note = paint.text_height(self._note, 21, "regular", inside, leading=TIGHT)
        # Both cards are equally high.
        least = round(3 * TIGHT * paint.size(21))
        return self._head(paint, room) + max(least, note) + paint.px(4) + 2 * paint.px(7)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        paint.panel(rect, fill=theme.card, edge=theme.ink, radius=16, shadow=True)
        left, top, side = rect.x + paint.px(18), rect.y + paint.px(7), paint.px(52)
        self._sign(paint, Rect(left, top, side, side))
        if self._rolling is not None and self._rolling.moving:
            # Words tell what came when the stones lie still.
            return
        inside = self._inside(paint, rect.width) - self._left(paint)
        at = (left + self._left(paint), top)
        high = paint.text(self._name, at, 32, "bold", inside, theme.ink, leading=TIGHT)
        paint.text(self._steps, (at[0], top + high), 19, "regular", inside, theme.soft, leading=TIGHT)
        wide = self._picture_room(paint, rect.width)
        below = top + self._head(paint, rect.width) + paint.px(4)
        room = self._inside(paint, rect.width) - wide - paint.px(12)
        paint.text(self._note, (left, below), 21, "regular", room, theme.ink, leading=TIGHT)
        high = rect.height * 3 // 5
        self._picture(paint, Rect(rect.right - paint.px(14) - wide, rect.bottom - paint.px(10) - high, wide, high))
        if focus == self.id:
            paint.ring(rect, 16)

    def _sign(self, paint: Paint, at: Rect) -> None:
        """The stone, also while it rolls; a flag for staying."""
        if not self._eyes:
            small = at.width * 2 // 3
            paint.icon("flag", (at.centerx - small // 2, at.centery - small // 2), small, paint.theme.ink)
            return
        draw_thrown(paint, at, self._eyes, self._rolling, self._stone)

    def _picture(self, paint: Paint, at: Rect) -> None:
        """What would stand there, or a thing for the kind of square; an icon where nothing is drawn."""
        name, group = THINGS[self._square.kind], self._group
        if group is not None and group.drawing is not None:
            next_level = min(group.level + 1, len(group.levels))
            name = facility(group.drawing, drawn_level(next_level, len(group.levels)))
        if name:
            picture = drawing(name, at.size)
            paint.surface.blit(picture, picture.get_rect(midbottom=at.midbottom))
            return
        side = min(at.size) * 2 // 3
        colour = paint.theme.colours[self._square.colour].fill if self._square.colour else paint.theme.ink
        paint.icon(icon_of(self._square), (at.centerx - side // 2, at.centery - side // 2), side, colour)
