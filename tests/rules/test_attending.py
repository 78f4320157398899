"""People come and leave: who moves, who leads, who votes."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.ballots.publishing import publish
from game.rules.prompts import AttendPrompt, Ballot
from game.rules.setup import Seat
from game.rules.terms.tally import Proposals
from game.rules.terms.value import Divided, Value
from tests.narrow import there
from tests.rules.driver import Table
from tests.rules.scenarios import BUDGET, choice, scenario
from tests.rules.test_facilitator import offered, refused
from tests.rules.towns import plain, street, town

COLOURS = ("blue", "green", "ochre", "plum", "teal")
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


def at_a_case(at: str = "briefing", **setup: Any) -> Table:
    """The first of two cases: blue leads it."""
    cards = {"card": choice(a={}, b={}), "other": choice(a={}, b={})}
    return Table(scenario(cards, programme=["card"]), **{"seats": THREE, **setup}).until(at)


def test_where_who_leads_leaves_another_leads_the_case() -> None:
    at = at_a_case()
    assert (at.asked[0].who, at.state.led) == ("blue", (1, 0, 0))
    told = at.do(actions.Attend("blue", 0))
    assert told == (events.Attended("blue", 0), events.RapporteurNamed(1))
    assert (at.asked[0].who, at.state.led) == ("green", (0, 1, 0))


def test_where_who_would_decide_leaves_another_decides() -> None:
    at = at_a_case("decide", decision="executive_after_advice")
    at.do(actions.Attend("blue", 0))
    assert (at.at, at.asked[0].who) == ("decide", "green")


def test_who_takes_over_a_practice_case_has_led_nothing() -> None:
    at = Table(scenario({"practice": plain(only="practice"), "card": plain()}), seats=THREE)
    at.do(actions.Attend("blue", 0))
    assert (at.asked[0].who, at.state.led) == ("green", (0, 0, 0))


def test_nobody_takes_over_from_who_is_still_there() -> None:
    at = at_a_case()
    assert at.do(actions.Attend("blue", 1)) == (events.Attended("blue", 1),)
    assert at.do(actions.Attend("ochre", 0)) == (events.Attended("ochre", 0),)
    assert at.asked[0].who == "blue"


def met() -> Table:
    """Blue walked to where ochre stands, and both lead the case."""
    at = Table(town("news", "news", "news", "news", "dilemma", "news"), seats=THREE)
    at.land(4)
    case = there(at.state.case)
    assert (case.rapporteur, case.together, at.state.led) == (0, 2, (1, 0, 1))
    return at


def test_where_two_lead_and_one_leaves_the_other_leads_alone() -> None:
    at = met()
    at.do(actions.Attend("blue", 0))
    assert (at.asked[0].who, at.state.led) == ("ochre", (0, 0, 1))
    assert there(at.seen().case).together is None
    at = met()
    at.do(actions.Attend("ochre", 0))
    assert (at.asked[0].who, there(at.seen().case).together) == ("blue", None)


def test_where_who_throws_leaves_the_next_seat_throws() -> None:
    at = Table(town(), seats=THREE).until("roll")
    at.do(actions.Roll("roll", (2, 3)))
    at.do(actions.Attend("blue", 0))
    turn = there(at.state.turn)
    assert (at.at, at.asked[0].who, turn.number, at.state.turns) == ("roll", "green", 1, 1)
    at.land(1)
    at.go_on()
    assert at.asked[0].who == "ochre"


def test_where_who_stands_in_a_neighbourhood_leaves_the_next_seat_proposes() -> None:
    at = Table(street(), seats=THREE)
    at.land(1)
    at.do(actions.Attend("blue", 0))
    assert (at.at, at.asked[0].who, there(at.seen().town.visit).seat) == ("neighbourhood", "green", "green")


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
    assert offered(at, AttendPrompt) is None
    refused(at, actions.Attend("blue", 1))
    at.vote(5, 0)
    assert offered(at, AttendPrompt) is not None


def test_who_leaves_does_not_loosen_what_was_promised() -> None:
    at = Table(scenario({"card": choice(a={}, b={})}), voters=5).until("briefing")
    at.do(actions.Attend("blue", 1))
    ballot = at.until("first_ballot").asked[0]
    assert isinstance(ballot, Ballot)
    assert ballot.ballots == 3
    assert ballot.reveal == "outcome" or ballot.least > 3, "counts were promised to five, never agreed to by three"


@pytest.mark.parametrize(
    ("voters", "proposals", "shown"),
    [((1,) * 5, 5, True), ((1,) * 5, 4, False), ((2, 1, 1, 1, 1), 4, False), ((2, 3), 2, True), ((2, 3), 1, True)],
)
def test_one_proposal_that_is_not_there_makes_the_others_too_few_unless_they_are_of_teams(
    voters: tuple[int, ...], proposals: int, shown: bool
) -> None:
    seats = tuple(Seat(colour, many) for colour, many in zip(COLOURS, voters, strict=False))
    at = Table(scenario({"card": BUDGET}), seats=seats).until("first_ballot")
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    assert (ballot.seats, ballot.reveal, ballot.ballots) == (True, "counts", len(voters))
    votes: list[Value | None] = [Divided((20_000, 20_000, 20_000))] * proposals
    votes += [None] * (len(voters) - proposals)
    published = publish(ballot, votes, at.scenario.dilemmas["card"])
    assert isinstance(published, Proposals) == shown
