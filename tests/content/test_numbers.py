"""What looks like a number and is none."""

from pathlib import Path

import pytest

from tests.content.written import CARD, HEAD, TALK, card, changed, head, problems, right, write


@pytest.mark.parametrize(
    ("written", "hint", "instead"),
    [
        ("1_000", "no_underscore", "1000"),
        ("1.200.000", "no_points", "1200000"),
        ("-14.000", "no_points", "-14000"),
        ("1 000", "no_points", "1000"),
        ("'3'", "no_quotes", "3"),
        ("0123", "no_zero", "123"),
        ("40%", "no_percent", "40"),
        ("40 procent", "no_percent", "40"),
        ("€ 500", "only_number", "500"),
        ("500 euro", "only_number", "500"),
        ("14k", "only_number", "14000"),
        ("+ 3", "only_number", "+3"),
        ("\u22123", "hyphen", "-3"),
        ("– 3", "hyphen", "-3"),
        ("12:30", "no_time", None),
        ("3.5", "no_decimals", None),
        ("12345678901234567890", "too_large", None),
        ("drie", "whole_number", None),
        ("true", "whole_number", None),
        ("[3]", "whole_number", None),
    ],
)
def test_a_mistaken_number_is_told_with_what_to_write(
    tmp_path: Path, written: str, hint: str, instead: str | None
) -> None:
    problem = card(tmp_path, "now: {trust: +3}", f"now: {{trust: {written}}}")
    assert problem.message.id == "content.not_a_number"
    assert (problem.line, problem.column) == (7, 18)
    assert problem.hint is not None
    assert problem.hint.id == f"content.hint.{hint}"
    if instead is not None:
        assert right(problem) == instead


def test_minutes_written_as_a_time_are_refused(tmp_path: Path) -> None:

    problem = card(tmp_path, "minutes: 5", "minutes: 12:30", base=TALK)
    assert problem.message.id == "content.not_a_number"
    assert problem.message.values == {"key": "minutes", "value": "12:30"}


def test_a_comma_in_braces_makes_a_key_of_half_a_number(tmp_path: Path) -> None:
    problem = card(tmp_path, "now: {trust: +3}", "now: {trust: 1,5}")
    assert problem.message.id == "content.key_not_text"
    assert problem.hint is not None
    assert problem.hint.id == "content.hint.comma_in_number"


def test_a_comma_on_a_line_of_its_own_is_a_decimal(tmp_path: Path) -> None:
    problem = card(tmp_path, "now: {trust: +3}", "now:\n      trust: 1,5")
    assert problem.hint is not None
    assert problem.hint.id == "content.hint.no_decimals"


@pytest.mark.parametrize(("number", "id", "bound"), [("0", "too_low", 1), ("9", "too_high", 8)])
def test_a_number_out_of_bounds_is_told_with_the_bound(tmp_path: Path, number: str, id: str, bound: int) -> None:

    problem = head(tmp_path, "quarters: 2", f"quarters: {number}")
    assert problem.message.id == f"content.{id}"
    assert bound in problem.message.values.values()


def test_a_number_where_text_belongs_is_put_in_quotes(tmp_path: Path) -> None:
    problem = card(tmp_path, "title: De eerste kaart", "title: 2015")
    assert (problem.message.id, right(problem)) == ("content.not_text", "'2015'")


def test_every_wrong_number_is_told_at_once(tmp_path: Path) -> None:

    write(
        tmp_path,
        {
            "scenario.yaml": changed(HEAD, "quarters: 2", "quarters: twee"),
            "dilemmas/first.yaml": changed(CARD, "+3", "drie"),
            "dilemmas/second.yaml": changed(CARD, "-10", "-10%"),
        },
    )
    assert [problem.file for problem in problems(tmp_path)] == [
        "scenario.yaml",
        "dilemmas/first.yaml",
        "dilemmas/second.yaml",
    ]
