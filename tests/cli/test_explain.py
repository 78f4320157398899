"""`lint --explain`: the page of a code in the terminal."""

import re
from pathlib import Path

import pytest

from game.content.explained import GROUPS, explained
from tests.cli.here import run
from tests.cli.test_commands import keukentafel
from tests.content.written import CARD, HEAD, write

CODES = [code for group in GROUPS for code in explained(group).codes]


def test_a_code_is_explained_with_a_wrong_and_a_mended_example() -> None:
    done = run("lint", "--explain", "K301")
    assert done.code == 0
    assert done.said.startswith("K301: fout\n")
    assert done.said.index("vertrouwen: +3") < done.said.index("now: {trust: +3}")


def test_it_is_explained_in_english_and_by_small_letters_too() -> None:
    done = run("lint", "--explain", "k146", language="en")
    assert done.said.startswith("K146: error\n`bathroom.yaml.txt`")
    assert "Wrong: dilemmas/first.yaml.txt\nMended: dilemmas/first.yaml\n" in done.said


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_code_has_a_page(language: str) -> None:
    for code in CODES[::7]:
        done = run("lint", "--explain", code, language=language)
        assert (done.code, done.said[:4]) == (0, code)


@pytest.mark.parametrize(("asked", "meant"), [("K30l", "K30"), ("hulp", "K205"), ("K999", "")])
def test_a_code_that_is_not_there_is_told(asked: str, meant: str) -> None:
    done = run("lint", "--explain", asked)
    assert done.code == 2
    assert asked in done.said
    assert meant in done.said


def test_without_a_pack_or_a_code_there_is_nothing_to_check() -> None:
    done = run("lint")
    assert done.code == 2
    assert "lint --help" in done.said


def test_after_what_was_found_there_is_where_to_read_more(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").write_text("title: Hallo\n", encoding="utf-8")
    done = run("lint", str(tmp_path))
    assert "keukentafel lint --explain K203" in done.said
    # Started in another way, it is told in that way.
    typed = keukentafel("lint", str(tmp_path)).stdout
    assert "-m game lint --explain K203" in typed
    assert "keukentafel lint" not in typed


@pytest.mark.parametrize(
    ("language", "says"), [("nl", "Bij --explain hoort een code"), ("en", "goes a code, such as K201.")]
)
def test_explain_without_a_code_asks_for_one(language: str, says: str) -> None:
    done = run("lint", "--explain", language=language)
    assert done.code == 2
    assert says in done.said
    assert "lint --help" in done.said


def test_figures_say_how_long_cards_are_and_what_a_year_costs() -> None:
    said = run("lint", "proefavond", "--figures").said
    assert re.search(r"^    bathroom +\d+ woorden, \d+ s  ", said, re.MULTILINE)
    assert re.search(r"^Een heel jaar: \d kwartalen van \d zaken", said, re.MULTILINE)
    assert re.search(
        r"^Zorg in de buurten als niemand bouwt: €\s[\d.]+\. Eén voorval in elke buurt: €", said, re.MULTILINE
    )
    assert "Een heel jaar" not in run("lint", "proefavond").said


def test_a_pack_without_money_has_figures_of_its_cards(tmp_path: Path) -> None:
    files = {"scenario.yaml": HEAD[: HEAD.index("funds:")] + HEAD[HEAD.index("indicators:") :]}
    write(tmp_path, {**files, "dilemmas/first.yaml": CARD.replace("wmo: -10", "trust: -1")})
    said = run("lint", str(tmp_path), "--figures", language="en").said
    assert "first  7 words, 4 s  De eerste kaart" in said
    assert "Money" not in said


def test_explaining_does_not_pass_over_what_else_was_asked() -> None:
    for more in (("--figures",), ("--format", "json")):
        done = run("lint", "waterkant", "--explain", "K205", *more)
        assert done.code == 2
        assert "--explain K205" in done.said
