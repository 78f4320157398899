"""What becomes of a case whose year is closed while it is open: what was decided counts, and what happened stays."""

import pytest

from game.rules import actions
from game.rules.events import CaseClosed
from game.rules.legal import legal_actions
from game.rules.terms.value import Chosen
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.three import THREE, table


def test_what_has_happened_can_no_longer_be_skipped_and_a_finished_year_keeps_it() -> None:
    at = table()
    at.vote(5, 0, 0)
    at.until("final_ballot").vote(5, 0, 0)
    assert actions.Skip() in legal_actions(at.scenario, at.state)
    at.until("outcome")
    assert actions.Skip() not in legal_actions(at.scenario, at.state)
    at.do(actions.Finish())
    assert [(decision.value, decision.how) for decision in at.state.decisions] == [(Chosen("stay"), "decided")]


def test_a_practice_that_was_read_to_its_end_is_closed_as_it_was_decided() -> None:
    """As rules 4 told it."""
    practice = {**THREE, "only": "practice"}
    at = Table(scenario({"try": practice, "card": THREE})).until("first_ballot")
    at.vote(5, 0, 0)
    at.until("final_ballot").vote(5, 0, 0)
    at.until("outcome")
    told = at.do(actions.Finish())
    assert [it.how for it in told if isinstance(it, CaseClosed)] == ["decided"]
    assert not at.state.decisions


@pytest.mark.parametrize("certain", [True, False])
def test_a_decision_counts_where_the_year_is_closed_before_its_reason(certain: bool) -> None:
    """Its cover was found before it was taken; what is short by chance since is paid by the reserve, and nobody is asked."""
    now = {"wmo": -9_000, "trust": 4} | ({} if certain else {"chance": 99})
    reserve = {"name": "Reserve", "start": 20_000, "is_reserve": True}
    funds = {"wmo": {"name": "Wmo", "start": 6_000}, "reserve": reserve}
    at = Table(scenario({"a": choice(leave={"now": now}, stay={})}, funds=funds)).until("first_ballot")
    at.vote(5, 0)
    at.until("final_ballot").vote(5, 0)
    assert at.at == ("cover" if certain else "rationale")
    if certain:
        at.pick("fund:reserve")
    at.do(actions.Finish())
    assert at.phase == "over"
    assert [(it.value, it.how) for it in at.state.decisions] == [(Chosen("leave"), "decided")]
    assert at.funds == {"wmo": 0, "reserve": 17_000}
    assert at.state.indicators[0] == 54
