"""The top card of a deck whose condition holds."""

from msgspec.structs import replace

from game.rules.case import open_case
from game.rules.conditions import holds
from game.rules.events import Opening
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.town.squares import voice
from game.rules.town.squares.rules import seat_of
from game.rules.transition import Transition


def in_front(scenario: Scenario, state: State) -> str | None:
    """What comes before any deck: what the facilitator put there, else a follow-up whose condition holds."""
    if state.injected:
        return state.injected[0]
    for id in state.front:
        if holds(scenario.dilemmas[id].when, scenario, state):
            return id
    return None


def top(scenario: Scenario, state: State, deck: str | None) -> str | None:
    """The card that would come up there: what lies in front of the agenda first. `None`: the deck is empty."""
    front = in_front(scenario, state)
    return front if front is not None else drawn(scenario, state, deck)


def drawn(scenario: Scenario, state: State, deck: str | None) -> str | None:
    """The top card of the deck. A square without a deck takes any card, and a card without one fits every square."""
    for id in state.queue:
        card = scenario.dilemmas[id]
        fits = deck is None or card.deck is None or card.deck == deck
        if fits and (card.when is None or holds(card.when, scenario, state)):
            return id
    return None


def land(transition: Transition, of: str | None) -> None:
    """The case opens; an empty deck lets somebody speak up."""
    bring_up(transition, of, "square")


def bring_up(transition: Transition, of: str | None, why: Opening) -> None:
    """The top card of that deck."""
    card = top(transition.scenario, transition.state, of)
    if card is None:
        voice.land(transition, None)
        return
    turn = transition.state.turn
    together = turn.together if turn is not None else None
    open_case(transition, card, why, seat=seat_of(transition.state), together=together)


# A dilemma opens a case, and never a visit of its own.
RULES = replace(voice.RULES, land=land)
