"""What `invited` changes."""

from msgspec.structs import replace

from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State
from tests.fifth.invited import Invited

FOLDS = ByEvent[State]("fold")


@FOLDS.on(Invited)
def _invited(scenario: Scenario, state: State, event: Invited) -> State:
    return replace(state, favour=state.favour + event.advisers)
