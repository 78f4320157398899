"""The page as plain values: sentences in one language, and numbers for drawing. The templates only lay them out."""

from typing import Literal

from msgspec import Struct

from game.apps.debrief.drawn import Cell, Direction, MeterChart, MoneyChart

Unit = Literal["euro", "points"]


class Pair(Struct, frozen=True):
    """A name and what belongs to it."""

    name: str
    text: str


class Flag(Struct, frozen=True):
    """A case, by its number on the page."""

    number: int
    title: str
    decided: bool
    """Whether something was decided; the others have no flag."""
    came: str
    """What came of it; empty where it was decided."""


class Row(Struct, frozen=True):
    """A line of a table: what it is about, and a cell per column."""

    name: str
    cells: tuple[str, ...]


class MeterRow(Struct, frozen=True):
    """The line of a meter."""

    name: str
    cells: tuple[Cell, ...]


class Year(Struct, frozen=True):
    """Our year on one page."""

    columns: tuple[str, ...]
    """The start, and each quarter's end."""
    flags: tuple[tuple[Flag, ...], ...]
    """The cases of each column; none at the start."""
    funds: tuple[Row, ...]
    together: Row | None
    """All funds; `None` where there is only one."""
    meters: tuple[MeterRow, ...]
    money: MoneyChart | None
    lines: tuple[MeterChart, ...]
    bands: str
    """What the lines in a meter's picture mean; empty without bands."""
    ending: Pair | None
    remarks: tuple[str, ...]


class Change(Struct, frozen=True):
    """A fund or a meter that moved."""

    name: str
    amount: str
    went: Direction
    note: str
    """How a line of households adds up, or that a meter could go no further; mostly empty."""


class Effect(Struct, frozen=True):
    """Something a decision brought."""

    when: str
    text: str
    """The author's words; empty where there are none."""
    changes: tuple[Change, ...]


class Counted(Struct, frozen=True):
    """Counts of one ballot or more, side by side."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Listing(Struct, frozen=True):
    """A few lines that belong together."""

    label: str
    lines: tuple[str, ...]


class Known(Struct, frozen=True):
    """What the table knew of a case."""

    facts: tuple[Pair, ...]
    """Fact, and its source where it has one."""
    advisers: tuple[tuple[str, str, str], ...]
    """Name, words and interest."""
    resident: tuple[str, ...]
    talk: tuple[Pair, ...]
    """Question and answer."""
    learned: tuple[str, ...]
    unknown: str


class Reason(Struct, frozen=True):
    """Why, in the table's own words; or, where there are none, a sentence that says so."""

    text: str
    quoted: bool


class Decision(Struct, frozen=True):
    """One case, from the question to what came of it."""

    number: int
    title: str
    place: str
    """Its quarter and what came of it."""
    skipped: bool
    """Passed over, or still open: nothing is told of it but what it changed."""
    question: str = ""
    about: tuple[str, ...] = ()
    """Whose decision it is in reality, and the law."""
    choices: Listing | None = None
    known: Known | None = None
    rule: str = ""
    ballots: tuple[str | Listing | Counted, ...] = ()
    """Sentences, lists and tables, in order: exactly what became public."""
    outcome: str = ""
    chosen: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    reason: Reason | None = None
    now: tuple[Effect, ...] = ()
    later: tuple[Effect, ...] = ()
    coming: tuple[Effect, ...] = ()


class Trail(Struct, frozen=True):
    """A decision and everything that came of it."""

    number: int
    """0 where it was no case: supervision."""
    title: str
    place: str
    effects: tuple[Effect, ...]
    coming: tuple[Effect, ...]


class Account(Struct, frozen=True):
    """How a fund or a meter got from its start to its end."""

    name: str
    unit: Unit
    start: str
    rows: tuple[tuple[str, str], ...]
    end: str


class Consequences(Struct, frozen=True):
    """From decision to consequence."""

    trails: tuple[Trail, ...]
    cover: tuple[str, ...]
    accounts: tuple[Account, ...]
    debt: str


class Loop(Struct, frozen=True):
    """Questions of one depth."""

    title: str
    questions: tuple[Pair, ...]
    """What it is about, and the question."""


class Ledger(Struct, frozen=True):
    """A fund or a meter, quarter by quarter."""

    caption: str
    unit: Unit
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Sources(Struct, frozen=True):
    """The facts of one case."""

    case: str
    facts: tuple[tuple[str, str, str], ...]
    """Fact, figure, and source with its year."""


class Cover(Struct, frozen=True):
    """The first page."""

    title: str
    about: str
    date: str
    facts: tuple[Pair, ...]
    remarks: tuple[str, ...]


class Debrief(Struct, frozen=True):
    """The whole page."""

    language: str
    cover: Cover
    year: Year
    decisions: tuple[Decision, ...]
    consequences: Consequences
    steering: tuple[Pair, ...]
    """How often a form of steering could be chosen and was, and what that form is."""
    values: tuple[Pair, ...]
    """The choice, and the question about it."""
    loops: tuple[Loop, ...]
    parked: tuple[str, ...]
    notes: tuple[str, ...]
    figures: tuple[Ledger, ...]
    sources: tuple[Sources, ...]
    colophon: tuple[Pair, ...]
