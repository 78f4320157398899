"""What the window and text mode ask of a printed code: light, for the kit is loaded when the first is typed."""

from game.apps.session import CardRead
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Language


def read_card(scenario: Scenario, state: State, language: Language, typed: str) -> CardRead:
    """Which card a printed code is of."""
    from game.apps.kit.read_card import read_card as read  # noqa: PLC0415 - an evening does not wait for it

    return read(scenario, state, language, typed)
