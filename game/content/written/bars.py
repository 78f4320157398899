"""A number that goes by the length of the year, as it is written: a number, or rows `{cases, is}` or `{quarters, is}`."""

from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, Strict

from game.content.written.base import Whole, Written
from game.rules.terms.bars import BarRow, Bound, YearBar

MOST_ROWS = 12


class WrittenRow(Written):
    """From so many cases, or quarters, on it is this high; a number by itself is one row without either."""

    cases: Annotated[int, Field(ge=1, le=60)] | None = None
    quarters: Annotated[int, Field(ge=1, le=8)] | None = None
    high: Whole = Field(alias="is")

    @property
    def by(self) -> str | None:
        """What it goes by."""
        return "cases" if self.cases is not None else "quarters" if self.quarters is not None else None

    @property
    def reached(self) -> int:
        """From how many on."""
        return self.cases or self.quarters or 1


def wrap(value: Any) -> Any:
    """A number by itself as its one row."""
    return value if isinstance(value, (list, tuple)) else [{"is": value}]


WrittenBound = Annotated[
    tuple[WrittenRow, ...], Strict(False), BeforeValidator(wrap), Field(min_length=1, max_length=MOST_ROWS)
]
"""A number, or rows that ascend."""

NOTHING = (WrittenRow(**{"is": 0}),)
"""A number that was left out."""


def plain(bound: Sequence[WrittenRow]) -> int | None:
    """The number, where it does not go by the length of the year."""
    return bound[0].high if len(bound) == 1 and bound[0].by is None else None


def compiled(bound: Sequence[WrittenRow]) -> Bound:
    """The number, or the bar, as it is played."""
    number = plain(bound)
    if number is not None:
        return number
    return YearBar(
        "quarters" if bound[0].by == "quarters" else "cases", tuple(BarRow(it.reached, it.high) for it in bound)
    )
