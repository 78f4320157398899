"""Decisions of a director that wait: until the next quarter, or first for a court."""

from msgspec.structs import replace

from game.rules import events
from game.rules.conditions import Sight
from game.rules.council.answers import ruling
from game.rules.council.kept import Held
from game.rules.outcomes.consequences import bring, happen
from game.rules.parts.effects import Origin
from game.rules.state import Decision
from game.rules.transition import Transition
from game.rules.year import quarters


def take_effect(transition: Transition) -> None:
    """What waited for this quarter happens now; what comes later of it is counted from here."""
    for held in transition.state.held:
        _take_effect(transition, held)


def end_quarter(transition: Transition) -> None:
    """The court rules; in the last quarter, what still waits takes effect before the account: waiting is not free."""
    for held in transition.state.held:
        if held.court:
            _rule(transition, held)
    if transition.state.quarter == quarters(transition.scenario, transition.state):
        take_effect(transition)


def _take_effect(transition: Transition, held: Held) -> None:
    decision = transition.state.decided(held.card, held.occurrence)
    assert decision.value is not None
    transition.tell(events.DecisionTookEffect(held.card, held.occurrence, decision.cause))
    card = transition.scenario.dilemmas[held.card]
    origin = replace(_origin(decision), times=card.times)
    bring(transition, card, decision.value, origin, additions=decision.carried, twist=decision.twist)


def _rule(transition: Transition, held: Held) -> None:
    scenario, state = transition.scenario, transition.state
    decision = state.decided(held.card, held.occurrence)
    here = Sight(scenario, state, decision.talk, decision.twist, held.occurrence, decision.advised, decision.asked_of)
    row = ruling(scenario, here, held.card)
    part = scenario.dilemmas[held.card].council
    assert part is not None
    said = part.court[row]
    transition.tell(events.CourtRuled(held.card, held.occurrence, row, said.stands, decision.cause))
    happen(transition, said.now, _origin(decision))


def _origin(decision: Decision) -> Origin:
    return Origin(decision.card, decision.occurrence, decision.cause, decision.talk)
