"""`when:` as an author writes it, and whether it holds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from game.rules.state import NO_TALK, State, Talk
from game.rules.text import Message, message
from game.rules.written import Id, Many, Whole, Written

if TYPE_CHECKING:
    from game.rules.scenario import Scenario

RAPPORT = "rapport"
ALL_FUNDS = "funds"
ALL_INDICATORS = "indicators"
MEASURES = (RAPPORT, ALL_FUNDS, ALL_INDICATORS)
"""Words that stand beside fund and indicator ids under `at_least` and `at_most`."""

Quarter = Annotated[int, Field(ge=1, le=8)]


class Condition(Written):
    """Everything written in it must hold."""

    at_least: dict[Id, Whole] = {}
    """Fund (euros), indicator (points), group (level), `rapport`; `funds` (all together), `indicators` (each)."""
    at_most: dict[Id, Whole] = {}
    flags: Many[Id] = ()
    """Facts of the evening that must all have been set."""
    decided: dict[Id, Many[Id]] = {}
    """Card: an option, a served item or a post that was decided (a list: one of them)."""
    known: Many[Id] = ()
    """Facts of this card that a question has revealed."""
    from_quarter: Quarter | None = None
    until_quarter: Quarter | None = None
    any: "Many[Condition]" = ()
    not_: "Condition | None" = Field(default=None, alias="not")

    def parts(self) -> "Iterator[Condition]":
        """The condition and every condition inside it."""
        yield self
        for inner in self.any:
            yield from inner.parts()
        if self.not_ is not None:
            yield from self.not_.parts()

    @property
    def secret(self) -> bool:
        """Whether showing that it does not hold would tell what a talk has not yet brought out."""
        return any(part.known or RAPPORT in part.at_least or RAPPORT in part.at_most for part in self.parts())


def _measures(scenario: "Scenario", state: State, talk: Talk, id: str) -> tuple[int, ...]:
    """The numbers that must all reach the bound under `at_least` or stay below it under `at_most`."""
    if id == RAPPORT:
        return (talk.rapport,)
    if id == ALL_FUNDS:
        return (sum(state.funds),)
    if id == ALL_INDICATORS:
        return state.indicators
    if id in scenario.fund_at:
        return (state.funds[scenario.fund_at[id]],)
    if id in scenario.group_at:
        return (state.facilities[scenario.group_at[id]].level,)
    return (state.indicators[scenario.indicator_at[id]],)


def holds(condition: Condition | None, scenario: "Scenario", state: State, talk: Talk = NO_TALK) -> bool:
    """Whether the condition holds now; no condition always does."""
    if condition is None:
        return True
    return (
        all(n >= low for id, low in condition.at_least.items() for n in _measures(scenario, state, talk, id))
        and all(n <= high for id, high in condition.at_most.items() for n in _measures(scenario, state, talk, id))
        and all(flag in state.flags for flag in condition.flags)
        and all(_was_decided(scenario, state, card, chosen) for card, chosen in condition.decided.items())
        and all(fact in talk.known for fact in condition.known)
        and (condition.from_quarter is None or state.quarter >= condition.from_quarter)
        and (condition.until_quarter is None or state.quarter <= condition.until_quarter)
        and (not condition.any or any(holds(inner, scenario, state, talk) for inner in condition.any))
        and (condition.not_ is None or not holds(condition.not_, scenario, state, talk))
    )


def _was_decided(scenario: "Scenario", state: State, card: str, chosen: tuple[str, ...]) -> bool:
    for decision in reversed(state.decisions):
        if decision.card == card:
            if decision.value is None:
                return False
            return any(id in chosen for id in scenario.dilemmas[card].chose(decision.value))
    return False


def why_closed(condition: Condition, scenario: "Scenario", state: State) -> Message:
    """The first part that does not hold, in a sentence for the table."""
    for id, low in condition.at_least.items():
        if any(n < low for n in _measures(scenario, state, NO_TALK, id)):
            return message(f"closed.at_least.{_unit(scenario, id)}", name=scenario.name_of(id), number=low)
    for id, high in condition.at_most.items():
        if any(n > high for n in _measures(scenario, state, NO_TALK, id)):
            return message(f"closed.at_most.{_unit(scenario, id)}", name=scenario.name_of(id), number=high)
    if condition.from_quarter is not None and state.quarter < condition.from_quarter:
        return message("closed.from_quarter", quarter=condition.from_quarter)
    if condition.until_quarter is not None and state.quarter > condition.until_quarter:
        return message("closed.until_quarter", quarter=condition.until_quarter)
    return message("closed.earlier")


def _unit(scenario: "Scenario", id: str) -> str:
    if id == ALL_FUNDS or id in scenario.fund_at:
        return "euro"
    return "levels" if id in scenario.group_at else "points"
