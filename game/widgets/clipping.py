"""A piece cut from a newspaper, laid down a little askew."""

import pygame
from pygame import Rect, Surface

from game.widgets.base import Widget
from game.widgets.drawn import SHAPE, Picture
from game.widgets.paint import Paint

TURNED = -1.2
"""In degrees, to the right."""
TAG, HEADLINE = 19, 37
LEAST = 70
"""Lower than this a picture is left out."""
CLOSE = 1.06
"""The leading of a headline."""


class Clipping(Widget):
    """The name of a paper, that it is a game, a picture where there is room, and a headline in serif."""

    role = "note"

    def __init__(self, id: str, headline: str, name: str, tag: str, picture: Picture | None) -> None:
        super().__init__(id, headline, value=f"{name} {tag}")
        self._name, self._tag, self._picture = name, tag, picture

    def _inside(self, paint: Paint, room: int) -> int:
        return room - 2 * paint.px(26) - paint.px(14)

    def _sizes(self, paint: Paint, room: int) -> tuple[float, float]:
        """Of the name, on one line; and of the headline, whose longest word is not broken."""
        name, headline = 34.0, float(HEADLINE)
        while name > 20 and paint.width(self._name, name, "serif black") > room:
            name -= 1
        words = self.label.split()
        while headline > 26 and any(paint.width(it, headline, "serif bold") > room for it in words):
            headline -= 1
        return name, headline

    def _heights(self, paint: Paint, room: int) -> tuple[int, int, int]:
        inside = self._inside(paint, room)
        name, headline = self._sizes(paint, inside)
        above = paint.text_height(self._name, name, "serif black", inside, leading=1.15)
        tag = paint.text_height(self._tag, TAG, "regular", inside) + paint.px(8)
        return above, tag, paint.text_height(self.label, headline, "serif bold", inside, leading=CLOSE)

    def measure(self, paint: Paint, room: int) -> int:
        words = sum(self._heights(paint, room)) + paint.px(56)
        most = words + self._inside(paint, room) * 73 // 100
        return min(max(words, paint.high), most)

    def draw(self, paint: Paint, focus: str | None) -> None:
        rect = self.rect
        sheet = Surface((rect.width, rect.height), pygame.SRCALPHA)
        flat = paint.on(sheet)
        margin = paint.px(10)
        self._print(flat, Rect(margin, margin, rect.width - 2 * margin, rect.height - 2 * margin))
        turned = pygame.transform.rotozoom(sheet, TURNED, 1.0)
        paint.surface.blit(turned, turned.get_rect(center=rect.center))

    def _print(self, paint: Paint, sheet: Rect) -> None:
        theme = paint.theme
        paint.panel(sheet, fill=theme.card, edge=theme.line, radius=3, border=1, shadow=True)
        above, tag, headline = self._heights(paint, self.rect.width)
        inside = self._inside(paint, self.rect.width)
        left, top = sheet.centerx - inside // 2, sheet.y + paint.px(10)
        name_size, size = self._sizes(paint, inside)
        paint.text(self._name, (left, top), name_size, "serif black", inside, theme.ink, "centre", leading=1.15)
        top += above
        paint.surface.fill(theme.ink, Rect(left, top + paint.px(2), inside, paint.px(2)))
        at = (left, top + paint.px(5))
        paint.text(self._tag, at, TAG, "regular", inside, theme.soft, "centre")
        top += tag
        paint.surface.fill(theme.ink, Rect(left, top, inside, paint.px(1)))
        top += paint.px(8)
        free = sheet.bottom - paint.px(12) - headline - top - paint.px(8)
        if self._picture is not None and free >= paint.px(LEAST):
            # All of the picture, also where it cannot be as wide as the paper.
            high = min(free, inside * SHAPE[1] // SHAPE[0])
            wide = min(inside, high * SHAPE[0] // SHAPE[1])
            frame = Rect(left + (inside - wide) // 2, top, wide, high)
            paint.surface.fill(theme.ink, frame)
            seen = frame.inflate(-2 * paint.px(1.5), -2 * paint.px(1.5))
            # All of its width; above and below it is cut off.
            whole = self._picture((seen.width, seen.width * SHAPE[1] // SHAPE[0]), theme)
            part = Rect(0, max(0, whole.get_height() - seen.height) * 2 // 3, seen.width, seen.height)
            paint.surface.blit(whole, seen, part)
            top = frame.bottom + paint.px(8)
        else:
            top += max(0, free) // 2
        paint.text(self.label, (left, top), size, "serif bold", inside, theme.ink, leading=CLOSE)
