"""Colours by what they are for, read from `assets/themes/*.json`."""

from functools import cache

import msgspec
from msgspec import Struct

from game.widgets.assets import ASSETS

Hex = str
"""`#RRGGBB`."""


class Shade(Struct, frozen=True, forbid_unknown_fields=True):
    """One of the eight colours of decks and neighbourhoods; words in `on_colour` can be read on both parts."""

    fill: Hex
    mark: Hex
    """What its pattern is drawn in."""


class Theme(Struct, frozen=True, forbid_unknown_fields=True):
    """A set of colours. Every pair that carries words has a contrast of 4.5 or more; a test computes it."""

    name: dict[str, str]
    """The theme's name per language."""
    paper: Hex
    card: Hex
    wood: Hex
    """The table, and a resident's words."""
    footer: Hex
    ink: Hex
    """Text."""
    soft: Hex
    """Secondary text."""
    line: Hex
    """What only separates."""
    edge: Hex
    """The outline of what can be used: 3:1 or more."""
    accent: Hex
    on_accent: Hex
    warn: Hex
    shadow: Hex
    seats: tuple[Hex, ...]
    """One per seat, in the order of the seats."""
    colours: dict[str, Shade]
    """Of decks and neighbourhoods, by the names that authors write."""
    on_colour: Hex
    """Words on a colour, a seat's token, or a band."""
    band: Hex
    """The band of a square that has no colour."""
    glow: Hex
    """Round what the thrown stones lead to, inside an outline of ink; behind the windows of what is built."""
    on_glow: Hex
    """The cross in a lit window."""
    sky: dict[str, Hex]
    """Behind the town, by season."""
    light: Hex
    """In what light drawings are seen: white as they are, anything else darker."""


THEMES = ("paper", "evening", "contrast")


@cache
def theme(name: str) -> Theme:
    """The theme of that name. Raises `KeyError` where there is none."""
    if name not in THEMES:
        raise KeyError(name)
    return msgspec.json.decode((ASSETS / "themes" / f"{name}.json").read_bytes(), type=Theme)
