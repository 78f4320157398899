"""The questions about a table, one by one, with a way back."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar, assert_never

from msgspec.structs import replace

from game.apps.session import (
    ALMOST_NONE,
    SETUPS,
    TWO,
    Method,
    SetUpName,
    YearLength,
    name_twice,
    read_code,
    read_time,
)
from game.apps.text.asking.questions import Questions
from game.apps.text.beside.forgetting import tell_stored
from game.apps.text.commands import NO, OTHER, YES, Interrupt
from game.apps.text.reading import Again, Unknown
from game.apps.text.setting_up.seating import CodeTyped, Table
from game.apps.text.terminal import Left, Terminal
from game.log.environment import utc_now
from game.log.told.retention import DAYS, MOST_DAYS
from game.rules.ballots.impressions import FEWEST
from game.rules.setup import COLOURS, MOST_VOTERS, Depth, Openness, Seat
from game.rules.terms.text import Message, Text, message

T = TypeVar("T")
MOST_NAME = 100
"""Characters of the name of who keeps an evening."""


class TakesBack(Exception):
    """Somebody takes the last answer back: what was answered before it stands."""


class Asker:
    """Asks about the table. What was answered already (`answers`, in order) is not asked again."""

    def __init__(self, terminal: Terminal, answers: list[str]) -> None:
        self._terminal = terminal
        self._questions = Questions(terminal, {})
        self._answers = answers
        self._place = 0

    @property
    def _known(self) -> bool:
        """Whether the next answer was given already."""
        return self._place < len(self._answers)

    def _say(self, key: str, /, **values: int | str | Text | Message) -> None:
        if not self._known:
            self._terminal.say(key, **values)

    def _until(self, parse: Callable[[str], T], key: str, /, **values: int | str | Text | Message) -> T:
        """Ask until it can be read. The language can change and people can leave. Raises `TakesBack`, `Left`."""
        if self._known:
            try:
                answer = parse(self._answers[self._place])
            except Again:
                # A time that has gone by since.
                del self._answers[self._place :]
            else:
                self._place += 1
                return answer
        typed = ""

        def keep(line: str) -> T:
            nonlocal typed
            typed = line
            return parse(line)

        while True:
            self._terminal.say(key, **values)
            try:
                answer = self._questions.until(keep)
            except Interrupt as interrupt:
                self._command(interrupt)
            else:
                self._answers.append(typed)
                self._place += 1
                return answer

    def _command(self, typed: Interrupt) -> None:
        """What can be done before there is an evening; other commands come later."""
        match typed.command:
            case "stop":
                raise Left from typed
            case "undo" if self._answers:
                self._answers.pop()
                raise TakesBack from typed
            case "undo":
                self._terminal.say("setup.first")
            case "language":
                self._terminal.language = OTHER[self._terminal.language]
            case "stored":
                tell_stored(self._terminal)
                self._terminal.line()
            case "help":
                self._terminal.say("setup.help")
            case (
                "read" | "status" | "board" | "town" | "decisions" | "facts" | "law" | "role" | "reason" | "timer" | "card"
                | "note" | "report" | "park" | "own" | "agree" | "approve" | "debrief" | "tables" | "sheet" | "pause" | "clock"
                | "agenda"
                | "attend" | "inject" | "adjust" | "skip" | "finish" | "facilitator" | "forget"
            ):  # fmt: skip
                self._terminal.say("setup.later")
            case _:
                assert_never(typed.command)

    def _number(self, most: int, otherwise: int, key: str, /, **values: int | str | Text | Message) -> int:
        def parse(line: str) -> int:
            if not line:
                return otherwise
            if not (line.isascii() and line.isdigit() and len(line) < 5 and 1 <= int(line) <= most):
                raise Unknown(message("hint.number", least=1, most=most, suggestion=otherwise))
            return int(line)

        return self._until(parse, key, **values)

    def _yes(self, otherwise: bool, key: str, /, **values: int | str | Text | Message) -> bool:
        def parse(line: str) -> bool:
            word = line.casefold()
            if word and word not in (*YES, *NO):
                raise Unknown(message("hint.yes_no"))
            return word in YES if word else otherwise

        return self._until(parse, key, **values)

    def set_up(self, *, code: bool) -> SetUpName:
        """A small group, tables or a horseshoe. Raises `CodeTyped` for an evening code, where one may be typed here."""
        names: dict[str, SetUpName] = {letter: it.id for letter, it in zip("abc", SETUPS.values(), strict=True)}

        def parse(line: str) -> SetUpName:
            word = line.casefold() or "a"
            if code and (typed := read_code(line)) is not None:
                raise CodeTyped(typed)
            if word not in names:
                raise Unknown(message("hint.letter"))
            return names[word]

        for letter, name in names.items():
            way = SETUPS[name]
            self._say(f"setup.way.{name}", letter=letter.upper(), least=way.least, most=way.most)
        if code:
            self._say("setup.code")
        return self._until(parse, "setup.way")

    def seats(self, table: Table) -> Table:
        """How many seats, their names, and how many vote at each."""
        way = table.way or SETUPS["small"]
        colours = COLOURS[: self._number(len(COLOURS), way.seats, "setup.seats", usual=way.seats)]
        seats: list[Seat] = []
        names: dict[str, str] = {}
        for number, colour in enumerate(colours, start=1):
            called = Message(f"seat.{colour}")
            name = self._name(colours[:number], names)
            if name:
                names[colour] = name
            usual = way.voters_at(number - 1)
            voters = self._number(MOST_VOTERS, usual, "setup.voters", name=name or called, usual=usual)
            seats.append(Seat(colour, voters))
        return replace(table, seats=tuple(seats), names=names)

    def _name(self, colours: Sequence[str], names: dict[str, str]) -> str:
        """What the last of these seats is called; nothing: its colour. No two have one name."""
        colour = colours[-1]

        def parse(line: str) -> str:
            name = line.strip()[:40]
            twice = name_twice(colours, {**names, colour: name}, self._terminal.language)
            if twice is not None:
                raise Again(message("setup.name_twice", name=twice))
            return name

        return self._until(parse, "setup.seat_name", number=len(colours), colour=Message(f"seat.{colour}"))

    def openness(self) -> Openness:
        """Who looks on: nobody, guests, or anybody."""

        def parse(line: str) -> Openness:
            known: dict[str, Openness] = {"": "closed", "a": "closed", "b": "guests", "c": "open"}
            if line.casefold() not in known:
                raise Unknown(message("hint.letter"))
            return known[line.casefold()]

        found = self._until(parse, "setup.openness")
        if found != "closed":
            self._say(f"openness.{found}")
        return found

    def method(self, usual: Method) -> Method:
        """Passing the laptop, or paper cards."""

        def parse(line: str) -> Method:
            known: dict[str, Method] = {"": usual, "a": "device", "b": "tally"}
            if line.casefold() not in known:
                raise Unknown(message("hint.letter"))
            return known[line.casefold()]

        return self._until(parse, "setup.method", letter="A" if usual == "device" else "B")

    def together(self, *, ask: bool) -> bool:
        """What two voters cannot keep from each other; whether they decide only what both agree to, where that is asked."""
        self._say(ALMOST_NONE[TWO])
        return ask and self._yes(False, "setup.together")

    def counts(self, voters: int) -> bool:
        """Whether a small group wants to see counts: only where everyone does."""
        if voters in ALMOST_NONE and voters != TWO:
            self._say(ALMOST_NONE[voters])
        return self._yes(False, "setup.reveal", voters=voters)

    def by_name(self) -> bool:
        """Whether decisions are taken by name: only where everyone agrees."""
        return self._yes(False, "setup.by_name")

    def depth(self, usual: Depth) -> Depth:
        """A first evening, or in full."""

        def parse(line: str) -> Depth:
            known: dict[str, Depth] = {"": usual, "a": "first", "b": "full"}
            if line.casefold() not in known:
                raise Unknown(message("hint.letter"))
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

    def cases(self, usual: YearLength, most: int, *, timed: bool, proposed: bool) -> int:
        """How many cases the year is to have. `timed`: whether the usual year is the one there is time for; `proposed`: whether it
        is fewer than the pack has.
        """
        # Of a year that is longer than what is proposed, one case fewer may be none.
        without = "setup.year_proposed" if proposed else "setup.year_has"
        self._say("setup.time_for" if timed else without, cases=usual.cases, quarters=usual.quarters, most=most)
        return self._number(most, usual.cases, "setup.cases", usual=usual.cases)

    def before_after(self, voters: int) -> bool:
        """Whether people mark a few sentences before and after; too few are told why not."""
        if voters < FEWEST:
            self._say("impression.few_asked")
            return False
        return self._yes(False, "impression.wanted")

    def owner(self) -> str | None:
        """Who keeps the evening; nothing typed: nobody."""
        self._say("setup.stored")
        return self._until(str.strip, "setup.owner")[:MOST_NAME] or None

    def days(self) -> int:
        """After how many days it is to be erased."""
        return self._number(MOST_DAYS, DAYS, "setup.erase_after", usual=DAYS)
