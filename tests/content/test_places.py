"""File, line and column, exactly."""

from pathlib import Path

import pytest

from tests.content.written import BUDGET, CARD, HEAD, TALK, changed, problems, right, told, write


@pytest.mark.parametrize(
    ("files", "place"),
    [
        ({"scenario.yaml": changed(HEAD, "quarters: 2", "quarters: twee")}, "scenario.yaml:3:11"),
        ({"scenario.yaml": changed(HEAD, "quarters: 2", "colour: red")}, "scenario.yaml:3:1"),
        ({"scenario.yaml": changed(HEAD, "start: 1000}", "start: -1}")}, "scenario.yaml:5:27"),
        ({"scenario.yaml": changed(HEAD, "{name: Vertrouwen}", "{start: 40}")}, "scenario.yaml:8:3"),
        ({"scenario.yaml": changed(HEAD, "  done: {title: Klaar,", "  done: {")}, "scenario.yaml:10:3"),
        ({"scenario.yaml": changed(HEAD, "title: Hallo\n", "# é ë\n")}, "scenario.yaml:2:1"),
        ({"dilemmas/first.yaml": changed(CARD, "-10", "-10,-")}, "dilemmas/first.yaml:10:20"),
        ({"dilemmas/first.yaml": changed(CARD, "wmo: -10", "wmoo: -10")}, "dilemmas/first.yaml:10:11"),
        ({"dilemmas/first.yaml": changed(CARD, "    text: Luisteren\n", "")}, "dilemmas/first.yaml:5:3"),
        (
            {"dilemmas/first.yaml": changed(CARD, "now: {trust: +3}", "now: {set: [a, B b]}")},
            "dilemmas/first.yaml:7:20",
        ),
        (
            {"dilemmas/first.yaml": changed(CARD, "now: {trust: +3}", "now: [{trust: +3}, {wmo: x}]")},
            "dilemmas/first.yaml:7:30",
        ),
        (
            {"dilemmas/first.yaml": changed(CARD, "now: {trust: +3}", "later:\n      - after: 0")},
            "dilemmas/first.yaml:8:16",
        ),
        (
            {"dilemmas/first.yaml": changed(CARD, "now: {trust: +3}", "when: {any: [{not: {known: x}}]}")},
            "dilemmas/first.yaml:7:32",
        ),
        ({"dilemmas/first.yaml": changed(TALK, "minutes: 5", "minutes: 3")}, "dilemmas/first.yaml:8:68"),
        ({"dilemmas/first.yaml": changed(BUDGET, "{from: 10000", "{from: 5000")}, "dilemmas/first.yaml:11:5"),
        ({"dilemmas/first.yaml": changed(BUDGET, "amount: 30000", "amount: 31000")}, "dilemmas/first.yaml:4:9"),
    ],
)
def test_a_problem_stands_at_its_line_and_column(tmp_path: Path, files: dict[str, str | bytes], place: str) -> None:
    assert told(write(tmp_path, files))[0].split(" ")[0] == place


def test_windows_line_ends_and_a_byte_order_mark_do_not_move_anything(tmp_path: Path) -> None:
    text = "\ufeff" + changed(CARD, "wmo: -10", "wmoo: -10").replace("\n", "\r\n")
    assert told(write(tmp_path, {"dilemmas/first.yaml": text})) == ["dilemmas/first.yaml:10:11 unknown_move"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_syntax_error_is_told_with_its_own_line_whatever_ends_it(tmp_path: Path, end: str) -> None:
    text = changed(CARD, "Een brief schrijven", "Let op: een brief").replace("\n", end)
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": text}))
    assert (problem.message.id, str(problem.place)) == ("content.colon_in_sentence", "dilemmas/first.yaml:9:17")
    assert right(problem) == "'Let op: een brief'"


def test_a_column_counts_letters_and_not_bytes(tmp_path: Path) -> None:
    text = changed(CARD, "now: {trust: +3}", "now: {text: één € ☂, trsut: 1}")
    assert told(write(tmp_path, {"dilemmas/first.yaml": text})) == ["dilemmas/first.yaml:7:26 unknown_move"]


def test_problems_come_from_the_head_first_and_then_from_top_to_bottom(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "scenario.yaml": changed(HEAD, "quarters: 2", "quarters: x"),
            "dilemmas/b.yaml": changed(changed(CARD, "+3", "x"), "kind: choice", "kind: choice\ncore: 1"),
            "dilemmas/a.yaml": changed(CARD, "+3", "x"),
        },
    )
    assert [line.split(" ")[0] for line in told(tmp_path)] == [
        "scenario.yaml:3:11",
        "dilemmas/a.yaml:7:18",
        "dilemmas/b.yaml:2:7",
        "dilemmas/b.yaml:8:18",
    ]
