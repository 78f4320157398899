"""Painting: panels, shadows, icons, rings and lines of text, at one scale and in one theme."""

from functools import lru_cache

import pygame
from pygame import Rect, Surface

from game.apps.table import type as letters
from game.apps.table.assets import ASSETS
from game.apps.table.theme import Theme
from game.apps.table.type import Weight
from game.rules.text import Language

FINE = 4
"""Corners are drawn so many times larger and scaled down: SDL draws circles without smoothing."""
DESIGN = (1280, 720)
"""The size of window for which sizes are given: 32 there is 48 at 1080p."""


class Paint:
    """Where to draw, how large, and in which colours."""

    def __init__(self, surface: Surface, theme: Theme, language: Language, text_percent: int = 100) -> None:
        self.surface = surface
        self.theme = theme
        self.language = language
        wide, high = surface.get_size()
        self._unit = min(wide / DESIGN[0], high / DESIGN[1])
        self._letters = self._unit * text_percent / 100
        self.text_percent = text_percent

    def px(self, units: float) -> int:
        """Distances: margins, radii, gaps."""
        return max(1, round(units * self._unit))

    def size(self, units: float) -> int:
        """Sizes of type, and of what holds type: these grow with the reader's text size."""
        return max(8, round(units * self._letters))

    def lines(self, text: str, units: float, weight: Weight, room: int) -> tuple[str, ...]:
        """The text in lines that fit in `room` pixels."""
        return letters.wrap(text, self.size(units), weight, max(room, self.size(units)), self.language)

    def text_height(self, text: str, units: float, weight: Weight, room: int) -> int:
        """How high the text is when wrapped, in pixels."""
        return len(self.lines(text, units, weight, room)) * letters.line_height(self.size(units))

    def text(
        self, text: str, at: tuple[int, int], units: float, weight: Weight, room: int, colour: str, align: str = "left"
    ) -> int:
        """Draw wrapped text from this top left corner; how high it came out."""
        top = at[1]
        for line in self.lines(text, units, weight, room):
            picture = letters.render(line, self.size(units), weight, colour)
            spare = room - picture.get_width()
            left = at[0] + (spare if align == "right" else spare // 2 if align == "centre" else 0)
            self.surface.blit(picture, (left, top))
            top += letters.line_height(self.size(units))
        return top - at[1]

    def panel(
        self,
        rect: Rect,
        *,
        fill: str,
        edge: str | None = None,
        radius: float = 18,
        border: float = 2,
        shadow: bool = False,
        spine: str | None = None,
    ) -> None:
        """A rounded card, with a soft shadow, an outline and a coloured spine where asked for."""
        corner = min(self.px(radius), rect.height // 2, rect.width // 2)
        if shadow:
            blur = self.px(7)
            self.surface.blit(_shadow(rect.size, corner, blur, self.theme.shadow), (rect.x - 2 * blur, rect.y - blur))
        line = self.px(border) if edge is not None else 0
        self.surface.blit(_panel(rect.size, corner, fill, edge or fill, line, spine, self.px(11)), rect)

    def ring(self, rect: Rect, radius: float = 18) -> None:
        """The two-tone focus ring, outside the rect."""
        gap, line = self.px(3), self.px(3)
        outer = rect.inflate(2 * (gap + line), 2 * (gap + line))
        corner = min(self.px(radius) + gap + line, outer.height // 2)
        self.surface.blit(_ring(outer.size, corner, line, self.theme.ink, self.theme.paper), outer)

    def icon(self, name: str, at: tuple[int, int], side: int, colour: str) -> None:
        """An icon of `side` pixels."""
        self.surface.blit(_icon(name, side, colour), at)

    def clip(self, rect: Rect | None) -> None:
        """Draw only inside this rect; `None` takes that away."""
        self.surface.set_clip(rect)


def _rounded(size: tuple[int, int], corner: int, colour: str) -> Surface:
    """A filled rounded rectangle with smooth corners: the corners large and scaled down, the rest plain."""
    surface = Surface(size, pygame.SRCALPHA)
    pygame.draw.rect(surface, colour, surface.get_rect(), border_radius=corner)
    if corner > 1:
        disc = _disc(corner, colour)
        wide, high = size
        for left, top in ((0, 0), (wide - corner, 0), (0, high - corner), (wide - corner, high - corner)):
            part = Rect(0 if left == 0 else corner, 0 if top == 0 else corner, corner, corner)
            surface.fill((0, 0, 0, 0), Rect(left, top, corner, corner))
            surface.blit(disc, (left, top), part)
    return surface


@lru_cache(maxsize=256)
def _disc(radius: int, colour: str) -> Surface:
    large = Surface((2 * radius * FINE, 2 * radius * FINE), pygame.SRCALPHA)
    # Transparent pixels keep the colour, or scaling would darken the edge.
    large.fill((*pygame.Color(colour)[:3], 0))
    pygame.draw.circle(large, colour, (radius * FINE, radius * FINE), radius * FINE)
    return pygame.transform.smoothscale(large, (2 * radius, 2 * radius))


@lru_cache(maxsize=400)
def _panel(
    size: tuple[int, int], corner: int, fill: str, edge: str, line: int, spine: str | None, spine_width: int
) -> Surface:
    surface = _rounded(size, corner, edge)
    inner = (size[0] - 2 * line, size[1] - 2 * line)
    if line and min(inner) > 0:
        surface.blit(_rounded(inner, max(1, corner - line), fill), (line, line))
    if spine is not None:
        surface.blit(_rounded(size, corner, spine), (0, 0), Rect(0, 0, corner + spine_width, size[1]))
        body = _rounded((size[0] - spine_width, size[1]), corner, edge)
        if line:
            inner = (size[0] - spine_width - line, size[1] - 2 * line)
            body.blit(_rounded(inner, max(1, corner - line), fill), (0, line))
        surface.blit(body, (spine_width, 0))
    return surface


@lru_cache(maxsize=128)
def _shadow(size: tuple[int, int], corner: int, blur: int, colour: str) -> Surface:
    surface = Surface((size[0] + 4 * blur, size[1] + 4 * blur), pygame.SRCALPHA)
    rect = Rect(2 * blur, 2 * blur, *size)
    pygame.draw.rect(surface, (*pygame.Color(colour)[:3], 46), rect, border_radius=corner)
    return pygame.transform.gaussian_blur(surface, blur)


@lru_cache(maxsize=64)
def _ring(size: tuple[int, int], corner: int, line: int, ink: str, paper: str) -> Surface:
    surface = _rounded(size, corner, ink)
    inner = (size[0] - 2 * line, size[1] - 2 * line)
    surface.blit(_rounded(inner, max(1, corner - line), paper), (line, line))
    hole = (inner[0] - 2 * line, inner[1] - 2 * line)
    cut = Surface(hole, pygame.SRCALPHA)
    cut.blit(_rounded(hole, max(1, corner - 2 * line), "#FFFFFF"), (0, 0))
    # Only the transparency is taken out: taking colour out too leaves dark corners.
    cut.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    surface.blit(cut, (2 * line, 2 * line), special_flags=pygame.BLEND_RGBA_SUB)
    return surface


@lru_cache(maxsize=256)
def _icon(name: str, side: int, colour: str) -> Surface:
    """A Tabler icon. The drawing is black: its transparency is kept and its colour replaced."""
    picture = pygame.image.load_sized_svg(ASSETS / "icons" / f"{name}.svg", (side, side)).convert_alpha()
    picture.fill((255, 255, 255, 0), special_flags=pygame.BLEND_RGBA_MAX)
    picture.fill((*pygame.Color(colour)[:3], 255), special_flags=pygame.BLEND_RGBA_MULT)
    return picture
