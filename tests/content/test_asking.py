"""What a question brings when it is asked, as it is written."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import changed, problems, told, write

TALK = """kind: kitchen_table
title: Thuis
case: Mag het?
resident: {name: Mia, age: 70, wish: Blijven, strength: Kookt, says: Dag.}
questions:
  day: {ask: 'Hoe is uw dag?', answer: Lang., minutes: 5, now: {wmo: -30, trust: +1, set: asked, text: Zij zucht.}}
options:
  help: {text: Help, when: {flags: asked}, now: {trust: +1}}
  wait: {text: Wacht, now: {trust: -1}}
  leave: {text: Ga weg, now: {trust: -2}}
"""


def test_it_has_an_address(tmp_path: Path) -> None:
    made = load(write(tmp_path, {"dilemmas/talk.yaml": TALK})).scenario
    effect = made.effects["talk", "questions.day.now.0"]
    assert ([(it.id, it.amount) for it in effect.moves], effect.sets) == ([("wmo", -30), ("trust", 1)], ("asked",))


@pytest.mark.parametrize(
    ("new", "id", "code", "place"),
    [
        ("{trast: -1, set: asked}", "unknown_move", "K301", "6:65"),
        ("{chance: 40, trust: -1, set: asked}", "question_word", "K423", "6:65"),
        ("{when: {flags: asked}, trust: -1, set: asked}", "question_word", "K423", "6:65"),
        ("{clear: asked, trust: -1, set: asked}", "question_word", "K423", "6:65"),
        ("{after: 1, trust: -1, set: asked}", "later_word", "K217", "6:65"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(tmp_path: Path, new: str, id: str, code: str, place: str) -> None:
    card = changed(TALK, "{wmo: -30, trust: +1, set: asked, text: Zij zucht.}", new)
    (problem,) = problems(write(tmp_path, {"dilemmas/talk.yaml": card}))
    assert (problem.message.id, problem.code, problem.severity) == (f"content.{id}", code, "error")
    assert str(problem.place) == f"dilemmas/talk.yaml:{place}"


def test_on_a_practice_card_it_does_nothing(tmp_path: Path) -> None:
    card = changed(TALK, "kind: kitchen_table", "kind: kitchen_table\nonly: practice")
    card = changed(card, ", set: asked", "").replace(", when: {flags: asked}", "")
    assert told(write(tmp_path, {"dilemmas/talk.yaml": card})) == ["dilemmas/talk.yaml:7:59 practice_unused"]
