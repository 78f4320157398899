"""A bar by the length of the year: rows that ascend, of which the highest that is reached counts."""

from typing import Annotated, Literal

from msgspec import Meta

from game.rules.terms.played import Played, Whole


class BarRow(Played, frozen=True):
    """From so many cases, or quarters, on it is this high."""

    reached: Annotated[int, Meta(ge=1, le=60)]
    high: Whole


class YearBar(Played, frozen=True):
    """How high something must be, by the length of the year. Below the first row the first counts."""

    by: Literal["cases", "quarters"]
    rows: Annotated[tuple[BarRow, ...], Meta(min_length=1, max_length=12)]

    def at(self, length: int) -> int:
        """How high in a year of so many."""
        return next((row.high for row in reversed(self.rows) if row.reached <= length), self.rows[0].high)


Bound = Whole | YearBar
"""A number, or one that goes by the length of the year."""
