"""What has a number in a game, and how it is moved: by name and by its place in a state."""

from typing import Literal

from game.rules.terms.played import Played, Whole

MOST_POINTS = 100
"""The top of an indicator; the bottom is 0."""
MOST_RAPPORT = 5
"""The top of how open a resident is."""
RAPPORT = "rapport"
MEASURES = (RAPPORT, "funds", "indicators")
"""Words for what is measured and is no fund, indicator or group: all funds together, each indicator."""


class Measure(Played, frozen=True):
    """A number that a condition looks at."""

    what: Literal["fund", "indicator", "group", "rapport", "funds", "indicators"]
    """Euros in a fund, points of an indicator, the level of a group's facility, the rapport of a talk, all funds
    together, every indicator."""
    id: str = ""
    at: int = 0
    """The place of the fund, indicator or group in a state."""


class Move(Played, frozen=True):
    """How far something moves: whole euros, points or levels."""

    what: Literal["fund", "indicator", "group"]
    id: str
    at: int
    """Its place in a state."""
    amount: Whole
