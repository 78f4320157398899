"""The evening code: what it stands for, what is read for what, and where a table waits."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.apps.session import SEEDS, Beginning, Session, code_of, coded_evenings, read_code, stands_alone, year_of
from game.content import Pack
from game.log.pack import fingerprint, kept_bytes, played
from game.rules.bots import bot_action
from game.rules.decisions import TABLE_RULES
from game.rules.events import CaseOpened
from tests.evenings import setup


@given(seed=st.integers(0, SEEDS - 1), cases=st.integers(4, 12), rule=st.sampled_from(TABLE_RULES))
def test_a_code_stands_for_the_evening_it_was_made_of(waterkant: Pack, seed: int, cases: int, rule: str) -> None:
    scenario = waterkant.scenario
    code = code_of(scenario, seed, year_of(scenario, cases), rule)
    assert read_code(code) == code
    found = list(coded_evenings(code, [scenario]))
    assert (seed, year_of(scenario, cases), rule) in [(it.seed, it.year, it.decision) for it in found]


def test_what_looks_alike_is_read_as_one_sign() -> None:
    assert read_code(" kade-7f3q ") == "KADE7F3Q"
    assert read_code("OIL0 1234") == "01101234"
    assert [read_code(typed) for typed in ("", "KADE7F3", "KADE7F3QQ", "KADEUF3Q", "KADÉ7F3Q")] == [None] * 5


def test_a_code_of_another_pack_seldom_fits(proefavond: Pack, waterkant: Pack) -> None:
    year = year_of(waterkant.scenario, 8)
    codes = [code_of(waterkant.scenario, seed, year) for seed in range(500)]
    assert all(next(coded_evenings(code, [waterkant.scenario])).seed == seed for seed, code in enumerate(codes))
    fits = sum(bool(list(coded_evenings(code, [proefavond.scenario]))) for code in codes)
    assert fits < 20


def test_a_code_that_could_be_of_two_evenings_does_not_stand_alone(waterkant: Pack, proefavond: Pack) -> None:
    scenario, other = waterkant.scenario, proefavond.scenario
    codes = [code_of(scenario, seed, year_of(scenario, 4)) for seed in range(2000)]
    of_itself = {code for code in codes if not stands_alone(code, [scenario])}
    of_two = {code for code in codes if not stands_alone(code, [scenario, other])}
    assert 0 < len(of_itself) < len(of_two) < 200
    assert all(len(list(coded_evenings(code, [scenario, other]))) > 1 for code in of_two)
    assert all(stands_alone(code, [scenario, scenario]) for code in codes if code not in of_itself)


def test_a_seed_too_large_for_a_code_is_refused(proefavond: Pack) -> None:
    with pytest.raises(ValueError, match="28"):
        code_of(proefavond.scenario, SEEDS, year_of(proefavond.scenario, 2))


def test_what_an_author_wrote_beside_the_pack_changes_no_code(proefavond: Pack) -> None:
    kept = played(kept_bytes(proefavond.scenario, {}))
    assert fingerprint(kept) == fingerprint(proefavond.scenario)


@pytest.mark.parametrize("code", ["00009PV2", None])
def test_a_table_waits_exactly_where_going_on_begins_a_case(proefavond: Pack, tmp_path: Path, code: str | None) -> None:
    session = Session.start(proefavond, setup(form="cards"), {}, tmp_path, begins=Beginning(code))
    waited = opened = 0
    while session.view().prompts:
        waits = session.waits_for_bell
        told = session.do(bot_action(session.scenario, session.state, 1))
        begins = any(isinstance(it, CaseOpened) and not it.practice for it in told)
        assert waits == (begins and code is not None)
        waited, opened = waited + waits, opened + begins
    session.close()
    again = Session.resume(session.folder)
    assert again.code == code
    again.close()
    assert opened > 1
    assert waited == (opened if code else 0)
