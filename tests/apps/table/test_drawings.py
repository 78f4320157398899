"""Drawings: every word that a pack can name, and everything the pages name, is drawn at every level and season."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game import townscape
from game.apps.table import drawings
from game.apps.table.drawings import FACILITIES, PLACES, TOP, TOWNS, drawn_level
from game.apps.table.window.sdl import close_window, open_window
from game.rules.parts.drawings import SEASONS
from game.townscape import TREES
from game.widgets.assets import ASSETS
from game.widgets.svg import INK, drawing

NAMES = (
    *(townscape.town(town, level) for town in TOWNS for level in range(TOP + 1)),
    *(drawings.facility(town, level) for town in TOWNS for level in range(TOP + 1)),
    *(drawings.emblem(town) for town in TOWNS),
    *(drawings.vignette(place) for place in PLACES),
    *(townscape.ground(season) for season in SEASONS),
    *(townscape.tree(season) for season in SEASONS),
)


@pytest.fixture(scope="module", autouse=True)
def screen() -> Iterator[None]:
    open_window((1024, 640))
    yield
    close_window()


@pytest.mark.parametrize("name", NAMES)
def test_every_word_has_its_drawing(name: str) -> None:
    picture = drawing(name, (120, 96))
    wide, high = picture.get_size()
    assert (wide, high) == (120, high) or 96 <= high <= 97
    assert pygame.mask.from_surface(picture).count() > wide * high // 20


def test_every_neighbourhood_and_season_is_in_the_tables() -> None:
    assert tuple(FACILITIES) == TOWNS
    assert tuple(TREES) == SEASONS


@pytest.mark.parametrize("path", sorted((ASSETS / "drawings").iterdir()), ids=lambda path: path.name)
def test_every_file_is_a_drawing_with_outlines_of_one_colour(path: Path) -> None:
    assert path.suffix == ".svg"
    lines = path.read_text(encoding="ascii")
    assert INK in lines
    assert "<text" not in lines, "words belong in the catalogues"


def test_outlines_take_the_ink_of_the_theme() -> None:
    dark, light = (drawing("emblem_harbour", (120, 96), ink) for ink in (INK, "#F4EFE4"))
    mast = (62, 10)
    assert dark.get_at(mast)[:3] == pygame.Color(INK)[:3]
    assert light.get_at(mast)[:3] == pygame.Color("#F4EFE4")[:3]


@pytest.mark.parametrize(
    ("top", "drawn"), [(1, [0, 1]), (2, [0, 1, 2]), (3, [0, 1, 2, 3]), (4, [0, 1, 2, 3, 3]), (5, [0, 1, 2, 2, 3, 3])]
)
def test_what_is_built_is_drawn_and_the_highest_level_complete(top: int, drawn: list[int]) -> None:
    assert [drawn_level(level, top) for level in range(top + 1)] == drawn
