"""The soft clock: minutes and seconds that are left, in a ring that shows how full it still is."""

import pygame
from pygame import Rect, Surface

from game.widgets.base import Widget
from game.widgets.kept import kept
from game.widgets.paint import Paint
from game.widgets.type import line_height

FIGURE = 34
SMALL = 19
FINE = 3
"""The ring is drawn so many times larger and scaled down."""


class Timer(Widget):
    """How long there still is to talk. It says so, and does nothing."""

    role = "meter"

    def __init__(self, id: str, label: str, left: int, whole: int, *, under: str = "") -> None:
        """`under`: what it says below the ring."""
        super().__init__(id, label, value=f"{left // 60}:{left % 60:02}")
        self._part = min(1.0, left / whole) if whole else 0.0
        self._under = under

    def _side(self, paint: Paint, room: int) -> int:
        return min(room, paint.width("00:00", FIGURE, "bold") + paint.px(34))

    def _high(self, paint: Paint, room: int) -> int:
        return paint.text_height(self._under, SMALL, "regular", room) + paint.px(4) if self._under else 0

    def natural(self, paint: Paint) -> int:
        return self._side(paint, paint.surface.get_width())

    def measure(self, paint: Paint, room: int) -> int:
        return self._side(paint, room) + self._high(paint, room)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect = paint.theme, self.rect
        side = self._side(paint, rect.width)
        ring = Rect(rect.centerx - side // 2, rect.y, side, side)
        paint.surface.blit(_ring(side, paint.px(10), round(self._part * 120), theme.line, theme.soft), ring)
        top = ring.centery - line_height(paint.size(FIGURE)) // 2
        paint.text(self.value, (ring.x, top), FIGURE, "bold", side, theme.ink, "centre")
        if self._under:
            at = (rect.x, ring.bottom + paint.px(4))
            paint.text(self._under, at, SMALL, "regular", rect.width, theme.soft, "centre")


@kept
def _ring(side: int, line: int, part: int, whole: str, left: str) -> Surface:
    """A ring of which so many of 120 parts are filled, from the top, to the right."""
    large = Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    centre, outer = pygame.Vector2(side * FINE / 2), side * FINE / 2 - 1
    inner = outer - line * FINE
    large.fill((*pygame.Color(whole)[:3], 0))
    pygame.draw.circle(large, whole, centre, outer, line * FINE)
    steps = [pygame.Vector2(0, -1).rotate(3 * turn) for turn in range(part + 1)]
    if part:
        shape = [centre + step * outer for step in steps] + [centre + step * inner for step in reversed(steps)]
        pygame.draw.polygon(large, left, shape)
    return pygame.transform.smoothscale(large, (side, side))
