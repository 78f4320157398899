"""A price for not deciding, and putting a case off, as they are written."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import CARD, HEAD, changed, problems, told, write

OFF = changed(CARD, "options:", "postpone: {now: {trust: -2}, most: 3}\noptions:")


def test_it_is_read(tmp_path: Path) -> None:
    head = HEAD + "settings: {undecided: {trust: -3, wmo: -10}}\n"
    made = load(write(tmp_path, {"scenario.yaml": head, "dilemmas/first.yaml": OFF})).scenario
    assert [(move.id, move.amount) for move in made.settings.undecided] == [("trust", -3), ("wmo", -10)]
    written = made.dilemmas["first"].postpone
    assert written is not None
    assert written.most == 3
    assert ("first", "postpone.now.0") in made.effects


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "severity", "place"),
    [
        ("{trust: -2}", "{trast: -2}", "unknown_move", "K301", "error", "4:18"),
        ("{trust: -2}", "{chance: 40, trust: -2}", "postpone_chance", "K421", "error", "4:18"),
        ("most: 3", "most: 5", "too_high", "K206", "error", "4:36"),
        (
            "default: write",
            "decision: executive_after_advice\ndefault: write",
            "default_never_read",
            "K521",
            "note",
            "13:1",
        ),
    ],
)
def test_what_cannot_be_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, id: str, code: str, severity: str, place: str
) -> None:
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": changed(OFF + "default: write\n", old, new)}))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, severity)
    assert str(problem.place) == f"dilemmas/first.yaml:{place}"


def test_a_practice_card_cannot_be_put_off_and_in_one_quarter_nothing_can(tmp_path: Path) -> None:
    practice = changed(OFF, "kind: choice", "kind: choice\nonly: practice").replace("eerste", "oefening")
    assert told(write(tmp_path / "a", {"dilemmas/practice.yaml": practice})) == [
        "dilemmas/practice.yaml:5:1 postpone_only"
    ]
    head = changed(HEAD, "quarters: 2", "quarters: 1")
    folder = write(tmp_path / "b", {"scenario.yaml": head, "dilemmas/first.yaml": OFF})
    assert told(folder) == ["dilemmas/first.yaml:4:1 postpone_one_quarter"]


def test_many_fallbacks_that_cost_nothing_are_told_once(tmp_path: Path) -> None:
    cards: dict[str, str | bytes] = {
        f"dilemmas/{name}.yaml": CARD.replace("eerste", name) + "default: write\n"
        for name in ("first", "second", "third")
    }
    assert told(write(tmp_path / "a", cards)) == ["dilemmas/first.yaml:11:1 undecided_free"]
    paid = HEAD + "settings: {undecided: {trust: -3}}\n"
    assert told(write(tmp_path / "b", {**cards, "scenario.yaml": paid})) == []
    wrong = HEAD + "settings: {undecided: {trast: -3}}\n"
    assert told(write(tmp_path / "c", {"scenario.yaml": wrong})) == ["scenario.yaml:11:24 unknown_move"]
