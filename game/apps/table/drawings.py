"""What the drawings in `assets/drawings` are called: towns, places and things of a season or a level."""

from typing import get_args

from game.rules.drawings import SEASONS, CaseDrawing, Season, TownDrawing

TOWNS: tuple[TownDrawing, ...] = get_args(TownDrawing)
PLACES: tuple[CaseDrawing, ...] = tuple(it for it in get_args(CaseDrawing) if it not in TOWNS)
"""Places of a case that are no neighbourhood."""
TOP = 3
"""The highest level of a facility for which there is a drawing."""
FACILITIES: dict[TownDrawing, str] = {
    "old_village": "village_hall",
    "harbour": "neighbourhood_room",
    "new_land": "youth_place",
    "polder_edge": "support_point",
}
"""What can be built there."""
TREES: dict[Season, str] = {"winter": "bare", "spring": "blossom", "summer": "full", "autumn": "autumn"}


def town(drawing: TownDrawing, level: int) -> str:
    """The name of the drawing of a neighbourhood with its facility at this level."""
    return f"town-{drawing}-{level}"


def facility(drawing: TownDrawing, level: int) -> str:
    """The name of the drawing of its facility alone."""
    return f"facility-{FACILITIES[drawing]}-{level}"


def emblem(drawing: TownDrawing) -> str:
    """The name of its sign."""
    return f"emblem-{drawing}"


def vignette(drawing: CaseDrawing) -> str:
    """The name of the drawing of a place that is no neighbourhood."""
    return f"vignette-{drawing}"


def ground(season: Season) -> str:
    """The name of the drawing of the ground in this season."""
    return f"ground-{SEASONS.index(season) + 1}"


def tree(season: Season) -> str:
    """The name of the drawing of a tree in this season."""
    return f"tree-{SEASONS.index(season) + 1}-{TREES[season]}"


def drawn_level(level: int, top: int) -> int:
    """Which drawing shows this level of so many: the highest is drawn complete, and none built as none."""
    return level if top <= TOP else -(-level * TOP // top)
