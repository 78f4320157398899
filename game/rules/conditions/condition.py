"""What must hold before something opens or happens, and whether it does."""

from collections.abc import Iterator
from functools import cached_property
from typing import assert_never

from game.rules.conditions.holding import plainly
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
from game.rules.lookup import Lookup
from game.rules.state import NO_TALK, State, Talk
from game.rules.terms.played import Played


class AnyOf(Played, frozen=True, tag="any"):
    """One of these holds."""

    conditions: "tuple[Condition, ...]"


class Not(Played, frozen=True, tag="not"):
    """The condition does not hold."""

    condition: "Condition"


Test = PlainTest | AnyOf | Not


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
        case AnyOf(conditions=conditions):
            ways = tuple(condition.holds for condition in conditions)
            return lambda at: any(way(at) for way in ways)
        case Not(condition=condition):
            denied = condition.holds
            return lambda at: not denied(at)
        case _:
            return plainly(test)
