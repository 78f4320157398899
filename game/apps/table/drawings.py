"""What the drawings in `assets/drawings` are called that stand by themselves: places, emblems and facilities."""

from typing import get_args

from game.rules.parts.drawings import CaseDrawing, TownDrawing

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


def facility(drawing: TownDrawing, level: int) -> str:
    """The name of the drawing of its facility alone."""
    return f"facility-{FACILITIES[drawing]}-{level}"


def emblem(drawing: TownDrawing) -> str:
    """The name of its sign."""
    return f"emblem-{drawing}"


def vignette(drawing: CaseDrawing) -> str:
    """The name of the drawing of a place that is no neighbourhood."""
    return f"vignette-{drawing}"


def drawn_level(level: int, top: int) -> int:
    """Which drawing shows this level of so many: the highest is drawn complete, and none built as none."""
    return level if top <= TOP else -(-level * TOP // top)
