"""Deliberation in full: what a minority wants to have said, and reasons that are completed later."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.ballots.publishing import publish
from game.rules.illegal import IllegalAction
from game.rules.legal import legal_actions, offers
from game.rules.prompts import FACILITATOR, TABLE, Ballot, ReasonPrompt, SayPrompt
from game.rules.setup import Seat
from game.rules.terms.references import ReasonOf, kept
from game.rules.terms.tally import Counts, Lead, Middle, Named, Sealed, Verdict
from game.rules.terms.text import Message, message
from game.rules.terms.value import Chosen
from tests.rules.driver import Table
from tests.rules.talks import TWO, table
from tests.rules.test_decision import NAMED, THREE, at_ballot
from tests.rules.test_judgement import BUDGET


def minority(at: Table) -> bool:
    """Whether a statement without a name is asked for after the reason."""
    assert at.at == "rationale"
    at.go_on()
    return at.at == "minority"


@pytest.mark.parametrize(
    ("counts", "blank", "asks"),
    [((5, 0, 0), 0, False), ((4, 0, 0), 1, False), ((4, 1, 0), 0, True), ((3, 1, 1), 0, True)],
)
def test_it_is_asked_where_somebody_chose_otherwise(counts: tuple[int, ...], blank: int, asks: bool) -> None:
    at = at_ballot()
    at.vote(*counts, blank=blank)
    assert minority(at) is asks


def test_where_only_the_outcome_is_public_somebody_may_have_chosen_otherwise() -> None:
    at = table(THREE, at="first_ballot", reveal="outcome")
    at.publish(Lead("stay"))
    at.until("final_ballot").publish(Verdict("decided", ("stay",)))
    assert minority(at)
    alone = table(THREE, at="first_ballot", reveal="outcome", seats=(Seat("blue", 1),))
    alone.publish(Sealed())
    alone.until("final_ballot").publish(Verdict("decided", ("stay",)))
    assert not minority(alone)


def test_a_minority_by_name_and_against_a_proposal() -> None:
    at = at_ballot(by_name=True)
    at.publish(Named(NAMED))
    assert minority(at)
    same = at_ballot(by_name=True)
    same.publish(Named((("blue", "stay"),) * 3 + (("green", "stay"),) * 2))
    assert not minority(same)
    for votes, asks in (((4, 1), True), ((5, 0), False)):
        proposed = table(BUDGET, at="first_ballot", seats=(Seat("blue", 3), Seat("green", 2)))
        proposed.publish(Middle(None))
        proposed.until("proposal").do(actions.Allocate("proposal", (20_000, 0)))
        proposed.vote(*votes)
        assert minority(proposed) is asks


def test_who_decided_against_the_advice_leaves_a_minority() -> None:
    at = at_ballot(decision="executive_after_advice")
    at.vote(5, 0, 0)
    at.pick("wait")
    assert minority(at)
    followed = at_ballot(decision="executive_after_advice")
    followed.vote(5, 0, 0)
    followed.pick("stay")
    assert not minority(followed)


def test_who_decides_otherwise_than_everyone_advised_leaves_a_minority_too() -> None:
    at = table(BUDGET, at="first_ballot", decision="executive_after_advice")
    at.publish(Middle(None))
    at.until("proposal").do(actions.Allocate("proposal", (20_000, 0)))
    at.vote(5, 0)
    at.do(actions.Allocate("decide", (0, 20_000)))
    assert minority(at.until("rationale"))


def test_what_the_minority_said_has_no_name_and_nothing_is_an_answer() -> None:
    at = at_ballot()
    at.vote(4, 1, 0)
    minority(at)
    assert at.asked == (SayPrompt("minority", TABLE, Message("ask.minority")),)
    told = at.do(actions.Say("minority", "t5"))
    assert told[0] == events.MinorityHeard("t5")
    case = at.seen().case
    assert case is not None
    assert case.minority == "t5"
    at.go_on()
    assert at.state.decisions[0].minority == "t5"
    quiet = at_ballot()
    quiet.vote(4, 1, 0)
    minority(quiet)
    quiet.do(actions.Say("minority", None))
    quiet.go_on()
    assert quiet.state.decisions[0].minority is None


def test_what_the_table_did_not_decide_or_only_practised_has_no_minority() -> None:
    at = at_ballot({**THREE, "default": "wait"})
    at.vote(2, 2, 1)
    at.vote(2, 2, blank=1)
    at.until("final_ballot").vote(2, 2, 1)
    at.vote(2, 2, blank=1)
    assert at.at == "outcome"
    practice = {**TWO, "only": "practice"}
    tried = at_ballot(TWO, (3, 2), pack={"dilemmas": {"card": TWO, "try": practice}})
    tried.vote(3, 2)
    assert not minority(tried)


# The reason, later


def reasons(at: Table) -> dict[str, ReasonPrompt]:
    offered = offers(at.scenario, at.state)
    return {kept(prompt.decision): prompt for prompt in offered if isinstance(prompt, ReasonPrompt)}


def decided(value: int = 0, **pack: Any) -> Table:
    return table(THREE, pack=pack).decide(value)


def test_a_reason_can_be_written_later_also_when_the_year_is_over() -> None:
    at = decided()
    assert reasons(at) == {}, "a case that is open has its own moment"
    at.go_on()
    prompt = reasons(at)["reason.card.1"]
    assert (prompt.who, prompt.decision) == (FACILITATOR, ReasonOf("card", 1))
    assert at.seen().offers == ()
    assert at.do(actions.Say("reason.card.1", "t4")) == (events.ReasonCompleted("card", 1, "t4"),)
    assert at.state.decisions[0].reason == "t4"
    while at.state.phase != "over":
        at.go_on()
    assert list(reasons(at)) == ["reason.card.1"]
    before = at.state
    at.do(actions.Say("reason.card.1", "t9"))
    assert at.state.decisions[0].reason == "t9", "completed: the last words stand"
    assert (at.state.phase, at.state.ending) == ("over", before.ending)
    assert at.seen().decisions[0].reason == "t9"


@pytest.mark.parametrize(
    "wrong", [("reason.card.1", None), ("reason.card.2", "t4"), ("reason.other.1", "t4"), ("reason.card.1", "Anne")]
)
def test_a_reason_for_nothing_or_without_words_is_refused(wrong: tuple[str, str | None]) -> None:
    at = decided()
    at.go_on()
    before = at.state
    with pytest.raises(IllegalAction):
        at.do(actions.Say(*wrong))
    assert at.state == before


def test_writing_a_reason_later_changes_nothing_else() -> None:
    cards = {"card": THREE, "other": THREE}
    at = table(pack={"dilemmas": cards, "agenda": 2, "quarters": 1}, at="agenda")
    at.do(actions.SetAgenda(2))
    at.until("outcome").go_on()
    at.until("first_ballot")
    first = at.state.decisions[0].card
    asked_before = at.asked
    at.do(actions.Say(f"reason.{first}.1", "t3"))
    assert at.asked == asked_before
    assert at.state.case is not None
    assert at.state.case.stage == "first_ballot"


def test_what_was_not_decided_needs_no_reason_and_of_what_was_revised_only_the_last_has_one() -> None:
    at = at_ballot()
    for _ in range(2):
        at.until("final_ballot").vote(0, 0, 0, blank=5)
    at.until("outcome").go_on()
    assert reasons(at) == {}
    card = {**THREE, "revise": {"trust": -1}}
    again = table(card).decide(0)
    again.go_on()
    again.next_quarter().do(actions.Pick("reopen", "card"))
    again.do(actions.Pick("revise", "wait"))
    [(at_question, prompt)] = reasons(again).items()
    assert at_question == "reason.card.2", "what was replaced is explained no more"
    title = again.scenario.dilemmas["card"].title
    assert prompt.ask == message("ask.reason_later", title=title, quarter=2)
    again.do(actions.Say("reason.card.2", "t8"))
    assert [decision.reason for decision in again.state.decisions] == [None, "t8"]


def test_legal_actions_know_of_reasons_when_the_year_is_over() -> None:
    at = decided()
    while at.state.phase != "over":
        at.go_on()
    legal = legal_actions(at.scenario, at.state)
    assert actions.Say("reason.card.1", "t1") in legal
    assert not legal, "the table itself is asked nothing"


def test_equal_counts_publish_alike_whoever_cast_them() -> None:
    at = at_ballot()
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    card = at.scenario.dilemmas["card"]
    votes = [None, *map(Chosen, ("stay", "stay", "go", "wait"))]
    assert {repr(publish(ballot, votes[n:] + votes[:n], card)) for n in range(5)} == {repr(Counts((2, 1, 1), 1))}
