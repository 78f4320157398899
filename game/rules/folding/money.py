"""How cover, debt, shifts and changes by hand change the state."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.folding.change import told
from game.rules.state import Cover, State

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


FOLDS = ByEvent[State]("fold")


@FOLDS.on(events.CoverAsked)
def _cover_asked(scenario: "Scenario", state: State, event: events.CoverAsked) -> State:
    # One fund at a time: what else is short is looked up again once this one is covered.
    return replace(state, cover=(Cover(event.fund, event.amount, event.cause),))


@FOLDS.on(events.CoverFound)
def _cover_found(scenario: "Scenario", state: State, event: events.CoverFound) -> State:
    left = [
        replace(cover, amount=cover.amount - event.amount) if cover.fund == event.fund else cover
        for cover in state.cover
    ]
    return replace(state, cover=tuple(cover for cover in left if cover.amount > 0))


@FOLDS.on(events.CoverSettled)
def _cover_settled(scenario: "Scenario", state: State, event: events.CoverSettled) -> State:
    return replace(state, cover=tuple(cover for cover in state.cover if cover.fund != event.fund))


@FOLDS.on(events.DebtBooked)
def _debt_booked(scenario: "Scenario", state: State, event: events.DebtBooked) -> State:
    return told(state, event, debt=state.debt + event.amount)


@FOLDS.on(events.SupervisionBegan)
def _supervision_began(scenario: "Scenario", state: State, event: events.SupervisionBegan) -> State:
    return told(state, event)


@FOLDS.on(events.BudgetShifted)
def _budget_shifted(scenario: "Scenario", state: State, event: events.BudgetShifted) -> State:
    return told(state, event, shifted=True)


@FOLDS.on(events.Adjusted)
def _adjusted(scenario: "Scenario", state: State, event: events.Adjusted) -> State:
    return told(state, event)
