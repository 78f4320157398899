"""Tables that do anything that is legal, from a seed."""

from collections.abc import Iterator
from random import Random

from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.ballots.publishing import publish
from game.rules.case import card_of
from game.rules.events import Event
from game.rules.legal import controls, offers
from game.rules.legal import prompts as asked
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Form, Seat, Setup
from game.rules.state import State
from game.rules.terms.references import kept
from game.rules.terms.value import Chosen, Picked, Value
from game.rules.turns import apply, begin
from tests.generated.cards import RULES
from tests.generated.maker import COLOURS

ROLES = (None, "alderman", "doctor", "mayor")
"""Of generated scenarios, and one that no pack has."""
FORMS: tuple[Form | None, ...] = (None, "tokens", "one_token", "cards")


def a_table(dice: Random) -> Setup:
    many = dice.choice([1, 1, 2, 3, 8])
    seats = tuple(Seat(colour, dice.choice([1, 1, 2, 5]), dice.choice(ROLES)) for colour in COLOURS[:many])
    return Setup(
        seed=dice.getrandbits(63),
        seats=seats,
        reveal="counts" if dice.random() < 0.6 else "outcome",
        decision=dice.choice([None, *RULES]),
        practice=dice.random() < 0.7,
        form=dice.choice(FORMS),
        by_name=dice.random() < 0.2,
        depth=dice.choice(["first", "full"]),
    )


def an_action(dice: Random, scenario: Scenario, state: State) -> Action:
    """Anything that is legal; now and then what only the facilitator may do."""
    facilitator = controls(scenario, state)
    if facilitator and dice.random() < 0.02:
        return dice.choice(facilitator)
    offered = offers(scenario, state)
    prompt = dice.choice(offered if offered and dice.random() < 0.06 else asked(scenario, state))
    match prompt:
        case prompts.AdjustPrompt():
            return by_hand(dice, prompt)
        case prompts.RollPrompt() if dice.random() < 0.3:
            return actions.Roll(prompt.at, (dice.randint(1, 6), dice.randint(1, 6)))
        case prompts.OpenOwnPrompt():
            return actions.OpenOwn("t7")
        case prompts.ReasonPrompt(decision=decision):
            return actions.Say(kept(decision), "t7")
        case Ballot(question=prompts.ChoosePrompt(items=items, most=most)):
            ids = [item.id for item in items]
            drawn = [dice.sample(ids, most) for _ in range(prompt.ballots)]
            picked = [Picked(tuple(id for id in ids if id in some)) for some in drawn]
            return actions.CloseBallot(prompt.at, publish(prompt, picked, None))
        case Ballot():
            card, here = card_of(scenario, state), dice.randint(1, prompt.ballots)
            votes: list[Value | None] = [None, *map(Chosen, prompt.option_ids())]
            if isinstance(prompt.question, (prompts.AllocatePrompt, prompts.RankPrompt)):
                votes.append(prompt.question.suggested)
            return actions.CloseBallot(prompt.at, publish(prompt, [dice.choice(votes) for _ in range(here)], card))
    answers = list(prompt.answers())
    assert answers, f"nobody can answer {prompt.at}"
    return dice.choice(answers)


def by_hand(dice: Random, prompt: prompts.AdjustPrompt) -> Action:
    number = dice.choice([it for it in prompt.numbers if it.low < it.high])
    low, high = max(-200_000, number.low - number.now), min(200_000, number.high - number.now)
    amount = dice.randint(low, high) or (1 if high else -1)
    return actions.Adjust(number.id, amount, "t7")


def evening(scenario: Scenario, setup: Setup, dice: Random) -> Iterator[tuple[State, Action | None, tuple[Event, ...]]]:
    """Every state, with the action that comes next (`None` at the end) and what was told to get there."""
    state, told = begin(scenario, setup)
    while asked(scenario, state):
        action = an_action(dice, scenario, state)
        yield state, action, told
        state, told = apply(scenario, state, action)
    yield state, None, told
