"""However a workbook was changed on its way here, it is read or refused with a reason, and soon."""

import random
import stat
from io import BytesIO
from pathlib import Path
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from game.apps.words import render
from game.apps.workbook import reading
from game.apps.workbook.reading import read_workbook
from game.apps.workbook.refusing import NotAWorkbook
from game.apps.workbook.writing import as_workbook
from game.content import find_packs
from game.content.editing.opened import OpenedPack
from game.content.problems import Place
from game.content.spreadsheet.cells import BadCell, RawCell, whole
from game.content.spreadsheet.taking import NoWorkbook, TabsGone
from game.content.spreadsheet.written_back import Unfit, written_back
from tests.apps.workbook.books import back, book_of

TAB = "xl/worksheets/sheet3.xml"
HERE = Place("Meters", 5, 1)
SECONDS = 20
"""Of this program's own time; the longest takes two."""
MANY = 24
"""How many changed workbooks are read."""


@pytest.fixture(scope="module")
def parts() -> dict[str, bytes]:
    with ZipFile(BytesIO(as_workbook(OpenedPack(find_packs()["proefavond"]), "nl"))) as whole_book:
        return {name: whole_book.read(name) for name in whole_book.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return data.getvalue()


def refused(data: bytes, folder: Path) -> str:
    (folder / "a.xlsx").write_bytes(data)
    with pytest.raises(NotAWorkbook) as no:
        read_workbook(folder / "a.xlsx")
    return render(no.value.words, "nl")


HOSTILE = {
    "merged over everything": (b"</sheetData>", b"<mergeCells><mergeCell ref='A1:XFD1048576'/></mergeCells>", "cellen"),
    "merged columns": (b"</sheetData>", b"<mergeCells><mergeCell ref='A:XFD'/></mergeCells>", "beschadigd"),
    "merged nowhere": (b"</sheetData>", b"<mergeCells><mergeCell ref='hier'/></mergeCells>", "beschadigd"),
    "a link over everything": (b"</sheetData>", b"<hyperlinks><hyperlink ref='A1:XFD1048576'/></hyperlinks>", "cellen"),
    "empty cells": (b"<sheetData>", b"<row>" + b"<c/>" * 150_000 + b"</row>", "cellen"),
    "empty rows": (b"<sheetData>", b"<row/>" * 150_000, "cellen"),
    "words in one cell": (b"<sheetData>", b"<row><c>" + b"<v/>" * 400_000 + b"</c></row>", "cellen"),
    "rules for formats": (
        b"</sheetData>",
        b"<conditionalFormatting sqref='A1'>" + b"<cfRule/>" * 2_000 + b"</conditionalFormatting>",
        "opmaak",
    ),
    "stretches of a list": (
        b"</sheetData>",
        b"<dataValidations><dataValidation sqref='" + b"A1 " * 5_000 + b"'/></dataValidations>",
        "opmaak",
    ),
    "a formula again and again": (
        b"<sheetData>",
        b"<row><c><f>" + b"1+" * 4_000 + b"</f></c>" + b"<c><f/></c>" * 1_000 + b"</row>",
        "opmaak",
    ),
    "another encoding": (b"UTF-8", None, "nooit schrijft"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_there_is_no_more_in_it_than_is_read(
    name: str, parts: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, more, words = HOSTILE[name]
    monkeypatch.delattr(reading, "load_workbook")
    tab = parts[TAB]
    if more is None:
        tab = b'<?xml version="1.0" encoding="ISO-8859-1"?>' + tab.partition(b"?>")[2]
    else:
        assert place in tab
        tab = tab.replace(place, place + more)
    data = BytesIO()
    with ZipFile(data, "w") as file:
        for part, inside in (parts | {TAB: tab}).items():
            file.writestr(part, inside)
    assert words in refused(data.getvalue(), tmp_path)


@pytest.mark.parametrize("name", ["xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])
def test_formats_and_names_are_bounded(name: str, parts: dict[str, bytes], tmp_path: Path) -> None:
    more = b"<si/>" if "shared" in name else b"<definedName/>"
    start, _, end = parts[name].rpartition(b"</")
    numbered = b"".join(b"<!--%d-->%s" % (at, more) for at in range(60_000))
    assert refused(packed(parts | {name: start + numbered + b"</" + end}), tmp_path)


def test_entities_in_a_part_of_another_name(parts: dict[str, bytes], tmp_path: Path) -> None:
    moved = dict(parts)
    tab = moved.pop(TAB)
    bare = tab.partition(b"?>")[2] if tab.startswith(b"<?xml") else tab
    moved["xl/worksheets/sheet3.dat"] = b"<!DOCTYPE a [<!ENTITY b 'bb'>]>" + bare
    for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        moved[name] = moved[name].replace(b"sheet3.xml", b"sheet3.dat")
    assert "nooit schrijft" in refused(packed(moved), tmp_path)


def test_one_tab_again_and_again(parts: dict[str, bytes], tmp_path: Path) -> None:
    rels, book = parts["xl/_rels/workbook.xml.rels"], parts["xl/workbook.xml"]
    again = rels
    for at in range(4, 9):
        again = again.replace(b"sheet%d.xml" % at, b"./sheet3.xml")
    assert "nooit schrijft" in refused(packed(parts | {"xl/_rels/workbook.xml.rels": again}), tmp_path)
    same = book.replace(b'r:id="rId2"', b'r:id="rId1"')
    assert same != book
    assert "nooit schrijft" in refused(packed(parts | {"xl/workbook.xml": same}), tmp_path)


def test_long_words_in_many_cells(parts: dict[str, bytes], tmp_path: Path) -> None:
    long = parts["xl/sharedStrings.xml"].replace(b"<si>", b"<si><t>" + b"w " * 100_000 + b"</t></si><si>", 1)
    cells = b"".join(b'<row><c t="s"><v>0</v></c></row>' for _ in range(500))
    tab = parts[TAB].replace(b"<sheetData>", b"<sheetData>" + cells)
    data = BytesIO()
    with ZipFile(data, "w") as file:
        for name, part in (parts | {TAB: tab, "xl/sharedStrings.xml": long}).items():
            file.writestr(name, part)
    assert "tekst" in refused(data.getvalue(), tmp_path)


def test_what_lies_between_two_cells_far_apart_is_not_made(parts: dict[str, bytes], tmp_path: Path) -> None:
    far = b'<row r="19999"><c r="A19999"><v>1</v></c></row><row r="20000"><c r="OA20000"><v>1</v></c></row>'
    path = tmp_path / "a.xlsx"
    path.write_bytes(packed(parts | {TAB: parts[TAB].replace(b"</sheetData>", far + b"</sheetData>")}))
    began = process_time()
    read_workbook(path)
    assert process_time() - began < SECONDS / 4


def test_a_damaged_file_a_link_and_a_password(parts: dict[str, bytes], tmp_path: Path) -> None:
    data = bytearray(packed(parts))
    name = next(iter(parts)).encode()
    data[30 + len(name) : 36 + len(name)] = b"\xff" * 6
    assert "beschadigd" in refused(bytes(data), tmp_path)
    linked = BytesIO(packed(parts))
    with ZipFile(linked, "a") as file:
        link = ZipInfo("xl/elsewhere.xml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        file.writestr(link, "/etc/passwd")
    assert "beschadigd" in refused(linked.getvalue(), tmp_path)
    locked = bytearray(packed(parts))
    locked[locked.rindex(b"PK\1\2") + 8] |= 1
    assert "wachtwoord" in refused(bytes(locked), tmp_path)


def changed(chance: random.Random, parts: dict[str, bytes]) -> bytes:
    """The workbook with something else in its bytes, or in those of a part."""
    if chance.random() < 0.3:
        data = bytearray(packed(parts))
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        return bytes(data)
    changing = dict(parts)
    name = chance.choice(sorted(changing))
    part = bytearray(changing[name])
    start, long = chance.randrange(len(part)), chance.randint(0, 40)
    match chance.randrange(5):
        case 0:
            part[start : start + long] = b""
        case 1:
            part[start:start] = part[start : start + 10 * long]
        case 2:
            # Still XML, with other numbers in it.
            for at in range(len(part)):
                if 48 <= part[at] <= 57 and chance.random() < 0.01:
                    part[at] = chance.choice(b"0123456789-eA")
        case 3:
            words = [b"1e999", b"nan", b"9" * 5_000, b"-1", b"", b"A1:XFD1048576", b"\xf0\x9f\x8f\xa0"]
            part = bytearray(bytes(part).replace(b">1<", b">" + chance.choice(words) + b"<", chance.randint(1, 5)))
        case _:
            part = bytearray(changing[chance.choice(sorted(changing))])
    changing[name] = bytes(part)
    return packed(changing)


def test_any_change_is_read_or_refused_and_soon(parts: dict[str, bytes], tmp_path: Path) -> None:
    chance = random.Random(69)
    path = tmp_path / "a.xlsx"
    told = 0
    for _ in range(MANY):
        path.write_bytes(changed(chance, parts))
        began = process_time()
        try:
            written_back(read_workbook(path))
        except (NotAWorkbook, NoWorkbook, TabsGone, Unfit):
            told += 1
        assert process_time() - began < SECONDS
    assert 0 < told < MANY


@pytest.mark.parametrize("value", [0.505, 0.001, float("inf"), float("-inf"), float("nan")])
def test_a_percentage_that_is_not_whole_is_told(value: float) -> None:
    with pytest.raises(BadCell) as no:
        whole(RawCell("number", value, percent=True), HERE)
    assert no.value.words.id == "spreadsheet.fraction"
    with pytest.raises(BadCell):
        whole(RawCell("number", value), HERE)


@pytest.mark.parametrize(("value", "number"), [(0.07, 7), (0.29, 29), (0.57, 57), (1, 100), (-0.14, -14), (0.0, 0)])
def test_a_whole_percentage_is_what_is_shown(value: float, number: int) -> None:
    assert whole(RawCell("number", value, percent=True), HERE).text == str(number)


def test_an_empty_folder_gives_way_before_the_pack_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def windows(self: Path, target: Path) -> Path:
        if target.exists():
            raise PermissionError(target)
        self.rename(target)
        return target

    monkeypatch.setattr(Path, "replace", windows)
    (tmp_path / "empty").mkdir()
    back(book_of("proefavond"), tmp_path).write(tmp_path / "empty")
    assert (tmp_path / "empty" / "scenario.yaml").is_file()
