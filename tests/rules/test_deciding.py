"""The decision rules, to their ends."""

import itertools
from typing import get_args

import pytest

from game.apps.text.telling.pages import Pages
from game.rules import actions
from game.rules.decisions import DECISION_RULES, RuleName
from game.rules.illegal import IllegalAction
from game.rules.prompts import Ballot, PickPrompt
from game.rules.setup import Seat, Setup
from game.rules.terms.tally import Counts, Lead, Verdict
from game.rules.terms.text import Message, Text
from game.rules.terms.value import Chosen
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import BUDGET, choice, scenario
from tests.rules.three import THREE, table


def decided(at: Table) -> tuple[object, object]:
    assert at.state.case is not None
    value = at.state.case.value
    return value.option if isinstance(value, Chosen) else value, at.state.case.how


def test_an_author_can_name_every_rule() -> None:
    assert get_args(RuleName) == tuple(DECISION_RULES)


def test_over_half_of_the_votes_cast_decides_and_blank_is_not_cast() -> None:
    at = table()
    at.vote(5, 0, 0)
    at.until("final_ballot").vote(0, 2, 1, blank=2)
    assert decided(at) == ("go", "decided")


def test_no_majority_gives_a_run_off_between_those_that_lead() -> None:
    at = table()
    at.vote(1, 2, 2)
    at.until("final_ballot").vote(1, 2, 2)
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    assert ballot.option_ids() == ("go", "wait")
    at.vote(1, 4)
    assert decided(at) == ("wait", "decided")


@pytest.mark.parametrize(
    ("counts", "lead"),
    [
        ((2, 2, 0, 2), ("a", "b", "d")),
        ((3, 2, 2, 0), ("a", "b", "c")),
        ((3, 3, 1, 1), ("a", "b")),
        ((4, 2, 2, 2), ()),
        ((2, 2, 2, 2), ()),
        ((1, 0, 0, 1), ("a", "d")),
    ],
)
def test_what_is_equal_at_the_border_goes_along_and_where_nothing_falls_away_the_table_talks(
    counts: tuple[int, ...], lead: tuple[str, ...]
) -> None:
    card = choice(a={}, b={}, c={}, d={})
    at = table(card, voters=max(5, sum(counts)), reveal="outcome")
    at.vote(*counts)
    at.until("final_ballot").vote(*counts)
    assert at.at == ("final_ballot" if lead else "deliberation")
    assert at.state.case is not None
    assert at.state.case.ballot == lead
    assert at.state.case.final == (Verdict("runoff", lead) if lead else Verdict("again"))


def test_a_tie_in_the_run_off_talks_once_more_and_then_the_default_happens() -> None:
    at = table({**THREE, "default": "wait"})
    at.vote(1, 2, 2)
    at.until("final_ballot").vote(1, 2, 2)
    at.vote(2, 2, blank=1)
    assert at.at == "deliberation"
    at.go_on()
    ballot = at.asked[0]
    assert isinstance(ballot, Ballot)
    assert ballot.option_ids() == ("stay", "go", "wait"), "after talking again everything can be chosen"
    at.vote(2, 2, 1)
    at.vote(2, 2, blank=1)
    assert decided(at) == ("wait", "default")
    assert at.at == "outcome", "no reason is asked for what the table did not decide"


def test_without_a_default_it_is_not_decided_and_nothing_changes() -> None:
    at = table()
    at.vote(1, 2, 2)
    for _ in range(2):
        at.until("final_ballot").vote(0, 0, 0, blank=5)
    assert decided(at) == (None, "undecided")
    at.go_on()
    assert at.state.decisions[0].how == "undecided"
    assert at.state.due == ()


@pytest.mark.parametrize(
    ("when", "told"),
    [({"at_least": {"trust": 90}}, "wait"), ({"at_least": {"trust": 10}}, None)],
)
def test_a_fallback_that_is_closed_is_told_as_what_cannot_happen(when: dict[str, object], told: str | None) -> None:
    card = choice(stay={}, go={}, wait={"when": when, "now": {"trust": 3}}) | {"default": "wait"}
    at = table(card)
    at.vote(*[0] * len(ballot_of(at)), blank=5)
    for _ in range(2):
        at.until("final_ballot").vote(*[0] * len(ballot_of(at)), blank=5)
    case = at.seen().case
    assert case is not None
    assert decided(at) == ((None, "undecided") if told else ("wait", "default"))
    assert case.fallback == (Text(told, told) if told else None)
    page = Pages("nl", {}).how(case)
    assert page == (
        "Jullie besloten niet. ‘wait’ zou dan gebeuren, maar dat kan nu niet. Er verandert niets."
        if told
        else "Jullie besloten niet. Dan geldt dit:"
    )


def ballot_of(at: Table) -> tuple[str, ...]:
    return as_a(Ballot, at.asked[0]).option_ids()


def test_agreement_proposes_what_led_first_and_needs_everyone() -> None:
    at = table(decision="agreement")
    at.vote(1, 2, 2)
    at.until("proposal")
    assert at.state.case is not None
    assert (at.at, at.state.case.proposal) == ("proposal", None), "nothing leads: the order of the file decides nothing"
    assert at.asked[0].who == "blue", "the rapporteur proposes"
    at.pick("go")
    at.vote(4, 1)
    assert at.at == "deliberation"
    at.go_on()
    assert at.at == "proposal", "after talking again the table may propose something else"
    at.pick("stay")
    at.vote(3, 0, blank=2)
    assert decided(at) == ("stay", "decided")


