"""A card of the facilitator's window: its name, what stands in it, and what stands at its foot."""

from collections.abc import Iterator
from typing import Literal

from pygame import Rect

from game.widgets import Heading, Node, Widget
from game.widgets.paint import Paint

PAD = 16
PaneEdge = Literal["line", "hidden"]


class Pane:
    """A card with a name, what stands in it from the top, and what stands at its foot."""

    def __init__(
        self,
        title: str,
        icon: str,
        top: Node,
        foot: Node | None = None,
        *,
        aside: str = "",
        edge: PaneEdge = "line",
        grows: bool = False,
    ) -> None:
        """`grows`: it takes the height that others leave."""
        self._title, self._icon, self._aside, self._edge = title, icon, aside, edge
        self.name = Heading(f"pane.{icon}", title, size=18)
        self.top, self.foot = top, foot
        self.grows = grows
        self._rect = Rect(0, 0, 0, 0)

    def _beside(self, paint: Paint) -> int:
        return paint.size(22) + paint.px(8)

    def _head(self, paint: Paint, room: int) -> int:
        inside = self.inside(paint, room) - self._beside(paint)
        return paint.text_height(self._title, 18, "semibold", inside) + paint.px(8)

    def inside(self, paint: Paint, room: int) -> int:
        """How wide what stands in it is."""
        return room - 2 * paint.px(PAD)

    def framing(self, paint: Paint, room: int) -> int:
        """How high all is but what stands at its top."""
        high = self._head(paint, room) + 2 * paint.px(12)
        return high if self.foot is None else high + paint.px(10) + paint.measured(self.foot, self.inside(paint, room))

    def measure(self, paint: Paint, room: int) -> int:
        return self.framing(paint, room) + paint.measured(self.top, self.inside(paint, room))

    def frame(self, paint: Paint, at: Rect) -> Rect:
        """Put the card there, as high as that is; what is left for what stands at its top."""
        self._rect = at
        self.name.rect = Rect(at.x, at.y, at.width, self._head(paint, at.width))
        left, inside = at.x + paint.px(PAD), self.inside(paint, at.width)
        top, bottom = at.y + paint.px(12) + self._head(paint, at.width), at.bottom - paint.px(12)
        if self.foot is not None:
            foot = paint.measured(self.foot, inside)
            self.foot.place(paint, left, bottom - foot, inside)
            bottom -= foot + paint.px(10)
        return Rect(left, top, inside, bottom - top)

    def fill(self, paint: Paint, room: Rect) -> None:
        """Put what stands at its top there."""
        self.top.place(paint.within(room.height), room.x, room.y, room.width)

    def place(self, paint: Paint, left: int, top: int, room: int) -> int:
        high = paint.measured(self, room)
        self.fill(paint, self.frame(paint, Rect(left, top, room, high)))
        return high

    def draw(self, paint: Paint, focus: str | None) -> None:
        self.draw_frame(paint, focus)
        if paint.shows(self._rect):
            self.top.draw(paint, focus)

    def draw_frame(self, paint: Paint, focus: str | None) -> None:
        """All of it but what stands at its top."""
        theme, rect = paint.theme, self._rect
        if not paint.shows(rect):
            return
        hidden = self._edge == "hidden"
        paint.panel(rect, fill=theme.card, edge=theme.card if hidden else theme.line, radius=14)
        ink = theme.ink
        if hidden:
            ink = theme.colours["plum"].fill if theme.name["en"] == "Paper" else theme.ink
            paint.dashed(rect, ink)
        side, top = paint.size(22), rect.y + paint.px(12)
        left, room = rect.x + paint.px(PAD), rect.width - 2 * paint.px(PAD)
        paint.icon(self._icon, (left, top + paint.px(1)), side, ink)
        paint.text(self._title, (left + self._beside(paint), top), 18, "semibold", room - self._beside(paint), ink)
        words = paint.width(self._title, 18, "semibold") + paint.width(self._aside, 16)
        if self._aside and words + self._beside(paint) + paint.px(8) <= room:
            paint.text(self._aside, (left, top + paint.px(1)), 16, "regular", room, theme.soft, "right")
        if self.foot is not None:
            self.foot.draw(paint, focus)

    def widgets(self) -> Iterator[Widget]:
        yield self.name
        yield from self.top.widgets()
        if self.foot is not None:
            yield from self.foot.widgets()
