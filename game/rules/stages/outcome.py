"""The reason in the table's own words, and what the decision brings."""

from typing import Literal

from game.rules import actions, cover, events
from game.rules.actions import Action
from game.rules.case import card_of, case_of, rapporteur
from game.rules.consequences import bring
from game.rules.effects import Origin
from game.rules.prompts import TABLE, Acknowledge, AnyPrompt, Say
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.tally import Value
from game.rules.telling import Telling
from game.rules.text import message


def rationale(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """We choose … because … , even though …. Never blocks."""
    return (Say("rationale", rapporteur(state), message("ask.rationale")),)


def take_rationale(telling: Telling, action: Action) -> Literal["next"]:
    """Keep the reason."""
    assert isinstance(action, actions.Say)
    telling.tell(events.ReasonGiven(action.text))
    return "next"


def outcome(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Read what changes; first find cover where a chance left a fund short."""
    if state.cover:
        return (cover.prompt(scenario, state, state.funds),)
    return (
        Acknowledge("outcome", TABLE, message("ask.outcome_practice" if case_of(state).practice else "ask.outcome")),
    )


def take_outcome(telling: Telling, action: Action) -> Literal["stay", "next"]:
    """Put the card away."""
    if isinstance(action, actions.Pick):
        cover.take(telling, action.item)
        return "stay"
    return "next"


def arrive(telling: Telling) -> None:
    """What was decided takes effect; what no fund can pay becomes debt. A practice card does nothing."""
    case = case_of(telling.state)
    if not case.practice:
        happen(telling, case.value)
        cover.seek(telling, case.decided_at)


def happen(telling: Telling, value: Value | None, *, certain: bool = False) -> None:
    """The effects of this decision; `certain` leaves out what depends on chance."""
    if value is not None:
        card, case = card_of(telling.scenario, telling.state), case_of(telling.state)
        origin = Origin(case.card, case.occurrence, case.decided_at, case.talk, card.times)
        bring(telling, card, value, origin, certain=certain)
