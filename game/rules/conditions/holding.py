"""Whether a test of one thing holds."""

from collections.abc import Callable
from typing import assert_never

from game.rules.conditions.plain import (
    AtLeast,
    AtMost,
    FromQuarter,
    HowMany,
    IsKnown,
    Occurs,
    PlainTest,
    Remembered,
    SoFar,
    UntilQuarter,
    WasAdopted,
    WasAdvised,
    WasDecided,
    WasKnown,
)
from game.rules.conditions.sight import Holds, Sight
from game.rules.state import Decision
from game.rules.terms.bars import Bound, YearBar
from game.rules.terms.measures import Measure
from game.rules.terms.phases import Mark
from game.rules.year import height


def plainly(test: PlainTest) -> Holds:
    """Such a test made ready."""
    match test:
        case AtLeast(measure=measure, bound=bound):
            least = _number(measure, min)
            lowest = _high(bound)
            return lambda at: least(at) >= (lowest if isinstance(lowest, int) else lowest(at))
        case AtMost(measure=measure, bound=bound):
            most = _number(measure, max)
            highest = _high(bound)
            return lambda at: most(at) <= (highest if isinstance(highest, int) else highest(at))
        case HowMany(number=number, bound=bound):
            return lambda at: _how_many(at, bound) >= number
        case Remembered(flag=flag):
            return lambda at: flag in at.state.flags
        case WasDecided(card=card, chosen=chosen, how=how):
            return lambda at: _was_decided(at, card, chosen, how)
        case SoFar(mark=mark, number=number):
            return lambda at: _so_far(at, mark) >= number
        case Occurs(number=number):
            return lambda at: at.occurrence >= number
        case WasKnown(card=card, fact=fact):
            return lambda at: _was_known(at, card, fact)
        case IsKnown(fact=fact):
            return lambda at: fact in at.talk.known
        case WasAdvised(options=options):
            return lambda at: at.advised in options
        case WasAdopted(conditions=adopted):
            return lambda at: all(it in at.adopted for it in adopted)
        case FromQuarter(quarter=quarter):
            return lambda at: at.state.quarter >= quarter
        case UntilQuarter(quarter=quarter):
            return lambda at: at.state.quarter <= quarter
        case unknown:
            assert_never(unknown)


def _number(measure: Measure, of: Callable[[tuple[int, ...]], int]) -> Callable[[Sight], int]:
    """The number that must reach the bound, or stay at or below it: of all indicators the lowest, or the highest."""
    place = measure.at
    match measure.what:
        case "fund":
            return lambda at: at.state.funds[place]
        case "indicator":
            return lambda at: at.state.indicators[place]
        case "group":
            return lambda at: at.state.facilities[place].level
        case "rapport":
            return lambda at: at.talk.rapport
        case "funds":
            return lambda at: sum(at.state.funds)
        case "indicators":
            return lambda at: of(at.state.indicators)
        case unknown:
            assert_never(unknown)


def _high(bound: Bound) -> int | Callable[[Sight], int]:
    """How high: a number that never changes, or what says so at this moment."""
    return (lambda at: height(bound, at.scenario, at.state)) if isinstance(bound, YearBar) else bound


def _how_many(at: Sight, bound: Bound) -> int:
    """How many indicators reach it."""
    high = height(bound, at.scenario, at.state)
    return sum([points >= high for points in at.state.indicators])


def _last(at: Sight, card: str) -> Decision | None:
    return next((it for it in reversed(at.state.decisions) if it.card == card), None)


def _so_far(at: Sight, mark: Mark) -> int:
    last = {decision.card: decision for decision in at.state.decisions}
    return sum(mark in decision.marks for decision in last.values())


def _was_known(at: Sight, card: str, fact: str) -> bool:
    decision = _last(at, card)
    return decision is not None and fact in decision.talk.known


def _was_decided(at: Sight, card: str, chosen: tuple[str, ...], how: tuple[Mark, ...]) -> bool:
    for decision in reversed(at.state.decisions):
        if decision.card == card:
            if not all(mark in decision.marks for mark in how):
                return False
            if not chosen:
                return True
            if decision.value is None:
                return False
            return any(id in chosen for id in at.scenario.dilemmas[card].chose(decision.value))
    return False
