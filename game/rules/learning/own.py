"""A case that the table brings itself (*eigen casus*): over whatever is open, which waits, and with no trace in the town."""

from game.rules import actions, events
from game.rules.learning import steps
from game.rules.prompts import FACILITATOR, AnyPrompt, Ballot, OpenOwnPrompt
from game.rules.state import State
from game.rules.terms.at import PageAt
from game.rules.terms.text import message
from game.rules.transition import Transition

MOST = 2
"""So many in an evening."""


def prompts(state: State) -> tuple[AnyPrompt, ...]:
    """What its step asks. Raises `AssertionError` where there is none."""
    assert state.own is not None
    return (steps.prompt(state.own.step, own=True),)


def page(state: State) -> PageAt | None:
    """What is read at its step; `None` where the table writes."""
    assert state.own is not None
    return steps.PAGES.get(state.own.step)


def offer(state: State, asked: tuple[AnyPrompt, ...]) -> tuple[AnyPrompt, ...]:
    """Between cases and after the year, in a closed room: never over a vote, or a case that has begun."""
    case = state.case
    begun = case is not None and (case.practice or case.stage != "briefing" or bool(case.step or case.heard))
    voting = any(isinstance(prompt, Ballot) for prompt in asked)
    visiting = state.visit is not None or bool(state.cover)
    if state.openness == "open" or state.own is not None or state.brought >= MOST or begun or voting or visiting:
        return ()
    return (OpenOwnPrompt("own", FACILITATOR, message("ask.own")),)


def take(transition: Transition, action: actions.Action) -> None:
    """Read on, or what the table wrote; after the last step it is done."""
    own = transition.state.own
    assert own is not None
    if isinstance(action, actions.Say):
        transition.tell(events.LearningSaid(own.step, action.text))
    step = steps.following(own.step)
    transition.tell(events.OwnClosed(stopped=False) if step is None else events.OwnStepReached(step))
