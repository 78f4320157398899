"""What must hold before something opens or happens, and whether it does."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, assert_never

from game.rules.measures import Measure
from game.rules.played import Id, Played, Quarter, Whole
from game.rules.state import NO_TALK, State, Talk
from game.rules.text import Message, message

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


class AtLeast(Played, frozen=True, tag="at_least"):
    """A number reaches a bound: euros, points or levels."""

    measure: Measure
    bound: Whole


class AtMost(Played, frozen=True, tag="at_most"):
    """A number stays at or below a bound."""

    measure: Measure
    bound: Whole


class Remembered(Played, frozen=True, tag="flag"):
    """A fact of the evening was set."""

    flag: Id


class WasDecided(Played, frozen=True, tag="decided"):
    """The last decision on a card was for one of these: an option, a served item, a post that reached a band."""

    card: str
    chosen: tuple[str, ...]


class IsKnown(Played, frozen=True, tag="known"):
    """A question of this talk has revealed a fact."""

    fact: str


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


Test = AtLeast | AtMost | Remembered | WasDecided | IsKnown | FromQuarter | UntilQuarter | AnyOf | Not


class Condition(Played, frozen=True):
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
                case _:
                    pass

    @property
    def secret(self) -> bool:
        """Whether showing that it does not hold would tell what a talk has not yet brought out."""
        return any(_of_a_talk(test) for test in self.every_test())


def _of_a_talk(test: Test) -> bool:
    match test:
        case IsKnown():
            return True
        case AtLeast(measure=measure) | AtMost(measure=measure):
            return measure.what == "rapport"
        case _:
            return False


def _numbers(state: State, talk: Talk, measure: Measure) -> tuple[int, ...]:
    """The numbers that must all reach the bound, or all stay below it."""
    match measure.what:
        case "fund":
            return (state.funds[measure.at],)
        case "indicator":
            return (state.indicators[measure.at],)
        case "group":
            return (state.facilities[measure.at].level,)
        case "rapport":
            return (talk.rapport,)
        case "funds":
            return (sum(state.funds),)
        case "indicators":
            return state.indicators
        case unknown:
            assert_never(unknown)


def holds(condition: Condition | None, scenario: "Scenario", state: State, talk: Talk = NO_TALK) -> bool:
    """Whether the condition holds now; no condition always does."""
    return condition is None or all(_passes(test, scenario, state, talk) for test in condition.tests)


def _passes(test: Test, scenario: "Scenario", state: State, talk: Talk) -> bool:
    match test:
        case AtLeast(measure=measure, bound=bound):
            return all(number >= bound for number in _numbers(state, talk, measure))
        case AtMost(measure=measure, bound=bound):
            return all(number <= bound for number in _numbers(state, talk, measure))
        case Remembered(flag=flag):
            return flag in state.flags
        case WasDecided(card=card, chosen=chosen):
            return _was_decided(scenario, state, card, chosen)
        case IsKnown(fact=fact):
            return fact in talk.known
        case FromQuarter(quarter=quarter):
            return state.quarter >= quarter
        case UntilQuarter(quarter=quarter):
            return state.quarter <= quarter
        case AnyOf(conditions=conditions):
            return any(holds(condition, scenario, state, talk) for condition in conditions)
        case Not(condition=condition):
            return not holds(condition, scenario, state, talk)
        case unknown:
            assert_never(unknown)


def _was_decided(scenario: "Scenario", state: State, card: str, chosen: tuple[str, ...]) -> bool:
    for decision in reversed(state.decisions):
        if decision.card == card:
            if decision.value is None:
                return False
            return any(id in chosen for id in scenario.dilemmas[card].chose(decision.value))
    return False


def why_closed(condition: Condition, scenario: "Scenario", state: State) -> Message:
    """The first part that does not hold, in a sentence for the table."""
    for test in condition.tests:
        if _passes(test, scenario, state, NO_TALK):
            continue
        match test:
            case AtLeast(measure=measure, bound=bound):
                name = scenario.measured(measure)
                return message(f"closed.at_least.{_unit(measure)}", name=name, number=bound)
            case AtMost(measure=measure, bound=bound):
                name = scenario.measured(measure)
                return message(f"closed.at_most.{_unit(measure)}", name=name, number=bound)
            case FromQuarter(quarter=quarter):
                return message("closed.from_quarter", quarter=quarter)
            case UntilQuarter(quarter=quarter):
                return message("closed.until_quarter", quarter=quarter)
            case _:
                continue
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
