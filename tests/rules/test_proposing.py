"""Divisions and rankings: what seats propose, what is offered, and what it brings."""

import pytest

from game.rules import actions
from game.rules.illegal import IllegalAction
from game.rules.prompts import AllocatePrompt, RankPrompt
from game.rules.setup import Seat
from game.rules.terms.value import Divided, Ranked
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import BUDGET, scenario


def table(card: dict[str, object], voters: int = 5, **setup: object) -> Table:
    return Table(scenario({"card": card}), voters, **setup).until("first_ballot")


def test_seats_propose_a_division_and_the_median_is_offered() -> None:
    seats = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2))
    at = table(BUDGET, voters=6, seats=seats)
    at.propose(*map(Divided, ((40_000, 0, 20_000), (40_000, 10_000, 10_000), (0, 50_000, 10_000))))
    prompt = at.until("proposal").asked[0]
    assert isinstance(prompt, AllocatePrompt)
    # Lower medians 40, 10, 10 of 60: they already add up.
    assert prompt.suggestion == (40_000, 10_000, 10_000)
    at.do(actions.Allocate("proposal", (40_000, 0, 20_000)))
    at.vote(4, 2)
    assert at.state.case is not None
    assert (at.state.case.value, at.state.case.how) == (Divided((40_000, 0, 20_000)), "decided")


def test_a_budget_is_paid_as_a_whole_and_only_the_last_band_counts() -> None:
    at = table(BUDGET)
    at.propose()
    at.until("proposal").do(actions.Allocate("proposal", (40_000, 0, 20_000)))
    at.vote(5, 0)
    at.pick("fund:reserve")
    at.until("outcome")
    assert at.funds == {"wmo": 0, "youth": 30_000, "reserve": 10_000}
    assert at.state.indicators == (55, 50)
    assert [due.ref.at for due in at.state.due] == ["posts.c.bands.0.later.0"]


@pytest.mark.parametrize(
    "amounts",
    [(60_000, 0, 0), (30_000, 20_000, 20_000), (45_000, 5_000, 10_000), (70_000, -20_000, 10_000), (40_000, 20_000)],
)
def test_a_division_that_is_not_allowed_is_refused(amounts: tuple[int, ...]) -> None:
    at = table(BUDGET)
    at.propose()
    at.until("proposal")
    with pytest.raises(IllegalAction):
        at.do(actions.Allocate("proposal", amounts))


PRIORITY = {
    "kind": "priority",
    "title": "Wie eerst?",
    "case": "Er is plaats voor één.",
    "room": 1,
    "items": {
        "a": {"text": "a", "served": {"now": {"wmo": -10_000}}, "waits": {"now": {"trust": -1}}},
        "b": {"text": "b", "served": {"now": {"wmo": -20_000}}, "waits": {"now": {"trust": -2}}},
        "c": {"text": "c", "waits": {"now": {"trust": -4}}},
    },
}


def test_seats_rank_and_borda_is_offered() -> None:
    seats = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2))
    at = table(PRIORITY, voters=6, seats=seats)
    at.propose(*map(Ranked, (("a", "b", "c"), ("b", "c", "a"), ("b", "a", "c"))))
    prompt = at.until("proposal").asked[0]
    assert as_a(RankPrompt, prompt).suggestion == ("b", "a", "c")
    at.do(actions.Rank("proposal", ("b", "a", "c")))
    at.vote(6, 0)
    at.until("outcome")
    assert at.funds["wmo"] == 30_000
    assert at.state.indicators[0] == 50 - 1 - 4


@pytest.mark.parametrize(("proposing", "without"), [(3, 0), (2, 1)])
def test_a_seat_without_a_proposal_is_counted_where_the_others_are_shown(proposing: int, without: int) -> None:
    at = table(BUDGET, voters=6, seats=(Seat("blue", 2), Seat("green", 2), Seat("ochre", 2)))
    at.propose(*[Divided((40_000, 0, 20_000))] * proposing)
    case = at.until("deliberation").seen().case
    assert case is not None
    assert case.first is not None
    assert (len(case.first.proposals), case.first.without) == (proposing, without)


def test_a_division_says_out_of_which_fund_it_comes() -> None:
    at = table(BUDGET)
    case = at.seen().case
    assert case is not None
    asked = as_a(AllocatePrompt, case.question)
    assert asked.fund == at.scenario.funds["wmo"].name
