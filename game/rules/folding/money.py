"""How cover, debt, shifts and changes by hand change the state."""

from msgspec.structs import replace

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.folding.change import put, with_funds, with_levels
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.state.remembered import BudgetChange, Cover, Covered

FOLDS = ByEvent[State]("fold")


def _shifted(scenario: Scenario, state: State, source: str, target: str, amount: int) -> tuple[int, ...]:
    """The funds after so many euros went from one to the other."""
    return put(put(state.funds, scenario.fund_at[source], -amount), scenario.fund_at[target], amount)


@FOLDS.on(events.CoverAsked)
def _cover_asked(scenario: Scenario, state: State, event: events.CoverAsked) -> State:
    # One fund at a time: what else is short is looked up again once this one is covered.
    return replace(state, cover=(Cover(event.fund, event.amount, event.cause, event.bill),))


@FOLDS.on(events.CoverFound)
def _cover_found(scenario: Scenario, state: State, event: events.CoverFound) -> State:
    left = [
        replace(cover, amount=cover.amount - event.amount) if cover.fund == event.fund else cover
        for cover in state.cover
    ]
    case = state.case
    if case is not None:
        case = replace(case, covered=(*case.covered, Covered(event.fund, event.source, event.amount)))
    funds = _shifted(scenario, state, event.source, event.fund, event.amount)
    cover = tuple(cover for cover in left if cover.amount > 0)
    changes = _loose(scenario, state, event.source, event.fund, event.amount)
    return with_funds(scenario, state, funds, event.bill, event.cause, cover=cover, case=case, budget_changes=changes)


@FOLDS.on(events.CoverSettled)
def _cover_settled(scenario: Scenario, state: State, event: events.CoverSettled) -> State:
    return replace(state, cover=tuple(cover for cover in state.cover if cover.fund != event.fund))


@FOLDS.on(events.DebtBooked)
def _debt_booked(scenario: Scenario, state: State, event: events.DebtBooked) -> State:
    funds = put(state.funds, scenario.fund_at[event.fund], event.amount)
    return with_funds(scenario, state, funds, event.bill, event.cause, debt=state.debt + event.amount)


@FOLDS.on(events.SupervisionBegan)
def _supervision_began(scenario: Scenario, state: State, event: events.SupervisionBegan) -> State:
    return replace(state, flags=(*state.flags, SUPERVISION))


@FOLDS.on(events.CouncilInformed)
def _council_informed(scenario: Scenario, state: State, event: events.CouncilInformed) -> State:
    return replace(state, informed=(*state.informed, event.fund))


def _loose(scenario: Scenario, state: State, source: str, target: str, amount: int) -> tuple[BudgetChange, ...]:
    """What the council moved by then, with this: outside a case, in a pack with the council's words."""
    if scenario.settings.words != "council" or state.case is not None:
        return state.budget_changes
    return (*state.budget_changes, BudgetChange(state.quarter, source, target, amount))


@FOLDS.on(events.BudgetShifted)
def _budget_shifted(scenario: Scenario, state: State, event: events.BudgetShifted) -> State:
    funds = _shifted(scenario, state, event.source, event.target, event.amount)
    changes = _loose(scenario, state, event.source, event.target, event.amount)
    return replace(state, funds=funds, shifted=True, budget_changes=changes)


@FOLDS.on(events.Adjusted)
def _adjusted(scenario: Scenario, state: State, event: events.Adjusted) -> State:
    if event.id in scenario.funds:
        funds = put(state.funds, scenario.fund_at[event.id], event.amount)
        return with_funds(scenario, state, funds, None, state.number)
    if event.id in scenario.indicators:
        return replace(state, indicators=put(state.indicators, scenario.indicator_at[event.id], event.amount))
    return replace(state, facilities=with_levels(scenario, state, state.facilities, event.id, event.amount))
