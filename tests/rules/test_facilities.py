"""Heavier care, and facilities that prove themselves."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.scenario import Scenario
from game.rules.terms.text import Text
from game.rules.town.facilities import care, hoped, saving
from game.rules.town.remembered import Facility, Level
from tests.narrow import there
from tests.rules.driver import Table
from tests.rules.scenarios import choice
from tests.rules.towns import BRINK, HARBOUR, build, plain, street, town

HOPED, HALF, NOT = (100, 0, 0), (0, 100, 0), (0, 0, 100)
GROUP = street(HOPED).groups["brink"]
ONE_TURN: dict[str, Any] = {"board": {"max_turns": 1}}


def cares(at: Table) -> list[int]:
    """The heavier care of every quarter's end until the year is over."""
    paid = []
    while at.asked:
        at.go_on()
        paid += [event.amount for event in at.told if isinstance(event, events.CarePaid)]
    return paid


def test_without_a_facility_the_care_rises_each_quarter() -> None:
    assert cares(Table(street(**ONE_TURN))) == [30_000, 35_000, 40_000, 45_000]


@pytest.mark.parametrize(
    ("works", "quarters"),
    [
        (HOPED, [30_000, 20_000, 20_000, 20_000]),
        (HALF, [30_000, 25_000, 25_000, 25_000]),
        (NOT, [30_000, 30_000, 30_000, 30_000]),
    ],
)
def test_what_is_built_works_from_the_next_quarter(works: tuple[int, int, int], quarters: list[int]) -> None:
    assert cares(build(Table(street(works, **ONE_TURN)))) == quarters


def test_what_is_built_later_costs_what_it_would_have_cost_until_it_works() -> None:
    at = Table(street(**ONE_TURN)).next_quarter().next_quarter()
    assert cares(build(at)) == [40_000, 20_000]


@pytest.mark.parametrize("quarters", [0, 1, 2])
def test_what_building_is_said_to_save_is_what_it_saves(quarters: int) -> None:
    left, built = Table(street(**ONE_TURN)), Table(street(**ONE_TURN))
    for _ in range(quarters):
        left.next_quarter()
        built.next_quarter()
    facility = built.state.facilities[0]
    amount, without, having = hoped(GROUP, facility), cares(left), cares(build(built))
    saved = [one - other for one, other in zip(without, having, strict=True)]
    assert saved == [0, *(amount + GROUP.rises * later for later in range(3 - quarters))]


@pytest.mark.parametrize(
    ("levels", "costs"),
    [
        ((), 30_000),
        (("hoped",), 20_000),
        (("hoped", "hoped"), 13_000),
        (("hoped", "hoped", "hoped"), 8_000),
        (("half",), 25_000),
        (("hoped", "half"), 17_000),
        (("hoped", "half", "half"), 15_000),
        (("not", "half", "hoped"), 22_000),
        (("not",), 30_000),
        ((None, None), 13_000),
    ],
)
def test_half_of_a_saving_is_rounded_down_to_whole_thousands(levels: tuple[Any, ...], costs: int) -> None:
    """From level 1 to 2 care falls by 7,000 and from 2 to 3 by 5,000: half is 3,000 and 2,000."""
    facility = Facility(tuple(Level(1, works) for works in levels))
    assert care(GROUP, facility, 2) == costs
    assert saving(GROUP, facility, 2) == 30_000 - costs


def test_a_level_shows_once_how_it_works_in_the_quarter_after_it_was_built() -> None:
    at, shown = build(Table(street(**ONE_TURN))), []
    while at.asked:
        at.go_on()
        shown += [(at.state.quarter, event) for event in at.told if isinstance(event, events.FacilityProved)]
    assert shown == [(2, events.FacilityProved("brink", 1, "hoped"))]


def test_what_a_level_turns_out_to_be_falls_by_the_percentages_of_its_group() -> None:
    counted = {"hoped": 0, "half": 0, "not": 0}
    for seed in range(400):
        at = Table(street((60, 25, 15), quarters=2, **ONE_TURN), seed=seed)
        at.do(actions.SetAgenda(1))
        at.do(actions.Adjust("brink", 3, "t9"))
        at.next_quarter().until("quarter_end")
        for level in at.state.facilities[0].levels:
            assert level.works is not None
            counted[level.works] += 1
    # 1,200 draws from fixed seeds: expected 720, 300 and 180.
    assert 660 < counted["hoped"] < 780
    assert 240 < counted["half"] < 360
    assert 120 < counted["not"] < 240


