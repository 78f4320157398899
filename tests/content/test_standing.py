"""What happens each quarter, as it is written."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import CARD, changed, problems, told, write

EACH = changed(CARD, "    now: {trust: +3}\n", "    each_quarter: {trust: +1}\n")


def test_it_has_an_address(tmp_path: Path) -> None:
    made = load(write(tmp_path, {"dilemmas/first.yaml": EACH})).scenario
    assert ("first", "options.listen.each_quarter") in made.effects


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "severity", "place"),
    [
        ("{trust: +1}", "{chance: 40, trust: +1}", "each_quarter_chance", "K414", "error", "7:20"),
        ("{trust: +1}", "{text: Niets.}", "each_quarter_moves_nothing", "K415", "error", "7:5"),
        ("{trust: +1}", "{trast: +1}", "unknown_move", "K301", "error", "7:20"),
        ("{trust: +1}", "{after: 1, trust: +1}", "later_word", "K217", "error", "7:20"),
        ("kind: choice", "kind: choice\nwhen: {from_quarter: 2}", "each_quarter_once", "K511", "note", "8:5"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, id: str, code: str, severity: str, place: str
) -> None:
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": changed(EACH, old, new)}))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, severity)
    assert str(problem.place) == f"dilemmas/first.yaml:{place}"


def test_on_a_practice_card_it_does_nothing(tmp_path: Path) -> None:
    practice = changed(EACH, "kind: choice", "kind: choice\nonly: practice").replace("eerste", "oefening")
    assert told(write(tmp_path, {"dilemmas/practice.yaml": practice})) == ["dilemmas/practice.yaml:8:5 practice_unused"]
