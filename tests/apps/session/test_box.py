"""The ballot box outside a case, and by name."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.apps.session import BallotBox, Refused, Session
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.prompts import AcknowledgePrompt, Ballot
from game.rules.terms.tally import Counts, Named, Sealed, Verdict
from game.rules.terms.text import Message
from game.rules.terms.value import Chosen, Picked, Value
from tests.evenings import SEATS, setup
from tests.shipped import pack_of

At = Callable[..., BallotBox]
WARM, ROOM, CLOSE = "stay_open", "one_room", "close"
THRIFT = Picked(("thrift",))


@pytest.fixture(scope="module")
def full() -> Pack:
    return pack_of("examples/full")


@pytest.fixture
def at(full: Pack, tmp_path: Path) -> At:
    """The box of the first ballot there."""

    def reach(where: str, **changes: Any) -> BallotBox:
        table = setup(depth="full", decision="majority", **changes)
        session = Session.start(full, table, {}, tmp_path)
        while (asked := session.view().prompts[-1]).at != where:
            page = session.view().prompts[0]
            read = actions.Acknowledge(page.at) if isinstance(page, AcknowledgePrompt) else None
            session.do(read or bot_action(full.scenario, session.state, 3))
        assert isinstance(asked, Ballot)
        box = session.open_box(asked)
        session.close()
        return box

    return reach


def fill(box: BallotBox, *votes: Value | None) -> actions.CloseBallot:
    for voter, vote in zip(box.expected, votes, strict=False):
        box.vote(voter, vote)
    return box.close()


def test_core_values_are_counted_and_whose_they_are_is_gone(at: At) -> None:
    box = at("values")
    closed = fill(
        box, Picked(("nearness", "thrift")), THRIFT, Picked(()), None, Picked(("nearness", "certainty", "courage"))
    )
    assert closed.published == Counts((2, 2, 1, 1), 1)
    assert box.ballot.refusal(closed) is None
    with pytest.raises(Refused):
        box.vote(box.expected[0], Picked(("nearness", "thrift", "certainty", "courage")))


def test_where_few_took_part_values_stay_secret(at: At) -> None:
    assert fill(at("values"), Picked(("nearness",)), THRIFT).published == Sealed()
    few = at("values", seats=SEATS[:2], reveal="outcome")
    assert fill(few, *[THRIFT] * 4).published == Sealed()
    assert few.close_with(Counts((4, 0, 0, 0))).published == Sealed()


def test_a_teller_counts_values(at: At) -> None:
    box = at("values")
    assert box.close_with(Counts((4, 4, 0, 2), 1)).published == Counts((4, 4, 0, 2), 1)
    for counts in (Counts((6, 0, 0, 0)), Counts((5, 5, 4, 0), 2), Counts((1, 1)), Counts((-1, 0, 0, 0))):
        with pytest.raises(Refused) as refused:
            box.close_with(counts)
        assert isinstance(refused.value.reason, Message)


def test_by_name_it_says_who_chose_what_in_seat_order_and_sorted_within_a_seat(at: At) -> None:
    box = at("final_ballot", by_name=True)
    for voter, vote in reversed(list(zip(box.expected, (WARM, None, ROOM, WARM, CLOSE), strict=True))):
        box.vote(voter, None if vote is None else Chosen(vote))
    closed = box.close()
    votes = (("blue", WARM), ("blue", None), ("green", WARM), ("green", ROOM), ("ochre", CLOSE))
    assert closed.published == Named(votes)
    assert box.ballot.refusal(closed) is None
    assert box.close_with(Counts((5, 0, 0))).published == Counts((5, 0, 0)), "cards have no names"


def test_of_a_few_that_came_in_nothing_is_by_name(at: At) -> None:
    box = at("final_ballot", by_name=True)
    closed = fill(box, *map(Chosen, (WARM, WARM)))
    assert closed.published == Verdict("decided", (WARM,))
    assert box.ballot.refusal(closed) is None


def test_without_that_agreement_nothing_is_by_name(at: At) -> None:
    assert fill(at("final_ballot"), *map(Chosen, (WARM, WARM, WARM, ROOM)), None).published == Counts((3, 1, 0), 1)
