"""What was nearly right on the command line: what is near is named, and what there is comes with it."""

from pathlib import Path

import pytest

from game.content import find_packs
from tests.cli.here import run


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("typed", "meant"), [("prepair", "prepare"), ("simulat", "simulate"), ("evening_code", "evening-code")]
)
def test_a_command_that_is_nearly_one_is_named(typed: str, meant: str) -> None:
    done = run(typed, "waterkant")
    assert done.code == 2
    assert f"‘{typed}’ bestaat niet. Bedoel je {meant}?" in done.said


def test_a_command_that_is_like_none_comes_with_all_there_are() -> None:
    assert "Dit zijn ze: play, demo, debrief" in run("xyzzy").said


def test_a_word_of_a_few_that_is_none_of_them_comes_with_those() -> None:
    assert "add|remove kan dit zijn: add, remove." in run("packs", "ad", "x").said


def test_where_a_scenario_is_nowhere_those_of_the_program_come_first() -> None:
    whole = [name for name in find_packs() if "/" not in name]
    assert f"Er zijn: {', '.join(whole)}, " in run("simulate", "nergens").said
    assert "Bedoel je 'waterkant'?" in run("simulate", "waterknat").said


def test_help_says_which_scenarios_there_are() -> None:
    said = " ".join(run("--help").said.split())
    assert f"Scenario’s die erbij zitten: {', '.join(it for it in find_packs() if '/' not in it)}, en" in said


def test_options_are_explained_for_their_own_command() -> None:
    assert "simulate" not in run("enter", "--help").said
    assert "3,5,8" in run("simulate", "--help").said


def test_a_workbook_that_is_looked_at_points_to_what_reads_it(tmp_path: Path) -> None:
    (tmp_path / "wk.xlsx").write_bytes(b"PK\x03\x04 en meer")
    assert "keukentafel spreadsheet wk.xlsx" in run("lint", "wk.xlsx").said


def test_a_new_scenario_takes_the_place_of_none_that_there_is(tmp_path: Path) -> None:
    done = run("new", "waterkant")
    assert done.code == 2
    assert "al een scenario" in done.said
    assert not (tmp_path / "waterkant").exists()


def test_a_new_scenario_says_what_its_place_is_called() -> None:
    assert "De verzonnen gemeente erin heet Dorpsrand." in run("new", "mijndorp").said
    assert "Dorpsrand" not in run("new", "ons_dorp", "--place", "Mijndorp").said
