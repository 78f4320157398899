"""Drawings of the wall on paper, as SVG: one by itself, and the whole town with everything at its place."""

import re
from collections.abc import Mapping

from game.assets import ASSETS
from game.rules.parts.drawings import Season, TownDrawing
from game.townscape import SIZE, parts

SKY: dict[Season, str] = {"winter": "#EDF0EE", "spring": "#E9F1EA", "summer": "#E4EFF1", "autumn": "#F4EADA"}


def drawn_town(season: Season, levels: Mapping[TownDrawing, int]) -> str:
    """The town in this season; `levels` has each neighbourhood that is there, with the level of its facility."""
    wide, high = SIZE
    drawn = (_part(it.name, it.left, it.top, *it.size) for it in parts(season, levels))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}">'
        f"{''.join(drawn)}</svg>"
    )


def picture(name: str) -> str:
    """One drawing."""
    return (ASSETS / "drawings" / f"{name.replace('_', '-')}.svg").read_text(encoding="ascii")


def icon(name: str) -> str:
    """One icon, in black."""
    return (ASSETS / "icons" / f"{name}.svg").read_text(encoding="ascii")


def _part(name: str, left: int, top: int, wide: int, high: int) -> str:
    return re.sub(
        r'^<svg xmlns="[^"]+" width="\d+" height="\d+"',
        f'<svg x="{left}" y="{top}" width="{wide}" height="{high}"',
        picture(name).strip(),
    )
