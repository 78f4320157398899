"""Rounded rectangles with smooth corners, drawn from small cached corners and plain fills.

SDL draws circles without smoothing, and a picture of each card costs megabytes: only corners are kept.
"""

from functools import lru_cache

import pygame
from pygame import Rect, Surface

FINE = 4
"""Corners are drawn so many times larger and scaled down."""
SHORT, STEP = 15, 16
"""Pixels: SDL writes a row of no more than so many one by one, and of a longer one as many as it can in such steps."""


def plain(surface: Surface, rect: Rect, colour: str) -> None:
    """A filled rectangle, in parts of which SDL writes each row in one way.

    Steps go past the cache: a row of which its end does not has to wait for them, and takes three to ten times as long.
    """
    left, top, wide, high = rect
    if wide <= 4 * SHORT:
        for at in range(0, wide, SHORT):
            surface.fill(colour, (left + at, top, min(SHORT, wide - at), high))
        return
    before = -left % 4
    steps = (wide - before) // STEP * STEP
    surface.fill(colour, (left + before, top, steps, high))
    for at, part in ((0, before), (before + steps, wide - before - steps)):
        if part:
            surface.fill(colour, (left + at, top, part, high))


def fill(surface: Surface, rect: Rect, radius: int, colour: str) -> None:
    """A filled rounded rectangle."""
    corner = max(0, min(radius, rect.width // 2, rect.height // 2))
    plain(surface, Rect(rect.x + corner, rect.y, rect.width - 2 * corner, rect.height), colour)
    for left in (rect.x, rect.right - corner):
        plain(surface, Rect(left, rect.y + corner, corner, rect.height - 2 * corner), colour)
    if corner:
        _corners(surface, rect, corner, _disc(corner, colour))


def frame(surface: Surface, rect: Rect, radius: int, line: int, colour: str) -> None:
    """What is seen of a filled rounded rectangle once one that is `line` pixels smaller on all sides lies on it."""
    corner = max(0, min(radius, rect.width // 2, rect.height // 2))
    thick = max(line + 1, corner)
    for top in (rect.y, rect.bottom - thick):
        plain(surface, Rect(rect.x + corner, top, rect.width - 2 * corner, thick), colour)
    for left in (rect.x, rect.right - thick):
        plain(surface, Rect(left, rect.y + corner, thick, rect.height - 2 * corner), colour)
    if corner:
        _corners(surface, rect, corner, _disc(corner, colour))


def ring(surface: Surface, rect: Rect, radius: int, line: int, colour: str) -> None:
    """The outline of a rounded rectangle, `line` pixels wide, inside the rect."""
    corner = max(line + 1, min(radius, rect.width // 2, rect.height // 2))
    for top in (rect.y, rect.bottom - line):
        plain(surface, Rect(rect.x + corner, top, rect.width - 2 * corner, line), colour)
    for left in (rect.x, rect.right - line):
        plain(surface, Rect(left, rect.y + corner, line, rect.height - 2 * corner), colour)
    _corners(surface, rect, corner, _hoop(corner, line, colour))


def dashed(surface: Surface, rect: Rect, radius: int, line: int, dash: int, colour: str) -> None:
    """The same outline in dashes along its straight sides."""
    corner = max(line + 1, min(radius, rect.width // 2, rect.height // 2))
    for left in range(rect.x + corner, rect.right - corner, 2 * dash):
        long = min(dash, rect.right - corner - left)
        for top in (rect.y, rect.bottom - line):
            surface.fill(colour, Rect(left, top, long, line))
    for top in range(rect.y + corner, rect.bottom - corner, 2 * dash):
        long = min(dash, rect.bottom - corner - top)
        for left in (rect.x, rect.right - line):
            surface.fill(colour, Rect(left, top, line, long))
    _corners(surface, rect, corner, _hoop(corner, line, colour))


def shadow(surface: Surface, rect: Rect, radius: int, blur: int, colour: str) -> None:
    """A soft shadow under a rounded rectangle: a small one, stretched along its sides."""
    part = _soft(radius, blur, colour)
    side = (part.get_width() - 1) // 2
    outer = rect.inflate(2 * blur, 2 * blur)
    wide, high = outer.width - 2 * side, outer.height - 2 * side
    if wide <= 0 or high <= 0:
        return
    for left, source in ((outer.x, 0), (outer.right - side, side + 1)):
        for top, below in ((outer.y, 0), (outer.bottom - side, side + 1)):
            surface.blit(part, (left, top), Rect(source, below, side, side))
        strip = part.subsurface(Rect(source, side, side, 1))
        surface.blit(pygame.transform.scale(strip, (side, high)), (left, outer.y + side))
    for top, below in ((outer.y, 0), (outer.bottom - side, side + 1)):
        strip = part.subsurface(Rect(side, below, 1, side))
        surface.blit(pygame.transform.scale(strip, (wide, side)), (outer.x + side, top))


def _corners(surface: Surface, rect: Rect, corner: int, round_part: Surface) -> None:
    """The four quarters of a round part in the corners of the rect."""
    for left, source in ((rect.x, 0), (rect.right - corner, corner)):
        for top, below in ((rect.y, 0), (rect.bottom - corner, corner)):
            surface.blit(round_part, (left, top), Rect(source, below, corner, corner))


@lru_cache(maxsize=256)
def _disc(radius: int, colour: str) -> Surface:
    large = _clear(2 * radius * FINE, colour)
    pygame.draw.circle(large, colour, (radius * FINE, radius * FINE), radius * FINE)
    return pygame.transform.smoothscale(large, (2 * radius, 2 * radius))


@lru_cache(maxsize=64)
def _hoop(radius: int, line: int, colour: str) -> Surface:
    large = _clear(2 * radius * FINE, colour)
    pygame.draw.circle(large, colour, (radius * FINE, radius * FINE), radius * FINE, line * FINE)
    return pygame.transform.smoothscale(large, (2 * radius, 2 * radius))


@lru_cache(maxsize=16)
def _soft(radius: int, blur: int, colour: str) -> Surface:
    """A blurred rounded square just large enough: its middle row and column repeat."""
    inner = 2 * max(radius, blur) + 2 * blur + 1
    surface = _clear(inner + 2 * blur, colour)
    rect = Rect(blur, blur, inner, inner)
    pygame.draw.rect(surface, (*pygame.Color(colour)[:3], 46), rect, border_radius=radius)
    return pygame.transform.gaussian_blur(surface, max(1, blur // 2))


def _clear(side: int, colour: str) -> Surface:
    """Nothing, in that colour: transparent pixels of another would darken the edge when scaled."""
    surface = Surface((side, side), pygame.SRCALPHA)
    surface.fill((*pygame.Color(colour)[:3], 0))
    return surface