@pytest.mark.parametrize(
    ("works", "trust"), [(HOPED, [50, 52, 54, 56]), (HALF, [50, 50, 52, 52]), (NOT, [50, 50, 50, 50])]
)
def test_a_level_brings_points_each_quarter_and_half_every_second(
    works: tuple[int, int, int], trust: list[int]
) -> None:
    at, seen = build(Table(street(works, **ONE_TURN))), []
    while at.asked:
        at.go_on()
        seen += [at.state.indicators[0] for event in at.told if isinstance(event, events.QuarterEnded)]
    assert seen == trust


def test_points_come_per_level_that_works() -> None:
    at = Table(street(**ONE_TURN))
    at.do(actions.SetAgenda(1))
    at.do(actions.Adjust("brink", 3, "t9"))
    at.next_quarter().until("quarter_end")
    assert at.state.indicators[0] == 56


COMPLETE = {"complete": {"text": "In elke buurt gaat een deur open.", "now": {"trust": 3}}}


def two(**board: Any) -> Scenario:
    groups = {"brink": {**BRINK, "each_quarter": {}}, "harbour": {**HARBOUR, "each_quarter": {}}}
    squares = (
        "reflection",
        {"neighbourhood": "brink"},
        "reflection",
        "reflection",
        {"neighbourhood": "harbour"},
        "reflection",
    )
    return town(*squares, groups=groups, board={**COMPLETE, **board})


def test_the_town_is_complete_once_when_every_neighbourhood_has_its_facility() -> None:
    at, completed = build(Table(two())), []
    assert not at.state.complete
    build(at)
    assert any(isinstance(event, events.TownCompleted) for event in at.told)
    assert at.state.indicators[0] == 53
    while at.asked:
        at.go_on()
        completed += [event for event in at.told if isinstance(event, events.TownCompleted)]
    assert not completed
    assert at.state.indicators[0] == 53


def test_what_a_complete_town_brings_is_told_in_its_own_words() -> None:
    words = {"nl": "Er is koffie in elke buurt.", "en": "There is coffee everywhere."}
    at = build(Table(two(complete={**COMPLETE["complete"], "now": {"trust": 3, "text": words}})))
    build(at)
    assert [line.words for line in at.seen().report if line.kind == "text"] == [Text(**words)]


def test_what_was_built_without_landing_completes_the_town_at_the_quarters_end() -> None:
    at = Table(two(max_turns=1)).until("roll")
    for group in ("brink", "harbour"):
        at.do(actions.Adjust(group, 1, "t9"))
    before = at.state
    assert not before.complete
    at.until("quarter_end")
    assert at.state.complete
    (letter,) = (line for line in at.seen().report if line.kind == "letter")
    assert letter.words == there(there(at.scenario.board).complete).text


def test_an_effect_moves_a_facility_by_levels_as_far_as_it_goes() -> None:
    cards = {"card": choice(a={"now": {"brink": 5}}, b={}), "rest": plain()}
    at = Table(street(dilemmas=cards, programme=["card"]), form="cards").until("briefing").decide()
    (happened,) = (event for event in at.page if isinstance(event, events.EffectHappened))
    assert (happened.moves, at.level("brink")) == ((events.Moved("group", "brink", 5, 3),), 3)
    at.until("quarter_end")
    at.do(actions.Adjust("brink", -2, "t9"))
    assert at.level("brink") == 1


def test_a_condition_may_name_the_level_of_a_facility() -> None:
    cards = {"card": plain("wmo", when={"at_least": {"brink": 1}}), "rest": plain("wmo")}
    ring = ({"dilemma": "wmo"},) * 6
    for level, id in ((0, "rest"), (1, "card")):
        at = Table(
            town(
                *ring,
                groups={"brink": BRINK},
                dilemmas={"card": {**cards["card"], "core": True}, "rest": cards["rest"]},
            )
        )
        if level:
            at.do(actions.Adjust("brink", level, "t9"))
        at.land(1)
        assert at.state.case is not None
        assert at.state.case.card == id
