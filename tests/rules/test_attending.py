"""People come and leave: who moves, who leads, who votes."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.prompts import Attend, Ballot
from game.rules.setup import Seat
from tests.narrow import there
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.test_deciding import BUDGET
from tests.rules.test_facilitator import offered, refused
from tests.rules.towns import plain, town

THREE = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 1))


def test_a_seat_where_nobody_sits_is_passed_over_for_turns_and_for_leading() -> None:
    at = Table(town(*["reflection"] * 5, "dilemma"), seats=THREE).until("quarter")
    told = at.do(actions.Attend("green", 0))
    assert told == (events.Attended("green", 0),)
    seats = []
    while at.state.quarter < 3:
        at.until("roll")
        seats.append(at.asked[0].who)
        at.go_on()
        at.go_on()
        if at.at == "quarter_end":
            at.go_on()
    assert "green" not in seats
    assert set(seats) == {"blue", "ochre"}


def test_who_left_leads_no_case_and_is_met_by_nobody() -> None:
    at = Table(town("reflection", "reflection", "dilemma", "reflection", "reflection", "reflection"), seats=THREE)
    assert at.state.tokens == (0, 2, 4)
    at.do(actions.Attend("green", 0))
    assert not any(isinstance(event, events.TokensMet) for event in at.land(2))
    assert [token.seat for token in there(at.seen().town.board).tokens] == ["blue", "ochre"]
    led = Table(scenario({f"card{number}": plain() for number in range(4)}, quarters=4), seats=THREE)
    led.do(actions.Attend("green", 0))
    while led.asked:
        led.go_on()
    assert led.state.led == (2, 0, 2)


def test_who_comes_back_plays_again() -> None:
    at = Table(town(), seats=THREE).until("quarter")
    at.do(actions.Attend("green", 0))
    at.do(actions.Attend("green", 4))
    at.land(1)
    at.go_on()
    assert at.asked[0].who == "green"


def test_ballots_expect_who_is_here() -> None:
    at = Table(scenario({"card": choice(a={}, b={}), "other": choice(a={}, b={})}), seats=THREE).until("briefing")
    at.do(actions.Attend("blue", 4))
    at.do(actions.Attend("ochre", 0))
    ballot = at.until("first_ballot").asked[0]
    assert isinstance(ballot, Ballot)
    assert ballot.ballots == 6
    at.vote(6, 0)
    refused(at.until("final_ballot"), actions.Attend("ochre", 1))


def test_only_seats_where_somebody_sits_propose() -> None:
    at = Table(scenario({"card": BUDGET}), seats=(*THREE[:2], Seat("ochre", 2))).until("briefing")
    at.do(actions.Attend("ochre", 0))
    at.do(actions.Attend("green", 3))
    ballot = at.until("first_ballot").asked[0]
    assert isinstance(ballot, Ballot)
    assert (ballot.seats, ballot.ballots, ballot.reveal) == (True, 2, "counts")


@pytest.mark.parametrize(
    ("seat", "voters"), [("blue", 3), ("blue", -1), ("blue", 61), ("nobody", 2), ("blue", True), ("blue", 1.0)]
)
def test_a_number_of_voters_that_cannot_be_is_refused(seat: str, voters: Any) -> None:
    at = Table(town()).until("quarter")
    assert refused(at, actions.Attend(seat, voters)) == "refused.attend"


def test_somebody_always_sits_at_the_table() -> None:
    at = Table(town()).until("quarter")
    at.do(actions.Attend("blue", 0))
    assert refused(at, actions.Attend("green", 0)) == "refused.attend"


def test_nobody_comes_or_leaves_during_a_ballot() -> None:
    at = Table(scenario({"card": choice(a={}, b={})})).until("first_ballot")
    assert offered(at, Attend) is None
    refused(at, actions.Attend("blue", 1))
    at.vote(5, 0)
    assert offered(at, Attend) is not None


def test_who_leaves_does_not_loosen_what_was_promised() -> None:
    at = Table(scenario({"card": choice(a={}, b={})}), voters=5).until("briefing")
    at.do(actions.Attend("blue", 1))
    ballot = at.until("first_ballot").asked[0]
    assert isinstance(ballot, Ballot)
    assert ballot.ballots == 3
    assert ballot.reveal == "outcome" or ballot.least > 3, "counts were promised to five, never agreed to by three"
