"""The smallest pieces of the page, as plain values: sentences in one language."""

from msgspec import Struct

from game.apps.debrief.drawn import Trend
from game.rules.terms.units import Unit


class Pair(Struct, frozen=True):
    """A name and what belongs to it."""

    name: str
    text: str


class TableRow(Struct, frozen=True):
    """A line of a table: what it is about, and a cell per column."""

    name: str
    cells: tuple[str, ...]


class Change(Struct, frozen=True):
    """A fund or a meter that moved."""

    name: str
    amount: str
    went: Trend
    note: str
    """How a line of households adds up, or that a meter could go no further; mostly empty."""


class BroughtLine(Struct, frozen=True):
    """Something a decision brought."""

    when: str
    text: str
    """The author's words; empty where there are none."""
    changes: tuple[Change, ...]
    later: bool = False
    """Whether it came back later than the decision or the news that brought it."""


class Counted(Struct, frozen=True):
    """Counts of one ballot or more, side by side."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    notes: tuple[str, ...] = ()
    """What the counts do not say: how many chose, and what goes on to a run-off."""


class Listing(Struct, frozen=True):
    """A few lines that belong together."""

    label: str
    lines: tuple[str, ...]


class Account(Struct, frozen=True):
    """How a fund or a meter got from its start to its end."""

    name: str
    unit: Unit
    start: str
    rows: tuple[tuple[str, str], ...]
    end: str


class Ledger(Struct, frozen=True):
    """A fund or a meter: how it began, what moved it and how it ended, with a column per quarter."""

    caption: str
    unit: Unit
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


class Sources(Struct, frozen=True):
    """The facts of one case."""

    case: str
    facts: tuple[tuple[str, str, str], ...]
    """Fact, figure, and source with its year."""


class Reason(Struct, frozen=True):
    """Why, in the table's own words; or, where there are none, a sentence that says so."""

    text: str
    quoted: bool
    completed: bool = False
    """Whether it was written or completed later."""


class WorkedLine(Struct, frozen=True):
    """Something that the table wrote while it worked a case out together, with what it is called."""

    label: str
    words: Reason
