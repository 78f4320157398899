"""What is seen of care and facilities: in the forecast, in the account, in the report of a quarter."""

from typing import Any

import pytest

from game.rules import actions
from game.rules.prompts import AgendaPrompt
from game.rules.setup import Seat
from game.rules.terms.text import Message
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.towns import build, street

HOPED, HALF, NOT = (100, 0, 0), (0, 100, 0), (0, 0, 100)
ONE_TURN: dict[str, Any] = {"board": {"max_turns": 1}}


def forecasts(at: Table) -> set[int]:
    """Every forecast of the fund until the year is over, where nothing moves it but care."""
    seen = {at.seen().funds[0].forecast}
    while at.asked:
        at.do(actions.Pick("neighbourhood", "pay")) if at.at == "neighbourhood" else at.go_on()
        seen.add(at.seen().funds[0].forecast)
    return seen | {at.funds["wmo"]}


QUIET: dict[str, Any] = {"group": {"incident": [0, 0, 0, 0]}}


def test_the_forecast_counts_the_care_to_come() -> None:
    at = Table(street(**QUIET, **ONE_TURN))
    assert forecasts(at) == {1_000_000 - 30_000 - 35_000 - 40_000 - 45_000}


def test_the_forecast_counts_what_was_built_as_hoped() -> None:
    at = build(Table(street(**QUIET, **ONE_TURN), seats=(Seat("blue", 5),)))
    assert forecasts(at) == {960_000 - 30_000 - 3 * 20_000}


def test_the_forecast_learns_how_a_facility_works() -> None:
    at = build(Table(street(NOT, **QUIET, **ONE_TURN)))
    assert at.seen().funds[0].forecast == 960_000 - 30_000 - 3 * 20_000, "nobody knows yet"
    assert at.seen().funds[0].least == 960_000 - 4 * 30_000, "it may save nothing"
    at.next_quarter().until("quarter_end")
    assert at.seen().funds[0].forecast == 960_000 - 4 * 30_000
    assert at.seen().funds[0].least == at.seen().funds[0].forecast, "now it is known"
    assert forecasts(at) == {840_000}


def test_a_neighbourhood_shows_the_care_at_the_next_quarters_end() -> None:
    at, shown = Table(street(**QUIET, **ONE_TURN)), []
    for quarter in range(3):
        (build(at) if quarter == 0 else at).until("quarter_end")
        shown.append(at.seen().town.groups[0].care)
        at.next_quarter()
        assert at.seen().town.groups[0].care == shown[-1]
    assert shown == [20_000, 20_000, 20_000]


@pytest.mark.parametrize(("works", "amount"), [(HOPED, 40_000), (HALF, 20_000), (NOT, 0)])
def test_the_account_says_what_a_facility_saves_next_year(works: tuple[int, int, int], amount: int) -> None:
    at = build(Table(street(works, **ONE_TURN)))
    while at.asked:
        at.go_on()
    year = at.seen().year
    assert year is not None
    assert [saving.amount for saving in year.savings] == [amount] * bool(amount)


def test_what_was_built_in_the_last_quarter_saves_next_year_as_hoped() -> None:
    at = build(Table(street(NOT, quarters=1, **ONE_TURN)))
    while at.asked:
        at.go_on()
    year = at.seen().year
    assert year is not None
    assert [saving.amount for saving in year.savings] == [10_000]


def test_care_that_a_fund_cannot_pay_asks_cover_at_the_quarters_end() -> None:
    funds = {
        "wmo": {"name": "Wmo", "start": 12_000},
        "reserve": {"name": "Reserve", "start": 10_000, "is_reserve": True},
    }
    at = Table(street(**QUIET, **ONE_TURN, funds=funds)).until("cover")
    assert (at.state.phase, at.funds["wmo"]) == ("quarter_end", -18_000)
    at.pick("fund:reserve")
    assert at.funds == {"wmo": 0, "reserve": 0}
    assert (at.state.debt, at.at) == (8_000, "quarter_end")
    assert "supervision" in at.state.flags
    at.go_on()
    assert as_a(AgendaPrompt, at.asked[0]).suggestion == 1, "a quarter has at least one case"


def test_under_supervision_the_next_agenda_is_one_shorter() -> None:
    at = Table(street(agenda=3, funds={"wmo": {"name": "Wmo"}}, **ONE_TURN))
    assert as_a(AgendaPrompt, at.asked[0]).suggestion == 3
    at.next_quarter_opens()
    assert as_a(AgendaPrompt, at.asked[0]).suggestion == 2


def test_the_report_of_a_quarter_tells_care_and_what_proved_itself() -> None:
    at = build(Table(street(**ONE_TURN))).next_quarter().until("quarter_end")
    told = [line.words.id for line in at.seen().report if isinstance(line.words, Message)]
    assert told == ["told.works.hoped", "told.care_saved", "told.points.up"]
    front = at.seen().town.front_page
    assert front is not None
    assert [words.id for words in front.headlines if isinstance(words, Message)] == ["paper.about", "paper.works.hoped"]


def test_two_levels_that_prove_themselves_at_once_are_one_headline() -> None:
    at = Table(street())
    build(at)
    at.go_on()
    build(at)
    at.next_quarter().until("quarter_end")
    told = [line.words.id for line in at.seen().report if isinstance(line.words, Message)]
    assert told.count("told.works.hoped") == 2
    front = at.seen().town.front_page
    assert front is not None
    assert [words.id for words in front.headlines if isinstance(words, Message)] == ["paper.about", "paper.works.hoped"]
