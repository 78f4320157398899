"""The clock of an evening: the pace of this table, and what fits before the debrief. Times come in as arguments."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import assert_never

from msgspec import Struct

from game.apps.session.timing.pacing import USUAL, Pacing
from game.log.entries import Entry
from game.log.records import (
    Acted,
    Agreed,
    Approved,
    Forgotten,
    Impressed,
    Kept,
    Noted,
    Opened,
    Parked,
    Paused,
    Reflected,
    Resumed,
    Retracted,
    Supposed,
)
from game.log.told.line import live
from game.rules.events import CaseClosed, CaseOpened, Event, OwnClosed, OwnOpened, TwistCame
from game.rules.scenario import Scenario
from game.rules.stages.learning import worked_out as learns

ZERO = timedelta()
TWIST = timedelta(minutes=1)
"""What comes in between when the table has talked."""
OWN = timedelta(minutes=25)
"""A case that the table brings itself."""
TWICE = 2
"""A case that is worked out together takes so many times as long as another."""
SPARE = timedelta(minutes=2)
"""Kept free after the last case."""
SILENCE = timedelta(minutes=30)
"""A silence as long as this is a break that nobody entered, or a laptop that was closed."""


def worked_out(scenario: Scenario) -> frozenset[str]:
    """The cards that are worked out together."""
    return frozenset(id for id, card in scenario.dilemmas.items() if card.only is None and learns(scenario, id))


def places_of(order: Iterable[str], cards: Container[str]) -> frozenset[int]:
    """Where these cards stand in that order."""
    return frozenset(place for place, id in enumerate(order) if id in cards)


class Course(Struct, frozen=True):
    """How the time of an evening went so far, breaks left out."""

    cases: tuple[timedelta, ...]
    """Each case that was closed and counts, as if none had been at a kitchen table or was worked out together, and nothing
    had come in between."""
    open: timedelta | None
    """The case that is open, so far; `None` where none is."""
    played: timedelta
    """All of it."""
    own: timedelta | None = None
    """The case of the table's own that is open over it, so far."""


class Plan(Struct, frozen=True):
    """What fits before the debrief, made backwards from it. Minutes are whole and never below 0."""

    debrief_at: datetime
    minutes: int
    """Left until the debrief."""
    case: int
    """What a case takes at this table."""
    cases: int
    """How many cases still fit, beside one that is open; never more than there are cards, nor than the year still has."""
    quarter: int
    """How many cases this quarter has room for in all, those that were played with it; at least 1."""
    last: bool
    """The last card (*laatste kaart*): after the open case, or else the next, less than two minutes are left."""
    none: bool
    """No case is open, and not even one passed without debate fits any more."""
    open: bool = False
    """Whether a case is open: `cases` are those after it."""
    all: bool = False
    """Whether `cases` are all that the year still has, and there is time for more."""


def pace(start: timedelta, cases: Sequence[timedelta]) -> timedelta:
    """What a case takes at this table: its running mean, in which the start value counts as one case."""
    return sum(cases, start) / (1 + len(cases))


