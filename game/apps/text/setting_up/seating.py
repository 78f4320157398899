"""A table as far as it is known before it sits down, and as it can be written in one line."""

import re
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from game.apps.session import FORM, SETUPS, CodedEvening, Method, SetUp, SetUpName, name_twice
from game.rules.setup import COLOURS, MOST_VOTERS, Depth, Form, Openness, Seat


class BadSeats(ValueError):
    """`--seats` that cannot be understood."""


class DoubleNames(ValueError):
    """`--seats` in which two seats have one name."""


class CodeTyped(Exception):
    """An evening code was typed where the set-up begins."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class Table(Struct, frozen=True):
    """A table as far as it is known; what is `None` is asked, or gets its default."""

    seats: tuple[Seat, ...] | None = None
    names: dict[str, str] = {}
    method: Method | None = None
    counts: bool | None = None
    practice: bool | None = None
    set_up: SetUpName | None = None
    form: Form | None = None
    depth: Depth | None = None
    """What is `None` is as the pack says."""
    decision: str | None = None
    """The decision rule in place of the pack's; what is `None` is as the pack says."""
    by_name: bool | None = None
    """Final ballots by name: only where everyone present agreed."""
    openness: Openness | None = None
    """Who looks on."""
    debrief_at: datetime | None = None
    """Without one the evening has no clock."""
    cases: int | None = None
    """How many cases the year is to have."""
    owner: str | None = None
    """The name of who keeps the evening."""
    days: int | None = None
    """After how many it is to be erased."""
    before_after: bool = False
    """Whether people are asked before the evening and after it how many agree with a few sentences."""
    on_paper: bool = False
    """Whether it was an evening of paper, that is typed in: what only comes up at a table is not asked."""
    played_on: date | None = None
    """Of an evening of paper the day on which it was played."""
    coded: CodedEvening | None = None
    """The evening of several tables that it plays."""

    def with_code(self, coded: CodedEvening) -> "Table":
        """The same table at that evening: what the code fixes is not asked."""
        return replace(self, coded=coded, form=FORM, cases=coded.year.cases, decision=coded.decision)

    @property
    def way(self) -> SetUp | None:
        """How they sit."""
        return None if self.set_up is None else SETUPS[self.set_up]


def parse_seats(written: str) -> Table:
    """`Blauw:2, Groen:3` or `Blauw, Groen`: names and numbers of voters. Raises `BadSeats`, `DoubleNames`."""
    parts = [part.strip() for part in written.split(",") if part.strip()]
    if not 1 <= len(parts) <= len(COLOURS):
        raise BadSeats(written)
    seats, names = [], {}
    for colour, part in zip(COLOURS, parts, strict=False):
        found = re.fullmatch(r"(?P<name>[^:]{1,40}?)\s*(?::\s*(?P<voters>[0-9]{1,2}))?", part)
        voters = int(found["voters"] or 1) if found else 0
        if found is None or not 1 <= voters <= MOST_VOTERS:
            raise BadSeats(written)
        seats.append(Seat(colour, voters))
        names[colour] = found["name"]
    if (twice := name_twice(names, names, "nl")) is not None:
        raise DoubleNames(twice)
    return Table(seats=tuple(seats), names=names)
