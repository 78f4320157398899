"""What a pack can name to have it drawn: places where people live, places of a case, and the seasons."""

from typing import Literal, get_args

TownDrawing = Literal["old_village", "harbour", "new_land", "polder_edge"]
"""A neighbourhood with the facility that can be built there."""

CaseDrawing = Literal[
    "old_village",
    "harbour",
    "new_land",
    "polder_edge",
    "kitchen_corner",
    "town_square",
    "six_homes",
    "front_door",
    "garden_centre",
    "hallway",
    "council_table",
    "front_desk",
    "full_desk",
    "open_office",
    "post_room",
    "flip_chart",
    "telephone",
    "stairwell",
    "signpost",
]
"""The place of a case: a neighbourhood as it stands now, or one room or street."""

Season = Literal["winter", "spring", "summer", "autumn"]

SEASONS: tuple[Season, ...] = get_args(Season)