def plan(
    now: datetime,
    debrief_at: datetime,
    case: timedelta,
    *,
    cards: int,
    quarters: int = 1,
    played: int = 0,
    busy: timedelta = ZERO,
    open: bool = False,
    twice: Container[int] = (),
    talks: Iterable[int] = (),
    between: timedelta = ZERO,
    pacing: Pacing = USUAL,
) -> Plan:
    """The plan from now on. `cards` are those that can still come up; `quarters` are those that are left, this one with it; `played` its cases so far;
    `busy` is what comes before the next case: the rest of one that is `open`, or of the opening. `twice` are the places,
    in the order in which they come up, of cards that are worked out together, `talks` of those that begin with a talk;
    `between` is what each of the quarters takes beside its cases, and `pacing` says what the rest takes.
    """
    left = max(ZERO, debrief_at - now)
    free = max(ZERO, left - busy)
    cases = _fit(free - quarters * between, case, cards, twice, dict.fromkeys(talks, pacing.talk))
    share = -(-cases // quarters)
    after = left - busy if open else left - busy - case
    return Plan(
        debrief_at=debrief_at,
        minutes=left // timedelta(minutes=1),
        case=-(-case // timedelta(minutes=1)),
        cases=cases,
        quarter=max(1, played + share),
        last=after < SPARE,
        none=not open and free < pacing.passed,
        open=open,
    )


def _fit(free: timedelta, case: timedelta, cards: int, twice: Container[int], more: Mapping[int, timedelta]) -> int:
    """How many cards fit in so much time."""
    cases = 0
    while cases < cards:
        free -= case * (TWICE if cases in twice else 1) + more.get(cases, ZERO)
        if free < ZERO:
            break
        cases += 1
    return cases


class Stopwatch:
    """How the time of an evening went, read along with its log. What was taken back, skipped, practised or typed in from
    paper is no case of the pace. Time is what lies between one entry and the next; a clock that was put back brings none.
    """

    def __init__(
        self, with_a_talk: Container[str], worked_out: Container[str] = (), talk: timedelta = USUAL.talk
    ) -> None:
        self._with_a_talk, self._worked_out, self._talk = with_a_talk, worked_out, talk
        self._twisted = False
        self._begin()

    def _begin(self) -> None:
        self._read = 0
        self._last: Entry | None = None
        self._cases: list[timedelta] = []
        self._played = ZERO
        self._paused = False
        self._own: timedelta | None = None
        self._card: str | None = None
        self._counts = False
        self._case = ZERO
        self._since = ZERO
        """Since the last action."""

    def read(self, entries: Sequence[Entry], now: datetime) -> Course:
        """The course up to now. Only what was added is read; all of it again where something was taken back."""
        known = len(entries) >= self._read and (not self._read or entries[self._read - 1] is self._last)
        fresh = entries[self._read :]
        counts = None
        if not known or any(isinstance(entry.record, Retracted) for entry in fresh):
            self._begin()
            fresh, counts = entries, {entry.n for entry in live(entries)}
        for entry in fresh:
            if self._last is not None:
                self._waits(entry.at - self._last.at)
            self._last = entry
            self._follow(entry, counts=counts is None or entry.n in counts)
        self._read = len(entries)
        waited = ZERO if self._last is None else self._counted(now - self._last.at)
        now_open = self._since + waited
        busy = None if self._card is None else self._case + (now_open if self._own is None else ZERO)
        own = None if self._own is None else self._own + now_open
        return Course(tuple(self._cases), busy, self._played + waited, own)

    def _follow(self, entry: Entry, *, counts: bool) -> None:
        match entry.record:
            case Opened(events=told):
                self._tells(told)
            case Acted(events=told, typed=typed):
                self._paused = False
                typing = typed and counts
                # Who types in a case is faster than a table that plays it: neither one that ends here nor one that begins.
                self._counts = self._counts and not typing
                self._spends(told if counts else None)
                self._counts = self._counts and not typing
            case Retracted():
                self._spends(None)
            case Paused():
                self._paused = True
            case Resumed():
                self._paused = False
            case (
                Noted()
                | Parked()
                | Kept()
                | Agreed()
                | Supposed()
                | Reflected()
                | Approved()
                | Impressed()
                | Forgotten()
            ):
                pass
            case unknown:
                assert_never(unknown)

    def _counted(self, time: timedelta) -> timedelta:
        return time if not self._paused and ZERO < time < SILENCE else ZERO

    def _waits(self, time: timedelta) -> None:
        """So much later."""
        self._since += self._counted(time)
        self._played += self._counted(time)

    def _spends(self, told: Iterable[Event] | None) -> None:
        """The time since the last action was for this; `None`: for nothing that counts."""
        if told is not None:
            if self._own is None:
                self._case += self._since
            else:
                self._own += self._since
            self._tells(told)
        self._since = ZERO

    def _tells(self, told: Iterable[Event]) -> None:
        """Cases begin and end."""
        for event in told:
            match event:
                case CaseOpened(card=card, practice=practice):
                    self._card, self._counts, self._case, self._twisted = card, not practice, ZERO, False
                case OwnOpened():
                    self._own = ZERO
                case OwnClosed():
                    self._own = None
                case TwistCame():
                    self._twisted = True
                case CaseClosed(how=how) if self._card is not None:
                    if self._counts and how not in ("skipped", "postponed"):
                        extra = self._talk if self._card in self._with_a_talk else ZERO
                        extra += TWIST if self._twisted else ZERO
                        times = TWICE if self._card in self._worked_out else 1
                        self._cases.append(max(ZERO, self._case - extra) / times)
                    self._card = None
                case _:
                    pass
