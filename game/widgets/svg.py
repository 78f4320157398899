"""Drawings from `assets/drawings`, each made once at the size at which it is shown."""

from io import BytesIO

import pygame
from pygame import Surface

from game.widgets.assets import ASSETS
from game.widgets.kept import kept

INK = "#1B2733"
"""The colour of every outline in the files."""


@kept
def drawing(name: str, size: tuple[int, int], ink: str = INK) -> Surface:
    """The drawing of that name, as large as fits in so many pixels, with outlines of this colour."""
    lines = (ASSETS / "drawings" / f"{name.replace('_', '-')}.svg").read_text(encoding="ascii").replace(INK, ink)
    return pygame.image.load_sized_svg(BytesIO(lines.encode()), size).convert_alpha()
