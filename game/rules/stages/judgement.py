"""*Oordeelsvorming*: everyone alone and in secret, then the talk."""

from typing import Literal

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.ballots import least_for, reveal_for
from game.rules.case import card_of, rule_name, sight
from game.rules.prompts import TABLE, Acknowledge, AnyPrompt, Ballot
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.telling import Telling
from game.rules.text import message


def first_ballot(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Every voter an option, or every seat a proposal."""
    return (_ballot(scenario, state),)


def _ballot(scenario: Scenario, state: State) -> Ballot:
    card = card_of(scenario, state)
    ask = message("ask.first_proposal" if card.proposes else "ask.first_ballot")
    return Ballot(
        "first_ballot",
        TABLE,
        ask,
        question=card.question(sight(scenario, state), "first_ballot", TABLE, ask),
        seats=card.proposes,
        ballots=len(state.sitting) if card.proposes else state.voters,
        reveal=reveal_for(state, per_seat=card.proposes),
        least=least_for(state, per_seat=card.proposes),
        final=False,
        rule=rule_name(scenario, state),
    )


def take_first_ballot(telling: Telling, action: Action) -> Literal["next"]:
    """Show it together."""
    assert isinstance(action, actions.CloseBallot)
    items = _ballot(telling.scenario, telling.state).option_ids()
    telling.tell(events.BallotClosed("first_ballot", items, action.published))
    return "next"


def deliberation(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """The table talks. No clock decides anything."""
    return (Acknowledge("deliberation", TABLE, message("ask.deliberation")),)


def take_deliberation(telling: Telling, action: Action) -> Literal["next"]:
    """The table has talked."""
    return "next"
