"""The town as one drawing: of which drawings it is made, and where each of them stands. The wall and the papers follow it."""

from collections.abc import Mapping
from typing import NamedTuple

from game.rules.parts.drawings import SEASONS, Season, TownDrawing

SIZE = (1840, 360)
"""The width and height for which the places below are given."""
PLACES: dict[TownDrawing, int] = {"old_village": 0, "harbour": 400, "new_land": 1040, "polder_edge": 1440}
"""Where each neighbourhood begins, from the left."""
TOWN = (400, 360)
"""How wide and high a neighbourhood is."""
HALL = 810
"""Where the town hall begins."""
_HALL, _TREE, _TREE_TOP = (220, 306), (84, 119), 176
_TREES = (366, 748, 1018, 1400)
"""Beside the town hall and never in front of it."""
_MORE_TREES: dict[TownDrawing, tuple[int, ...]] = {
    "old_village": (60, 190),
    "harbour": (),
    "new_land": (1130, 1262),
    "polder_edge": (1530, 1690),
}
"""Trees stand where a neighbourhood is not drawn; there is water where the harbour is not."""
TREES: dict[Season, str] = {"winter": "bare", "spring": "blossom", "summer": "full", "autumn": "autumn"}


class DrawnAt(NamedTuple):
    """One drawing in the town."""

    name: str
    """What it is called in `assets/drawings`."""
    left: int
    top: int
    size: tuple[int, int]


def ground(season: Season) -> str:
    """The name of the drawing of the ground in this season."""
    return f"ground-{SEASONS.index(season) + 1}"


def town(drawing: TownDrawing, level: int) -> str:
    """The name of the drawing of a neighbourhood with its facility at this level."""
    return f"town-{drawing}-{level}"


def tree(season: Season) -> str:
    """The name of the drawing of a tree in this season."""
    return f"tree-{SEASONS.index(season) + 1}-{TREES[season]}"


def parts(season: Season, levels: Mapping[TownDrawing, int]) -> tuple[DrawnAt, ...]:
    """What is drawn, from back to front: `levels` has each neighbourhood that is there, with the level of its facility."""
    more = [left for name in PLACES if name not in levels for left in _MORE_TREES[name]]
    return (
        DrawnAt(ground(season), 0, 0, SIZE),
        *(DrawnAt(town(name, levels[name]), left, 0, TOWN) for name, left in PLACES.items() if name in levels),
        *(DrawnAt(tree(season), left, _TREE_TOP, _TREE) for left in (*_TREES, *more)),
        DrawnAt("town-hall", HALL, 2, _HALL),
    )
