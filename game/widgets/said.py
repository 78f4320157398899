"""What is said of what was just done: that it was done, or why it cannot be."""

import pygame
from pygame import Rect

from game.widgets.base import Widget
from game.widgets.paint import Paint
from game.widgets.type import TIGHT

SIZE = 21


class SaidLine(Widget):
    """A sentence over the foot of a page, just above its buttons: nothing else moves when it comes or goes."""

    role = "note"

    def __init__(self, words: str, *, good: bool) -> None:
        """`good`: something was done; otherwise it was refused."""
        super().__init__("said", words)
        self.good = good

    def _left(self, paint: Paint) -> int:
        return paint.px(14) + paint.size(30)

    def _inside(self, paint: Paint, room: int) -> int:
        return room - self._left(paint) - paint.px(14)

    def measure(self, paint: Paint, room: int) -> int:
        return paint.text_height(self.label, SIZE, "semibold", self._inside(paint, room)) + 2 * paint.px(7)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, side = paint.theme, paint.size(24)
        ink = theme.accent if self.good else theme.warn
        paint.panel(self.rect, fill=theme.card, edge=ink, radius=12)
        at = (self.rect.x + paint.px(14), self.rect.centery - side // 2)
        paint.icon("circle-check" if self.good else "info-circle", at, side, ink)
        place = (self.rect.x + self._left(paint), self.rect.y + paint.px(7))
        paint.text(self.label, place, SIZE, "semibold", self._inside(paint, self.rect.width), ink)


class Tallied(Widget):
    """How a count stands: right, or what is missing."""

    role = "note"

    def __init__(self, words: str, *, right: bool, warn: bool = False, longest: str = "") -> None:
        """`longest`: what may come to stand there; it has the room for it, so that nothing moves then."""
        super().__init__("tallied", words)
        self._right, self._warn, self._longest = right, warn, longest

    def _high(self, paint: Paint, text: str, room: int) -> int:
        return paint.text_height(text, SIZE, "semibold", room - paint.size(60), leading=TIGHT)

    def measure(self, paint: Paint, room: int) -> int:
        high = max(self._high(paint, text, room) for text in (self.label, self._longest))
        return high + 2 * paint.px(7)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, side = paint.theme, paint.size(24)
        ink = theme.warn if self._warn else theme.ink if self._right else theme.soft
        edge = theme.seats[1] if self._right else ink
        fill = pygame.Color(theme.card).lerp(edge, 0.14) if self._right else theme.card
        paint.panel(self.rect, fill=hex_of(fill), edge=edge, radius=10)
        at = (self.rect.x + paint.px(12), self.rect.centery - side // 2)
        paint.icon("circle-check" if self._right else "info-circle", at, side, edge)
        top = self.rect.centery - self._high(paint, self.label, self.rect.width) // 2
        room, place = self.rect.width - paint.size(60), (self.rect.x + paint.size(48), top)
        paint.text(self.label, place, SIZE, "semibold", room, ink, leading=TIGHT)


def hex_of(colour: pygame.Color | str) -> str:
    """A colour as themes write it."""
    if isinstance(colour, str):
        return colour
    return f"#{colour.r:02X}{colour.g:02X}{colour.b:02X}"


def reserve(paint: Paint) -> int:
    """What a sentence of one line takes, in pixels."""
    return paint.measured(SaidLine("", good=True), Rect(0, 0, *paint.surface.get_size()).width)
