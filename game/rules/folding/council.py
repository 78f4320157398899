"""How a works council, its director and the court change the state."""

from typing import Any

from msgspec.structs import replace

from game.rules import events
from game.rules.council.kept import DirectorSaid, Held
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import Decision, State

FOLDS = ByEvent[State]("fold")


def _case(state: State, **changes: Any) -> State:
    assert state.case is not None
    return replace(state, case=replace(state.case, **changes))


@FOLDS.on(events.ScopeNamed)
def _scope_named(scenario: Scenario, state: State, event: events.ScopeNamed) -> State:
    return _case(state, named=event.item, step="")


@FOLDS.on(events.Advised)
def _advised(scenario: Scenario, state: State, event: events.Advised) -> State:
    return _case(state, advised=event.item)


@FOLDS.on(events.DirectorAnswered)
def _director_answered(scenario: Scenario, state: State, event: events.DirectorAnswered) -> State:
    return _case(state, given=DirectorSaid(event.does, event.option, event.keeps, event.row))


@FOLDS.on(events.DecisionHeld)
def _decision_held(scenario: Scenario, state: State, event: events.DecisionHeld) -> State:
    case = state.case
    assert case is not None
    held = Held(case.card, case.occurrence, event.court)
    return replace(state, case=replace(case, how="held", step=""), held=(*state.held, held))


@FOLDS.on(events.DecisionTookEffect)
def _decision_took_effect(scenario: Scenario, state: State, event: events.DecisionTookEffect) -> State:
    here = (event.card, event.occurrence)
    state = _decision(state, here, how="decided")
    return replace(state, held=tuple(it for it in state.held if (it.card, it.occurrence) != here))


@FOLDS.on(events.CourtRuled)
def _court_ruled(scenario: Scenario, state: State, event: events.CourtRuled) -> State:
    here = (event.card, event.occurrence)
    if event.stands:
        held = (replace(it, court=False) if (it.card, it.occurrence) == here else it for it in state.held)
        return replace(state, held=tuple(held))
    before = state.decided(*here)
    marks = (*before.marks, "void") if scenario.asks_for_marks else ()
    state = _decision(state, here, how="void", value=None, marks=marks)
    return replace(state, held=tuple(it for it in state.held if (it.card, it.occurrence) != here))


def _decision(state: State, here: tuple[str, int], **changes: Any) -> State:
    def changed(it: Decision) -> Decision:
        return replace(it, **changes) if (it.card, it.occurrence) == here else it

    return replace(state, decisions=tuple(map(changed, state.decisions)))
