"""Every decision again on the same luck: what differs is what the decision did."""

from typing import Any

import pytest

from game.apps.simulate.again import play_again
from game.apps.simulate.bots import KINDS
from game.apps.simulate.choosing import Player
from game.apps.simulate.counts import HowOften
from game.apps.simulate.plan import RunPlan, dealt
from game.apps.simulate.values import tried
from game.apps.simulate.weighing import profiles, weighed
from game.rules.kinds import BudgetCard
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.value import Divided
from game.rules.turns import apply, begin
from tests.rules.scenarios import choice, scenario


def weigh(made: Scenario, many: int = 30) -> dict[str, tuple[int, tuple[str, ...]]]:
    counts = HowOften()
    for number in range(many):
        play_again(made, RunPlan(), number, counts)
    (card,) = weighed(made, counts)
    assert card.years == many
    return {it.label: (it.best, it.beaten_by) for it in card.decisions}


def one_card(**options: dict[str, Any]) -> Scenario:
    return scenario({"case": choice(**options)}, quarters=1)


def test_an_option_that_is_worse_on_everything_is_beaten_and_best_for_nobody() -> None:
    found = weigh(
        one_card(
            good={"now": {"trust": 5, "wmo": -10_000}},
            bad={"now": {"trust": 2, "wmo": -20_000}},
            other={"now": {"access": 6, "wmo": -9_000}},
        )
    )
    assert found["bad"] == (0, ("good",))
    assert found["good"][1] == found["other"][1] == ()
    assert found["good"][0] + found["other"][0] == 1_000
    assert 300 < found["good"][0] < 700


def test_what_only_chance_tells_apart_beats_nothing() -> None:
    lucky = {"later": {"after": 1, "chance": 50, "trust": 4}}
    found = weigh(one_card(one={"now": {"trust": 2}}, other=lucky), 60)
    assert found["one"][1] == found["other"][1] == ()


def test_money_and_points_are_set_against_each_other() -> None:
    found = weigh(one_card(dear={"now": {"trust": 3, "wmo": -40_000}}, cheap={"now": {"trust": -3}}))
    assert all(0 < best < 1_000 for best, _ in found.values())


def test_every_profile_divides_a_thousand() -> None:
    for who in profiles(5):
        assert sum(who.shares) == 1_000
        assert min(who.shares) >= 0
        assert 2_000 <= who.worth <= 12_000
    firsts = [who.shares[0] for who in profiles(5)]
    assert 180 < sum(firsts) / len(firsts) < 220, "each indicator counts for as much"


BUDGET = {
    "kind": "budget",
    "title": "Verdeel",
    "case": "Hoe verdelen we dit?",
    "amount": 100_000,
    "step": 10_000,
    "posts": {
        "a": {
            "text": "A",
            "today": 50_000,
            "max": 100_000,
            "bands": [{"from": 0, "now": {"trust": -2}}, {"from": 40_000, "now": {"trust": 3}}],
        },
        "b": {
            "text": "B",
            "today": 50_000,
            "max": 100_000,
            "bands": [{"from": 30_000, "now": {"access": 2}}, {"from": 70_000, "now": {"access": 6}}],
        },
    },
}


def test_of_a_budget_every_way_that_brings_something_else_is_tried_once() -> None:
    made = scenario({"money": BUDGET}, quarters=1)
    card = made.dilemmas["money"]
    assert isinstance(card, BudgetCard)
    values = tried(made, _open(made))
    reached = [tuple(branch.at for branch in card.branches(value)) for value in values]
    assert len(set(reached)) == len(reached)
    assert ("posts.a.bands.0", "posts.b.bands.1") in reached
    assert ("posts.a.bands.1", "posts.b.bands.0") in reached
    assert all(isinstance(value, Divided) and sum(value.amounts) == 100_000 for value in values)


def _open(made: Scenario) -> State:
    it = dealt(made, RunPlan(), 0, kind=KINDS["plausible"])
    player = Player(made, it.kind, it.setup.seed)
    state, _ = begin(made, it.setup)
    while state.case is None:
        action, asked = player.next(state)
        state, _ = apply(made, state, action, asked)
    return state


@pytest.mark.parametrize("seed", [0, 1])
def test_the_same_year_comes_out_the_same(seed: int) -> None:
    made = one_card(one={"now": {"trust": 2}}, other={"now": {"access": 2}})
    first, second = HowOften(), HowOften()
    play_again(made, RunPlan(seed=seed), 0, first)
    play_again(made, RunPlan(seed=seed), 0, second)
    assert first == second
