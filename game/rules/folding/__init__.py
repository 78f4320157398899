"""How each event changes the state, room by room as in `events`. Folding never draws and never refuses."""

from typing import TYPE_CHECKING, Any

from game.rules.events import Event
from game.rules.folding import case, effect, facilities, money, motion, town, year
from game.rules.folding.change import Fold
from game.rules.state import State

if TYPE_CHECKING:
    from game.rules.scenario import Scenario

FOLDS: dict[type[Any], Fold] = {
    **year.FOLDS,
    **case.FOLDS,
    **effect.FOLDS,
    **money.FOLDS,
    **motion.FOLDS,
    **town.FOLDS,
    **facilities.FOLDS,
}
"""Event → its fold."""


def evolve(scenario: "Scenario", state: State, event: Event) -> State:
    """The state after this event. Never draws and never refuses."""
    return FOLDS[type(event)](scenario, state, event)
