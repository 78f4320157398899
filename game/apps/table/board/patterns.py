"""The eight colours, each with a pattern of its own: stripes, dots, bricks and more."""

from collections.abc import Callable

import pygame
from pygame import Rect, Surface

from game.widgets.kept import kept
from game.widgets.layout import STRIP
from game.widgets.paint import Paint
from game.widgets.rounded import FINE

Draw = Callable[[Surface, str, int], None]
"""Draws a pattern of this colour, with this distance between its parts."""


def band(paint: Paint, rect: Rect, colour: str | None, radius: int, plain: int = 0) -> None:
    """A band in one of the eight colours, round at its upper corners; its pattern begins after so many pixels."""
    fill, mark = _shades(paint, colour)
    ends = ((plain, rect.width - plain),) if colour is not None and rect.width > plain else ()
    picture = _band(rect.size, min(radius, rect.height), fill, mark, colour or "", paint.px(8), ends, whole=False)
    paint.surface.blit(picture, rect)


def spine(paint: Paint, rect: Rect, colour: str) -> None:
    """A card's ground in one of the eight colours, with its pattern along the left side."""
    shade, radius = paint.theme.colours[colour], paint.px(18)
    paint.panel(rect, fill=shade.fill, radius=18)
    side = Rect(rect.x, rect.y + radius, paint.px(STRIP), max(1, rect.height - 2 * radius))
    paint.surface.blit(_side(side.size, shade.fill, shade.mark, colour, paint.px(8)), side)


@kept
def _side(size: tuple[int, int], fill: str, mark: str, colour: str, step: int) -> Surface:
    picture = Surface(size).convert()
    picture.fill(fill)
    PATTERNS[colour](picture, mark, step)
    return picture


def stripes(paint: Paint, rect: Rect, mark: str) -> None:
    """Slanted stripes over a bar that is low: its colour is never the only sign."""
    paint.surface.blit(_stripes(rect.size, mark, max(2, paint.px(5))), rect)


@kept
def _stripes(size: tuple[int, int], mark: str, step: int) -> Surface:
    picture = Surface(size, pygame.SRCALPHA)
    PATTERNS["ochre"](picture, mark, step)
    return picture


def headed(paint: Paint, rect: Rect, colour: str | None, ends: tuple[tuple[int, int], ...]) -> None:
    """A large band, round all over; its pattern only from here to there, where no words stand."""
    fill, mark = _shades(paint, colour)
    shown = ends if colour is not None else ()
    picture = _band(rect.size, paint.px(14), fill, mark, colour or "", paint.px(12), shown, whole=True)
    paint.surface.blit(picture, rect)


def _shades(paint: Paint, colour: str | None) -> tuple[str, str]:
    shade = paint.theme.colours[colour] if colour is not None else None
    return (shade.fill, shade.mark) if shade is not None else (paint.theme.band, paint.theme.band)


@kept
def _band(
    size: tuple[int, int],
    radius: int,
    fill: str,
    mark: str,
    colour: str,
    step: int,
    ends: tuple[tuple[int, int], ...],
    *,
    whole: bool,
) -> Surface:
    picture = Surface(size, pygame.SRCALPHA)
    picture.fill(fill)
    for left, wide in ends:
        PATTERNS[colour](picture.subsurface(Rect(left, 0, wide, size[1])), mark, step)
    fine = Surface((2 * radius * FINE, 2 * radius * FINE), pygame.SRCALPHA)
    pygame.draw.rect(fine, "#FFFFFF", fine.get_rect(), border_radius=radius * FINE)
    shape = pygame.transform.smoothscale(fine, (2 * radius, 2 * radius))
    tops = ((0, 0), (size[1] - radius, radius)) if whole else ((0, 0),)
    for left, source in ((0, 0), (size[0] - radius, radius)):
        for top, below in tops:
            corner = Rect(source, below, radius, radius)
            picture.blit(shape, (left, top), corner, special_flags=pygame.BLEND_RGBA_MIN)
    return picture


def _slanted(lean: int) -> Draw:
    def draw(picture: Surface, mark: str, step: int) -> None:
        wide, high = picture.get_size()
        for left in range(-high - 2 * step, wide + high + 2 * step, 2 * step):
            foot, top = (left, left + high) if lean > 0 else (left + high, left)
            pygame.draw.polygon(picture, mark, [(foot, high), (foot + step, high), (top + step, 0), (top, 0)])

    return draw


def _upright(picture: Surface, mark: str, step: int) -> None:
    for left in range(step, picture.get_width(), 2 * step):
        picture.fill(mark, Rect(left, 0, max(1, step // 3), picture.get_height()))


def _level(picture: Surface, mark: str, step: int) -> None:
    for top in range(step // 2, picture.get_height(), step):
        picture.fill(mark, Rect(0, top, picture.get_width(), max(1, step // 3)))


def _dots(picture: Surface, mark: str, step: int) -> None:
    for row, top in enumerate(range(step // 2, picture.get_height() + step, step)):
        for left in range(step // 2 + (row % 2) * step, picture.get_width() + step, 2 * step):
            pygame.draw.aacircle(picture, mark, (left, top), max(1, round(step * 0.3)))


def _bricks(picture: Surface, mark: str, step: int) -> None:
    wide, high = picture.get_size()
    line = max(1, step // 5)
    for row, top in enumerate(range(step, high + step, step)):
        picture.fill(mark, Rect(0, top, wide, line))
        for left in range((row % 2) * step + step // 2, wide, 2 * step):
            picture.fill(mark, Rect(left, top - step, line, step))


def _crossed(picture: Surface, mark: str, step: int) -> None:
    wide, high = picture.get_size()
    line = max(1, step // 4)
    for left in range(-high, wide + high, 2 * step):
        pygame.draw.line(picture, mark, (left, high), (left + high, 0), line)
        pygame.draw.line(picture, mark, (left, 0), (left + high, high), line)


def _checks(picture: Surface, mark: str, step: int) -> None:
    side = max(2, step * 2 // 3)
    for row, top in enumerate(range(0, picture.get_height(), side)):
        for left in range((row % 2) * side, picture.get_width(), 2 * side):
            picture.fill(mark, Rect(left, top, side, side))


PATTERNS: dict[str, Draw] = {
    "blue": _level,
    "brick": _bricks,
    "green": _upright,
    "ochre": _slanted(1),
    "plum": _dots,
    "teal": _slanted(-1),
    "slate": _crossed,
    "sand": _checks,
}
