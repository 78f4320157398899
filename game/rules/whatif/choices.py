"""What a table decided, and what it could have decided instead."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from game.rules.actions import Action
from game.rules.case import card_of, case_of, sight
from game.rules.events import Advised, Decided, Event
from game.rules.prompts import TABLE, PickPrompt, sign_at, signs
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import message
from game.rules.terms.value import Chosen, Value


class Taken(Struct, frozen=True):
    """An action of the evening that counts, with how things stood before and after it."""

    before: State
    action: Action
    events: tuple[Event, ...]
    """What it brought about."""
    after: State


class CameTo(Struct, frozen=True):
    """What a table came to on a case: a works council what it says, for its director decides."""

    value: Value | None
    """`None`: nothing."""


def came_to(scenario: Scenario, before: State, told: Sequence[Event]) -> CameTo | None:
    """What the table came to on the open case by this; `None` where it came to nothing yet, or no case is open."""
    if before.case is None:
        return None
    council = card_of(scenario, before).council is not None
    for event in told:
        if council and isinstance(event, Advised):
            return CameTo(None if event.item is None else Chosen(event.item))
        if not council and isinstance(event, Decided):
            return CameTo(event.value)
    return None


class OtherChoice(Struct, frozen=True):
    """A case and what is decided on it, or said of it by a works council. Cases are told apart by card and occurrence, not by when they came."""

    card: str
    occurrence: int
    value: Value


class Open(Struct, frozen=True):
    """A case that was decided or left undecided, and what else was open then. Of a works council: what it said."""

    at: int
    """Which action decided it: its place among those that count, from 0."""
    card: str
    occurrence: int
    value: Value | None
    """What came of it; `None` where it was not decided."""
    candidates: tuple[Value, ...]
    """What was open then, in the order of the card; a division or an order of the table's own may not be among it."""
    signs: tuple[str, ...]
    """What each of these is called: an option as on the cards that people held."""

    @property
    def others(self) -> tuple[Value, ...]:
        """What else was open then."""
        return tuple(it for it in self.candidates if it != self.value)

    def instead(self, value: Value) -> OtherChoice:
        """The choice of that in place of what was decided."""
        return OtherChoice(self.card, self.occurrence, value)


def decisions(scenario: Scenario, line: Sequence[Taken]) -> tuple[Open, ...]:
    """Every case that was decided or left undecided, in order; practice and what was skipped are none."""
    return tuple(_decisions(scenario, line))


def _decisions(scenario: Scenario, line: Sequence[Taken]) -> Iterator[Open]:
    first: dict[tuple[str, int], int] = {}
    values: dict[tuple[str, int], Value | None] = {}
    for at, taken in enumerate(line):
        came = came_to(scenario, taken.before, taken.events)
        if came is not None and not case_of(taken.before).practice:
            case = case_of(taken.before)
            key = (case.card, case.occurrence)
            first.setdefault(key, at)
            # Cover may have led to another option: what was decided last counts.
            values[key] = came.value
    for (card, occurrence), at in first.items():
        state = line[at].before
        open_then = card_of(scenario, state).candidates(sight(scenario, state))
        value = values[card, occurrence]
        allowed = tuple(it for it in open_then if card_of(scenario, state).allows(sight(scenario, state), it))
        yield Open(at, card, occurrence, value, allowed, tuple(_signs(scenario, state, allowed)))


def _signs(scenario: Scenario, state: State, candidates: Sequence[Value]) -> Iterator[str]:
    question = card_of(scenario, state).question(sight(scenario, state), "decide", TABLE, message("ask.decide"))
    called = signs(question.items) if isinstance(question, PickPrompt) else {}
    for place, value in enumerate(candidates):
        yield called[value.option] if isinstance(value, Chosen) else sign_at(place, len(candidates))


def choices(scenario: Scenario, line: Sequence[Taken]) -> tuple[OtherChoice, ...]:
    """Every other choice that was open, case by case in the order in which they were decided."""
    return tuple(it.instead(value) for it in decisions(scenario, line) for value in it.others)
