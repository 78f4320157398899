"""How each event changes the state, room by room as in `events`. Folding never draws and never refuses."""

from typing import get_args

from game.rules.events import Event
from game.rules.events.table import ByEvent
from game.rules.extensions import added
from game.rules.folding import case, council, effect, facilities, learning, money, motion, town, year
from game.rules.scenario import Scenario
from game.rules.state import State

FOLDS = (
    ByEvent[State]("fold")
    .joined(
        year.FOLDS,
        case.FOLDS,
        council.FOLDS,
        learning.FOLDS,
        effect.FOLDS,
        money.FOLDS,
        motion.FOLDS,
        town.FOLDS,
        facilities.FOLDS,
    )
    .joined(*added("fold"))
    .whole(get_args(Event))
    .of
)
"""Event → its fold. An event without one stops the program from starting, by name."""


def evolve(scenario: Scenario, state: State, event: Event) -> State:
    """The state after this event. Never draws and never refuses."""
    return FOLDS[type(event)](scenario, state, event)
