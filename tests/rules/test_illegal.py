"""What is listed is accepted; what is not is refused with `IllegalAction`, and then nothing has changed."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest
from msgspec.structs import replace

from game.content import Pack
from game.rules import actions
from game.rules.actions import Action
from game.rules.illegal import IllegalAction
from game.rules.legal import controls, legal_actions, offers, prompts
from game.rules.prompts import AnyPrompt
from game.rules.scenario import Scenario
from game.rules.setup import Depth, Setup
from game.rules.state import State, digest
from game.rules.terms.tally import Counts, Lead, Middle, Named, Proposals, Sealed, Verdict
from game.rules.terms.value import Divided
from game.rules.turns import apply
from tests.generated.maker import Maker
from tests.rules.anybody import a_table, evening

DEPTHS: tuple[Depth, ...] = ("first", "full")
PUBLISHED = (
    Counts((1, 1)),
    Counts((0, 0, 0, 0, 0), 1),
    Counts(()),
    Lead("a"),
    Lead(None),
    Verdict("decided", ("a",)),
    Verdict("again"),
    Verdict("runoff", ("a", "a")),
    Proposals(()),
    Middle(Divided((1, 2))),
    Middle(None),
    Named((("blue", "a"),)),
    Sealed(),
)


def strange(at: Any) -> Iterator[Action]:
    """Every kind of answer to this question, most of them to another kind of question."""
    yield actions.Acknowledge(at)
    yield from (
        actions.Pick(at, item) for item in ("", "a", "hidden", "pass", "passed", "blue", "card0", "fund:wmo", "debt")
    )
    yield from (actions.Allocate(at, amounts) for amounts in ((), (1,), (-5_000, 35_000), (10_000, 20_000)))
    yield from (actions.Rank(at, order) for order in ((), ("a", "a"), ("b", "a"), ("a", "b", "c", "d")))
    yield from (actions.Choose(at, items) for items in ((), ("hidden",), ("thrift", "nearness"), ("x",) * 4))
    yield from (actions.Ask(at, question) for question in (None, "first", "second", ""))
    yield from (actions.Say(at, text) for text in (None, "t1", "Anne was tegen", "t", "t-1"))
    yield from (actions.CloseBallot(at, published) for published in PUBLISHED)
    yield from (actions.Roll(at, dice) for dice in (None, (0, 7), (True, 2), (3, 4)))
    yield from (
        actions.Shift(at, "wmo", other, amount) for other in ("wmo", "youth") for amount in (0, 1, -1_000, 10**9)
    )


ANYWHERE: tuple[Action, ...] = (
    *(actions.SetAgenda(cases) for cases in (-1, 0, 1, 99)),
    *(actions.Attend(seat, voters) for seat in ("blue", "nobody") for voters in (-1, 0, 3, 61, True)),
    *(actions.Inject(card) for card in ("card0", "practice", "nothing", "")),
    *(actions.Adjust(id, amount, "t9") for id in ("wmo", "trust", "seed") for amount in (0, 1, 10**12)),
    actions.Adjust("trust", 1, "omdat Anne het zei"),
    actions.Skip(),
    actions.Finish(),
)
QUESTIONS = (
    "briefing",
    "report",
    "hint",
    "pass",
    "advocate",
    "amend",
    "values",
    "minority",
    "rapporteur",
    "reason.card0.1",
    "",
)


def variations(action: Action) -> Iterator[Action]:
    """What was done, with one part of it another."""
    for name in action.__struct_fields__:
        for other in ("", "a", 0, -1, True, None, (), ("a",), ("a", "a")):
            if type(other) is not type(getattr(action, name)):
                continue
            yield replace(action, **{name: other})


def sample(dice: Random, asked: tuple[AnyPrompt, ...], done: Action | None) -> list[Action]:
    questions = [*(prompt.at for prompt in asked), *dice.sample(QUESTIONS, 2)]
    every = [action for at in questions for action in strange(at)]
    return [
        *dice.sample(every, min(len(every), 40)),
        *dice.sample(ANYWHERE, 8),
        *([] if done is None else variations(done)),
    ]


def check(scenario: Scenario, state: State, tried: list[Action]) -> int:
    """Every one of these is done or refused as the list says; how many were refused."""
    before, legal, refused = digest(state), legal_actions(scenario, state), 0
    for action in legal:
        assert action in legal, f"listed, and refused: {action}"
        apply(scenario, state, action)
    for action in tried:
        if action in legal:
            after, told = apply(scenario, state, action)
            assert after.number == state.number + 1
            assert told, "an action always brings something"
            continue
        with pytest.raises(IllegalAction) as error:
            apply(scenario, state, action)
        assert error.value.action is action
        assert error.value.legal == tuple(legal)
        refused += 1
    assert digest(state) == before, "a state never changes"
    return refused


def walk(scenario: Scenario, setup: Setup, dice: Random, every: int) -> int:
    refused = 0
    for number, (state, action, _) in enumerate(evening(scenario, setup, dice)):
        if number % every == 0 or action is None:
            asked = (*prompts(scenario, state), *offers(scenario, state))
            refused += check(scenario, state, sample(dice, asked, action))
    return refused


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("seed", range(500, 520))
def test_in_scenarios_that_no_author_would_write(seed: int, depth: Depth) -> None:
    dice = Random(seed)
    scenario = Maker(seed).scenario()
    assert walk(scenario, replace(a_table(dice), depth=depth), dice, 6) > 40


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("seed", range(2))
def test_in_a_shipped_pack(pack: Pack, seed: int, depth: Depth) -> None:
    dice = Random(seed)
    assert walk(pack.scenario, replace(a_table(dice), depth=depth), dice, 12) > 40


def test_the_list_is_what_is_asked_and_what_the_facilitator_may_do_in_that_order(pack: Pack) -> None:
    dice = Random(1)
    for state, _, _ in evening(pack.scenario, a_table(dice), dice):
        asked = (*prompts(pack.scenario, state), *offers(pack.scenario, state))
        listed = [action for prompt in asked for action in prompt.answers()]
        assert list(legal_actions(pack.scenario, state)) == [*listed, *controls(pack.scenario, state)]
        assert len(set(listed)) == len(listed), "nothing is listed twice"
