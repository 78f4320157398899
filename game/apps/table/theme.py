"""Colours by what they are for, read from `assets/themes/*.json`."""

from functools import cache

import msgspec
from msgspec import Struct

from game.apps.table.assets import ASSETS
from game.rules.drawings import Season

Colour = str
"""`#RRGGBB`."""


class Shade(Struct, frozen=True, forbid_unknown_fields=True):
    """One of the eight colours of decks and neighbourhoods; words in `on_colour` can be read on both parts."""

    fill: Colour
    mark: Colour
    """What its pattern is drawn in."""


class Theme(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of colours. Every pair that carries words has a contrast of 4.5 or more; a test computes it."""

    name: dict[str, str]
    """The theme's name per language."""
    paper: Colour
    card: Colour
    wood: Colour
    """The table, and a resident's words."""
    footer: Colour
    ink: Colour
    """Text."""
    soft: Colour
    """Secondary text."""
    line: Colour
    """What only separates."""
    edge: Colour
    """The outline of what can be used: 3:1 or more."""
    accent: Colour
    on_accent: Colour
    warn: Colour
    shadow: Colour
    seats: tuple[Colour, ...]
    """One per seat, in the order of the seats."""
    colours: dict[str, Shade]
    """Of decks and neighbourhoods, by the names that authors write."""
    on_colour: Colour
    """Words on a colour, a seat's token, or a band."""
    band: Colour
    """The band of a square that has no colour."""
    glow: Colour
    """Round what the thrown stones lead to, inside an outline of ink; behind the windows of what is built."""
    on_glow: Colour
    """The cross in a lit window."""
    sky: dict[Season, Colour]
    """Behind the town, by season."""
    light: Colour
    """In what light drawings are seen: white as they are, anything else darker."""


THEMES = ("paper", "evening", "contrast")


@cache
def theme(name: str) -> Theme:
    """The theme of that name. Raises `KeyError` where there is none."""
    if name not in THEMES:
        raise KeyError(name)
    return msgspec.json.decode((ASSETS / "themes" / f"{name}.json").read_bytes(), type=Theme)
