"""What a bot decides as rapporteur, after the advice of the table."""

from game.rules.actions import Action
from game.rules.bots.drawing import one_of
from game.rules.bots.judging import Judge
from game.rules.bots.policies import Policy
from game.rules.case import card_of, case_of, sight
from game.rules.decisions.rule import NO, YES
from game.rules.luck.chance import Key
from game.rules.prompts import Question
from game.rules.scenario import Scenario
from game.rules.stages.decision import advice
from game.rules.state import State
from game.rules.terms.value import Chosen, Value


def after_advice(scenario: Scenario, state: State, asked: Question, seed: int, key: Key, policy: Policy) -> Action:
    """What most advised; where that leaves a choice, what the rapporteur finds best of it."""
    value = _best(scenario, state, _advised(scenario, state), seed, key, policy)
    return asked.answer(value)


def _best(scenario: Scenario, state: State, wanted: tuple[Value, ...], seed: int, key: Key, policy: Policy) -> Value:
    if policy.any:
        return one_of(wanted, seed, (*key, "decide"))
    card, judge = card_of(scenario, state), Judge(scenario, state, policy)
    return max(wanted, key=lambda value: judge.worth_of(card, value))


def _advised(scenario: Scenario, state: State) -> tuple[Value, ...]:
    """What the rapporteur can decide without going against the advice."""
    most, proposal = advice(state), case_of(state).proposal
    everything = card_of(scenario, state).candidates(sight(scenario, state))
    if proposal is None:
        return tuple(map(Chosen, most)) or everything
    match most:
        case (item,) if item == YES:
            return (proposal,)
        case (item,) if item == NO:
            return tuple(value for value in everything if value != proposal) or everything
        case _:
            return (proposal, *everything)
