"""How long things take, as an author writes it; and what cannot be read aloud in it."""

from pathlib import Path

import pytest

from game.apps.words.format_keys import described
from game.apps.workbook.reading import read_workbook
from game.apps.workbook.writing import as_workbook
from game.content import find_packs, lint, load
from game.content.aloud import all_words, least, words_of
from game.content.editing.opened import OpenedPack
from game.content.schema import schemas
from game.content.spreadsheet.written_back import written_back
from game.rules.parts.pace import PackPace
from game.rules.terms.text import LANGUAGES
from tests.content.written import CARD, HEAD, TALK, changed, problems, write

PACED = changed(HEAD, "quarters: 2", "quarters: 2\ncases: 3\npace: {before: 2, case: 5, talk: 0, debrief: 10}")
LONG = changed(CARD, "Wat doen we?", f"{'Een woord. ' * 33}En nog een?")
"""With its options about seventy words: half a minute, and two to decide."""


def test_it_is_read_and_what_is_left_out_stays_open(tmp_path: Path) -> None:
    made = load(write(tmp_path, {"scenario.yaml": PACED})).scenario
    assert (made.cases, made.pace) == (3, PackPace(before=2, case=5, talk=0, debrief=10))
    assert made.pace is not None
    assert made.pace.quarter is None
    plain = load(write(tmp_path / "plain", {})).scenario
    assert (plain.cases, plain.pace) == (None, None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_goes_into_a_workbook_and_comes_back(tmp_path: Path, language: str) -> None:
    folder = write(tmp_path / "pack", {"scenario.yaml": PACED})
    (tmp_path / "b.xlsx").write_bytes(as_workbook(OpenedPack(folder), "en" if language == "en" else "nl"))
    written_back(read_workbook(tmp_path / "b.xlsx")).write(tmp_path / "back")
    assert load(tmp_path / "back").scenario == load(folder).scenario


def test_an_editor_is_told_each_key() -> None:
    said = schemas(lambda model, key: described("nl", model, key))["scenario"]["definitions"]["WrittenPace"][
        "properties"
    ]
    assert set(said) == set(PackPace.__struct_fields__)
    assert "1,6" in said["case"]["description"]


@pytest.mark.parametrize(
    ("written", "code", "place"),
    [
        ("cases: 1", "K368", "4:8"),
        ("cases: 5", "K368", "4:8"),
        ("pace: {case: 2}", "K727", "4:14"),
        ("pace: {case: 0}", "K206", "4:14"),
        ("pace: {case: 2.5}", "K205", "4:14"),
    ],
)
def test_what_cannot_be_is_told_where_it_is_written(tmp_path: Path, written: str, code: str, place: str) -> None:
    (problem,) = problems(write(tmp_path, {"scenario.yaml": changed(HEAD, "quarters: 2", f"quarters: 2\n{written}")}))
    assert (problem.code, str(problem.place)) == (code, f"scenario.yaml:{place}")


@pytest.mark.parametrize(("minutes", "found"), [(2, ["K727"]), (3, [])])
def test_seventy_words_and_a_decision_take_three_minutes(tmp_path: Path, minutes: int, found: list[str]) -> None:
    head = changed(HEAD, "quarters: 2", f"quarters: 2\npace: {{case: {minutes}}}")
    told = problems(write(tmp_path, {"scenario.yaml": head, "dilemmas/first.yaml": LONG}))
    told = tuple(it for it in told if it.severity != "note")
    assert [it.code for it in told] == found
    assert [it.message.values["better"] for it in told] == [3] * len(found), "and it says what to write"


def test_what_the_talk_takes_counts_with_the_talk(tmp_path: Path) -> None:
    slow = changed(TALK, "Mijn ogen.", "Mijn ogen. " * 80)
    for talk, found in ((0, ["K727"]), (2, [])):
        head = changed(HEAD, "quarters: 2", f"quarters: 2\npace: {{case: 3, talk: {talk}}}")
        told = lint(write(tmp_path, {"scenario.yaml": head, "dilemmas/first.yaml": slow}))
        assert [it.code for it in told if it.code == "K727"] == found


def test_what_a_pack_leaves_out_is_held_to_the_minutes_of_the_program(tmp_path: Path) -> None:
    long = "a " * 149
    asked = "".join(f"  more_{at}: {{ask: 'Wat?', answer: '{long}', minutes: 5}}\n" for at in range(5))
    endless = changed(TALK, "questions:\n", f"ask: ['{long}', '{long}', '{long}']\nquestions:\n{asked}")
    head = changed(HEAD, "quarters: 2", "quarters: 2\npace: {talk: 0}")
    found = lint(write(tmp_path, {"scenario.yaml": head, "dilemmas/first.yaml": endless}))
    assert [str(it.place) for it in found if it.code == "K727"] == ["dilemmas/first.yaml:3:7"]


@pytest.mark.parametrize("name", find_packs())
def test_the_packs_of_the_program_can_be_read_aloud(name: str) -> None:
    assert [it for it in lint(find_packs()[name]) if it.code == "K727"] == []


def test_all_that_can_come_is_counted() -> None:
    cards = load(find_packs()["proefavond"]).scenario.dilemmas
    assert all_words(cards["energy_signal"]) > words_of(cards["energy_signal"])
    talk = cards["bathroom"]
    assert all_words(talk) > words_of(talk) + sum(len(it.nl.split()) for it in talk.ask)
    assert least(talk) == 4
