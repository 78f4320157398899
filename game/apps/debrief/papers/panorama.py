"""The town of the evening on paper, as one SVG: the drawings of the wall, at their places there."""

import re

from game.apps.debrief.first import TownDrawn
from game.assets import ASSETS
from game.rules.drawings import Season
from game.townscape import SIZE, parts

SKY: dict[Season, str] = {"winter": "#EDF0EE", "spring": "#E9F1EA", "summer": "#E4EFF1", "autumn": "#F4EADA"}


def panorama(town: TownDrawn) -> str:
    """The town on its sky, as SVG."""
    wide, high = SIZE
    drawn = (_part(it.name, it.left, it.top, *it.size) for it in parts(town.season, dict(town.levels)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}">'
        f"{''.join(drawn)}</svg>"
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
