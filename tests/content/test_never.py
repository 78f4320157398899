"""What no evening would ever see: questions and cards that wait for each other, options that nobody can choose."""

from pathlib import Path

import pytest

from game.apps.words import render
from tests.content.written import CARD, HEAD, TALK, changed, problems, told, write

EYES = "  feeling: {ask: 'Waarom op gevoel?', answer: Mijn ogen., minutes: 5, reveals: eyes}\n"
EARS = "facts:\n  ears: {hidden: true, text: Hij hoort slecht.}\n  hands: {hidden: true, text: Ze trillen.}"


def _question(id: str, reveals: str, when: str) -> str:
    return f"  {id}: {{ask: 'En?', answer: Nou., minutes: 5, reveals: {reveals}, when: {when}}}\n"


@pytest.mark.parametrize(
    ("questions", "circle", "others"),
    [
        (
            _question("one", "eyes", "{known: ears}") + _question("two", "ears", "{known: eyes}"),
            "one, two",
            "two (dilemmas/first.yaml:10:62)",
        ),
        (
            _question("one", "eyes", "{known: ears}")
            + _question("two", "ears", "{any: [{known: hands}, {known: hands}]}")
            + _question("three", "hands", "{known: eyes}"),
            "one, two, three",
            "two (dilemmas/first.yaml:11:62), three (dilemmas/first.yaml:12:65)",
        ),
    ],
)
def test_questions_that_wait_for_each_other_are_an_error(
    tmp_path: Path, questions: str, circle: str, others: str
) -> None:
    talk = changed(changed(TALK, EYES, questions), "facts:", EARS)
    if "hands" not in questions:
        talk = talk.replace("  hands: {hidden: true, text: Ze trillen.}\n", "")
    found = problems(write(tmp_path, {"dilemmas/first.yaml": talk}))
    (problem,) = [it for it in found if it.code == "K357"]
    assert (problem.severity, problem.message.values) == ("error", {"names": circle})
    assert str(problem.place).startswith("dilemmas/first.yaml:")
    assert problem.hint is not None
    assert problem.hint.values == {"places": others}


def test_a_question_that_waits_for_its_own_fact_never_comes(tmp_path: Path) -> None:
    talk = changed(TALK, "reveals: eyes}", "reveals: eyes, when: {known: eyes}}")
    ids = [it.removeprefix("dilemmas/first.yaml:") for it in told(write(tmp_path, {"dilemmas/first.yaml": talk}))]
    assert ids == ["8:86 question_waits_for_itself", "9:1 one_option_left"]


def test_questions_that_another_way_opens_are_no_circle(tmp_path: Path) -> None:
    pair = _question("one", "eyes", "{any: [{known: ears}, {at_least: {rapport: 2}}]}")
    talk = changed(changed(TALK, EYES, pair + _question("two", "ears", "{known: eyes}")), "facts:", EARS)
    talk = talk.replace("  hands: {hidden: true, text: Ze trillen.}\n", "")
    assert told(write(tmp_path, {"dilemmas/first.yaml": talk})) == []


FOLLOWS = changed(CARD, "kind: choice", "kind: choice\nonly: follow_up")
OPENS = "now: {trust: +3}"


@pytest.mark.parametrize(
    ("second", "third", "names"),
    [
        (changed(FOLLOWS, OPENS, "now: {open: third}"), changed(FOLLOWS, OPENS, "now: {open: second}"), "second, third"),
        (CARD + "when: {decided: {third: write}}\n", CARD + "when: {decided: {second: write}}\n", "second, third"),
        (CARD + "when: {flags: x}\n", changed(CARD, OPENS, "now: {set: x}") + "when: {decided: {second: {how: passed}}}\n", "second, third"),
        (CARD + "when: {decided: {second: write}}\n", CARD, "second"),
    ],
)  # fmt: skip
def test_cards_that_only_come_by_each_other_are_an_error(tmp_path: Path, second: str, third: str, names: str) -> None:
    second, third = second.replace("De eerste", "De tweede"), third.replace("De eerste", "De derde")
    found = problems(write(tmp_path, {"dilemmas/second.yaml": second, "dilemmas/third.yaml": third}))
    (problem,) = [it for it in found if it.code == "K358"]
    assert (problem.severity, problem.file) == ("error", "dilemmas/second.yaml")
    assert problem.message.values in ({"names": names}, {"name": names})
    assert problem.hint is not None
    assert ("third (dilemmas/third.yaml:" in render(problem.hint, "nl")) == ("third" in names)


