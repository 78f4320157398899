"""Any sequence of legal actions, in scenarios that no author would write."""

from random import Random

import msgspec
import pytest

from game.apps.words import render
from game.rules.actions import Action, CloseBallot
from game.rules.ballots import publish
from game.rules.case import card_of
from game.rules.prompts import FACILITATOR, TABLE, Ballot, Pick
from game.rules.scenario import Scenario
from game.rules.state import Seat, Setup, State
from game.rules.tally import Value
from game.rules.telling import blank, fold, follow
from game.rules.text import LANGUAGES, Message, Text
from game.rules.turns import apply, begin, controls, legal_actions
from game.rules.turns import prompts as asked
from game.rules.views import view
from tests.evenings import ENOUGH_ACTIONS, moved, shifted
from tests.generated import RULES, Maker

COLOURS = ("blue", "green", "ochre", "plum", "brick", "teal", "slate", "sand")


def a_table(dice: Random) -> Setup:
    seats = tuple(Seat(colour, dice.choice([1, 1, 2, 5])) for colour in COLOURS[: dice.choice([1, 1, 2, 3, 8])])
    return Setup(
        seed=dice.getrandbits(63),
        seats=seats,
        reveal="counts" if dice.random() < 0.6 else "outcome",
        decision=dice.choice([None, *RULES]),
        practice=dice.random() < 0.7,
    )


def an_action(dice: Random, scenario: Scenario, state: State) -> Action:
    facilitator = controls(scenario, state)
    if facilitator and dice.random() < 0.02:
        return dice.choice(facilitator)
    prompt = dice.choice(asked(scenario, state))
    if isinstance(prompt, Ballot):
        card, here = card_of(scenario, state), dice.randint(1, prompt.ballots)
        votes: list[Value | None] = [None, *prompt.option_ids()]
        if not isinstance(prompt.question, Pick):
            votes.append(prompt.question.suggestion)
        return CloseBallot(prompt.at, publish(prompt, [dice.choice(votes) for _ in range(here)], card))
    answers = list(prompt.answers())
    assert answers, f"nobody can answer {prompt.at}"
    return dice.choice(answers)


def words(value: object) -> list[Text | Message]:
    if isinstance(value, (Text, Message)):
        return [value]
    if isinstance(value, msgspec.Struct):
        return words(tuple(getattr(value, name) for name in value.__struct_fields__))
    return [found for inner in value for found in words(inner)] if isinstance(value, tuple) else []


@pytest.mark.parametrize("seed", range(150))
def test_every_evening_ends_and_adds_up_and_can_be_shown(seed: int) -> None:
    dice = Random(seed)
    scenario, setup = Maker(seed).scenario(), a_table(dice)
    state, events = begin(scenario, setup)
    told = [events]
    retold = fold(scenario, blank(scenario, setup), events)
    while asked(scenario, state):
        for audience in (TABLE, FACILITATOR):
            seen = view(scenario, state, audience)
            for found in words(seen):
                for language in LANGUAGES:
                    assert render(found, language)
        known = state.case is not None and "hidden" in state.case.talk.known
        assert known or "VERBORGEN" not in repr(view(scenario, state))
        action = an_action(dice, scenario, state)
        assert action in legal_actions(scenario, state)
        state, events = apply(scenario, state, action)
        told.append(events)
        retold = follow(scenario, retold, events)
        assert retold == state
        assert state.cover or min(state.funds, default=0) >= 0
        assert len(told) < ENOUGH_ACTIONS
    for place, (id, fund) in enumerate(scenario.funds.items()):
        assert fund.start + moved(tuple(told), id) == state.funds[place]
    assert scenario.indicators["trust"].start + shifted(tuple(told), "trust") == state.indicators[0]
    assert state.ending in scenario.endings
