"""The pictures of the page as plain values, in the units of the picture."""

from typing import Literal

from msgspec import Struct

Trend = Literal["up", "down", "same"]


def direction(change: int) -> Trend:
    """Which way something went."""
    return "up" if change > 0 else "down" if change < 0 else "same"


class Cell(Struct, frozen=True):
    """How a meter stood, in a word where the pack has one, and where it came from."""

    points: str
    word: str
    went: Trend | None
    """Since the column before; `None` in the first."""


class Segment(Struct, frozen=True):
    """The part of a column that one fund fills, in the units of the picture."""

    fund: int
    """The fund's place, from 0: it has its own pattern and letter."""
    letter: str
    y: float
    height: float
    labelled: bool


class YearMark(Struct, frozen=True):
    """A flag or a house standing on a column."""

    kind: Literal["flag", "house"]
    """A decision, or something that was built."""
    label: str
    x: float = 0.0
    foot: float = 0.0


class FundColumn(Struct, frozen=True):
    """All funds at one moment."""

    x: float
    middle: float
    label: str
    total: str
    top: float
    segments: tuple[Segment, ...]
    marks: tuple[YearMark, ...]
    """What was decided and built in that quarter."""


class MoneyChart(Struct, frozen=True):
    """Columns of funds, one for the start and one for each quarter."""

    width: float
    height: float
    base: float
    column_width: float
    columns: tuple[FundColumn, ...]
    legend: tuple[tuple[int, str, str], ...]
    """Place, letter and name of each fund."""
    description: str


class Dot(Struct, frozen=True):
    """A point of a meter's line."""

    x: float
    y: float


class MeterChart(Struct, frozen=True):
    """The line of one meter."""

    name: str
    line: str
    dots: tuple[Dot, ...]
    bounds: tuple[float, ...]
    """Where one band ends and the next begins."""
    last: Cell
    description: str
