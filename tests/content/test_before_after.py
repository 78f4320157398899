"""The sentences that people are asked about, as they are written."""

from pathlib import Path

import pytest

from game.content import load
from game.rules.ballots.impressions import statements
from game.rules.terms.text import Message
from tests.content.written import CARD, HEAD, problems, write


def pack(folder: Path, line: str) -> Path:
    return write(folder, {"scenario.yaml": f"{HEAD}before_after: {line}\n", "dilemmas/first.yaml": CARD})


def test_they_are_read_and_without_any_the_program_has_its_own(tmp_path: Path) -> None:
    made = load(pack(tmp_path / "own", "[Ik weet het., {nl: Ik kan het., en: I can.}]")).scenario
    assert [text.nl for text in made.before_after] == ["Ik weet het.", "Ik kan het."]
    assert statements(made.before_after) == made.before_after
    assert [it.id for it in statements(()) if isinstance(it, Message)] == [f"impression.{n}" for n in range(1, 5)]


@pytest.mark.parametrize(
    ("line", "id", "code", "severity"),
    [
        ('["Weet je het?"]', "statement_asks", "K545", "warning"),
        ("[Ik weet het., ik weet het.]", "statement_twice", "K546", "warning"),
    ],
)
def test_what_is_no_sentence_to_agree_with_is_told(
    tmp_path: Path, line: str, id: str, code: str, severity: str
) -> None:
    (problem,) = problems(pack(tmp_path, line))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, severity)
    assert problem.place.file == "scenario.yaml"


def test_more_than_four_are_refused(tmp_path: Path) -> None:
    found = problems(pack(tmp_path, "[A., B., C., D., E.]"))
    assert [it.severity for it in found] == ["error"]
    assert found[0].place.file == "scenario.yaml"