def test_a_follow_up_of_a_follow_up_comes(tmp_path: Path) -> None:
    second = changed(FOLLOWS, OPENS, "now: {open: third}").replace("De eerste", "De tweede")
    third = changed(FOLLOWS, OPENS, "now: {trust: -3}").replace("De eerste", "De derde")
    files = {"dilemmas/first.yaml": changed(CARD, OPENS, "now: {open: second}"), "dilemmas/second.yaml": second}
    assert told(write(tmp_path, {**files, "dilemmas/third.yaml": third})) == []


@pytest.mark.parametrize(
    ("when", "id"),
    [
        ("{at_least: {trust: 60}, at_most: {trust: 59}}", "option_never_open"),
        ("{from_quarter: 2, until_quarter: 1}", "option_never_open"),
        ("{flags: supervision, not: {flags: supervision}}", "option_never_open"),
        ("{until_quarter: 1, any: [{from_quarter: 2}, {at_least: {trust: 101}}]}", "option_never_open"),
        ("{until_quarter: 1, any: [{from_quarter: 2}, {at_least: {trust: 100}}]}", None),
        ("{at_least: {trust: 60}, at_most: {trust: 60}}", None),
    ],
)
def test_an_option_that_never_opens_is_a_warning(tmp_path: Path, when: str, id: str | None) -> None:
    option = changed(CARD, "    text: Luisteren", f"    text: Luisteren\n    when: {when}")
    found = problems(write(tmp_path, {"dilemmas/first.yaml": option}))
    assert [(it.message.id, it.code, it.severity) for it in found] == (
        [] if id is None else [(f"content.{id}", "K417", "warning")]
    )


@pytest.mark.parametrize(("cost", "least"), [(2000, False), (2001, True)])
def test_an_option_that_costs_more_than_there_ever_is_is_a_warning(tmp_path: Path, cost: int, least: bool) -> None:
    option = changed(CARD, "{wmo: -10}", f"{{wmo: -{cost - 500}, reserve: -500}}")
    found = problems(write(tmp_path, {"dilemmas/first.yaml": option}))
    unpaid = [(it.code, it.severity, it.message.values["most"]) for it in found if it.code == "K416"]
    assert unpaid == [("K416", "warning", 2000)] * least


def test_a_talk_that_leaves_one_option_is_a_warning(tmp_path: Path) -> None:
    talk = changed(TALK, "reveals: eyes}", "reveals: eyes, when: {at_least: {rapport: 6}}}")
    never, problem = problems(write(tmp_path, {"dilemmas/first.yaml": talk}))
    assert never.code == "K701"
    assert (problem.code, problem.severity, problem.message.values) == ("K418", "warning", {"option": "hours"})


def test_an_agenda_without_enough_cards_is_a_warning(tmp_path: Path) -> None:
    second = CARD.replace("De eerste", "De tweede")
    write(tmp_path, {"scenario.yaml": HEAD + "agenda: 2\n", "dilemmas/second.yaml": second})
    (problem,) = problems(tmp_path)
    assert (problem.code, problem.severity, str(problem.place)) == ("K359", "warning", "scenario.yaml:11:9")
    assert problem.message.values == {"quarters": 2, "agenda": 2, "cases": 4, "cards": 2}
    write(tmp_path, {"scenario.yaml": HEAD + "agenda: 1\n", "dilemmas/second.yaml": second})
    assert told(tmp_path) == []


def test_a_card_of_which_no_paper_comes_is_a_note(tmp_path: Path) -> None:
    council = HEAD + "settings: {words: council}\n"
    (problem,) = problems(write(tmp_path, {"scenario.yaml": council}))
    assert (problem.code, problem.severity, str(problem.place)) == ("K523", "note", "dilemmas/first.yaml:1:1")
    write(tmp_path, {"scenario.yaml": council, "dilemmas/first.yaml": CARD + "decided_by: council\n"})
    assert told(tmp_path) == []


def test_a_card_without_a_headline_is_a_note_where_there_is_a_paper(tmp_path: Path) -> None:
    paper = HEAD + "newspaper: De Bode\n"
    (problem,) = problems(write(tmp_path, {"scenario.yaml": paper}))
    assert (problem.code, problem.severity) == ("K512", "note")
    one = changed(CARD, "    text: Luisteren", "    text: Luisteren\n    headline: Eindelijk gehoord")
    assert told(write(tmp_path, {"scenario.yaml": paper, "dilemmas/first.yaml": one})) == []
