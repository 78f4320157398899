"""Follow-ups that come in the same quarter, and those that come besides the agenda."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.soundness import sound
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.towns import plain


def table(follow_up: dict[str, Any], *, later: bool = False, agenda: int = 1, **pack: Any) -> Table:
    opens = {"later": {"after": 1, "open": "next"}} if later else {"now": {"open": "next"}}
    cards = {
        "card": choice(go=opens, stay={}),
        "next": plain() | {"only": "follow_up", **follow_up},
        **{id: plain() for id in ("one", "two", "three")},
    }
    funds = {
        "wmo": {"name": "Wmo", "start": 0, "each_case": 1_000},
        "reserve": {"name": "Reserve", "start": 0, "is_reserve": True},
    }
    made = scenario(
        cards, programme=["card", "one", "two", "three"], quarters=3, agenda=agenda, **({"funds": funds} | pack)
    )
    at = Table(sound(made)).until("agenda")
    at.do(actions.SetAgenda(agenda))
    return at.until("briefing").decide(0)


def played(at: Table) -> list[tuple[int, str]]:
    """The quarter and the card of every case, to the end of the year."""
    while at.phase != "over":
        at.go_on()
    return [(it.quarter, it.card) for it in at.state.decisions]


NOW = {"comes": "same_quarter"}
EXTRA = {"extra": True}


@pytest.mark.parametrize(
    ("follow_up", "came"),
    [
        ({}, [(1, "card"), (2, "next"), (3, "one")]),
        (NOW, [(1, "card"), (2, "next"), (3, "one")]),
        (EXTRA, [(1, "card"), (2, "next"), (2, "one"), (3, "two")]),
        (NOW | EXTRA, [(1, "card"), (1, "next"), (2, "one"), (3, "two")]),
    ],
)
def test_when_it_comes_and_whose_place_it_takes(follow_up: dict[str, Any], came: list[tuple[int, str]]) -> None:
    assert played(table(follow_up)) == came


def test_with_room_left_it_comes_in_the_same_quarter() -> None:
    assert played(table(NOW, agenda=2))[:3] == [(1, "card"), (1, "next"), (2, "one")]


@pytest.mark.parametrize("follow_up", [EXTRA, NOW | EXTRA])
def test_a_letter_that_opens_it_brings_it_next_quarter(follow_up: dict[str, Any]) -> None:
    came = played(table(follow_up, later=True))
    assert came == [(1, "card"), (2, "next"), (2, "one"), (3, "two")]


@pytest.mark.parametrize("follow_up", [EXTRA, NOW | EXTRA])
def test_no_room_comes_in_with_it(follow_up: dict[str, Any]) -> None:
    at = table(follow_up)
    played(at)
    assert at.funds["wmo"] == 3_000, "for three cases of the agenda, though four were played"


def test_the_agenda_grows_when_it_is_opened_and_says_so() -> None:
    at = table(NOW | EXTRA)
    assert [it for it in at.told if isinstance(it, events.AgendaSet)] == [events.AgendaSet(2, 1)]
    assert (at.seen().agenda, at.seen().played) == (2, 1)
    said = [line.words for line in at.seen().report]
    assert [it.id for it in said if hasattr(it, "id")].count("told.opened.besides.now") == 1


def test_the_next_quarters_have_the_agenda_that_was_chosen() -> None:
    at = table(NOW | EXTRA).next_quarter()
    assert (at.state.quarter, at.state.agenda, at.state.extra) == (2, 1, 0)


def test_opened_twice_it_comes_once() -> None:
    cards = {
        "card": choice(go={"now": [{"open": "next"}, {"open": "next", "trust": 1}]}, stay={}),
        "next": plain() | {"only": "follow_up"} | NOW | EXTRA,
        "one": plain(),
    }
    at = Table(sound(scenario(cards, programme=["card", "one"], agenda=1))).until("briefing").decide(0)
    assert at.state.agenda == 2


def test_the_facilitator_may_still_set_another_agenda() -> None:
    at = table(NOW | EXTRA)
    at.do(actions.SetAgenda(3))
    assert (at.state.agenda, at.state.extra, at.funds["wmo"]) == (3, 1, 2_000)
