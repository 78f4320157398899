"""What is legal: everything that may be answered or done now, and whether one action is."""

from collections.abc import Iterator
from functools import cached_property
from typing import assert_never

from game.rules import actions, facilitator
from game.rules.actions import Action
from game.rules.illegal import IllegalAction
from game.rules.learning import own
from game.rules.prompts import AnyPrompt
from game.rules.prompts.meant import meant_for
from game.rules.quarters import motions
from game.rules.scenario import Scenario
from game.rules.stages import STAGE_RULES
from game.rules.state import State
from game.rules.terms.at import PageAt
from game.rules.town import turn


def prompts(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """Everything that may be answered now: the one source of what is legal. Empty when the year is over."""
    if state.own is not None:
        return own.prompts(state)
    match state.phase:
        case "case":
            assert state.case is not None
            return STAGE_RULES[state.case.stage].prompts(scenario, state)
        case "turn":
            return turn.prompts(scenario, state)
        case "visit":
            return turn.visit_prompts(scenario, state)
        case "over":
            return ()
        case "values" | "goal" | "opening" | "quarter" | "quarter_end":
            return motions.prompts(scenario, state)
        case unknown:
            assert_never(unknown)


def page_at(scenario: Scenario, state: State) -> PageAt | None:
    """The question that is answered by reading on, the first of `prompts`; `None` where something else is asked."""
    if state.own is not None:
        return own.page(state)
    match state.phase:
        case "case":
            assert state.case is not None
            page = STAGE_RULES[state.case.stage].page
            return None if page is None else page(state)
        case "turn" | "over":
            return None
        case "visit":
            return turn.visit_page(scenario, state)
        case "values" | "goal" | "opening" | "quarter" | "quarter_end":
            return motions.page(state)
        case unknown:
            assert_never(unknown)


def offers(scenario: Scenario, state: State) -> tuple[AnyPrompt, ...]:
    """What only the facilitator may answer now."""
    return facilitator.offers(scenario, state, prompts(scenario, state))


def controls(scenario: Scenario, state: State) -> tuple[Action, ...]:
    """What only the facilitator may do now, without more ado."""
    return facilitator.controls(state, prompts(scenario, state))


def may(scenario: Scenario, state: State, action: Action, asked: tuple[AnyPrompt, ...] | None = None) -> bool:
    """Whether this action is legal now. Nothing is made that only whoever looks at a question would need.

    `asked` are the `prompts` of this very state, for whoever has them at hand: they are not made again then.
    """
    if isinstance(action, actions.Acknowledge):
        return action.at == page_at(scenario, state)
    # What the table is asked is looked at first: nearly every action answers that.
    if state.phase == "turn" and state.own is None and turn.may(state, action):
        return True
    if asked is None:
        asked = prompts(scenario, state)
    for prompt in asked:
        if prompt.refusal(action) is None:
            return True
    return facilitator.may(scenario, state, action, asked)


class LegalActions:
    """The legal actions of a state: `in` is exact, iteration lists in a fixed order what can be listed."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        self._scenario, self._state = scenario, state

    @cached_property
    def _asked(self) -> tuple[AnyPrompt, ...]:
        return prompts(self._scenario, self._state)

    @property
    def _prompts(self) -> tuple[AnyPrompt, ...]:
        return self._asked + facilitator.offers(self._scenario, self._state, self._asked)

    def __iter__(self) -> Iterator[Action]:
        for prompt in self._prompts:
            yield from prompt.answers()
        yield from facilitator.controls(self._state, self._asked)

    def __contains__(self, action: object) -> bool:
        return isinstance(action, Action) and may(self._scenario, self._state, action)

    def __bool__(self) -> bool:
        return self._state.phase != "over" or self._state.own is not None

    def refuse(self, action: Action) -> IllegalAction:
        """Why this action is not legal, in the words of the question it was meant for."""
        asked = [prompt for prompt in self._prompts if meant_for(prompt, action)]
        reason = next((no for no in (prompt.refusal(action) for prompt in asked) if no is not None), None)
        return IllegalAction(action, reason, tuple(self))


def legal_actions(scenario: Scenario, state: State) -> LegalActions:
    """What can be done now."""
    return LegalActions(scenario, state)
