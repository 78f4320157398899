"""Deliberation in full, the decision: consent, ballots by name, a minority's statement, reasons completed later."""

from typing import Any

import pytest

from game.rules.ballots.publishing import publish_by_name
from game.rules.illegal import IllegalAction
from game.rules.prompts import Ballot
from game.rules.setup import Seat
from game.rules.terms.tally import Counts, Named
from game.rules.terms.text import Message
from game.rules.terms.value import Chosen
from tests.rules.driver import Table
from tests.rules.scenarios import choice
from tests.rules.talks import TWO, table
from tests.rules.test_judgement import BUDGET, TEAMS

THREE = choice(stay={"now": {"trust": 3}}, go={"now": {"wmo": -60_000, "trust": -3}}, wait={})


def at_ballot(card: dict[str, Any] = THREE, first: tuple[int, ...] = (3, 2, 0), **setup: Any) -> Table:
    """The talk is over and the final ballot is open."""
    at = table(card, at="first_ballot", **setup)
    at.vote(*first)
    return at.until("final_ballot")


# Consent


def test_a_proposal_stands_where_nobody_objects_and_blank_is_no_objection() -> None:
    at = at_ballot(decision="consent")
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    assert ballot.option_ids() == ("yes", "no")
    assert at.state.case is not None
    assert at.state.case.proposal == Chosen("stay"), "what led first"
    at.vote(3, 0, blank=2)
    assert (at.state.case.value, at.state.case.how) == (Chosen("stay"), "decided")


def test_one_objection_of_many_sends_it_back_to_the_talk() -> None:
    at = at_ballot(decision="consent")
    at.vote(4, 1)
    assert at.at == "deliberation"
    at.go_on()
    assert at.at == "proposal", "the table may propose something else"
    at.pick("wait")
    at.vote(3, 0, blank=2)
    assert at.state.case is not None
    assert (at.state.case.value, at.state.case.how) == (Chosen("wait"), "decided")


def test_a_table_of_blanks_has_consented_to_nothing() -> None:
    at = at_ballot({**THREE, "default": "wait"}, decision="consent")
    at.vote(0, 0, blank=5)
    at.until("proposal").pick("stay")
    at.vote(0, 0, blank=5)
    assert at.state.case is not None
    assert (at.state.case.value, at.state.case.how) == (Chosen("wait"), "default")


def test_a_card_can_ask_for_consent() -> None:
    at = at_ballot({**TWO, "decision": "consent"}, (3, 2), decision="majority")
    at.vote(3, 1, blank=1)
    assert at.at == "deliberation"


# By name

NAMED = (("blue", "stay"), ("blue", "stay"), ("blue", "go"), ("green", "stay"), ("green", None))


def test_a_final_ballot_by_name_tells_who_chose_what_and_decides_as_its_counts() -> None:
    at = at_ballot(by_name=True)
    at.publish(Named(NAMED))
    assert at.state.case is not None
    assert (at.state.case.value, at.state.case.how) == (Chosen("stay"), "decided")
    case = at.seen().case
    assert case is not None
    assert case.final is not None
    stay, go = (at.scenario.dilemmas["card"].names()[id] for id in ("stay", "go"))
    blank = Message("ballot.blank")
    assert case.final.names == (("blue", stay), ("blue", stay), ("blue", go), ("green", stay), ("green", blank))
    assert not case.final.counts
    counted = at_ballot()
    counted.vote(3, 1, 0, blank=1)
    assert counted.state.case is not None
    assert counted.state.case.value == Chosen("stay")
    assert Named(NAMED).counts(("stay", "go", "wait")) == Counts((3, 1, 0), 1)


def test_by_name_only_where_everyone_agreed_beforehand() -> None:
    at = at_ballot()
    with pytest.raises(IllegalAction):
        at.publish(Named(NAMED))
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    with pytest.raises(ValueError, match="not by name"):
        publish_by_name(ballot, [(seat, None if it is None else Chosen(it)) for seat, it in NAMED])


def test_a_first_ballot_and_proposals_are_never_by_name() -> None:
    at = table(THREE, at="first_ballot", by_name=True)
    with pytest.raises(IllegalAction):
        at.publish(Named(NAMED))
    seats = table(BUDGET, at="first_ballot", by_name=True, seats=TEAMS)
    with pytest.raises(IllegalAction):
        seats.publish(Named((("blue", None),) * 6))
    for prompt in (at.asked[0], seats.asked[0]):
        assert isinstance(prompt, Ballot)
        assert not prompt.by_name


@pytest.mark.parametrize(
    "votes",
    [
        (),
        (("blue", "nothing"),) * 5,
        (("blue", "stay"),) * 6,
        (("nobody", "stay"),) * 5,
        (("blue", "stay"),) * 2 + (("green", "stay"),) * 3,
        (("green", "stay"),) * 2 + (("blue", "stay"),) * 3,
    ],
    ids=["none", "no option", "too many", "no seat", "too many at one seat", "not in seat order"],
)
def test_a_ballot_by_name_that_cannot_be_right_is_refused(votes: tuple[tuple[str, str | None], ...]) -> None:
    at = at_ballot(by_name=True)
    with pytest.raises(IllegalAction):
        at.publish(Named(votes))


def test_cards_and_a_teller_stay_counts_also_where_names_were_agreed_on() -> None:
    at = at_ballot(by_name=True)
    at.vote(4, 1, 0)
    assert at.state.case is not None
    assert at.state.case.final == Counts((4, 1, 0))
    few = at_ballot(first=(2, 1, 0), by_name=True, seats=(Seat("blue", 2), Seat("green", 1)))
    few.publish(Named((("blue", "stay"), ("blue", "go"), ("green", "stay"))))
    assert few.state.case is not None
    assert few.state.case.value == Chosen("stay")
