"""When something comes later, as it is written."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import CARD, changed, problems, write

LATER = changed(CARD, "    now: {trust: +3}\n", "    later: {after: {between: [1, 2]}, trust: +3}\n")


@pytest.mark.parametrize(("written", "after", "latest"), [("{between: [1, 2]}", 1, 2), ("2", 2, 0)])
def test_a_number_or_between_two(tmp_path: Path, written: str, after: int, latest: int) -> None:
    made = load(write(tmp_path, {"dilemmas/first.yaml": changed(LATER, "{between: [1, 2]}", written)})).scenario
    effect = made.effects["first", "options.listen.later.0"]
    assert (effect.after, effect.latest) == (after, latest)


@pytest.mark.parametrize(
    ("new", "id", "code", "place"),
    [
        ("{between: [2, 1]}", "between_order", "K424", "7:21"),
        ("{between: [1, 1]}", "between_order", "K424", "7:21"),
        ("{between: [1, 3]}", "later_too_late_perhaps", "K329", "7:21"),
        ("{between: [1, 9]}", "too_high", "K206", "7:34"),
        ("{between: [1, 2, 3]}", "too_many", "K216", "7:21"),
        ("{tussen: [1, 2]}", "unknown_key", "K201", "7:21"),
        ("9", "too_high", "K206", "7:20"),
        ("straks", "not_a_number", "K205", "7:20"),
        ("[1, 2]", "not_a_number", "K205", "7:20"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(tmp_path: Path, new: str, id: str, code: str, place: str) -> None:
    (problem, *more) = problems(write(tmp_path, {"dilemmas/first.yaml": changed(LATER, "{between: [1, 2]}", new)}))
    assert (problem.message.id, problem.code) == (f"content.{id}", code)
    assert str(problem.place) == f"dilemmas/first.yaml:{place}"
    assert not more
