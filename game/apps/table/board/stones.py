"""Stones: the two that were thrown, and the ones that are set by hand after a throw on the real table."""

from collections.abc import Callable

import pygame
from pygame import Rect

from game.apps.table.motion import Rolling
from game.widgets import Do, Widget
from game.widgets.paint import Paint
from game.widgets.press import LEAST
from game.widgets.svg import drawing

MOST = 6


def draw_stone(paint: Paint, rect: Rect, eyes: int, turned: float = 0.0) -> None:
    """A stone with so many eyes, from 1 to 6."""
    picture = drawing(f"stone-{eyes}", rect.size)
    if turned:
        picture = pygame.transform.rotozoom(picture, turned, 1.0)
    paint.surface.blit(picture, picture.get_rect(center=rect.center))


def draw_thrown(paint: Paint, rect: Rect, eyes: int, rolling: Rolling | None, stone: int) -> None:
    """The first or second stone of a throw as it lies, or as it looks while it rolls."""
    turned = 0.0
    if rolling is not None:
        eyes, turned = rolling.face(stone, eyes)
    draw_stone(paint, rect, eyes, turned)


class Stone(Widget):
    """A stone to set by hand: a click or Enter turns it to the next number of eyes, after six to none."""

    role = "spin_button"

    def __init__(self, id: str, label: str, eyes: int, turn: Callable[[int], Do]) -> None:
        """`turn` makes what sets it to so many eyes."""
        super().__init__(id, label, value=str(eyes) if eyes else "")
        self._eyes = eyes
        self.actions["press"] = self.actions["more"] = turn((eyes + 1) % (MOST + 1))
        self.actions["less"] = turn((eyes - 1) % (MOST + 1))

    def natural(self, paint: Paint) -> int:
        return max(LEAST, paint.px(54))

    def measure(self, paint: Paint, room: int) -> int:
        return max(LEAST, paint.px(54))

    def draw(self, paint: Paint, focus: str | None) -> None:
        if self._eyes:
            draw_stone(paint, self.rect, self._eyes)
        else:
            paint.panel(self.rect, fill=paint.theme.paper, radius=12)
            paint.dashed(self.rect, paint.theme.soft, 12)
        if focus == self.id:
            paint.ring(self.rect, 12)


class Choice(Widget):
    """One of the two stones to go by: how many eyes, and where that leads."""

    role = "option"

    def __init__(
        self,
        id: str,
        label: str,
        press: Do,
        *,
        eyes: int,
        note: str = "",
        rolling: Rolling | None = None,
        stone: int = 0,
    ) -> None:
        super().__init__(id, label, value=note)
        self._eyes, self._note, self._rolling, self._stone = eyes, note, rolling, stone
        self.actions["press"] = press

    def _side(self, paint: Paint) -> int:
        return max(LEAST, paint.px(58))

    def _inside(self, paint: Paint, room: int) -> int:
        return room - self._side(paint) - 3 * paint.px(14)

    def measure(self, paint: Paint, room: int) -> int:
        inside = self._inside(paint, room)
        high = paint.text_height(self.label, 23, "semibold", inside)
        high += paint.text_height(self._note, 19, "regular", inside) if self._note else 0
        return max(self._side(paint), high) + 2 * paint.px(9)

    def draw(self, paint: Paint, focus: str | None) -> None:
        theme, rect, side = paint.theme, self.rect, self._side(paint)
        paint.panel(rect, fill=theme.paper, edge=theme.edge, radius=16)
        stone = Rect(rect.x + paint.px(14), rect.centery - side // 2, side, side)
        if self._eyes:
            draw_thrown(paint, stone, self._eyes, self._rolling, self._stone)
        else:
            paint.panel(stone, fill=theme.card, edge=theme.ink, radius=12)
            small = paint.px(32)
            paint.icon("flag", (stone.centerx - small // 2, stone.centery - small // 2), small, theme.ink)
        if self._rolling is not None and self._rolling.moving:
            # Words tell what came when the stones lie still.
            return
        inside, left = self._inside(paint, rect.width), stone.right + paint.px(14)
        high = paint.text_height(self.label, 23, "semibold", inside)
        high += paint.text_height(self._note, 19, "regular", inside) if self._note else 0
        top = rect.centery - high // 2
        top += paint.text(self.label, (left, top), 23, "semibold", inside, theme.ink)
        if self._note:
            paint.text(self._note, (left, top), 19, "regular", inside, theme.soft)
        if focus == self.id:
            paint.ring(rect, 16)
