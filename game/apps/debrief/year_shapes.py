"""Our year on one page, as plain values: its columns are the start and the end of each quarter."""

from msgspec import Struct

from game.apps.debrief.drawn import Cell, MeterChart, MoneyChart
from game.apps.debrief.pieces import Pair, TableRow


class Flag(Struct, frozen=True):
    """A case, by its number on the page."""

    number: int
    title: str
    decided: bool
    """Whether something was decided; the others have no flag."""
    came: str
    """What came of it; empty where it was decided."""


class MeterRow(Struct, frozen=True):
    """The line of a meter."""

    name: str
    cells: tuple[Cell, ...]


class Built(Struct, frozen=True):
    """Something that was built, by its mark on the page."""

    mark: str
    text: str


class PromiseLine(Struct, frozen=True):
    """What the table promised itself, and whether it was so at the end of each quarter."""

    title: str
    cells: tuple[str, ...]
    """A word per column; empty at the start and where a quarter was not finished."""


class YearPage(Struct, frozen=True):
    """Our year on one page."""

    columns: tuple[str, ...]
    """The start, and each quarter's end."""
    flags: tuple[tuple[Flag, ...], ...]
    """The cases of each column; none at the start."""
    builds: tuple[tuple[Built, ...], ...]
    """What was built in each column; empty where nothing was built all year."""
    funds: tuple[TableRow, ...]
    together: TableRow | None
    """All funds; `None` where there is only one."""
    meters: tuple[MeterRow, ...]
    money: MoneyChart | None
    lines: tuple[MeterChart, ...]
    bands: str
    """What the lines in a meter's picture mean; empty without bands."""
    drawn: str
    """From how many points to how many a picture runs; empty without meters."""
    promise: PromiseLine | None
    """`None` where nothing was promised."""
    ending: Pair | None
    remarks: tuple[str, ...]
