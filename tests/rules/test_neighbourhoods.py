"""Something happens in a neighbourhood: pay for it, or build now and be covered."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.prompts import TABLE, PickPrompt
from game.rules.setup import Seat
from game.rules.terms.text import Message, Text
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import choice
from tests.rules.towns import BRINK, PLENTY, build, plain, street, town

ALONE: dict[str, Any] = {"seats": (Seat("blue", 5),)}
POOR = {**PLENTY, "wmo": {"name": "Wmo", "start": 35_000}}


def ways(at: Table) -> dict[str, Any]:
    prompt = at.asked[0]
    assert isinstance(prompt, PickPrompt)
    assert prompt.at == "neighbourhood"
    return {item.id: item.closed for item in prompt.items}


def why(at: Table) -> str:
    closed = ways(at)["build"]
    assert isinstance(closed, Message)
    return closed.id


def test_the_seat_proposes_and_the_table_agrees() -> None:
    at = Table(street())
    at.land(1)
    (proposes,) = at.asked
    assert (proposes.at, proposes.who) == ("neighbourhood", "blue")
    at.pick("pay")
    (answers,) = at.asked
    assert isinstance(answers, PickPrompt)
    assert (answers.at, answers.who, answers.suggestion) == ("object", TABLE, "agreed")
    assert at.funds["wmo"] == 1_000_000, "nothing is paid yet"
    told = at.pick("agreed")
    assert told[0] == events.IncidentPaid("brink", 30_000)
    assert at.funds["wmo"] == 970_000
    assert at.at == "visit"
    at.go_on()
    assert at.state.visit is None


@pytest.mark.parametrize("again", ["pay", "build"])
def test_the_others_object_once_and_then_the_seat_has_chosen(again: str) -> None:
    at = Table(street())
    at.land(1)
    at.pick("build")
    at.pick("object")
    assert (at.at, at.asked[0].who) == ("neighbourhood", "blue")
    at.pick(again)
    assert at.at == "visit", "nobody objects twice"
    assert at.level("brink") == (again == "build")


def test_where_one_seat_plays_nobody_is_asked_to_object() -> None:
    at = Table(street(), **ALONE)
    at.land(1)
    at.pick("pay")
    assert at.at == "visit"


def test_where_the_others_have_left_nobody_is_asked_to_object() -> None:
    at = Table(street())
    at.do(actions.Attend("green", 0))
    at.land(1)
    at.pick("build")
    assert (at.at, at.level("brink")) == ("visit", 1)


def test_the_price_and_the_incident_follow_the_level() -> None:
    at = Table(street(), **ALONE)
    paid: list[int] = []
    built: list[int] = []
    for way in ("pay", "build", "pay", "build", "pay", "build"):
        at.land(1)
        before = at.funds["wmo"]
        at.pick(way)
        (built if way == "build" else paid).append(before - at.funds["wmo"])
        at.go_on()
    assert paid == [30_000, 20_000, 10_000]
    assert built == [40_000, 50_000, 60_000]


def test_what_is_built_pays_no_incident_and_names_its_level() -> None:
    at = build(Table(street()))
    assert at.told[0] == events.FacilityBuilt("brink", 1, 40_000)
    assert at.funds["wmo"] == 960_000
    assert not any(isinstance(event, events.IncidentPaid) for event in at.told)


def test_a_facility_that_is_as_high_as_it_gets_cannot_be_built_higher() -> None:
    at = Table(street(), **ALONE)
    at.do(actions.Adjust("brink", 3, "t9"))
    at.land(1)
    assert ways(at) == {"pay": None}
    before = at.funds
    told = at.pick("pay")
    assert at.funds == before, "at the highest level the incident costs nothing"
    assert told[0] == events.IncidentPaid("brink", 0)


def test_building_needs_the_money_to_be_there() -> None:
    at = Table(street(funds=POOR), **ALONE)
    at.land(1)
    assert why(at) == "closed.at_least.euro"
    with pytest.raises(IllegalAction):
        at.pick("build")
    at.do(actions.Adjust("wmo", 5_000, "t9"))
    assert ways(at) == {"pay": None, "build": None}, "exactly enough is enough"


def test_under_supervision_facilities_are_frozen() -> None:
    dear = choice(dear={"now": {"wmo": -9_000_000}}, dearer={"now": {"wmo": -9_000_001}})
    at = Table(street(dilemmas={"card": {**dear, "core": True}, "rest": plain()}, board={"max_turns": 1}))
    at.until("briefing").decide().next_quarter()
    assert at.state.debt > 0
    at.do(actions.Adjust("wmo", 900_000, "t9"))
    at.land(1)
    assert why(at) == "closed.frozen"


def test_an_incident_that_a_fund_cannot_pay_asks_cover_in_the_visit() -> None:
    at = Table(street(funds={**PLENTY, "wmo": {"name": "Wmo", "start": 12_000}}), **ALONE)
    at.land(1)
    at.pick("pay")
    (prompt,) = at.asked
    assert isinstance(prompt, PickPrompt)
    assert (at.state.phase, prompt.at, prompt.open_ids()) == ("visit", "cover", ("fund:reserve", "fund:youth"))
    assert actions.Finish() not in at.seen("facilitator").controls
    at.pick("fund:reserve")
    assert at.funds == {"wmo": 0, "youth": 1_000_000, "reserve": 982_000}
    assert at.at == "visit"
    at.go_on()
    assert at.state.visit is None


def test_where_nothing_is_left_an_incident_becomes_debt() -> None:
    funds = {"wmo": {"name": "Wmo", "start": 12_000}, "youth": {"name": "Jeugd"}}
    at = Table(street(funds=funds), **ALONE)
    at.land(1)
    at.pick("pay")
    assert (at.state.debt, at.funds["wmo"], at.at) == (18_000, 0, "visit")
    assert "supervision" in at.state.flags


def test_the_stories_of_a_street_are_told_in_turn() -> None:
    at, told = Table(street(), **ALONE), list[str]()
    for _ in range(4):
        at.land(1)
        story = at.seen().town.visit
        assert story is not None
        told.append(as_a(Text, story.text).nl)
        at.pick("pay")
        settled = at.seen().town.visit
        assert settled is not None
        assert settled.text == story.text, "the page keeps its story until it is turned"
        at.go_on()
    assert told == ["Een dichte deur.", "Geen licht.", "Een lege stoel.", "Een dichte deur."]


def test_a_street_without_stories_has_a_sentence_of_the_programs_own() -> None:
    at = Table(street(group={"stories": []}))
    at.land(1)
    visit = at.seen().town.visit
    assert visit is not None
    assert isinstance(visit.text, Message)


def test_squares_of_one_group_share_one_facility() -> None:
    at = Table(town({"neighbourhood": "brink"}, {"neighbourhood": "brink"}, groups={"brink": BRINK}), **ALONE)
    at.land(1)
    at.pick("build")
    at.go_on()
    at.land(6)
    assert ways(at) == {"pay": None, "build": None}
    before = at.funds["wmo"]
    at.pick("pay")
    assert before - at.funds["wmo"] == 20_000


@pytest.mark.parametrize(
    ("id", "amount", "left"),
    [("brink", 3, {"pay": None}), ("wmo", -999_000, {"pay": None, "build": "closed.at_least.euro"})],
)
def test_a_proposal_to_build_that_a_change_by_hand_makes_impossible_is_asked_again(
    id: str, amount: int, left: dict[str, str | None]
) -> None:
    at = Table(street())
    at.land(1)
    at.pick("build")
    at.do(actions.Adjust(id, amount, "t9"))
    level = at.level("brink")
    at.pick("agreed")
    assert {way: closed and closed.id for way, closed in ways(at).items()} == left
    at.pick("pay")
    assert at.level("brink") == level
    assert at.state.debt == 0


def test_a_change_by_hand_does_not_take_the_objection_away() -> None:
    at = Table(street())
    at.land(1)
    at.pick("build")
    at.do(actions.Adjust("brink", 3, "t9"))
    at.pick("object")
    at.pick("pay")
    assert at.at == "visit"
