"""How a table plays: what it looks at when it chooses. The five tables of the paper playtest behind the rules."""

from msgspec import Struct


class Policy(Struct, frozen=True):
    """What counts for a table. Worth in whole euros, so that points and money can be added."""

    points: int = 0
    """What one point of an indicator is worth, in whole euros."""
    euros: int = 100
    """What one euro is worth, in whole percent."""
    ahead: int = 0
    """How much of what comes later is thought of, in whole percent."""
    watches: bool = False
    """Whether it looks at the forecast: money counts for more when it runs out, and is shifted to where it is short."""
    builds: int = 0
    """Up to which level it builds."""
    until: int = 0
    """In which quarter it builds for the last time."""
    spread: int = 0
    """How far the tastes of voters at one table lie apart, in whole euros."""
    any: bool = False
    """Chooses without looking."""


POLICIES: dict[str, Policy] = {
    "careful": Policy(points=6_000, euros=100, ahead=70, watches=True, builds=1, until=2, spread=20_000),
    "plausible": Policy(points=9_000, euros=50, ahead=20, builds=1, until=3, spread=60_000),
    "careless": Policy(points=10_000, euros=0, builds=1, until=4, spread=30_000),
    "cheapest": Policy(euros=100, spread=5_000),
    "random": Policy(any=True),
}
"""careful: looks ahead and at the forecast, builds early. plausible: people and money, a little of what comes.
careless: the prettiest option today, never the money. cheapest: the cheapest today. random: anything."""
