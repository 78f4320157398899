"""How what a table writes at the steps of a case changes the state."""

from msgspec.structs import replace

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.learning.kept import Learned, OwnCase
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.phases import LearningStep

FOLDS = ByEvent[State]("fold")

KEPT: dict[LearningStep, str] = {"question": "question", "select": "idea", "sharpen": "better"}
"""Step → what of `Learned` is written there."""


@FOLDS.on(events.LearningSaid)
def _learning_said(scenario: Scenario, state: State, event: events.LearningSaid) -> State:
    if state.own is not None:
        own = replace(state.own.learned or Learned(), **{KEPT[event.step]: event.text})
        return replace(state, own=replace(state.own, learned=own))
    case = state.case
    assert case is not None
    learned = replace(case.learned or Learned(), **{KEPT[event.step]: event.text})
    return replace(state, case=replace(case, learned=learned))


@FOLDS.on(events.OwnOpened)
def _own_opened(scenario: Scenario, state: State, event: events.OwnOpened) -> State:
    return replace(state, own=OwnCase(event.text), brought=state.brought + 1)


@FOLDS.on(events.OwnStepReached)
def _own_step_reached(scenario: Scenario, state: State, event: events.OwnStepReached) -> State:
    assert state.own is not None
    return replace(state, own=replace(state.own, step=event.step))


@FOLDS.on(events.OwnClosed)
def _own_closed(scenario: Scenario, state: State, event: events.OwnClosed) -> State:
    return replace(state, own=None)
