"""What a works council of bots does about a decision of its director that is not what it said."""

from game.rules.bots.judging import Judge
from game.rules.bots.policies import Policy
from game.rules.case import card_of, case_of
from game.rules.luck.chance import Key, below
from game.rules.prompts import PickPrompt
from game.rules.scenario import Scenario
from game.rules.stages.council import COURT, STAND, VOID, WAIT, WAIVE
from game.rules.state import State
from game.rules.terms.value import Chosen


def contest(scenario: Scenario, state: State, prompt: PickPrompt, policy: Policy, seed: int, key: Key) -> str:
    """What it said is worth more to it or less than what is decided, with a taste of its own: much more, and it goes to
    court; much less, and it lets the decision go on; else it waits. Without its consent it calls void what is worth less.
    """
    missed = _missed(scenario, state, policy) + below(seed, (*key, prompt.at), 2 * policy.spread + 1) - policy.spread
    if prompt.at == "void":
        return VOID if missed > 0 else STAND
    if COURT in prompt.open_ids() and missed > policy.spread // 2:
        return COURT
    return WAIVE if missed < -(policy.spread // 2) else WAIT


def _missed(scenario: Scenario, state: State, policy: Policy) -> int:
    """How much more what it said, with all its conditions, is worth to it than what is decided: in whole euros."""
    card, case = card_of(scenario, state), case_of(state)
    judge = Judge(scenario, state, policy)
    said = 0 if case.advised is None else judge.worth_of(card, Chosen(case.advised), case.additions)
    return said if case.value is None else said - judge.worth_of(card, case.value, case.carried)
