"""Minutes that are left of a talk: a round slice, a large figure, and what is asked beside it."""

import pygame
from pygame import Rect, Surface

from game.widgets.base import Widget
from game.widgets.kept import kept
from game.widgets.paint import Paint
from game.widgets.rounded import FINE
from game.widgets.type import TIGHT

FIGURE, SMALL = 34, 21


class Minutes(Widget):
    """How many minutes of a talk are left, as a part of all it had; and under it what the table is asked."""

    role = "meter"

    def __init__(self, id: str, label: str, left: int, whole: int, ask: str) -> None:
        super().__init__(id, label, value=ask)
        self._part = min(1.0, left / whole) if whole else 0.0

    def _left(self, paint: Paint) -> int:
        return paint.size(62) + paint.px(16)

    def _heights(self, paint: Paint, room: int) -> tuple[int, int]:
        inside = room - self._left(paint)
        above = paint.text_height(self.label, FIGURE, "bold", inside, leading=TIGHT)
        return above, paint.text_height(self.value, SMALL, "regular", inside)

    def measure(self, paint: Paint, room: int) -> int:
        return max(paint.size(62), sum(self._heights(paint, room)))

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, side = paint.theme, self.rect, paint.size(62)
        pie = Rect(rect.x, rect.centery - side // 2, side, side)
        paint.surface.blit(_pie(side, paint.px(2), round(self._part * 120), theme.accent, theme.ink, theme.card), pie)
        above, below = self._heights(paint, rect.width)
        left, room = rect.x + self._left(paint), rect.width - self._left(paint)
        top = rect.centery - (above + below) // 2
        paint.text(self.label, (left, top), FIGURE, "bold", room, theme.ink, leading=TIGHT)
        paint.text(self.value, (left, top + above), SMALL, "regular", room, theme.soft)


@kept
def _pie(side: int, line: int, part: int, fill: str, edge: str, ground: str) -> Surface:
    """A round of which so many of 120 parts are filled, from the top."""
    large = Surface((side * FINE, side * FINE), pygame.SRCALPHA)
    large.fill((*pygame.Color(edge)[:3], 0))
    centre, radius = pygame.Vector2(side * FINE / 2), side * FINE / 2 - 1
    pygame.draw.circle(large, edge, centre, radius)
    inner = radius - line * FINE
    pygame.draw.circle(large, ground, centre, inner)
    if part >= 120:
        pygame.draw.circle(large, fill, centre, inner - line * FINE)
    elif part:
        reach = inner - line * FINE
        points = [centre + pygame.Vector2(0, -reach).rotate(3 * turn) for turn in range(part + 1)]
        pygame.draw.polygon(large, fill, [centre, *points])
    return pygame.transform.smoothscale(large, (side, side))
