"""Somebody speaks up; after that the next case may hear one adviser more."""

from game.rules import events
from game.rules.conditions import Sight, holds
from game.rules.outcomes import cover
from game.rules.outcomes.consequences import happen
from game.rules.parts.effects import Origin
from game.rules.parts.varied import choose, told
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.references import ByVoice, kept
from game.rules.terms.text import Words
from game.rules.town.squares import reflection
from game.rules.town.squares.rules import SquareRules, asks_nothing, no_answer, no_prompts, visit_of
from game.rules.transition import Transition


def land(transition: Transition, of: str | None) -> None:
    """Who has waited longest speaks. In a pack without voices the table is asked a question."""
    scenario, state = transition.scenario, transition.state
    for id in state.voices:
        voice = scenario.voices[id]
        if holds(voice.when, scenario, state):
            transition.tell(events.VisitOpened("voice", id))
            variants = choose((("says", voice.says),), Sight(scenario, state))
            transition.tell(events.VoiceHeard(id, variants))
            origin = Origin(kept(ByVoice(id)), 100 * state.quarter + state.turns, transition.cause)
            happen(transition, voice.now, origin)
            cover.seek(transition)
            return
    reflection.land(transition, None)


def shown(scenario: Scenario, state: State) -> tuple[Words, Words | None]:
    """Who it is, and what they say."""
    visit = visit_of(state)
    voice = scenario.voices[visit.of]
    return voice.name, told(voice.says, visit.variants, "says")


RULES = SquareRules(land, shown, asks_nothing, no_prompts, no_answer)
