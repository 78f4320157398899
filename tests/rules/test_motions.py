"""What the table settles in the talk: a goal for the year, and money shifted between funds."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.prompts import PickPrompt, ShiftPrompt
from game.rules.terms.text import Message
from tests.narrow import as_a, there
from tests.rules.driver import Table
from tests.rules.towns import PLENTY, town

GOALS = {
    "money": {"title": "Geld over", "when": {"at_least": {"reserve": 900_000}}},
    "trust": {"title": "Vertrouwen", "when": {"at_least": {"trust": 60}}},
}


def test_the_table_promises_a_goal_before_the_first_quarter() -> None:
    at = Table(town(goals=GOALS))
    (prompt,) = at.asked
    assert isinstance(prompt, PickPrompt)
    assert (at.state.phase, prompt.at, prompt.open_ids(), prompt.suggestion) == (
        "goal",
        "goal",
        ("money", "trust"),
        None,
    )
    assert at.seen().town.goal is None
    at.pick("trust")
    assert (at.state.goal, at.state.quarter, at.at) == ("trust", 1, "agenda")


def test_a_goal_shows_whether_it_holds_now_and_in_the_account() -> None:
    at = Table(town(goals=GOALS))
    at.pick("trust")
    for height, holds in ((9, False), (1, True), (-30, False)):
        at.do(actions.Adjust("trust", height, "t9"))
        goal = at.seen().town.goal
        assert goal is not None
        assert (goal.id, goal.holds) == ("trust", holds)
    at.do(actions.Finish())
    year = at.seen().year
    assert year is not None
    assert year.goal is not None
    assert not year.goal.holds


def test_a_pack_without_goals_asks_for_none() -> None:
    at = Table(town())
    assert (at.at, at.state.goal) == ("agenda", None)


def shift(at: Table) -> ShiftPrompt | None:
    return next((prompt for prompt in at.asked if isinstance(prompt, ShiftPrompt)), None)


def test_money_is_shifted_in_steps_once_a_quarter() -> None:
    at = Table(town()).until("quarter")
    told = at.do(actions.Shift("shift", "reserve", "wmo", 75_000))
    assert told == (events.BudgetShifted("reserve", "wmo", 75_000),)
    assert at.funds == {"wmo": 1_075_000, "youth": 1_000_000, "reserve": 925_000}
    assert [as_a(Message, line.words).id for line in at.seen().report] == ["told.shifted"]
    assert shift(at) is None
    at.next_quarter()
    assert shift(at) is not None


@pytest.mark.parametrize(
    ("source", "target", "amount", "why"),
    [
        ("wmo", "youth", 1_000, "refused.shift"),
        ("wmo", "youth", 30_000, "refused.shift"),
        ("wmo", "youth", 75_000, "refused.shift"),
        ("wmo", "youth", 0, "refused.shift"),
        ("wmo", "youth", -25_000, "refused.shift"),
        ("wmo", "youth", 25_000.0, "refused.shift"),
        ("wmo", "wmo", 25_000, "refused.not_listed"),
        ("wmo", "nothing", 25_000, "refused.not_listed"),
        ("nothing", "wmo", 25_000, "refused.not_listed"),
        ("empty", "wmo", 25_000, "refused.shift"),
    ],
)
def test_a_shift_that_is_no_step_or_more_than_there_is_is_refused(
    source: str, target: str, amount: Any, why: str
) -> None:
    funds = {
        "wmo": {"name": "Wmo", "start": 60_000},
        "youth": {"name": "Jeugd", "start": 60_000},
        "empty": {"name": "Leeg"},
    }
    at = Table(town(funds=funds)).until("quarter")
    with pytest.raises(IllegalAction) as error:
        at.do(actions.Shift("shift", source, target, amount))
    assert error.value.reason is not None
    assert error.value.reason.id == why


def test_the_pack_says_how_large_a_step_is_and_with_one_fund_there_is_no_shift() -> None:
    at = Table(town(settings={"shift": 10_000})).until("quarter")
    assert there(shift(at)).step == 10_000
    assert shift(Table(town(funds={"wmo": PLENTY["wmo"]})).until("quarter")) is None
    poor = {"wmo": {"name": "Wmo", "start": 24_999}, "youth": {"name": "Jeugd"}}
    assert shift(Table(town(funds=poor)).until("quarter")) is None, "no fund has a whole step"


def test_money_is_not_shifted_in_a_turn_or_a_case() -> None:
    at = Table(town("dilemma", "dilemma")).until("roll")
    for _ in range(3):
        with pytest.raises(IllegalAction):
            at.do(actions.Shift("shift", "reserve", "wmo", 25_000))
        at.land(1) if at.at == "roll" else at.go_on()
