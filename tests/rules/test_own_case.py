"""A case that the table brings itself: over whatever is open, in nine steps, and without a trace in the town."""

from typing import Any

import pytest
from msgspec.structs import replace

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.learning.kept import Learned, OwnCase
from game.rules.learning.own import MOST
from game.rules.legal import offers
from game.rules.prompts import FACILITATOR
from tests.narrow import there
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario

STEPS = (
    "al.case", "al.question", "al.minute", "al.two", "al.select", "al.dialogue", "al.summary", "al.sharpen", "al.actions",
)  # fmt: skip


def table(**setup: Any) -> Table:
    return Table(scenario({"card": choice(raise_it={"now": {"wmo": -2_000}}, half={})}, quarters=1), **setup)


def may(at: Table) -> bool:
    return any(asked.at == "own" for asked in offers(at.scenario, at.state))


def worked(at: Table) -> list[str]:
    asked = []
    while at.state.own is not None:
        asked.append(at.at)
        at.go_on()
    return asked


def test_it_goes_through_nine_steps_and_everything_is_as_it_was() -> None:
    at = table().until("briefing")
    before = at.state
    at.do(actions.OpenOwn("t1"))
    assert worked(at) == list(STEPS)
    assert replace(at.state, number=before.number, brought=0) == before
    assert at.state.brought == 1
    at.until("first_ballot")


def test_what_is_written_is_kept_by_its_id() -> None:
    at = table().until("briefing")
    at.do(actions.OpenOwn("t1"))
    at.go_on()
    assert at.do(actions.Say("al.question", "t2")) == (
        events.LearningSaid("question", "t2"),
        events.OwnStepReached("minute"),
    )
    for _ in range(2):
        at.go_on()
    at.do(actions.Say("al.select", "t3"))
    own = there(at.state.own)
    assert own == OwnCase("t1", "dialogue", Learned("t2", "t3"))
    assert own.texts == ("t1", "t2", "t3")
    seen = there(at.seen().own)
    assert (seen.story, seen.question, seen.idea, seen.number) == ("t1", "t2", "t3", 6)
    assert there(at.state.case).learned is None, "nothing of it is of the card that waits"


def test_it_may_come_after_the_year_and_the_year_stays_over() -> None:
    at = table()
    while at.phase != "over":
        at.go_on()
    assert may(at)
    at.do(actions.OpenOwn(None))
    assert worked(at) == list(STEPS)
    assert (at.phase, at.asked) == ("over", ())


def test_at_most_two_an_evening_and_one_at_a_time() -> None:
    at = table().until("briefing")
    for count in range(MOST):
        assert may(at)
        at.do(actions.OpenOwn(None))
        assert not may(at), count
        worked(at)
    assert not may(at)
    with pytest.raises(IllegalAction):
        at.do(actions.OpenOwn(None))


@pytest.mark.parametrize("asked", ["first_ballot", "deliberation", "final_ballot", "rationale", "outcome"])
def test_never_over_a_vote_or_a_case_that_has_begun(asked: str) -> None:
    assert not may(table().until(asked))


def test_never_where_anybody_may_look_on() -> None:
    assert not may(table(openness="open").until("briefing"))
    assert may(table(openness="guests", reveal="outcome").until("briefing"))


def test_the_stop_card_ends_it_at_any_step() -> None:
    for step in range(len(STEPS)):
        at = table().until("briefing")
        at.do(actions.OpenOwn("t1"))
        for _ in range(step):
            at.go_on()
        assert at.seen(FACILITATOR).controls == (actions.Skip(),)
        assert at.do(actions.Skip()) == (events.OwnClosed(stopped=True),)
        assert at.at == "briefing"


@pytest.mark.parametrize("text", ["", "x1", "t"])
def test_its_words_are_a_text_by_its_id(text: str) -> None:
    at = table().until("briefing")
    with pytest.raises(IllegalAction):
        at.do(actions.OpenOwn(text))


def test_an_evening_that_turns_its_own_pages_stops_where_the_table_writes() -> None:
    at = table(brisk=True).until("first_ballot")
    assert not may(at)
    done = Table(at.scenario, brisk=True)
    while done.phase != "over":
        done.go_on()
    done.do(actions.OpenOwn(None))
    assert done.at == "al.question"
    assert isinstance(done.state.own, OwnCase)
