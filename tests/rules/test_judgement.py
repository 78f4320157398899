"""Deliberation in full, the judgement: passing without debate, and amendments."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.prompts import Ballot, PickPrompt
from game.rules.setup import Seat
from game.rules.terms.tally import Lead
from game.rules.terms.text import message
from game.rules.terms.value import Chosen, Divided, Ranked
from tests.rules.driver import Table
from tests.rules.scenarios import choice
from tests.rules.talks import TWO, asked, items, table

# Passing without debate (hamerstuk)

THREE = choice(stay={"now": {"trust": 3}}, go={"now": {"wmo": -20_000, "trust": -3}}, wait={})
TEN = (Seat("blue", 15), Seat("green", 15))


def voted(*counts: int, blank: int = 0, card: dict[str, Any] = THREE, **setup: Any) -> Table:
    at = table(card, at="first_ballot", **setup)
    at.vote(*counts, blank=blank)
    assert at.at == "deliberation"
    return at


def suggested(at: Table) -> bool | None:
    """Whether passing is suggested; `None` where it cannot even be done."""
    prompt = asked(at, "pass")
    assert prompt is None or (isinstance(prompt, PickPrompt) and prompt.open_ids() == ("pass",))
    return None if prompt is None else prompt.suggestion == "pass"


@pytest.mark.parametrize(
    ("counts", "blank", "offered"),
    [
        ((5, 0, 0), 0, True),
        ((1, 4, 0), 0, True),
        ((4, 0, 0), 1, True),
        ((3, 1, 1), 0, False),
        ((3, 0, 0), 2, False),
        ((2, 2, 1), 0, None),
        ((0, 0, 0), 5, None),
    ],
)
def test_it_is_offered_where_nearly_all_chose_the_same(
    counts: tuple[int, ...], blank: int, offered: bool | None
) -> None:
    assert suggested(voted(*counts, blank=blank)) is offered


@pytest.mark.parametrize(("counts", "said"), [((5, 0, 0), "ask.pass_all"), ((4, 1, 0), "ask.pass")])
def test_all_who_chose_the_same_are_not_called_nearly_all(counts: tuple[int, ...], said: str) -> None:
    prompt = asked(voted(*counts), "pass")
    assert isinstance(prompt, PickPrompt)
    assert prompt.ask == message(said)


@pytest.mark.parametrize(("others", "offered"), [(0, True), (1, True), (3, True), (4, False)])
def test_a_tenth_may_differ(others: int, offered: bool) -> None:
    assert suggested(voted(30 - others, others, 0, seats=TEN)) is offered


def test_where_only_the_outcome_is_public_the_table_itself_must_say_so() -> None:
    at = table(THREE, at="first_ballot", reveal="outcome")
    at.publish(Lead("stay"))
    assert suggested(at) is False
    nobody = table(THREE, at="first_ballot", reveal="outcome")
    nobody.publish(Lead(None))
    assert suggested(nobody) is None, "nothing to pass"


def test_two_people_of_whom_one_differs_are_not_nearly_all() -> None:
    assert suggested(voted(1, 1, 0, seats=(Seat("blue", 2),))) is None, "nothing leads"
    assert suggested(voted(2, 1, 0, seats=(Seat("blue", 3),))) is True
    assert suggested(voted(2, 0, 0, seats=(Seat("blue", 2),))) is True


def test_nobody_who_objects_passes_it_without_debate() -> None:
    at = voted(4, 0, 1)
    assert at.do(actions.Pick("pass", "pass")) == (events.StepReached("advocate"),)
    assert [prompt.at for prompt in at.asked] == ["advocate"]
    assert items(at, "advocate") == ("passed", "keep")
    told = at.pick("passed")
    assert events.Decided(Chosen("stay"), "passed", at.state.number) in told
    assert not [event for event in told if isinstance(event, events.BallotClosed)], "no second ballot"
    assert at.at == "rationale", "a reason as ever"
    at.go_on()
    assert at.at == "outcome", "nobody differed when it was passed"
    assert at.state.indicators[0] == 53, "effects as ever"
    at.go_on()
    assert [(it.how, it.value, it.cause > 0) for it in at.state.decisions] == [("passed", Chosen("stay"), True)]


def test_anyone_can_keep_the_talk_and_then_it_is_not_asked_again() -> None:
    at = voted(5, 0, 0)
    at.do(actions.Pick("pass", "pass"))
    assert at.pick("keep") == (events.TalkKept(),)
    assert at.at == "deliberation"
    assert suggested(at) is None
    with pytest.raises(IllegalAction):
        at.do(actions.Pick("pass", "pass"))
    at.go_on()
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    assert ballot.option_ids() == ("stay", "go", "wait")


def test_after_talking_once_more_nothing_is_passed() -> None:
    at = voted(3, 2, 0)
    at.until("final_ballot").vote(2, 2, 1)
    at.vote(2, 2, blank=1)
    assert at.at == "deliberation"
    assert suggested(at) is None


def test_what_is_passed_is_covered_first() -> None:
    at = voted(
        0, 5, 0, pack={"funds": {"wmo": {"name": "Wmo", "start": 5_000}, "youth": {"name": "J", "start": 90_000}}}
    )
    at.do(actions.Pick("pass", "pass"))
    at.pick("passed")
    assert items(at, "cover") == ("fund:youth", "option:stay", "option:wait")
    at.pick("fund:youth")
    at.until("outcome")
    assert at.funds == {"wmo": 0, "youth": 75_000}
    assert at.state.indicators[0] == 47


def test_a_cheaper_option_found_while_passing_was_decided_by_the_table() -> None:
    at = voted(0, 5, 0, pack={"funds": {"wmo": {"name": "Wmo", "start": 5_000}}})
    at.do(actions.Pick("pass", "pass"))
    at.pick("passed")
    told = at.pick("option:wait")
    assert events.Decided(Chosen("wait"), "decided", at.state.number) in told


BUDGET = {
    "kind": "budget",
    "title": "Verdelen",
    "case": "Er is geld.",
    "amount": 20_000,
    "fund": "wmo",
    "posts": {"a": {"text": "a", "bands": [{"from": 10_000, "now": {"trust": 5}}]}, "b": {"text": "b"}},
}
RANKING = {
    "kind": "priority",
    "title": "Wie?",
    "case": "Wie eerst?",
    "room": 1,
    "items": {"x": {"text": "x", "served": {"now": {"trust": 2}}}, "y": {"text": "y"}},
}
TEAMS = tuple(Seat(colour, 2) for colour in ("blue", "green", "ochre"))


def test_a_proposal_is_passed_too() -> None:
    at = table(BUDGET, at="first_ballot", seats=TEAMS)
    at.propose(Divided((20_000, 0)), Divided((20_000, 0)), Divided((0, 20_000)))
    assert suggested(at) is True, "one seat of three differs"
    at.do(actions.Pick("pass", "pass"))
    told = at.pick("passed")
    assert events.Decided(Divided((20_000, 0)), "passed", at.state.number) in told
    at.until("outcome")
    assert (at.funds["wmo"], at.state.indicators[0]) == (30_000, 55)


def test_a_ranking_is_passed_too_and_what_nobody_proposed_is_not_suggested() -> None:
    at = table(RANKING, at="first_ballot", seats=TEAMS)
    at.propose(*[Ranked(("y", "x"))] * 3)
    assert suggested(at) is True
    at.do(actions.Pick("pass", "pass"))
    assert events.Decided(Ranked(("y", "x")), "passed", at.state.number + 1) in at.pick("passed")
    middle = table(BUDGET, at="first_ballot", seats=TEAMS)
    middle.propose(Divided((20_000, 0)), Divided((10_000, 10_000)), Divided((0, 20_000)))
    assert suggested(middle) is False, "the median is everybody's and nobody's"


@pytest.mark.parametrize("rule", ["majority", "agreement", "consent", "executive_after_advice"])
def test_it_can_be_passed_under_every_rule(rule: str) -> None:
    at = voted(5, 0, 0, decision=rule)
    at.do(actions.Pick("pass", "pass"))
    at.pick("passed")
    at.until("outcome").go_on()
    assert at.state.decisions[0].how == "passed"


@pytest.mark.parametrize("left_out", ["first_ballot", "deliberation"])
def test_without_a_first_ballot_or_a_talk_nothing_is_passed(left_out: str) -> None:
    at = table({**THREE, "skip": [left_out]})
    while at.state.case is not None:
        assert asked(at, "pass") is None
        at.go_on()


def test_a_practice_card_is_talked_about() -> None:
    at = voted(5, 0, card=TWO, pack={"dilemmas": {"card": TWO, "try": {**TWO, "only": "practice"}}})
    assert at.state.case is not None
    assert at.state.case.practice
    assert suggested(at) is None
