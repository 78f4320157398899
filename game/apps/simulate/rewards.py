"""Whether deciding nothing pays: whether it brings what is promised, or a good ending, more often than deciding does."""

from collections.abc import Iterator
from typing import assert_never

from game.apps.simulate.finding import Finding, found
from game.apps.simulate.parts import PackWay
from game.apps.simulate.sureness import Share
from game.rules.conditions import (
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    FromQuarter,
    HowMany,
    IsKnown,
    Not,
    Occurs,
    Remembered,
    SoFar,
    Test,
    UntilQuarter,
    WasAdopted,
    WasAdvised,
    WasDecided,
    WasKnown,
)
from game.rules.terms.text import Text

NOTHING = 100
"""So much more often, in thousandths, who decides nothing reaches it."""


def nothing_rewarded(way: PackWay, title: Text, nothing: Share, plausible: Share) -> Iterator[Finding]:
    """That deciding nothing brings it more often, where chance does not."""
    apart = nothing.mille - plausible.mille
    if apart > NOTHING and nothing.low > plausible.high:
        told = {"nothing": nothing.told, "plausible": plausible.told}
        yield found("nothing_rewarded", way, 1, apart + 200, title=title, **told)


def good(when: Condition | None) -> bool:
    """Whether an ending with this condition is one to wish for: it asks indicators to be high, and nothing to be low."""
    return when is not None and _high(when) and not any(map(_low, when.tests))


def _high(when: Condition) -> bool:
    """Whether it asks for an indicator to be high; of alternatives each."""
    return any(_asks_height(test) for test in when.tests)


def _asks_height(test: Test) -> bool:
    match test:
        case AtLeast(measure=measure):
            return measure.what in ("indicator", "indicators")
        case HowMany():
            return True
        case AnyOf(conditions=conditions):
            return all(map(_high, conditions))
        case AtMost() | Not() | Remembered() | WasDecided() | SoFar() | Occurs() | WasKnown() | IsKnown():
            return False
        case WasAdvised() | WasAdopted() | FromQuarter() | UntilQuarter():
            return False
        case _:
            assert_never(test)


def _low(test: Test) -> bool:
    """Whether it asks for something to be low, by itself or as the opposite of high."""
    match test:
        case AtMost():
            return True
        case Not(condition=condition):
            return any(isinstance(it, AtLeast | HowMany) for it in condition.every_test())
        case AnyOf(conditions=conditions):
            return any(_low(it) for condition in conditions for it in condition.tests)
        case AtLeast() | HowMany() | Remembered() | WasDecided() | SoFar() | Occurs() | WasKnown() | IsKnown():
            return False
        case WasAdvised() | WasAdopted() | FromQuarter() | UntilQuarter():
            return False
        case _:
            assert_never(test)
