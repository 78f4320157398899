"""The cases that a report can tell of, and what each of them gives away of other decisions."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from game.rules.conditions import (
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    FromQuarter,
    IsKnown,
    Not,
    Occurs,
    UntilQuarter,
    WasDecided,
    WasKnown,
)
from game.rules.effects import Effect
from game.rules.events import BallotClosed, CaseClosed, CaseOpened, Event
from game.rules.kinds.card import Card
from game.rules.measures import RAPPORT
from game.rules.references import ByCard, brought_by
from game.rules.scenario import Scenario

EVERYTHING = ""
"""Stands for every other decision: a number, or how often something was so, tells of all of them together."""


class ClosedCase(Struct, frozen=True):
    """A case that was put away and counts; one that was passed over or put off is none."""

    number: int
    """1 is the first case of the evening, as on its pages."""
    card: str
    occurrence: int
    opened: CaseOpened
    voted: bool
    """Whether something of its ballots became public."""

    @property
    def key(self) -> tuple[str, int]:
        """Which case of the evening it is."""
        return self.card, self.occurrence


def closed_cases(told: Iterable[Event]) -> tuple[ClosedCase, ...]:
    """Each of them, in order, from all that was told and still counts."""
    return tuple(_closed(told))


def _closed(told: Iterable[Event]) -> Iterator[ClosedCase]:
    number, opened, voted = 0, None, False
    for event in told:
        match event:
            case CaseOpened(practice=practice):
                opened, voted = (None if practice else event), False
                number += not practice
            case BallotClosed():
                voted = True
            case CaseClosed(how=how) if opened is not None:
                if how not in ("skipped", "postponed"):
                    yield ClosedCase(number, opened.card, opened.occurrence, opened, voted)
                opened = None


def hangs_on(scenario: Scenario, case: ClosedCase) -> frozenset[str]:
    """The cards whose decision could be read from this case: what opened it, or its words and options ask for.

    What it brought is left out: of that nothing is told beside a decision that was kept back. `EVERYTHING` where it asks
    for a number or for more than one card.
    """
    card = scenario.dilemmas[case.card]
    found = set(_asked(card, skip=(Effect,)))
    by = None if case.opened.by is None else brought_by(case.opened.by.of)
    if isinstance(by, ByCard):
        found.add(by.card)
    elif card.only == "follow_up" and by is None and case.opened.why in (None, "follow_up"):
        found.add(EVERYTHING)
    return frozenset(found)


def gives_away(card: Card) -> bool:
    """Whether something that this card brings hangs on other decisions."""
    return any(_asked(card))


def _asked(part: Any, skip: tuple[type, ...] = ()) -> Iterator[str]:
    """Each card that a condition in this part of a pack asks for."""
    match part:
        case _ if isinstance(part, skip):
            pass
        case Condition():
            yield from (of for test in part.every_test() if (of := _of(test)) is not None)
        case Struct():
            for name in part.__struct_fields__:
                yield from _asked(getattr(part, name), skip)
        case Mapping():
            for it in part.values():
                yield from _asked(it, skip)
        case tuple() | list():
            for it in part:
                yield from _asked(it, skip)
        case _:
            pass


def _of(test: Any) -> str | None:
    """What a test asks for; `None` where that is of the case itself, or of the time of year."""
    match test:
        case WasDecided(card=card) | WasKnown(card=card):
            return str(card)
        case AtLeast(measure=measure) | AtMost(measure=measure):
            return None if measure.what == RAPPORT else EVERYTHING
        case IsKnown() | Occurs() | FromQuarter() | UntilQuarter() | AnyOf() | Not():
            return None
        case _:
            return EVERYTHING
