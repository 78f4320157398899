"""Drawings on a page: a place in a frame, and a chair in front of words."""

from collections.abc import Callable

import pygame
from pygame import Rect, Surface

from game.widgets.base import Widget
from game.widgets.kept import kept
from game.widgets.paint import Paint
from game.widgets.rounded import FINE
from game.widgets.svg import drawing
from game.widgets.theme import Theme
from game.widgets.type import Weight

SHAPE = (520, 380)
"""The width and height of a framed place; it is shown in this proportion."""
Picture = Callable[[tuple[int, int], Theme], Surface]
"""Gives the picture in this size and theme."""


class Framed(Widget):
    """A place, in a frame as wide as there is room."""

    role = "image"

    def __init__(self, id: str, label: str, picture: Picture) -> None:
        super().__init__(id, label)
        self._picture = picture

    def measure(self, paint: Paint, room: int) -> int:
        return room * SHAPE[1] // SHAPE[0]

    def draw(self, paint: Paint, focus: str | None) -> None:
        rect, corner, line = self.rect, paint.px(16), paint.px(2)
        paint.panel(rect, fill=paint.theme.ink, radius=16)
        inner = rect.inflate(-2 * line, -2 * line)
        paint.surface.blit(_framed(self._picture(inner.size, paint.theme), corner - line), inner)


@kept
def _framed(picture: Surface, corner: int) -> Surface:
    """The picture with round corners."""
    framed = picture.convert_alpha()
    framed.blit(_rounded(picture.get_size(), corner), (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    return framed


def _rounded(size: tuple[int, int], corner: int) -> Surface:
    """White with round corners."""
    wide, high = size
    shape = Surface(size, pygame.SRCALPHA)
    shape.fill("#FFFFFF")
    part = Surface((2 * corner * FINE, 2 * corner * FINE), pygame.SRCALPHA)
    part.fill((255, 255, 255, 0))
    pygame.draw.circle(part, "#FFFFFF", (corner * FINE, corner * FINE), corner * FINE)
    part = pygame.transform.smoothscale(part, (2 * corner, 2 * corner))
    for left, source in ((0, 0), (wide - corner, corner)):
        for top, below in ((0, 0), (high - corner, corner)):
            shape.fill((255, 255, 255, 0), Rect(left, top, corner, corner))
            shape.blit(part, (left, top), Rect(source, below, corner, corner))
    return shape


class DrawnLine(Widget):
    """Words with a small drawing in front of them."""

    role = "text"

    def __init__(self, id: str, label: str, *, size: float = 22, weight: Weight = "regular", thing: str) -> None:
        """`thing`: the name of the drawing."""
        super().__init__(id, label)
        self._size, self._weight, self._thing = size, weight, thing

    def _drawn(self, paint: Paint) -> Surface:
        side = paint.size(self._size * 1.8)
        return drawing(self._thing, (side * 2, side), paint.theme.ink)

    def _left(self, paint: Paint) -> int:
        return self._drawn(paint).get_width() + paint.px(12)

    def measure(self, paint: Paint, room: int) -> int:
        return max(
            paint.size(self._size * 1.8),
            paint.text_height(self.label, self._size, self._weight, room - self._left(paint)),
        )

    def draw(self, paint: Paint, focus: str | None) -> None:
        rect = self.rect
        picture = self._drawn(paint)
        paint.surface.blit(picture, picture.get_rect(midleft=(rect.x, rect.centery)))
        room = rect.width - self._left(paint)
        high = paint.text_height(self.label, self._size, self._weight, room)
        at = (rect.x + self._left(paint), rect.centery - high // 2)
        paint.text(self.label, at, self._size, self._weight, room, paint.theme.ink)
