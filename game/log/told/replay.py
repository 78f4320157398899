"""The states of an evening, made again from its log: by the rules, or by its events alone."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import assert_never

from msgspec import Struct

from game.log.entries import Entry
from game.log.errors import Diverged, LogError, OtherRules, Untellable
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
from game.log.told.line import before_typing, live
from game.rules.actions import Action
from game.rules.ballots.shown import gone_back
from game.rules.events import Event
from game.rules.illegal import IllegalAction
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import PLAYED_ALIKE, RULES_VERSION, State
from game.rules.state.digests import Digests
from game.rules.terms.text import Message, message
from game.rules.transition import blank, fold, follow
from game.rules.turns import apply, begin


class Replayed(Struct, frozen=True):
    """An evening from its first state to its last."""

    states: tuple[State, ...]
    """The state right after each entry, also those that were taken back later: `states[n]` goes with entry `n`."""
    line: tuple[Entry, ...]
    """The `acted` entries that count."""

    @property
    def state(self) -> State:
        """How things stand now."""
        return self.states[-1]


def replay(scenario: Scenario, entries: Sequence[Entry]) -> Replayed:
    """The evening as the rules play it now, which must be what the log says; what was taken back is checked too.

    Raises `Diverged` at the first difference, and `OtherRules` for an evening of another rules version: `tell` it.
    """
    opened = _opened(entries)
    others = other_rules(opened)
    if others is not None:
        raise others
    first, begun = _begin(scenario, opened.setup)
    digests = Digests()
    _compare(0, opened, digests.of(first), begun)

    def act(before: State, n: int, acted: Acted) -> State:
        state, told = _apply(scenario, before, n, acted.action)
        _compare(n, acted, digests.of(state), told)
        return state

    return _followed(first, entries, act)


def other_rules(opened: Opened) -> OtherRules | None:
    """Why an evening that began so is told and not replayed; `None` where it can be replayed."""
    alike = opened.rules == RULES_VERSION or opened.rules in PLAYED_ALIKE
    return None if alike else OtherRules(opened.rules, RULES_VERSION, opened.program)


def tell(scenario: Scenario, entries: Sequence[Entry]) -> Replayed:
    """The evening as its events tell it, whatever the rules would do now. Nothing is checked: do it while `telling`."""
    opened = _opened(entries)
    first = fold(scenario, blank(scenario, opened.setup), opened.events)
    return _followed(first, entries, lambda before, _, acted: follow(scenario, before, acted.events))


def _followed(first: State, entries: Sequence[Entry], act: Callable[[State, int, Acted], State]) -> Replayed:
    """The state after each entry; `act`: what an action comes to, from the state before it and the number of its entry."""
    states = [first]
    for entry in entries[1:]:
        match entry.record:
            case Acted() as acted:
                states.append(act(states[-1], entry.n, acted))
            case Retracted(to=to, mistyped=mistyped):
                seen = before_typing(entries[: entry.n], to) if mistyped else entry.n - 1
                states.append(gone_back(states[to], states[seen]))
            case (
                Opened()
                | Noted()
                | Parked()
                | Paused()
                | Resumed()
                | Kept()
                | Agreed()
                | Supposed()
                | Reflected()
                | Approved()
                | Impressed()
                | Forgotten()
            ):
                states.append(states[-1])
            case unknown:
                assert_never(unknown)
    return Replayed(tuple(states), live(entries))


def difference(scenario: Scenario, entries: Sequence[Entry]) -> Message | None:
    """What is to be said where the rules of now do not lead to what the log says."""
    try:
        replay(scenario, entries)
    except (Diverged, OtherRules) as error:
        return error.message
    return None


@contextmanager
def telling(difference: Message | None) -> Iterator[None]:
    """While an evening is told from its events, or anything is made of what they tell.

    Raises `Untellable` for whatever goes wrong where there is a difference: such events may say anything. Where there
    is none the rules have made the same events, and what goes wrong is a mistake of the program.
    """
    try:
        yield
    except (LogError, OSError):
        raise
    except Exception as error:
        if difference is None:
            raise
        raise Untellable(repr(error)[:200]) from error


def _opened(entries: Sequence[Entry]) -> Opened:
    record = entries[0].record
    assert isinstance(record, Opened)
    return record


def _begin(scenario: Scenario, setup: Setup) -> tuple[State, tuple[Event, ...]]:
    try:
        return begin(scenario, setup)
    except ValueError as error:  # a decision rule that there is not, or a board
        raise Diverged(0, message("log.diverged.illegal"), setup, error) from error


def _apply(scenario: Scenario, state: State, n: int, action: Action) -> tuple[State, tuple[Event, ...]]:
    try:
        return apply(scenario, state, action)
    except IllegalAction as error:
        raise Diverged(n, message("log.diverged.illegal"), action, error) from error


def _compare(n: int, record: Opened | Acted, digest: str, told: tuple[Event, ...]) -> None:
    if told != record.events:
        pairs = zip((*record.events, None), (*told, None), strict=False)
        expected, found = next((ours, theirs) for ours, theirs in pairs if ours != theirs)
        raise Diverged(n, message("log.diverged.events"), expected, found)
    if digest != record.digest:
        raise Diverged(n, message("log.diverged.digest"), record.digest, digest)
