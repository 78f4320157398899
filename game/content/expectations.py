"""What an author expects of simulated evenings, as it is looked at: bands in whole percent, and scripted evenings."""

from typing import Literal, get_args

from msgspec import Struct

from game.rules.conditions import Condition

TableName = Literal[
    "plausible",
    "careful",
    "careless",
    "thrifty",
    "cheapest",
    "caring",
    "first",
    "default",
    "listener",
    "form",
    "roles",
    "random",
]
"""The kinds of tables that are simulated."""
TalkName = Literal["any", "listener", "form"]
"""The ways in which a table asks a resident."""
SittingName = Literal["six", "small", "tables", "horseshoe"]
"""The ways to sit that are simulated."""
TABLES: tuple[TableName, ...] = get_args(TableName)

ExpectedAt = tuple[str | int, ...]
"""Where something is written, key by key."""
ExpectedOf = Literal["supervision", "goals", "endings", "best", "steering", "facts"]


class PercentBand(Struct, frozen=True):
    """A band in whole percent, or whole minutes."""

    low: int
    high: int


class ExpectedShare(Struct, frozen=True):
    """A share that should lie in a band."""

    loc: ExpectedAt
    """Where it is written."""
    what: ExpectedOf
    of: str
    """The goal, the ending, the card (or `card.option`, `card.fact`); empty where it is about the pack."""
    by: str
    """The table, or the way of asking; empty where it is about all."""
    between: PercentBand
    from_cases: int = 1
    """Only of years of so many cases or more."""


class ExpectedMinutes(Struct, frozen=True):
    """How long an evening may take."""

    loc: ExpectedAt
    set_up: SittingName
    cases: int | None
    between: PercentBand


class Expectations(Struct, frozen=True):
    """All that a pack expects."""

    cases: tuple[int, ...] = ()
    """The numbers of cases the pack is meant for: what tables come to is looked at for each; none: for all together."""
    everything_reached: ExpectedAt | None = None
    """Where it is written that everything should be reached; `None` where it is not."""
    deciding_pays: ExpectedAt | None = None
    """Where it is written that whoever never decides keeps fewer promises than any table that weighs what it decides."""
    shares: tuple[ExpectedShare, ...] = ()
    minutes: tuple[ExpectedMinutes, ...] = ()


class EveningPlan(Struct, frozen=True):
    """A scripted evening (*testplan*) and how it should end."""

    id: str
    seed: int
    table: TableName
    """Who plays what the plan leaves open."""
    set_up: SittingName
    cards: tuple[str, ...]
    """The cards of the year, in order."""
    choose: dict[str, str | tuple[str, ...] | dict[str, int]]
    """Card → an option, an order, or what each post gets."""
    ask: dict[str, tuple[str, ...]]
    """Card → what is asked at the kitchen table, in order."""
    ending: str | None
    holds: Condition | None
    """What should hold in the end."""


class Checks(Struct, frozen=True):
    """What `simulate --check` looks at."""

    expected: Expectations = Expectations()
    plans: tuple[EveningPlan, ...] = ()
