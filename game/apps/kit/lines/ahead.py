"""What can be answered without any other answer: now, or once the pages in between were read on."""

from collections.abc import Iterator

from game.rules.actions import Acknowledge
from game.rules.legal import page_at
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.turns import apply

MOST = 40
"""Pages in a row: no evening has so many between two answers."""


def ahead(scenario: Scenario, state: State) -> Iterator[State]:
    """The state itself, then each that the next page leads to, up to the first question that is no page."""
    for _ in range(MOST):
        yield state
        at = page_at(scenario, state)
        if at is None:
            return
        state, _told = apply(scenario, state, Acknowledge(at))
