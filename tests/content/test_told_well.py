"""Slips whose remark names the very line, word or part that is wrong."""

from pathlib import Path

import pytest

from tests.content.test_council import COUNCIL
from tests.content.written import CARD, HEAD, PRIORITY, changed, problems, told, write

ASKED = "reflection:\n  - ask: Waar?\n    loop: 2\n    awareness: self\n"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (HEAD + ASKED + "  ask: Wie?\n    loop: 1\n", "15:3"),
        (HEAD + ASKED + "  ask: Wie?\n", "15:3"),
        (HEAD + ASKED.replace("- ask", "ask") + "  - ask: Wie?\n    loop: 1\n", "12:3"),
    ],
)
def test_a_dash_that_was_forgotten_is_told_at_its_line(tmp_path: Path, text: str, where: str) -> None:
    (problem,) = problems(write(tmp_path, {"scenario.yaml": text}))
    assert (problem.message.id, problem.code) == ("content.dash_forgotten", "K129")
    assert str(problem.place) == f"scenario.yaml:{where}"
    assert problem.hint is not None
    assert str(problem.hint.values["text"]).startswith("- ask: W")


def test_a_comma_in_a_number_is_told_as_a_number(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "{wmo: -10}", "{wmo: -40.000,00}")})
    cut = next(it for it in problems(tmp_path) if it.code == "K202")
    assert (cut.message.id, cut.line) == ("content.comma_in_number", 10)
    assert cut.hint is not None
    assert cut.hint.values == {"right": "-40000"}


def test_a_director_is_offered_what_this_right_allows(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(COUNCIL, "does: withdraws", "does: grants")})
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.hint is not None and problem.hint.values) == (
        "K211",
        {"names": "follows, deviates, withdraws"},
    )


def test_what_a_director_may_not_do_is_told_once(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(COUNCIL, "does: deviates", "does: acts_anyway")})
    assert told(tmp_path) == ["dilemmas/first.yaml:16:14 does_unknown"]


@pytest.mark.parametrize(
    ("said", "values"),
    [
        ("grants: true", {"rule": "advice", "wrong": "grants: true", "right": "upholds: false"}),
        ("grants: false", {"rule": "advice", "wrong": "grants: false", "right": "upholds: true"}),
    ],
)
def test_a_ruling_in_the_word_of_another_right_says_which(tmp_path: Path, said: str, values: object) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(COUNCIL, "upholds: true", said)})
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.message.values) == ("K436", values)


@pytest.mark.parametrize(
    ("default", "id", "names"),
    [("[ramp]", "ranking_misses", "boiler"), ("[ramp, boiler, ramp]", "ranking_twice", "ramp")],
)
def test_a_ranking_names_what_is_missing(tmp_path: Path, default: str, id: str, names: str) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(PRIORITY, "[ramp, boiler]", default)})
    (problem,) = problems(tmp_path)
    assert (problem.message.id, problem.message.values["names"]) == (f"content.{id}", names)
