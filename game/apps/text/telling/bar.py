"""That the bar of the promise lies elsewhere since something the facilitator did, in the terminal."""

from game.apps.text.terminal import Terminal
from game.rules.quarters.bar_words import bar_moved
from game.rules.scenario import Scenario
from game.rules.state import State


def tell_bar(terminal: Terminal, scenario: Scenario, before: State, after: State) -> None:
    """Said in one line; nothing where it lies where it lay."""
    moved = bar_moved(scenario, before, after)
    if moved is not None:
        terminal.words(moved)
