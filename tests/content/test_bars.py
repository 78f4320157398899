"""A bar by the length of the year, and a short year, as they are written."""

from pathlib import Path

import pytest

from game.content import load
from game.rules.conditions import AtLeast, HowMany
from game.rules.terms.bars import BarRow, YearBar
from tests.content.written import HEAD, changed, problems, write

ROWS = "[{cases: 1, is: 55}, {cases: 5, is: 58}]"
GOALS = f"""\
goals:
  two:
    title: Een meter op orde
    when: {{how_many: {{indicators: 1, at_least: {ROWS}}}}}
  money: {{title: Geld over, when: {{at_least: {{funds: [{{quarters: 1, is: 5}}, {{quarters: 2, is: 9}}]}}}}}}
"""
SHORT = changed(HEAD, "quarters: 2", "quarters: 2\nshortest: 1") + GOALS


def test_it_is_read(tmp_path: Path) -> None:
    made = load(write(tmp_path, {"scenario.yaml": SHORT})).scenario
    bar = YearBar("cases", (BarRow(1, 55), BarRow(5, 58)))
    assert made.goals["two"].when.tests == (HowMany(1, bar),)
    (money,) = made.goals["money"].when.tests
    assert isinstance(money, AtLeast)
    assert money.bound == YearBar("quarters", (BarRow(1, 5), BarRow(2, 9)))
    assert made.shortest == 1
    assert [bar.at(length) for length in (0, 1, 4, 5, 16)] == [55, 55, 55, 58, 58]


def test_a_shortest_year_of_the_whole_year_is_none(tmp_path: Path) -> None:
    folder = write(tmp_path, {"scenario.yaml": changed(HEAD, "quarters: 2", "quarters: 2\nshortest: 2")})
    assert load(folder).scenario.shortest is None


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "severity", "place"),
    [
        ("{cases: 5, is: 58}", "{cases: 1, is: 58}", "rows_order", "K360", "error", "15:77"),
        ("{cases: 5, is: 58}", "{quarters: 5, is: 58}", "rows_mixed", "K361", "error", "15:83"),
        ("{cases: 5, is: 58}", "{is: 58}", "rows_mixed", "K361", "error", "15:70"),
        ("Een meter op orde", "Een meter op 55", "figure_beside_rows", "K363", "warning", "14:12"),
        ("indicators: 1", "indicators: 2", "how_many_too_high", "K366", "error", "15:35"),
        ("shortest: 1", "shortest: 3", "shortest_too_long", "K364", "error", "4:11"),
        ("start: 1000, is", "start: [{cases: 1, is: 9}], is", "start_by_cases", "K362", "error", "7:37"),
        ("is: 58", "is: hoog", "not_a_number", "K205", "error", "15:84"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, id: str, code: str, severity: str, place: str
) -> None:
    (problem,) = problems(write(tmp_path, {"scenario.yaml": changed(SHORT, old, new)}))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, severity)
    assert str(problem.place) == f"scenario.yaml:{place}"


@pytest.mark.parametrize(
    ("effect", "id", "code", "severity"),
    [
        (f"now: {{when: {{at_least: {{trust: {ROWS}}}}}, trust: +3}}", "rows_elsewhere", "K362", "error"),
        ("later: {after: 2, trust: +3}", "later_in_a_short_year", "K365", "note"),
        ("now: {when: {from_quarter: 2}, trust: +3}", "quarter_in_a_short_year", "K365", "note"),
    ],
)
def test_what_a_card_says_of_it_is_told_too(tmp_path: Path, effect: str, id: str, code: str, severity: str) -> None:
    card = f"kind: choice\ntitle: Een\ncase: Wat?\noptions:\n  a:\n    text: Ja\n    {effect}\n  b: {{text: Nee}}\n"
    (problem,) = problems(write(tmp_path, {"scenario.yaml": SHORT, "dilemmas/first.yaml": card}))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, severity)
