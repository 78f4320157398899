"""Who sits at the table and how they vote: a few questions, each with a sensible default."""

import re
from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from game.apps.session import COLOURS, MOST_VOTERS, Method, default_method
from game.apps.text.commands import OTHER, Interrupt
from game.apps.text.questions import Again, Questions
from game.apps.text.terminal import Left, Terminal
from game.rules.ballots import ENOUGH
from game.rules.scenario import Scenario
from game.rules.state import Seat
from game.rules.text import Message, Text, message

T = TypeVar("T")

YES, NO = ("ja", "j", "yes", "y"), ("nee", "n", "no")


class BadSeats(ValueError):
    """`--seats` that cannot be understood."""


class Table(Struct, frozen=True):
    """A table as far as it is known; what is `None` is asked, or gets its default."""

    seats: tuple[Seat, ...] | None = None
    names: dict[str, str] = {}
    method: Method | None = None
    counts: bool | None = None
    practice: bool | None = None


def parse_seats(written: str) -> Table:
    """`Blauw:2, Groen:3` or `Blauw, Groen`: names and numbers of voters. Raises `BadSeats`."""
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
    return Table(seats=tuple(seats), names=names)


def welcome(terminal: Terminal, scenario: Scenario) -> None:
    """What the facilitator reads aloud before anything is asked."""
    terminal.say("welcome.title")
    terminal.line()
    terminal.words(scenario.title)
    if scenario.about is not None:
        terminal.words(scenario.about)
    terminal.line()
    for key in ("exercise", "people", "role", "nobody_wins", "figures", "stop", "stored", "secret", "help"):
        terminal.say(f"welcome.{key}")


def ask_table(terminal: Terminal, scenario: Scenario, given: Table, *, ask: bool) -> Table:
    """The table in full: what was not given is asked, or takes its default."""
    asker = _Asker(terminal) if ask else None
    table = given
    if table.seats is None:
        table = asker.seats(table) if asker else replace(table, seats=tuple(Seat(colour) for colour in COLOURS[:3]))
    assert table.seats is not None
    voters = sum(seat.voters for seat in table.seats)
    if table.method is None:
        usual = default_method(table.seats)
        table = replace(table, method=asker.method(usual) if asker else usual)
    if table.counts is None:
        few = voters < ENOUGH
        table = replace(table, counts=asker.counts(voters) if asker and few else not few)
    if table.practice is None:
        table = replace(
            table, practice=asker.practice() if asker and scenario.practice else scenario.practice is not None
        )
    terminal.line()
    terminal.say("setup.ready")
    return table


class _Asker:
    """Asks about the table."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal
        self._questions = Questions(terminal, {})

    def _until(self, parse: Callable[[str], T], key: str, /, **values: int | str | Text | Message) -> T:
        """Ask until it can be read. The language can change and people can leave; other commands come later."""
        while True:
            self._terminal.say(key, **values)
            try:
                return self._questions.until(parse)
            except Interrupt as typed:
                if typed.command == "stop":
                    raise Left from typed
                if typed.command == "language":
                    self._terminal.language = OTHER[self._terminal.language]
                else:
                    self._terminal.say("setup.later")

    def _number(self, most: int, otherwise: int, key: str, /, **values: int | str | Text | Message) -> int:
        def parse(line: str) -> int:
            if not line:
                return otherwise
            if not (line.isascii() and line.isdigit() and len(line) < 4 and 1 <= int(line) <= most):
                raise Again(message("hint.number", least=1, most=most, suggestion=otherwise))
            return int(line)

        return self._until(parse, key, **values)

    def _yes(self, otherwise: bool, key: str, /, **values: int | str | Text | Message) -> bool:
        def parse(line: str) -> bool:
            word = line.casefold()
            if word and word not in (*YES, *NO):
                raise Again(message("hint.yes_no"))
            return word in YES if word else otherwise

        return self._until(parse, key, **values)

    def seats(self, table: Table) -> Table:
        """How many seats, their names, and how many vote at each."""
        colours = COLOURS[: self._number(len(COLOURS), 3, "setup.seats")]
        seats, names = [], {}
        for number, colour in enumerate(colours, start=1):
            called = Message(f"seat.{colour}")
            name = self._until(str.strip, "setup.seat_name", number=number, colour=called)[:40]
            if name:
                names[colour] = name
            seats.append(Seat(colour, self._number(MOST_VOTERS, 1, "setup.voters", name=name or called)))
        return replace(table, seats=tuple(seats), names=names)

    def method(self, usual: Method) -> Method:
        """Passing the laptop, or paper cards."""

        def parse(line: str) -> Method:
            known: dict[str, Method] = {"": usual, "a": "device", "b": "tally"}
            if line.casefold() not in known:
                raise Again(message("hint.letter"))
            return known[line.casefold()]

        return self._until(parse, "setup.method", letter="A" if usual == "device" else "B")

    def counts(self, voters: int) -> bool:
        """Whether a small group wants to see counts: only where everyone does."""
        return self._yes(False, "setup.reveal", voters=voters)

    def practice(self) -> bool:
        """Whether the practice card is played first."""
        return self._yes(True, "setup.practice")
