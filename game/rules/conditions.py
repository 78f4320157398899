"""What must hold before something opens or happens, and whether it does."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Annotated, assert_never

from msgspec import Meta, Struct

from game.rules.bars import Bound, YearBar
from game.rules.lookup import Lookup
from game.rules.measures import Measure
from game.rules.phases import Mark
from game.rules.played import Id, Played, Quarter
from game.rules.state import NO_TALK, Decision, State, Talk
from game.rules.year import height


class Sight(Struct, frozen=True, gc=False):
    """What a condition looks at, and what a card looks at while it is played."""

    scenario: Lookup
    state: State
    talk: Talk = NO_TALK
    twist: str | None = None
    """What came in between."""
    occurrence: int = 1
    """The how-manieth time the card is played."""
    advised: str | None = None
    """What the works council said of it."""
    adopted: tuple[str, ...] = ()
    """The conditions that it put to that."""


Holds = Callable[[Sight], bool]
"""Whether something holds at this moment."""


class AtLeast(Played, frozen=True, tag="at_least"):
    """A number reaches a bound: euros, points or levels."""

    measure: Measure
    bound: Bound


class AtMost(Played, frozen=True, tag="at_most"):
    """A number stays at or below a bound."""

    measure: Measure
    bound: Bound


class HowMany(Played, frozen=True, tag="how_many"):
    """So many indicators, whichever they are, reach a bound."""

    number: Annotated[int, Meta(ge=1, le=5)]
    bound: Bound


class Remembered(Played, frozen=True, tag="flag"):
    """A fact of the evening was set."""

    flag: Id


class WasDecided(Played, frozen=True, tag="decided"):
    """The last decision on a card was for one of these: an option, a served item, a post that reached a band."""

    card: str
    chosen: tuple[str, ...]
    """Empty: whatever was decided."""
    how: tuple[Mark, ...] = ()
    """And it was decided so: all of these."""


class SoFar(Played, frozen=True, tag="so_far"):
    """So many cases that were closed have this mark; of each card the last decision counts."""

    mark: Mark
    number: Annotated[int, Meta(ge=1, le=60)]


class Occurs(Played, frozen=True, tag="occurrence"):
    """The card of this effect is played for at least the how-manieth time."""

    number: Annotated[int, Meta(ge=1, le=9)]


class WasKnown(Played, frozen=True, tag="known_there"):
    """A fact of another card was known when that was last decided."""

    card: str
    fact: str


class IsKnown(Played, frozen=True, tag="known"):
    """A question of this talk has revealed a fact."""

    fact: str


class WasAdvised(Played, frozen=True, tag="advised"):
    """The works council advised one of these."""

    options: tuple[str, ...]


class WasAdopted(Played, frozen=True, tag="adopted"):
    """The works council put these conditions to what it advised."""

    conditions: tuple[str, ...]


class FromQuarter(Played, frozen=True, tag="from_quarter"):
    """It is this quarter or later."""

    quarter: Quarter


class UntilQuarter(Played, frozen=True, tag="until_quarter"):
    """It is this quarter or earlier."""

    quarter: Quarter


class AnyOf(Played, frozen=True, tag="any"):
    """One of these holds."""

    conditions: "tuple[Condition, ...]"


class Not(Played, frozen=True, tag="not"):
    """The condition does not hold."""

    condition: "Condition"


Test = (
    AtLeast
    | AtMost
    | HowMany
    | Remembered
    | WasDecided
    | SoFar
    | Occurs
    | WasKnown
    | IsKnown
    | WasAdvised
    | WasAdopted
    | FromQuarter
    | UntilQuarter
    | AnyOf
    | Not
)


class Condition(Played, frozen=True, dict=True):
    """Tests that must all hold."""

    tests: tuple[Test, ...]

    def every_test(self) -> Iterator[Test]:
        """Each test, and each test inside it."""
        for test in self.tests:
            yield test
            match test:
                case AnyOf(conditions=conditions):
                    for condition in conditions:
                        yield from condition.every_test()
                case Not(condition=condition):
                    yield from condition.every_test()
                case AtLeast() | AtMost() | Remembered() | WasDecided() | SoFar() | Occurs() | WasKnown() | IsKnown():
                    pass
                case HowMany() | WasAdvised() | WasAdopted() | FromQuarter() | UntilQuarter():
                    pass
                case _:
                    assert_never(test)

    @cached_property
    def holds(self) -> Holds:
        """The tests made ready: asked often, of a condition that never changes."""
        return _all_of(tuple(ready(test) for test in self.tests))

    @cached_property
    def secret(self) -> bool:
        """Whether showing that it does not hold would tell what a talk has not yet brought out."""
        return any(_of_a_talk(test) for test in self.every_test())


def _of_a_talk(test: Test) -> bool:
    match test:
        case IsKnown() | WasKnown():
            return True
        case AtLeast(measure=measure) | AtMost(measure=measure):
            return measure.what == "rapport"
        case HowMany() | Remembered() | WasDecided() | SoFar() | Occurs() | FromQuarter() | UntilQuarter():
            return False
        case AnyOf() | Not():
            return False
        case WasAdvised() | WasAdopted():
            return False
        case _:
            assert_never(test)


def holds(
    condition: Condition | None, scenario: Lookup, state: State, talk: Talk = NO_TALK, occurrence: int = 1
) -> bool:
    """Whether the condition holds now; no condition always does."""
    return condition is None or condition.holds(Sight(scenario, state, talk, None, occurrence))


def _all_of(tests: tuple[Holds, ...]) -> Holds:
    if len(tests) == 1:
        return tests[0]
    return lambda at: all(test(at) for test in tests)


def ready(test: Test) -> Holds:
    """The test made ready: asked often, of a test that never changes."""
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
            return lambda at: how_many(at, bound) >= number
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
        case AnyOf(conditions=conditions):
            ways = tuple(condition.holds for condition in conditions)
            return lambda at: any(way(at) for way in ways)
        case Not(condition=condition):
            denied = condition.holds
            return lambda at: not denied(at)
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


def how_many(at: Sight, bound: Bound) -> int:
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
