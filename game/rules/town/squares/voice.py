"""Somebody speaks up; after that the next case may hear one adviser more."""

from game.rules import cover, events
from game.rules.conditions import holds
from game.rules.consequences import happen
from game.rules.effects import Origin
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.telling import Telling
from game.rules.text import Words
from game.rules.town.squares import reflection
from game.rules.town.squares.rules import SquareRules, done, read_on, visit_of


def land(telling: Telling, of: str | None) -> None:
    """Who has waited longest speaks. In a pack without voices the table is asked a question."""
    scenario, state = telling.scenario, telling.state
    for id in state.voices:
        voice = scenario.voices[id]
        if holds(voice.when, scenario, state):
            telling.tell(events.VisitOpened("voice", id))
            telling.tell(events.VoiceHeard(id))
            origin = Origin(f"voice.{id}", 100 * state.quarter + state.turns, telling.cause)
            happen(telling, voice.now, origin)
            cover.seek(telling, telling.cause)
            return
    reflection.land(telling, None)


def shown(scenario: Scenario, state: State) -> tuple[Words, Words | None]:
    """Who it is, and what they say."""
    voice = scenario.voices[visit_of(state).of]
    return voice.name, voice.says


RULES = SquareRules(land, read_on, done, shown)
