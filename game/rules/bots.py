"""Players made of keyed chance, for the demo, for tests and for simulated evenings.

A bot answers from what is legal and from what a table can see. The same seed gives the same evening.
"""

from game.rules import actions
from game.rules.actions import Action
from game.rules.ballots import publish
from game.rules.case import card_of, sight
from game.rules.chance import Key, below
from game.rules.kinds.card import Card, Sight
from game.rules.prompts import AnyPrompt, Ballot, Pick
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.tally import Value
from game.rules.turns import prompts


def bot_action(scenario: Scenario, state: State, seed: int) -> Action:
    """What a table of bots does next: reads, asks, votes, talks, decides. Raises `ValueError` when the year is over."""
    asked = prompts(scenario, state)
    if not asked:
        raise ValueError("the year is over")
    key: Key = ("bot", state.number)
    prompt = asked[below(seed, (*key, "prompt"), len(asked))]
    return bot_answer(scenario, state, prompt, seed, key)


def bot_answer(scenario: Scenario, state: State, prompt: AnyPrompt, seed: int, key: Key) -> Action:
    """How a bot answers this prompt."""
    match prompt:
        case Ballot():
            card = card_of(scenario, state)
            votes = bot_votes(scenario, state, prompt, seed, key)
            return actions.CloseBallot(prompt.at, publish(prompt, votes, card))
        case Pick(at="cover", items=items):
            # Money first; a bot changes its mind only when nothing else is left.
            return actions.Pick("cover", items[0].id)
        case _:
            answers = tuple(prompt.answers())
            if prompt.at in ("proposal", "decide", "agenda"):
                suggestion = getattr(prompt, "suggestion", None)
                preferred = [
                    it for it in answers if suggestion in (getattr(it, "item", None), getattr(it, "cases", None))
                ]
                return preferred[0] if preferred else answers[0]
            if prompt.at == "inquiry" and len(answers) > 1:
                answers = answers[:-1]
            return answers[below(seed, (*key, prompt.at), len(answers))]


def bot_votes(scenario: Scenario, state: State, ballot: Ballot, seed: int, key: Key) -> tuple[Value | None, ...]:
    """One vote per voter (or proposal per seat). Voters lean to one answer: people at a table resemble each other."""
    card = card_of(scenario, state)
    wanted = _wanted(card, sight(scenario, state), ballot)
    leaning = below(seed, (*key, "leaning"), len(wanted))
    return tuple(_vote(wanted, leaning, seed, (*key, "vote", voter)) for voter in range(ballot.ballots))


def _wanted(card: Card, seen: Sight, ballot: Ballot) -> tuple[Value, ...]:
    return card.candidates(seen) if ballot.seats else ballot.option_ids()


def _vote(wanted: tuple[Value, ...], leaning: int, seed: int, key: Key) -> Value | None:
    dice = below(seed, (*key, "dice"), 20)
    if dice == 0:
        return None
    if dice < 12:
        return wanted[leaning]
    return wanted[below(seed, (*key, "own"), len(wanted))]
