"""A pack as a workbook and back: nothing of it is lost."""

from pathlib import Path

import pytest

from game.apps.workbook.reading import read_workbook
from game.apps.workbook.writing import as_workbook
from game.content import find_packs, load, new
from game.content.certificate import pack_digest
from game.content.editing.opened import OpenedPack
from game.content.spreadsheet.written_back import written_back
from game.rules.terms.text import LANGUAGES
from tests.apps.workbook.books import back, book_of, column, put

BEGUN = {f"new_{language}": Path(new.__file__).parent / language for language in LANGUAGES}
PACKS = find_packs() | BEGUN


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_comes_back_as_it_was(name: str, tmp_path: Path) -> None:
    opened = OpenedPack(PACKS[name])
    (tmp_path / "b.xlsx").write_bytes(as_workbook(opened, "en" if name.endswith("_en") else "nl"))
    written_back(read_workbook(tmp_path / "b.xlsx")).write(tmp_path / "back")
    assert OpenedPack(tmp_path / "back").scenario == opened.scenario
    assert pack_digest(load(tmp_path / "back").scenario) == pack_digest(load(PACKS[name]).scenario)


def test_the_same_pack_is_the_same_file_to_the_byte() -> None:
    opened = OpenedPack(PACKS["proefavond"])
    assert as_workbook(opened, "nl") == as_workbook(opened, "nl")


def test_every_sentence_of_a_workbook_is_in_both_languages() -> None:
    dutch, english = book_of("waterkant"), book_of("waterkant", "en")
    assert len(dutch.sheetnames) == len(english.sheetnames)
    assert english["Cards"].cell(2, 2).value == "Kind"
    assert dutch["Kaarten"].cell(2, 2).value == "Soort"
    for tab in dutch.sheetnames[:-1]:
        assert not any("_" in str(cell.value) for cell in dutch[tab][2] if cell.value), tab


def test_a_workbook_saved_by_another_program_says_the_same(tmp_path: Path) -> None:
    again = back(book_of("waterkant"), tmp_path)
    again.write(tmp_path / "back")
    assert OpenedPack(tmp_path / "back").scenario == OpenedPack(PACKS["waterkant"]).scenario


def test_cards_that_do_not_stand_by_name_keep_their_order_in_one_file(tmp_path: Path) -> None:
    book = book_of("proefavond")
    rows = [[cell.value for cell in line] for line in book["Kaarten"].iter_rows(min_row=5)]
    for at, line in enumerate(reversed(rows), start=5):
        for place, value in enumerate(line, start=1):
            book["Kaarten"].cell(at, place).value = value
    found = back(book, tmp_path)
    found.write(tmp_path / "back")
    assert "dilemmas.yaml" in found.files
    order = list(load(tmp_path / "back").scenario.dilemmas)
    assert order == list(reversed(load(PACKS["proefavond"]).scenario.dilemmas))


def test_a_new_option_with_what_it_brings(tmp_path: Path) -> None:
    book = book_of("examples/choice")
    card = next(iter(load(PACKS["examples/choice"]).scenario.dilemmas))
    sheet, effects = book["Opties"], book["Gevolgen"]
    at, down = sheet.max_row + 1, effects.max_row + 1
    for key, value in {"dilemmas": card, "options": "wait", "text": "Wacht een kwartaal"}.items():
        sheet.cell(at, column(book, "Opties", key)).value = value
    says = {"of": card, "inside": "options.wait", "part": "later", "after": "1", "text": "Het wordt later."}
    for key, value in says.items():
        effects.cell(down, column(book, "Gevolgen", key)).value = value
    moved = next(iter(load(PACKS["examples/choice"]).scenario.indicators))
    effects.cell(down, column(book, "Gevolgen", moved)).value = -3
    found = back(book, tmp_path)
    found.write(tmp_path / "back")
    written = OpenedPack(tmp_path / "back").scenario.dilemmas[card].names()
    assert written["wait"].nl == "Wacht een kwartaal"
    text = found.files["dilemmas/" + card + ".yaml"]
    assert f"    later:\n      after: 1\n      {moved}: -3\n      text: Het wordt later.\n" in text


def test_texts_that_yaml_could_take_for_something_else_come_back_as_typed(tmp_path: Path) -> None:
    book = book_of("examples/choice")
    for text in (
        "ja: nee",
        "=1+1",
        "- streep",
        "'s Avonds",
        '"Nee," zegt zij',
        "12",
        "# niets",
        "{a}",
        "@wie",
        "é\u00a0– “q”",
        "a\nb",
    ):
        cell = book["Kaarten"].cell(5, column(book, "Kaarten", "title"))
        cell.value = text
        cell.data_type = "s"
        found = back(book, tmp_path)
        found.write(tmp_path / f"back{len(list(tmp_path.iterdir()))}")
        folder = max((it for it in tmp_path.iterdir() if it.is_dir()), key=lambda it: it.stat().st_mtime_ns)
        assert next(iter(load(folder).scenario.dilemmas.values())).title.nl == text


def test_english_is_missing_where_its_cell_is_empty_and_the_same_with_a_sign(tmp_path: Path) -> None:
    book = book_of("proefavond")
    put(book, "Potten", "name.en", None, funds="wmo")
    put(book, "Potten", "name.en", "=", funds="work")
    back(book, tmp_path).write(tmp_path / "back")
    funds = load(tmp_path / "back").scenario.funds
    assert (funds["wmo"].name.en, funds["work"].name.en) == (None, funds["work"].name.nl)


def test_without_columns_of_english_a_text_is_the_same_in_both(tmp_path: Path) -> None:
    book = book_of("proefavond")
    book["Potten"].delete_cols(column(book, "Potten", "name.en"))
    back(book, tmp_path).write(tmp_path / "back")
    fund = load(tmp_path / "back").scenario.funds["wmo"]
    assert fund.name.en == fund.name.nl
