"""How what a table writes at the steps of a case changes the state."""

from msgspec.structs import replace

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.learning.kept import Learned
from game.rules.phases import LearningStep
from game.rules.scenario import Scenario
from game.rules.state import State

FOLDS = ByEvent[State]("fold")

KEPT: dict[LearningStep, str] = {"question": "question", "select": "idea", "sharpen": "better"}
"""Step → what of `Learned` is written there."""


@FOLDS.on(events.LearningSaid)
def _learning_said(scenario: Scenario, state: State, event: events.LearningSaid) -> State:
    case = state.case
    assert case is not None
    learned = replace(case.learned or Learned(), **{KEPT[event.step]: event.text})
    return replace(state, case=replace(case, learned=learned))
