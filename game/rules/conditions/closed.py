"""Why something is closed now: the part of its condition that does not hold."""

from typing import assert_never

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
    Sight,
    SoFar,
    UntilQuarter,
    WasAdopted,
    WasAdvised,
    WasDecided,
    WasKnown,
    ready,
)
from game.rules.lookup import Lookup
from game.rules.state import State
from game.rules.terms.measures import Measure
from game.rules.terms.text import Message, message
from game.rules.year import height


def why_closed(condition: Condition, scenario: Lookup, state: State) -> Message:
    """The first part that does not hold, in a sentence for the table."""
    at = Sight(scenario, state)
    for test in condition.tests:
        if ready(test)(at):
            continue
        match test:
            case AtLeast(measure=measure, bound=bound):
                name = scenario.measured(measure)
                return message(f"closed.at_least.{_unit(measure)}", name=name, number=height(bound, scenario, state))
            case AtMost(measure=measure, bound=bound):
                name = scenario.measured(measure)
                return message(f"closed.at_most.{_unit(measure)}", name=name, number=height(bound, scenario, state))
            case FromQuarter(quarter=quarter):
                return message("closed.from_quarter", quarter=quarter)
            case UntilQuarter(quarter=quarter):
                return message("closed.until_quarter", quarter=quarter)
            case HowMany(number=number, bound=bound):
                return message("closed.how_many", number=number, points=height(bound, scenario, state))
            case Remembered() | WasDecided() | SoFar() | Occurs() | WasKnown() | IsKnown() | AnyOf() | Not():
                continue
            case WasAdvised() | WasAdopted():
                continue
            case _:
                assert_never(test)
    return message("closed.earlier")


def _unit(measure: Measure) -> str:
    match measure.what:
        case "fund" | "funds":
            return "euro"
        case "group":
            return "levels"
        case "indicator" | "indicators" | "rapport":
            return "points"
        case unknown:
            assert_never(unknown)
