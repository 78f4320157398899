"""Workbooks that were turned inside out, and files that are none."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from game.apps.words import render
from game.apps.workbook.guard import MOST_BYTES, MOST_INSIDE
from game.apps.workbook.reading import read_workbook
from game.apps.workbook.refusing import NotAWorkbook
from game.cli.authors.spreadsheet import cell_lines
from game.content import find_packs
from game.content.editing.opened import OpenedPack
from game.content.spreadsheet.taking import NoWorkbook
from game.content.spreadsheet.written_back import Unfit, written_back
from tests.apps.workbook.books import FIRST, KEYS, back, book_of, column, put, row, saved, told

PACK = "proefavond"


def unchanged(book: Workbook, folder: Path) -> bool:
    """Whether it still says the pack that it was made of."""
    back(book, folder).write(folder / "back")
    return OpenedPack(folder / "back").scenario == OpenedPack(find_packs()[PACK]).scenario


def test_tabs_by_other_names_in_another_order_with_ones_own_beside_them(tmp_path: Path) -> None:
    book = book_of(PACK)
    book["Kaarten"].title = "Zaken van Anja"
    book["Kop"].title = "Begin"
    book.move_sheet("Gevolgen", -6)
    book.create_sheet("Aantekeningen")["B2"] = "bellen met Joop"
    assert unchanged(book, tmp_path)


def test_rows_in_between_rows_above_and_columns_of_ones_own(tmp_path: Path) -> None:
    book = book_of(PACK)
    book["Opties"].insert_rows(7)
    book["Opties"].insert_rows(1, 3)
    book["Kaarten"].insert_cols(4)
    book["Kaarten"].cell(6, 4).value = "nog bellen"
    book["Potten"].cell(40, 1).value = "   "
    assert unchanged(book, tmp_path)


def test_a_card_merged_over_its_options(tmp_path: Path) -> None:
    book = book_of(PACK)
    at = column(book, "Opties", "dilemmas")
    first = row(book, "Opties", dilemmas="bathroom")
    last = max(it for it in range(FIRST, 30) if book["Opties"].cell(it, at).value == "bathroom")
    book["Opties"].merge_cells(start_row=first, end_row=last, start_column=at, end_column=at)
    assert unchanged(book, tmp_path)


def gone(book: Workbook) -> str:
    book["Opties"].delete_cols(column(book, "Opties", "dilemmas"))
    return "'dilemmas'"


def without_keys(book: Workbook) -> str:
    book["Kaarten"].delete_rows(KEYS)
    return "‘Kaarten’ ontbreekt, of de grijze rij"


def copied(book: Workbook) -> str:
    book.copy_worksheet(book["Kaarten"])
    return "Dit tabblad is er twee keer"


def other_key(book: Workbook) -> str:
    book["Kaarten"].cell(KEYS, column(book, "Kaarten", "deck")).value = "dekc"
    return "Bedoel je: deck"


def key_twice(book: Workbook) -> str:
    book["Kaarten"].cell(KEYS, column(book, "Kaarten", "deck")).value = "core"
    return "staat hier twee keer"


def no_variants(book: Workbook) -> str:
    put(book, "Kaarten", "case", "→", dilemmas="bathroom")
    return "de versies staan op hun eigen tabblad"


def array(book: Workbook) -> str:
    book["Potten"].cell(5, column(book, "Potten", "start")).value = ArrayFormula("D5:D6", "=D7:D8")
    return "formule"


def no_cards(book: Workbook) -> str:
    del book["Kaarten"]
    return "‘Kaarten’ ontbreekt, of de grijze rij"


def no_effects(book: Workbook) -> str:
    del book["Gevolgen"]
    return "‘Gevolgen’ ontbreekt, of de grijze rij"


@pytest.mark.parametrize(
    "change", [gone, without_keys, copied, other_key, key_twice, no_variants, array, no_cards, no_effects]
)
def test_what_was_turned_inside_out_is_told(change: Callable[[Workbook], str], tmp_path: Path) -> None:
    book = book_of(PACK)
    words = change(book)
    lines = told(book, tmp_path)
    assert any(words in line for line in lines), lines
    assert "ontbreekt" not in words or len(lines) == 1, "and nothing that only follows from it"


def test_the_same_in_several_cells_is_told_once(tmp_path: Path) -> None:
    book = book_of(PACK)
    put(book, "Opties", "options", "small_step", options="small_steps")
    tabs = read_workbook(saved(book, tmp_path))
    with pytest.raises(Unfit) as no:
        written_back(tabs)
    lines = list(cell_lines(no.value.faults, no.value.problems, "nl", tabs))
    assert sum("'options.small_steps' is er niet" in line for line in lines) == 1
    assert any(line.startswith("    Hetzelfde in B") for line in lines)


def refused(path: Path) -> str:
    with pytest.raises(NotAWorkbook) as no:
        read_workbook(path)
    return render(no.value.words, "nl")


def packed(path: Path, parts: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return path


def test_files_that_are_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"title: Hallo\n")
    assert "geen werkmap" in refused(path)
    path.write_bytes(b"\xd0\xcf\x11\xe0" + b"x" * 100)
    assert "oude Excel" in refused(path)
    path.write_bytes(b"PK" + b"x" * MOST_BYTES)
    assert "te groot" in refused(path)
    assert "geen werkmap" in refused(packed(path, {"mimetype": b"text"}))
    assert "geen werkmap" in refused(packed(path, {"xl/workbook.xml": b"<workbook/>"}))


def test_bombs(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    zeros = b"0" * (MOST_INSIDE + 1)
    assert "Uitgepakt" in refused(packed(path, {"xl/workbook.xml": b"<a/>", "xl/sharedStrings.xml": zeros}))
    assert "Uitgepakt" in refused(packed(path, {f"xl/{at}.xml": b"" for at in range(1_001)}))
    entity = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'
    assert "nooit schrijft" in refused(packed(path, {"xl/workbook.xml": entity}))
    assert "nooit schrijft" in refused(packed(path, {"xl/workbook.xml": entity.decode().encode("utf-16")}))


def test_a_cell_far_away(tmp_path: Path) -> None:
    book = book_of(PACK)
    book["Kaarten"].cell(1_048_576, 1).value = "x"
    assert "Kaarten" in refused(saved(book, tmp_path))
    book = book_of(PACK)
    book["Kaarten"].cell(5, 16_384).value = "x"
    assert "400 kolommen" in refused(saved(book, tmp_path))


def test_a_workbook_of_something_else(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["omzet", 2026])
    with pytest.raises(NoWorkbook):
        written_back(read_workbook(saved(book, tmp_path)))


def test_a_damaged_part_inside(tmp_path: Path) -> None:
    data = saved(book_of(PACK), tmp_path).read_bytes()
    with ZipFile(BytesIO(data)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    parts["xl/worksheets/sheet3.xml"] = parts["xl/worksheets/sheet3.xml"][:500]
    assert "beschadigd" in refused(packed(tmp_path / "b.xlsx", parts))
