"""Whether a session folder is what was recorded, found out without changing a byte of it."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path

import msgspec
from msgspec import Struct

from game.log.entries import Entry
from game.log.errors import Diverged, NeverStarted, ScenarioChanged, Untellable, safe
from game.log.reading.session_folder import Reading, read
from game.log.told.publications import publications, too_much
from game.log.told.replay import other_rules, replay, telling
from game.rules.scenario import Scenario
from game.rules.terms.text import Message, message

_MOST = 300


class Verified(Enum):
    """What can be said of a session, from good to bad."""

    INTACT = "intact"
    TORN = "torn"
    """Whole, but for what the program was stopped in: opening the session sets it aside, or finishes it."""
    DAMAGED = "damaged"
    """A file was damaged or edited."""
    DIVERGED = "diverged"
    """The files are whole, but the rules do not lead to what they say."""


class Verification(Struct, frozen=True):
    """What was found."""

    verdict: Verified
    count: int
    """How many good entries there are."""
    head: str
    """The first 8 digits of the last good entry's hash, to lay beside those on paper; empty where there is none.

    Whole entries cut off from the end, or a log hashed anew from the start, can be seen in no other way.
    """
    entry: int | None = None
    """The number of the entry it is about."""
    why: Message | None = None
    replayed: bool = False
    """False for an evening of another rules version: its chain was checked, its play could not be."""
    rules: Message | None = None
    """What is to be said of those other rules."""
    ballots: tuple[Message, ...] = ()
    """Where ballots in a row, or of a few, show what somebody voted: the rules of an earlier version let that be."""
    expected: str = ""
    """Of an evening that diverged: what the log says, as JSON, cut off where it is long."""
    found: str = ""
    """What the rules give now."""


def verify(folder: Path, load_scenario: Callable[[bytes], Scenario]) -> Verification:
    """Whether the log, the texts and the scenario are whole, and whether the rules lead to what the log says.

    Raises `NotASession`, `TooNew`, whatever `load_scenario` raises, and `OSError` where a file cannot be read.
    """
    try:
        reading = read(folder)
    except NeverStarted as error:
        return Verification(Verified.TORN, 0, "", 0, error.message)
    entries = reading.entries
    count, head = len(entries), entries[-1].hash[:8] if entries else ""
    if reading.log.why is not None:
        return Verification(Verified.DAMAGED, count, head, count, reading.log.why)
    try:
        stored = reading.scenario()
    except ScenarioChanged as error:
        return Verification(Verified.DAMAGED, count, head, 0, error.message)
    for problem in reading.private.problems:
        brought = next((entry.n for entry in entries if problem.values.get("text") in entry.texts), None)
        return Verification(Verified.DAMAGED, count, head, brought, problem)
    others = other_rules(reading.opened)
    rules = None if others is None else others.message
    if rules is None:
        try:
            replay(load_scenario(stored), entries)
        except Diverged as error:
            said, now = _shown(error.expected), _shown(error.found)
            why = error.message
            return Verification(Verified.DIVERGED, count, head, error.entry, why, True, expected=said, found=now)
    ballots = _ballots(lambda: load_scenario(stored), entries, rules)
    if (torn := _torn(reading)) is not None:
        return Verification(Verified.TORN, count, head, count, torn, rules is None, rules, ballots)
    return Verification(Verified.INTACT, count, head, replayed=rules is None, rules=rules, ballots=ballots)


def _ballots(load: Callable[[], Scenario], entries: tuple[Entry, ...], rules: Message | None) -> tuple[Message, ...]:
    try:
        with telling(rules):
            return tuple(too_much(publications(load(), entries)))
    except Untellable:
        return (message("log.ballots.untold"),)


def _shown(value: object) -> str:
    """What a log or the rules say, for whoever looks for the reason."""
    try:
        written = msgspec.json.encode(value).decode()
    except TypeError:
        written = str(value)
    return written if len(written) <= _MOST else f"{written[:_MOST]} …"


def _torn(reading: Reading) -> Message | None:
    """What opening the session will set aside or complete; `None` where nothing."""
    last = safe(len(reading.entries) - 1)
    if reading.lingering:
        return message("log.found.lingering", count=len(reading.lingering))
    if reading.log.ending == "torn":
        return message("log.found.torn", safe=last)
    if reading.private.ending == "torn":
        return message("log.found.text_torn", safe=last)
    bare = "bare" in (reading.log.ending, reading.private.ending)
    return message("log.found.bare", safe=last) if bare else None
