"""Who sits at the table and how they vote: a few questions, each with a sensible default."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from msgspec.structs import replace

from game.apps.session import (
    COLOURS,
    MOST_VOTERS,
    SETUPS,
    Method,
    SetUpName,
    deal_roles,
    erase_day,
    first_plan,
    form_of,
    has_depth,
    promise,
    read_time,
    spoken,
    usual_method,
)
from game.apps.text.commands import NO, OTHER, YES, Interrupt
from game.apps.text.keeping import tell_stored
from game.apps.text.questions import Again, Questions
from game.apps.text.seating import Table
from game.apps.text.terminal import Left, Terminal
from game.apps.words import day
from game.log.keeping import DAYS, MOST_DAYS
from game.log.outside import utc_now
from game.rules.scenario import Scenario
from game.rules.setup import Depth, Seat
from game.rules.text import Message, Text, message

T = TypeVar("T")
MOST_NAME = 100
"""Characters of the name of who keeps an evening."""


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
    if table.set_up is None and table.seats is None:
        table = replace(table, set_up=asker.set_up() if asker else "small")
    if table.seats is None:
        table = asker.seats(table) if asker else replace(table, seats=_usual_seats(table))
    seats = table.seats
    assert seats is not None
    if table.method is None:
        usual = usual_method(table.way, seats)
        table = replace(table, method=asker.method(usual) if asker else usual)
    if table.counts is None:
        few = promise(seats) == "outcome"
        voters = sum(seat.voters for seat in seats)
        table = replace(table, counts=asker.counts(voters) if asker and few else not few)
    if asker and table.by_name is None and table.method == "device":
        table = replace(table, by_name=asker.by_name())
    if asker and table.depth is None and has_depth(scenario):
        table = replace(table, depth=asker.depth(scenario.settings.level))
    if table.practice is None:
        table = replace(
            table, practice=asker.practice() if asker and scenario.practice else scenario.practice is not None
        )
    if asker and table.debrief_at is None:
        table = replace(table, debrief_at=asker.debrief_at())
    if asker and table.owner is None:
        table = replace(table, owner=asker.owner())
    if asker and table.days is None:
        table = replace(table, days=asker.days())
    table = replace(table, form=form_of(scenario, table.way, table.form))
    table = replace(table, depth=table.depth or scenario.settings.level, by_name=bool(table.by_name))
    table = replace(table, seats=deal_roles(scenario, seats, table.depth))
    terminal.line()
    _tell_plan(terminal, table)
    _tell_keeping(terminal, table)
    _tell_roles(terminal, scenario, table)
    terminal.say("setup.ready")
    return table


def _tell_roles(terminal: Terminal, scenario: Scenario, table: Table) -> None:
    """Who plays which role."""
    for seat in table.seats or ():
        if seat.role is not None:
            name = table.names.get(seat.id) or Message(f"seat.{seat.id}")
            terminal.say("setup.plays", seat=name, role=scenario.roles[seat.role].name)


def _usual_seats(table: Table) -> tuple[Seat, ...]:
    way = table.way or SETUPS["small"]
    return tuple(Seat(colour, voters) for colour, voters in zip(COLOURS, way.voters, strict=False))


def _tell_plan(terminal: Terminal, table: Table) -> None:
    """How many cases there is time for, where there is a clock."""
    if table.debrief_at is None:
        return
    assert table.seats is not None
    method = table.method or usual_method(table.way, table.seats)
    cases = first_plan(utc_now(), table.debrief_at, method, sum(seat.voters for seat in table.seats)).cases
    terminal.say("clock.room.one" if cases == 1 else "clock.room", cases=cases, time=spoken(table.debrief_at))


def _tell_keeping(terminal: Terminal, table: Table) -> None:
    """Who keeps the evening and until when, where that was agreed on."""
    if table.days is None:
        return
    until = day(erase_day(utc_now(), table.days), terminal.language)
    if table.owner is None:
        terminal.say("setup.kept_until", date=until)
    else:
        terminal.say("setup.kept", name=table.owner, date=until)


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
                elif typed.command == "stored":
                    tell_stored(self._terminal)
                    self._terminal.line()
                else:
                    self._terminal.say("setup.later")

    def _number(self, most: int, otherwise: int, key: str, /, **values: int | str | Text | Message) -> int:
        def parse(line: str) -> int:
            if not line:
                return otherwise
            if not (line.isascii() and line.isdigit() and len(line) < 5 and 1 <= int(line) <= most):
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

    def set_up(self) -> SetUpName:
        """A small group, tables or a horseshoe."""
        names: dict[str, SetUpName] = {letter: it.id for letter, it in zip("abc", SETUPS.values(), strict=True)}

        def parse(line: str) -> SetUpName:
            word = line.casefold() or "a"
            if word not in names:
                raise Again(message("hint.letter"))
            return names[word]

        for letter, name in names.items():
            way = SETUPS[name]
            self._terminal.say(f"setup.way.{name}", letter=letter.upper(), least=way.least, most=way.most)
        return self._until(parse, "setup.way")

    def seats(self, table: Table) -> Table:
        """How many seats, their names, and how many vote at each."""
        way = table.way or SETUPS["small"]
        colours = COLOURS[: self._number(len(COLOURS), way.seats, "setup.seats", usual=way.seats)]
        seats, names = [], {}
        for number, colour in enumerate(colours, start=1):
            called = Message(f"seat.{colour}")
            name = self._until(str.strip, "setup.seat_name", number=number, colour=called)[:40]
            if name:
                names[colour] = name
            usual = way.voters_at(number - 1)
            voters = self._number(MOST_VOTERS, usual, "setup.voters", name=name or called, usual=usual)
            seats.append(Seat(colour, voters))
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

    def by_name(self) -> bool:
        """Whether decisions are taken by name: only where everyone agrees."""
        return self._yes(False, "setup.by_name")

    def depth(self, usual: Depth) -> Depth:
        """A first evening, or in full."""

        def parse(line: str) -> Depth:
            known: dict[str, Depth] = {"": usual, "a": "first", "b": "full"}
            if line.casefold() not in known:
                raise Again(message("hint.letter"))
            return known[line.casefold()]

        return self._until(parse, "setup.depth", letter="A" if usual == "first" else "B")

    def practice(self) -> bool:
        """Whether the practice card is played first."""
        return self._yes(True, "setup.practice")

    def debrief_at(self) -> datetime | None:
        """When the debrief is to begin; nothing typed: no clock."""

        def parse(line: str) -> datetime | None:
            if not line:
                return None
            now = utc_now().astimezone()
            moment = read_time(line, now)
            if moment is None or moment <= now:
                raise Again(message("hint.time" if moment is None else "hint.time_past"))
            return moment

        return self._until(parse, "setup.debrief_at")

    def owner(self) -> str | None:
        """Who keeps the evening; nothing typed: nobody."""
        self._terminal.say("setup.stored")
        return self._until(str.strip, "setup.owner")[:MOST_NAME] or None

    def days(self) -> int:
        """After how many days it is to be erased."""
        return self._number(MOST_DAYS, DAYS, "setup.erase_after", usual=DAYS)
