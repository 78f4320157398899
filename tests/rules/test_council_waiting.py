"""What is decided against a works council waits, is ruled on in court, or goes on."""

import pytest

from game.rules import actions, events
from game.rules.prompts import PickPrompt
from game.rules.quarters.forecast import forecast
from game.rules.terms.text import Message
from game.rules.terms.value import Chosen
from tests.narrow import as_a
from tests.rules.councils import ADVICE, CONSENT, answered, case, council, points, says


def test_a_deviation_waits_and_takes_effect_in_the_next_quarter() -> None:
    at = says(council(ADVICE), "stay")
    assert (answered(at).does, at.at) == ("deviates", "suspended")
    cause = at.state.case.decided_at if at.state.case is not None else 0
    at.pick("wait")
    assert (at.funds["wmo"], points(at), at.state.due) == (50_000, (50, 50), ())
    at.next_quarter()
    assert (at.funds["wmo"], points(at)[0]) == (40_000, 45)
    (due,) = at.state.due
    assert (due.quarter, due.cause) == (2, cause), "counted from then, and from that decision"
    (decision,) = at.state.decisions
    assert (decision.how, decision.value, at.state.held) == ("decided", Chosen("move"), ())


def test_what_waits_is_told_where_it_takes_effect_and_its_cost_is_foreseen() -> None:
    headline = {**ADVICE, "options": {**ADVICE["options"], "move": {**ADVICE["options"]["move"], "headline": "Weg"}}}
    at = says(council(headline), "stay")
    before = forecast(at.scenario, at.state)[0]
    at.pick("wait")
    assert forecast(at.scenario, at.state)[0] == before - 10_000
    at.until("quarter_end")
    assert not any("Weg" in str(it.words) for it in at.seen().report)
    assert forecast(at.scenario, at.state)[0] == before - 10_000
    at.next_quarter()
    assert any("Weg" in str(it.words) for it in at.seen().report)
    assert forecast(at.scenario, at.state)[0] == before - 10_000


@pytest.mark.parametrize(("quarters", "last"), [(1, ".last"), (2, "")])
def test_until_when_it_waits_is_said_as_it_is(quarters: int, last: str) -> None:
    (asked,) = says(council(ADVICE, quarters=quarters), "stay").asked
    asks, first = as_a(Message, asked.ask), as_a(Message, as_a(PickPrompt, asked).items[0].text)
    assert [asks.id, first.id] == [f"ask.suspended{last}", f"suspended.wait{last}"]


def test_a_works_council_may_let_it_go_on_at_once() -> None:
    at = says(council(ADVICE), "stay")
    at.pick("waive")
    assert (at.funds["wmo"], points(at)[0], at.state.held) == (40_000, 45, ())


def test_in_the_last_quarter_what_waits_takes_effect_before_the_account() -> None:
    at = says(council(ADVICE, quarters=1), "stay")
    at.pick("wait")
    at.until("quarter_end")
    assert (at.funds["wmo"], points(at)) == (40_000, (45, 54)), "and what comes at the end of that quarter too"


@pytest.mark.parametrize(("asks", "stands", "trust"), [(("reach",), False, 48), ((), True, 42)])
def test_the_enterprise_chamber_rules_at_the_quarter_s_end(asks: tuple[str, ...], stands: bool, trust: int) -> None:
    at = says(council(ADVICE), "year" if stands else "move", asks=asks, conditions=() if stands else ("move.travel", "move.back"))  # fmt: skip
    at.pick("court")
    assert points(at) == (50, 50)
    at.until("quarter_end")
    (ruled,) = [it for it in at.page if isinstance(it, events.CourtRuled)]
    assert ruled.stands is stands
    at.next_quarter()
    # Where it goes on: the ruling costs three points, and what was decided five; of the conditions one is promised.
    assert points(at)[0] == trust
    (decision,) = at.state.decisions
    assert (decision.how, decision.value is None) == ("decided" if stands else "void", not stands)


def test_in_the_last_quarter_a_ruling_that_lets_it_stand_brings_it_at_once() -> None:
    at = says(council(ADVICE, quarters=1), "stay")
    at.pick("court")
    at.until("quarter_end")
    assert points(at)[0] == 50 - 3 - 5


@pytest.mark.parametrize(("access", "how", "trust"), [(50, "decided", 44), (60, "void", 50)])
def test_the_cantonal_court_gives_leave_or_not(access: int, how: str, trust: int) -> None:
    indicators = {"trust": {"name": "Vertrouwen", "start": 50}, "access": {"name": "Toegang", "start": access}}
    at = says(council(CONSENT, indicators=indicators), "nothing")
    assert case(at) == (Chosen("app"), "held")
    at.next_quarter()
    assert (at.state.decisions[0].how, points(at)[0]) == (how, trust)


def test_a_case_that_is_skipped_leaves_nothing_that_waits() -> None:
    at = says(council(CONSENT), "nothing")
    assert at.state.held
    at.do(actions.Skip())
    assert (at.state.held, at.state.decisions[0].how) == ((), "skipped")
    at.next_quarter()
    assert points(at) == (50, 50)


def test_a_year_that_is_ended_early_does_not_bring_what_waits() -> None:
    at = says(council(ADVICE), "stay")
    at.pick("wait")
    at.do(actions.Finish())
    assert (points(at), at.state.decisions[0].how) == ((50, 50), "held")


def test_a_year_that_is_ended_before_it_was_said_what_to_do_leaves_it_waiting() -> None:
    at = says(council(ADVICE), "stay")
    assert at.at == "suspended"
    at.do(actions.Finish())
    assert (points(at), at.state.decisions[0].how, at.state.decisions[0].advised) == ((50, 50), "held", "stay")


def test_a_fund_that_runs_short_of_it_is_covered_afterwards() -> None:
    funds = {
        "wmo": {"name": "Wmo", "start": 5_000},
        "reserve": {"name": "Reserve", "start": 20_000, "is_reserve": True},
    }
    at = says(council(ADVICE, funds=funds), "stay")
    at.pick("wait")
    at.next_quarter_opens()
    while at.at != "cover":
        at.go_on()
    assert at.phase == "quarter"
    at.pick("fund:reserve")
    assert at.funds == {"wmo": 0, "reserve": 15_000}
