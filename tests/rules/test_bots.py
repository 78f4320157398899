"""What bots may be counted on: they follow the advice of their table, and leave no fund short that they need not."""

from collections.abc import Iterator

import pytest

from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import POLICIES, bot_action
from game.rules.legal import prompts as asked
from game.rules.quarters.forecast import forecast
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.tally import Counts, Named, Verdict
from game.rules.terms.value import Chosen, Value
from game.rules.turns import apply, begin
from tests.evenings import setup
from tests.generated.maker import Maker
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.shipped import pack_of


def evening(made: Scenario, seed: int, policy: str, **table: object) -> Iterator[tuple[State, Action]]:
    """Every state of an evening of bots, with what they do then."""
    state, _ = begin(made, setup(seed, **table))
    while asked(made, state):
        action = bot_action(made, state, seed, POLICIES[policy])
        yield state, action
        state, _ = apply(made, state, action)


def most_advised(state: State) -> tuple[str, ...]:
    """The items that most advised, counted here once more."""
    assert state.case is not None
    items = state.case.final_items
    match state.case.final:
        case Verdict(items=led):
            return led
        case Named() as named:
            counted = named.counts(items)
        case Counts() as counts:
            counted = counts
        case other:
            raise AssertionError(other)
    most = max(counted.counts)
    return tuple(item for item, many in zip(items, counted.counts, strict=True) if many == most > 0)


def value(action: Action) -> Value:
    match action:
        case actions.Pick() | actions.Allocate() | actions.Rank():
            return action.value
    raise AssertionError(action)


@pytest.mark.parametrize("policy", ["plausible", "random"])
@pytest.mark.parametrize("promised", ["counts", "outcome", "by name"])
@pytest.mark.parametrize("name", ["waterkant", "examples/budget", "examples/priority"])
def test_the_rapporteur_of_bots_decides_what_most_advised(policy: str, promised: str, name: str) -> None:
    made, reveal = pack_of(name).scenario, "outcome" if promised == "outcome" else "counts"
    led = 0
    for seed in range(3):
        table = {"reveal": reveal, "by_name": promised == "by name", "decision": "executive_after_advice"}
        for state, action in evening(made, seed, policy, **table):
            if getattr(action, "at", "") != "decide":
                continue
            assert state.case is not None
            advised, proposal = most_advised(state), state.case.proposal
            if proposal is None:
                assert not advised or value(action) in [*map(Chosen, advised)]
            elif advised == ("yes",):
                assert value(action) == proposal
            elif advised == ("no",):
                assert value(action) != proposal
            led += len(advised) == 1
    assert led >= 2


def test_the_first_option_is_not_the_answer_to_everything() -> None:
    made = scenario({"card": choice(dear={"now": {"wmo": -9_000, "trust": -9}}, kind={"now": {"trust": 9}})})
    decided = [
        value(action)
        for state, action in evening(made, 3, "plausible", decision="executive_after_advice")
        if getattr(action, "at", "") == "decide"
    ]
    assert decided
    assert set(decided) == {Chosen("kind")}


TWO_LEAD = choice(a={"now": {"trust": -9}}, b={"now": {"trust": 4}}, c={"now": {"trust": 20}}, d={"now": {"trust": -5}})


@pytest.mark.parametrize(
    ("counts", "decided"), [((1, 2, 0, 2), {"b"}), ((1, 2, 2, 0), {"c"}), ((3, 1, 1, 0), {"a"}), ((0, 0, 0, 0), {"c"})]
)
def test_where_several_lead_it_is_the_best_of_those(counts: tuple[int, ...], decided: set[str]) -> None:
    at = Table(scenario({"card": {**TWO_LEAD, "decision": "executive_after_advice"}})).until("final_ballot")
    at.vote(*counts, blank=5 - sum(counts))
    assert at.at == "decide"
    assert {value(bot_action(at.scenario, at.state, seed, POLICIES["plausible"])) for seed in range(9)} == set(
        map(Chosen, decided)
    )


def test_a_table_that_looks_at_nothing_still_keeps_to_what_led() -> None:
    at = Table(scenario({"card": {**TWO_LEAD, "decision": "executive_after_advice"}})).until("final_ballot")
    at.vote(0, 2, 1, 2)
    assert {value(bot_action(at.scenario, at.state, seed)) for seed in range(30)} == {Chosen("b"), Chosen("d")}


@pytest.mark.parametrize("policy", ["careful", "random"])
def test_bots_shift_no_money_out_of_a_fund_that_is_then_short(policy: str) -> None:
    shifted = 0
    for seed in range(60):
        made = Maker(seed).scenario()
        for state, action in evening(made, seed, policy):
            if isinstance(action, actions.Shift):
                then, _ = apply(made, state, action)
                expected = dict(zip(made.funds, forecast(made, then), strict=True))
                assert expected[action.source] >= 0
                shifted += 1
    assert shifted > (5 if POLICIES[policy].any else 0)


def short_of(**starts: int) -> Table:
    """A table that decided what the Wmo fund cannot pay; a bill of € 5,000 for the reserve is on its way."""
    funds: dict[str, dict[str, object]] = {id: {"name": id, "start": starts.get(id, 0)} for id in ("wmo", *starts)}
    funds["reserve"]["is_reserve"] = True
    bill = {"after": 2, "reserve": -5_000, "announced": True}
    cards = {
        "first": choice(signed={"later": bill}, not_signed={}),
        "second": choice(dear={"now": {"wmo": -30_000}}, free={}),
    }
    at = Table(scenario(cards, funds=funds, programme=["first", "second"]))
    at.until("briefing").decide().next_quarter()
    return at.until("cover")


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize(
    ("starts", "pays"),
    [
        ({"reserve": 90_000, "youth": 90_000}, "reserve"),
        ({"reserve": 32_000, "youth": 31_000}, "youth"),
        ({"reserve": 8_000, "youth": 10_000}, "youth"),
        ({"reserve": 31_000}, "reserve"),
    ],
)
def test_cover_comes_from_a_fund_that_can_spare_it(starts: dict[str, int], pays: str, policy: str) -> None:
    at = short_of(**starts)
    assert bot_action(at.scenario, at.state, 1, POLICIES[policy]) == actions.Pick("cover", f"fund:{pays}")
