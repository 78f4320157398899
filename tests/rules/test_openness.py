"""Who looks on: guests see what came of a ballot and no counts; in the open nothing is asked or told in secret."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.prompts import Ballot
from game.rules.setup import Openness, Seat, Setup
from game.rules.terms.tally import Counts, Named, Proposals
from game.rules.transition import blank
from game.rules.turns import begin
from game.rules.views import view
from tests.evenings import Played, play, setup
from tests.rules.test_full_depth import full
from tests.shipped import pack_of

CAST = (Seat("blue", 3, "alderman"), Seat("green", 2), Seat("ochre", 1))


def evening(pack: str, openness: Openness, seed: int) -> Played:
    reveal = "outcome" if openness == "guests" else "counts"
    return play(pack_of(pack).scenario, setup(seed, openness=openness, reveal=reveal, depth="full"))


@pytest.mark.parametrize("pack", ["waterkant", "examples/full", "examples/budget", "examples/priority"])
@pytest.mark.parametrize("seed", [1, 2])
def test_guests_see_no_counts_all_evening(pack: str, seed: int) -> None:
    closed = [it for it in evening(pack, "guests", seed).actions if isinstance(it, actions.CloseBallot)]
    assert closed
    assert not [it for it in closed if isinstance(it.published, (Counts, Proposals, Named))]


@pytest.mark.parametrize("pack", ["waterkant", "examples/full", "examples/budget", "examples/priority"])
def test_in_the_open_only_hands_are_counted(pack: str) -> None:
    scenario, played = pack_of(pack).scenario, evening(pack, "open", 3)
    told = [event for happened in played.told for event in happened]
    assert not [it for it in told if isinstance(it, events.ValuesAsked)]
    ballots = [it for state in played.states for it in view(scenario, state).prompts if isinstance(it, Ballot)]
    assert ballots
    assert not [it for it in ballots if it.seats or it.some is not None or it.by_name]
    assert played.states[-1].phase == "over", "the table decides all the same"


def test_in_the_open_nobody_has_something_to_read_alone() -> None:
    for openness, reads in (("closed", True), ("open", False)):
        at = full(openness=openness)
        seen = view(at.scenario, at.state, "blue")
        assert (seen.role is not None) == reads
        assert [seat.role is not None for seat in seen.seats] == [reads, reads, False]


def test_a_closed_evening_is_as_it_was_before_anybody_could_look_on() -> None:
    scenario = pack_of("waterkant").scenario
    table = Setup(7, CAST, reveal="counts", depth="full")
    assert begin(scenario, table) == begin(scenario, setup(7, seats=CAST, depth="full", openness="closed"))
    assert blank(scenario, table).openness == "closed"


@pytest.mark.parametrize(
    ("openness", "told"), [("guests", {"reveal": "counts"}), ("guests", {"by_name": True}), ("open", {"by_name": True})]
)
def test_what_does_not_go_together_is_refused(openness: Openness, told: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"guests|closed evening"):
        setup(**{"reveal": "outcome", "openness": openness, **told})
