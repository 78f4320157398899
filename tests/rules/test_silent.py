"""A works council that says nothing: what is told before it counts, and what it costs."""

from typing import Any

import pytest

from game.rules.prompts import Ballot
from tests.narrow import there
from tests.rules.councils import ADVICE, council
from tests.rules.test_undecided import PRICE, warned

SILENT = {"silent": PRICE["undecided"]}


@pytest.mark.parametrize("settings", [SILENT, PRICE])
def test_a_works_council_that_says_nothing_pays_what_it_was_told(settings: dict[str, Any]) -> None:
    at = council(ADVICE, settings=settings).until("final_ballot")
    silent = "undecided.silent" if settings is SILENT else None
    assert warned(at) == silent
    while at.at != "outcome":
        match at.asked[0]:
            case Ballot() as ballot:
                assert warned(at) == silent
                at.vote(*(0 for _ in ballot.option_ids()), blank=ballot.ballots)
            case _:
                at.go_on()
    case = there(at.state.case)
    assert (case.how, case.advised) == ("decided", None)
    paid = [event for event in at.told if getattr(event, "source", None) == "undecided"]
    assert [type(event).__name__ for event in paid] == (["IndicatorMoved", "FundMoved"] if settings is SILENT else [])


def test_a_works_council_that_says_it_is_not_theirs_pays_nothing() -> None:
    at = council(ADVICE, settings=SILENT).until("final_ballot")
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    at.vote(*(ballot.ballots if it == "not_ours" else 0 for it in ballot.option_ids()))
    at.until("outcome")
    assert there(at.state.case).advised == "not_ours"
    assert not [event for event in at.told if getattr(event, "source", None) == "undecided"]
