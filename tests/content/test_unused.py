"""What is written and would do nothing."""

from pathlib import Path

import pytest

from tests.content.written import CARD, HEAD, TALK, changed, head, problems, told, town, write


@pytest.mark.parametrize(
    ("key", "old", "new", "place"),
    [
        ("core", "only: practice", "only: practice\ncore: true", "3:1"),
        ("deck", "only: practice", "only: practice\ndeck: wmo", "3:1"),
        ("when", "only: practice", "only: practice\nwhen: {from_quarter: 2}", "3:1"),
        ("revise", "only: practice", "only: practice\nrevise: {trust: -1}", "3:1"),
        ("later", "now: {trust: +3}", "later: {after: 1, trust: +3}", "8:5"),
        ("revise", "now: {trust: +3}", "revise: {trust: -1}", "8:5"),
        ("amendments", "now: {trust: +3}", "amendments: {tea: {text: Met thee}}", "8:5"),
    ],
)
def test_what_a_practice_card_never_uses_is_a_warning(tmp_path: Path, key: str, old: str, new: str, place: str) -> None:
    practice = changed(changed(CARD, "kind: choice", "kind: choice\nonly: practice"), old, new)
    level = HEAD + "settings: {level: first}\n"
    (problem,) = problems(write(tmp_path, {"dilemmas/practice.yaml": practice, "scenario.yaml": level}))
    assert f"{problem.place}" == f"dilemmas/practice.yaml:{place}"
    assert (problem.message.id, problem.severity) == ("content.practice_unused", "warning")
    assert problem.message.values == {"key": key}


def test_an_option_of_a_practice_card_may_be_closed(tmp_path: Path) -> None:
    practice = changed(TALK, "kind: kitchen_table", "kind: kitchen_table\nonly: practice")
    assert told(write(tmp_path, {"dilemmas/practice.yaml": practice})) == []


def test_a_clock_for_a_stage_that_is_left_out_is_a_warning(tmp_path: Path) -> None:
    settings = "settings: {skip: [deliberation], timers: {deliberation: 3, briefing: 2}}\nendings:"
    problem = head(tmp_path, "endings:", settings)
    assert (problem.message.id, problem.severity) == ("content.timer_skipped", "warning")
    assert problem.message.values == {"stage": "deliberation"}


@pytest.mark.parametrize(
    ("settings", "notes"),
    [
        ("", ["scenario.yaml:11:1 programme_on_board"]),
        ("settings: {form: tokens}\n", []),
        ("settings: {form: cards}\n", ["dilemmas/second.yaml:1:1 not_in_programme"]),
    ],
)
def test_a_programme_is_for_an_evening_without_the_board(tmp_path: Path, settings: str, notes: list[str]) -> None:
    files: dict[str, str | bytes] = {
        "scenario.yaml": HEAD + "programme: [first]\n" + settings,
        "dilemmas/second.yaml": CARD,
    }
    assert told(town(tmp_path, files)) == notes
    assert all(problem.severity == "note" for problem in problems(tmp_path))
