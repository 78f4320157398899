"""The numbers of a municipality as a pack has them: its funds, its indicators, and what a height is called."""

from typing import Annotated

from msgspec import Meta

from game.rules.terms.bars import YearBar
from game.rules.terms.played import Euros, Played, Points
from game.rules.terms.text import Text


class Fund(Played, frozen=True, kw_only=True):
    """A fund, in whole euros."""

    name: Text
    start: Euros | YearBar = 0
    """What is in it at first; rows go by the quarters of the year."""
    each_quarter: Euros = 0
    """Room that comes in at the start of each quarter."""
    each_case: Euros = 0
    """Room on top of it for each case on the quarter's agenda."""
    is_reserve: bool = False

    def start_in(self, quarters: int) -> int:
        """What is in it at the start of a year of so many quarters."""
        return self.start.at(quarters) if isinstance(self.start, YearBar) else self.start


class Indicator(Played, frozen=True, kw_only=True):
    """How something stands, 0 to 100, better when higher."""

    name: Text
    start: Points = 50
    drift: Annotated[int, Meta(ge=-20, le=20)] = 0
    """Points each quarter by itself."""
    about: Text | None = None
    """What it is about, for who sees it for the first time."""


class Band(Played, frozen=True, kw_only=True):
    """A name for a height: below this many points; the last band has no bound."""

    below: Points | None = None
    name: Text
