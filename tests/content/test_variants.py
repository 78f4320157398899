"""Texts that vary, as they are written."""

from pathlib import Path

import pytest

from game.content import load
from tests.content.written import CARD, TALK, card, changed, problems, told, write

VARIES = """\
case:
  - {when: {at_most: {trust: 40}}, text: Men is boos.}
  - {text: Wat doen we.}
"""
VARIED = changed(CARD, "case: Wat doen we?\n", VARIES)


def test_a_list_is_the_first_that_holds(tmp_path: Path) -> None:
    assert told(write(tmp_path, {"dilemmas/first.yaml": VARIED})) == []
    case = load(tmp_path).scenario.dilemmas["first"].case
    assert isinstance(case, tuple)
    assert [it.text.nl for it in case] == ["Men is boos.", "Wat doen we."]


@pytest.mark.parametrize(
    ("old", "new", "id", "code", "place"),
    [
        (
            "{text: Wat doen we.}",
            "{when: {flags: supervision}, text: Wat doen we.}",
            "last_variant_when",
            "K352",
            "5:6",
        ),
        ("{when: {at_most: {trust: 40}}, text: Men", "{text: Men", "variant_unreachable", "K353", "5:5"),
        (
            "  - {text: Wat",
            "  - {when: {at_most: {trust: 30}, from_quarter: 2}, text: Ja.}\n  - {text: Wat",
            "variant_subsumed",
            "K353",
            "5:6",
        ),
        ("{trust: 40}", "{trast: 40}", "unknown_measure", "K302", "4:23"),
        ("at_most: {trust: 40}", "known: eyes", "known_outside_card", "K304", "4:20"),
        ("text: Men is boos.", "txt: Men is boos.", "unknown_key", "K201", "4:36"),
        ("Men is boos.", "Woord. " * 71, "case_long", "K503", "4:42"),
    ],
)
def test_what_cannot_be_is_told_at_its_place(
    tmp_path: Path, old: str, new: str, id: str, code: str, place: str
) -> None:
    found = problems(write(tmp_path, {"dilemmas/first.yaml": changed(VARIED, old, new)}))
    assert [(it.message.id, it.code, str(it.place)) for it in found] == [
        (f"content.{id}", code, f"dilemmas/first.yaml:{place}")
    ]


def test_a_weaker_part_after_a_stronger_may_come(tmp_path: Path) -> None:
    text = changed(VARIED, "  - {text: Wat", "  - {when: {at_most: {trust: 50}}, text: Ja.}\n  - {text: Wat")
    assert told(write(tmp_path, {"dilemmas/first.yaml": text})) == []


def test_four_at_most(tmp_path: Path) -> None:
    five = "".join(f"  - {{when: {{at_most: {{trust: {number}}}}}, text: Nee.}}\n" for number in range(4, 0, -1))
    text = changed(VARIED, "  - {when: {at_most: {trust: 40}}, text: Men is boos.}\n", five)
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": text}))
    assert (problem.code, problem.message.values) == ("K216", {"key": "case", "most": 4})


def test_what_a_resident_says_is_chosen_before_the_talk(tmp_path: Path) -> None:
    text = changed(TALK, "says: Ik red me wel.", "says: [{when: {known: eyes}, text: Ik zie niets.}, {text: Dag.}]")
    assert told(write(tmp_path, {"dilemmas/first.yaml": text})) == ["dilemmas/first.yaml:4:86 known_outside_card"]


def test_a_headline_may_look_at_the_talk_and_is_short(tmp_path: Path) -> None:
    headline = "headline: [{when: {known: eyes}, text: Joop ziet niets}, {text: WORDS}]"
    text = changed(TALK, "{text: Twee uur hulp}", f"{{text: Twee uur hulp, {headline}}}")
    assert told(write(tmp_path, {"dilemmas/first.yaml": text})) == []
    (problem,) = problems(write(tmp_path, {"dilemmas/first.yaml": text.replace("WORDS", "woord " * 11)}))
    assert (problem.code, problem.message.values) == ("K509", {"count": 11, "most": 10})


def test_mistakes_in_a_text_that_does_not_vary_are_told_as_before(tmp_path: Path) -> None:
    problem = card(tmp_path, "case: Wat doen we?", "case: {nl: Wat, em: What}")
    assert (problem.code, str(problem.place)) == ("K201", "dilemmas/first.yaml:3:17")
    problem = card(tmp_path, "case: Wat doen we?", "case: 12")
    assert (problem.code, str(problem.place)) == ("K207", "dilemmas/first.yaml:3:7")
