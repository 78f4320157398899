"""A year that is shorter than the pack's: where it ends, how its cases are dealt, and how high its bars lie."""

import pytest

from game.rules import actions, events
from game.rules.bots import bot_action
from game.rules.legal import prompts
from game.rules.prompts import AgendaPrompt, PickPrompt
from game.rules.quarters.bar_words import bar_moved, bar_words
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import digest
from game.rules.terms.text import message
from game.rules.turns import apply, begin
from game.rules.year import cases, dealt, quarters
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import scenario
from tests.rules.towns import plain
from tests.shipped import pack_of

PACK = "examples/short_year"


@pytest.fixture(scope="module")
def short() -> Scenario:
    return pack_of(PACK).scenario


@pytest.mark.parametrize(
    ("many", "over", "each"), [(3, 3, [1, 1, 1]), (5, 3, [2, 2, 1]), (7, 4, [2, 2, 2, 1]), (2, 2, [1, 1])]
)
def test_the_larger_numbers_come_first(many: int, over: int, each: list[int]) -> None:
    assert [dealt(many, over, quarter) for quarter in range(1, over + 1)] == each


@pytest.mark.parametrize(("many", "over", "doors"), [(2, 2, 2), (3, 3, 3), (8, 4, 3), (16, 4, 4)])
def test_what_neighbourhoods_a_promise_asks_for_goes_by_the_length_of_the_year(
    many: int, over: int, doors: int
) -> None:
    waterkant = pack_of("waterkant").scenario
    state, _ = begin(waterkant, Setup(1, (Seat("blue"),), "outcome", quarters=over, cases=many))
    told = bar_words(waterkant.goals["open_doors"].when, waterkant, state)
    assert told is not None
    assert told.values["length"] == many
    assert told.values["bars"] == message("bar.builds", number=doors)


def test_it_ends_with_its_own_last_quarter(short: Scenario) -> None:
    at = Table(short, quarters=2, cases=3)
    assert at.seen().quarters == 2
    for quarter, suggested in ((1, 2), (2, 1)):
        (asked,) = at.until("agenda").asked
        assert isinstance(asked, AgendaPrompt)
        assert (at.state.quarter, asked.suggestion) == (quarter, suggested)
        at.do(actions.SetAgenda(asked.suggestion))
        at.until("quarter_end")
        at.go_on()
    assert (at.phase, at.state.quarter, len(at.state.decisions)) == ("over", 2, 3)


def test_the_bars_go_by_what_is_planned_and_then_by_what_was_played(short: Scenario) -> None:
    at = Table(short, quarters=2, cases=3).until("goal")
    notes = {item.id: item.note for item in as_a(PickPrompt, at.asked[0]).items}
    assert str(notes["two_in_order"]).count("bar.cases") == 1
    at.do(actions.Pick("goal", "two_in_order"))
    goal = at.seen().town.goal
    assert goal is not None
    assert goal.bar is not None
    assert goal.bar.values["length"] == 3
    at.do(actions.SetAgenda(2))
    at.until("quarter_end")
    at.go_on()
    at.do(actions.SetAgenda(4))
    before = at.state
    assert cases(short, at.state) == 6, "another agenda is another length"
    at.do(actions.SetAgenda(5))
    moved = bar_moved(short, before, at.state)
    assert moved is not None
    assert moved.id == "bar.moved.more"
    fewer = bar_moved(short, at.state, before)
    assert fewer is not None
    assert fewer.id == "bar.moved.fewer"
    assert bar_moved(short, before, before) is None
    at.until("briefing")
    at.do(actions.Finish())
    assert cases(short, at.state) == 2, "after the end what was played"


def test_a_case_that_was_skipped_is_none_and_practice_is_none() -> None:
    cards = {"practice": {**plain(), "only": "practice"}, "one": plain(), "two": plain()}
    made = scenario(cards, programme=["one", "two"])
    at = Table(made, practice=True).until("briefing")
    assert cases(made, at.state) == 2, "practice is open"
    at.until("agenda")
    at.until("briefing")
    at.do(actions.Skip())
    assert cases(made, at.state) == 1


def test_the_reserve_goes_by_the_quarters(short: Scenario) -> None:
    assert Table(short, quarters=2).funds["reserve"] == 10_000
    assert Table(short).funds["reserve"] == 20_000


def test_a_year_of_the_whole_length_is_the_same_year(short: Scenario) -> None:
    whole, named = Table(short), Table(short, quarters=4)
    assert digest(whole.state) == digest(named.state)


@pytest.mark.parametrize(("year", "many"), [(5, None), (0, None), (3, 2)])
def test_no_other_year_can_be(short: Scenario, year: int, many: int | None) -> None:
    with pytest.raises(ValueError, match="quarter"):
        Table(short, quarters=year, cases=many)


@pytest.mark.parametrize("many", range(1, 17))
def test_every_evening_ends_at_every_length(short: Scenario, many: int) -> None:
    year = min(4, many, 2 if many <= 2 else 3 if many <= 6 else 4)
    table = Setup(many, (Seat("blue", 3), Seat("green", 3)), "counts", quarters=year, cases=many, brisk=True)
    state, told = begin(short, table)
    for _ in range(2_000):
        if not prompts(short, state):
            break
        state, told = apply(short, state, bot_action(short, state, many))
    assert state.phase == "over"
    assert state.quarter == quarters(short, state) == year
    assert len([it for it in state.decisions if it.how != "revised"]) == min(many, 8), "as many as there are cards"
    assert any(isinstance(event, events.YearEnded) for event in told)
