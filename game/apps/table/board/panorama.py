"""The town as it is drawn: the ground of the season, each neighbourhood at its level, the town hall, the trees."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pygame
from pygame import Surface

from game.apps.table.drawings import drawn_level, vignette
from game.rules.parts.drawings import CaseDrawing, Season, TownDrawing
from game.rules.views.shapes import Town
from game.townscape import PLACES, SIZE, TOWN, parts
from game.widgets.kept import kept
from game.widgets.svg import drawing
from game.widgets.theme import Theme

MIDDLE = 720
"""What a picture of a part of the town shows: the harbour and the town hall."""
LIT = "#F2C94C"
"""The colour of a window with light behind it, and of an open door: it stays so when it is dark."""


@dataclass(frozen=True)
class Drawn:
    """What of the town is drawn: the season, and each neighbourhood that has a drawing with its level."""

    season: Season
    towns: tuple[tuple[TownDrawing, int], ...]


def drawn(town: Town) -> Drawn:
    """The town as it stands; of two neighbourhoods with one drawing the first."""
    levels: dict[TownDrawing, int] = {}
    for group in town.groups:
        if group.drawing is not None:
            levels.setdefault(group.drawing, drawn_level(group.level, len(group.levels)))
    return Drawn(town.season, tuple((name, levels[name]) for name in PLACES if name in levels))


def panorama(shown: Drawn, wide: int, theme: Theme) -> Surface:
    """The town on its sky, so many pixels wide; made once."""
    return _panorama(shown, wide, theme.sky[shown.season], theme.light)


def panorama_height(wide: int) -> int:
    """How high the town is when it is so many pixels wide."""
    return SIZE[1] * wide // SIZE[0]


# A town as it was does not come back: among what is kept it would take the place of drawings that the next one needs.
@lru_cache(maxsize=3)
def _panorama(shown: Drawn, wide: int, sky: str, light: str) -> Surface:
    return _strip(shown, wide, range(wide), sky, light)


def _strip(shown: Drawn, wide: int, seen: range, sky: str, light: str) -> Surface:
    """What is seen of the town from its left to its right where it is so many pixels wide; nothing else of it is drawn."""
    scale = wide / SIZE[0]
    layer = Surface((len(seen), panorama_height(wide)), pygame.SRCALPHA)
    for it in parts(shown.season, dict(shown.towns)):
        left, size = round(it.left * scale), (round(it.size[0] * scale), round(it.size[1] * scale))
        if left < seen.stop and seen.start < left + size[0]:
            layer.blit(drawing(it.name, size), (left - seen.start, round(it.top * scale)))
    if pygame.Color(light) != pygame.Color("#FFFFFF"):
        lit = pygame.mask.from_threshold(layer, LIT, (12, 12, 12, 255)).to_surface(setcolor=LIT, unsetcolor=None)
        layer.fill(light, special_flags=pygame.BLEND_RGB_MULT)
        layer.blit(lit, (0, 0))
    picture = Surface(layer.get_size()).convert()
    picture.fill(sky)
    picture.blit(layer, (0, 0))
    return picture


def view_of(shown: Drawn, name: TownDrawing, size: tuple[int, int], theme: Theme) -> Surface:
    """One neighbourhood as it stands, so many pixels wide and high, cut out of the town."""
    return _view_of(shown, name, size, theme.sky[shown.season], theme.light)


@kept
def _view_of(shown: Drawn, name: TownDrawing, size: tuple[int, int], sky: str, light: str) -> Surface:
    wide, _ = size
    # As wide as the neighbourhood.
    whole = max(wide, wide * SIZE[0] // TOWN[0])
    return _cut(shown, whole, PLACES[name] * whole // SIZE[0], size, sky, light)


def _cut(shown: Drawn, whole: int, left: int, size: tuple[int, int], sky: str, light: str) -> Surface:
    """The town from there on, so many pixels wide and high: the ground at the foot, the sky above it."""
    picture = Surface(size).convert()
    picture.fill(sky)
    strip = _strip(shown, whole, range(left, min(left + size[0], whole)), sky, light)
    picture.blit(strip, (0, size[1] - strip.get_height()))
    return picture


def part_of(shown: Drawn, middle: int, size: tuple[int, int], theme: Theme) -> Surface:
    """The town round this place, so many pixels wide and high, the ground at its foot."""
    return _part_of(shown, middle, size, theme.sky[shown.season], theme.light)


@kept
def _part_of(shown: Drawn, middle: int, size: tuple[int, int], sky: str, light: str) -> Surface:
    wide, high = size
    # As high as the town, and no wider than that.
    whole = max(wide, high * SIZE[0] // SIZE[1])
    left = middle * whole // SIZE[0] - wide // 2
    return _cut(shown, whole, max(0, min(left, whole - wide)), size, sky, light)


def picture_of(place: CaseDrawing, town: Town) -> Callable[[tuple[int, int], Theme], Surface]:
    """The place of a case: a neighbourhood as it stands now, or one room or street."""
    shown = drawn(town)
    levels = dict(shown.towns)

    def picture(size: tuple[int, int], theme: Theme) -> Surface:
        if place in PLACES:
            here = Drawn(shown.season, ((place, levels.get(place, 0)),))
            return view_of(here, place, size, theme)
        return _room(place, size, theme.light)

    return picture


@kept
def _room(place: CaseDrawing, size: tuple[int, int], light: str) -> Surface:
    """A drawing that covers all of this size."""
    # What is left over where the proportions differ by a pixel is cut off.
    part = drawing(vignette(place), (size[0] + 3, size[1] + 3))
    picture = Surface(size).convert()
    picture.blit(part, part.get_rect(center=picture.get_rect().center))
    picture.fill(light, special_flags=pygame.BLEND_RGB_MULT)
    return picture