def test_the_rapporteur_decides_after_advice() -> None:
    at = table(decision="executive_after_advice")
    at.vote(5, 0, 0)
    at.until("final_ballot").vote(5, 0, 0)
    prompt = at.asked[0]
    assert isinstance(prompt, PickPrompt)
    assert (prompt.at, prompt.who) == ("decide", "blue")
    at.pick("wait")
    assert decided(at) == ("wait", "decided")


def test_with_few_voters_only_the_outcome_is_public() -> None:
    at = table(voters=4, reveal="outcome")
    with pytest.raises(IllegalAction):
        at.publish(Counts((4, 0, 0)))
    at.publish(Lead("go"))
    at.until("final_ballot")
    with pytest.raises(IllegalAction):
        at.publish(Verdict("runoff", ("go", "stay")))
    at.publish(Verdict("runoff", ("stay", "go")))
    at.publish(Verdict("decided", ("stay",)))
    assert decided(at) == ("stay", "decided")


def test_counts_that_cannot_be_right_are_refused_with_a_reason() -> None:
    at = table()
    for counts in ((6, 0, 0), (0, 0, 0), (-1, 3, 0)):
        with pytest.raises(IllegalAction) as error:
            at.vote(*counts)
        assert error.value.reason is not None
        assert error.value.reason.id in ("refused.count_total", "refused.negative")


def test_a_card_can_demand_its_own_rule() -> None:
    at = table({**THREE, "decision": "agreement"}, decision="majority")
    at.vote(5, 0, 0)
    ballot = at.until("final_ballot").asked[0]
    assert isinstance(ballot, Ballot)
    assert ballot.option_ids() == ("yes", "no")


def test_the_programme_first_then_the_others_with_core_cards_in_front() -> None:
    names = ("a", "b", "c", "d", "e")
    cards = {name: {**THREE, "core": name == "e"} for name in names}
    orders = {Table(scenario(cards, programme=["c", "a"]), seed=seed).state.queue for seed in range(30)}
    assert {order[:3] for order in orders} == {("c", "a", "e")}
    assert {order[3:] for order in orders} == {("b", "d"), ("d", "b")}
    without = {Table(scenario(cards), seed=seed).state.queue[0] for seed in range(30)}
    assert without == {"e"}


@pytest.mark.parametrize(
    "seats", [(), (Seat("blue"), Seat("blue")), (Seat("blue", 0),), (Seat("blue", 61),), (Seat("x"),)]
)
def test_a_table_at_which_nobody_can_play_is_refused(seats: tuple[Seat, ...]) -> None:
    with pytest.raises(ValueError, match="seat"):
        Setup(1, seats)


def test_stages_can_be_left_out_in_every_combination() -> None:
    optional = ("first_ballot", "deliberation", "rationale")
    for rule in ("majority", "agreement", "executive_after_advice"):
        for left_out in itertools.chain.from_iterable(itertools.combinations(optional, n) for n in range(4)):
            card = {**THREE, "skip": left_out}
            at = Table(scenario({"card": card, "budget": BUDGET}, settings={"skip": left_out}), decision=rule)
            reached = set()
            while at.asked:
                if at.state.case is not None:
                    reached.add(at.state.case.stage)
                at.go_on()
            assert at.state.phase == "over"
            assert not reached & set(left_out)


def test_an_option_may_be_called_no() -> None:
    card = choice(yes={"now": {"trust": 1}}, no={"now": {"trust": 2}})
    for rule in ("majority", "executive_after_advice"):
        at = table(card, decision=rule)
        at.vote(0, 5)
        at.until("final_ballot").vote(0, 5)
        if rule != "majority":
            at.pick("no")
        assert decided(at) == ("no", "decided")
    at = table(card, decision="agreement")
    at.vote(0, 5)
    at.until("final_ballot").vote(5, 0)
    assert decided(at) == ("no", "decided")


def test_where_people_left_a_few_votes_are_not_shown_one_by_one() -> None:
    at = table(voters=6)
    with pytest.raises(IllegalAction):
        at.vote(1, 1, 0)
    at.publish(Lead(None))
    at.until("final_ballot")
    with pytest.raises(IllegalAction):
        at.vote(4, 0, 0)
    at.publish(Verdict("decided", ("stay",)))
    assert decided(at) == ("stay", "decided")
    few = table(voters=4)
    few.vote(1, 1, 0)
    assert few.at == "deliberation", "a small table that agreed beforehand sees them all the same"


def test_what_is_equal_to_a_number_but_is_not_one_is_refused() -> None:
    at = Table(scenario({"card": THREE})).until("agenda")
    with pytest.raises(IllegalAction):
        at.do(actions.SetAgenda(True))
    with pytest.raises(ValueError, match="no decision rule"):
        Table(scenario({"card": THREE}), decision="by_dice")


@pytest.mark.parametrize("against", [False, True])
def test_who_decides_against_what_was_advised_is_asked_why(against: bool) -> None:
    at = table(decision="executive_after_advice")
    at.vote(5, 0, 0)
    at.until("final_ballot").vote(5, 0, 0)
    decides = as_a(PickPrompt, at.asked[0])
    at.pick(decides.items[int(against)].id)
    asked = at.until("rationale").asked[0].ask
    assert isinstance(asked, Message)
    assert asked.id == ("ask.rationale_against" if against else "ask.rationale")
