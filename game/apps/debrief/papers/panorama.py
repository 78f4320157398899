"""The town of the evening as one drawing: the ground of the season, each neighbourhood at its level, the town hall, the trees."""

import re

from game.apps.debrief.first import TownDrawn
from game.assets import ASSETS
from game.rules.drawings import SEASONS, Season, TownDrawing

WIDTH, HEIGHT = 1840, 360
"""The size for which the places below are given."""
SKY: dict[Season, str] = {"winter": "#EDF0EE", "spring": "#E9F1EA", "summer": "#E4EFF1", "autumn": "#F4EADA"}
_PLACES: dict[TownDrawing, int] = {"old_village": 0, "harbour": 400, "new_land": 1040, "polder_edge": 1440}
_TREES: dict[Season, str] = {"winter": "bare", "spring": "blossom", "summer": "full", "autumn": "autumn"}
_TREES_AT = (366, 775, 1014, 1400)
_MORE_TREES: dict[TownDrawing, tuple[int, ...]] = {
    "old_village": (60, 190),
    "harbour": (),
    "new_land": (1130, 1262),
    "polder_edge": (1530, 1690),
}
"""Trees stand where a neighbourhood is not drawn; there is water where the harbour is not."""


def panorama(town: TownDrawn) -> str:
    """The town on its sky, as SVG."""
    season = SEASONS.index(town.season) + 1
    levels = dict(town.levels)
    more = [left for it in _PLACES if it not in levels for left in _MORE_TREES[it]]
    parts = [_part(f"ground-{season}", 0, 0, WIDTH, HEIGHT)]
    parts += [_part(f"town-{it}-{levels[it]}", left, 0, 400, 360) for it, left in _PLACES.items() if it in levels]
    parts.append(_part("town-hall", 810, 2, 220, 306))
    parts += [_part(f"tree-{season}-{_TREES[town.season]}", left, 176, 84, 119) for left in (*_TREES_AT, *more)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f"{''.join(parts)}</svg>"
    )


def picture(name: str) -> str:
    """One drawing, as SVG."""
    return (ASSETS / "drawings" / f"{name.replace('_', '-')}.svg").read_text(encoding="ascii")


def _part(name: str, left: int, top: int, wide: int, high: int) -> str:
    return re.sub(
        r'^<svg xmlns="[^"]+" width="\d+" height="\d+"',
        f'<svg x="{left}" y="{top}" width="{wide}" height="{high}"',
        picture(name).strip(),
    )
