"""*Even stil*: one question, a line each."""

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.prompts import TABLE, AnyPrompt, SayPrompt
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Words, message
from game.rules.town.squares.rules import SquareRules, visit_of
from game.rules.transition import Transition

NONE = -1
"""No question of the pack's own."""


def land(transition: Transition, of: str | None) -> None:
    """The next question of the pack's, or the program's own."""
    question = transition.state.questions[0] if transition.state.questions else NONE
    transition.tell(events.VisitOpened("reflection", str(question)))
    transition.tell(events.ThoughtAsked(question))


def asks(scenario: Scenario, state: State) -> bool:
    """Always."""
    return True


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Words of the table's own; never required."""
    return (SayPrompt("reflection", TABLE, message("ask.reflection")),)


def take(transition: Transition, action: Action) -> bool:
    """Keep what was said."""
    assert isinstance(action, actions.Say)
    transition.tell(events.ThoughtKept(action.text))
    return True


def shown(scenario: Scenario, state: State) -> tuple[Words, Words | None]:
    """The question."""
    place = int(visit_of(state).of)
    question: Words = message("visit.question") if place == NONE else scenario.reflection[place].ask
    return message("square.reflection"), question


RULES = SquareRules(land, shown, asks, prompts, take)
