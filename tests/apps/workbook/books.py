"""Workbooks of packs, filled in as somebody would in another program, and what comes of them."""

from collections.abc import Iterable, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from game.apps.workbook.reading import read_workbook
from game.apps.workbook.writing import as_workbook
from game.cli.authors.spreadsheet import cell_lines, gone_lines
from game.content import find_packs
from game.content.editing.opened import OpenedPack
from game.content.spreadsheet.taking import TabsGone
from game.content.spreadsheet.written_back import Unfit, WrittenBack, written_back
from game.rules.terms.text import Language

KEYS, FIRST = 4, 5
"""The row with the keys and the first row under it, from 1."""


def book_of(pack: str, language: Language = "nl") -> Workbook:
    """The workbook of a pack of the program, as another program opens it."""
    return load_workbook(BytesIO(_written(pack, language)))


@cache
def _written(pack: str, language: Language) -> bytes:
    return as_workbook(OpenedPack(find_packs()[pack]), language)


def column(book: Workbook, tab: str, key: str) -> int:
    """Where a key stands, from 1."""
    (found,) = (cell.column for cell in book[tab][KEYS] if str(cell.value).rpartition(" / ")[2] == key)
    return int(found)


def row(book: Workbook, tab: str, /, **named: str) -> int:
    """The row in which these stand under these keys."""
    wanted = {column(book, tab, key): word for key, word in named.items()}
    rows = range(FIRST, book[tab].max_row + 1)
    return next(at for at in rows if all(book[tab].cell(at, it).value == word for it, word in wanted.items()))


def put(book: Workbook, tab: str, key: str, value: Any, /, **named: str) -> str:
    """Write in a cell; its address."""
    cell = book[tab].cell(row(book, tab, **named), column(book, tab, key))
    cell.value = value
    return f"{tab}!{cell.coordinate}"


def saved(book: Workbook, folder: Path) -> Path:
    """The workbook as a file."""
    path = folder / "avond.xlsx"
    book.save(path)
    return path


def back(book: Workbook, folder: Path) -> WrittenBack:
    """The pack that it says. Raises `Unfit`."""
    return written_back(read_workbook(saved(book, folder)))


def told(book: Workbook, folder: Path, language: Language = "nl") -> list[str]:
    """What is wrong with it, a line each; nothing where it is a pack."""
    return told_in(book, folder, (language,))[0]


def told_in(book: Workbook, folder: Path, languages: Sequence[Language]) -> list[list[str]]:
    """The same in each of these languages: it is saved and read once."""
    tabs = read_workbook(saved(book, folder))
    lines: list[Iterable[str]] = [() for _ in languages]
    try:
        written_back(tabs)
    except TabsGone as gone:
        lines = [gone_lines(gone, language, tabs) for language in languages]
    except Unfit as unfit:
        lines = [cell_lines(unfit.faults, unfit.problems, language, tabs) for language in languages]
    return [[it for it in each if not it.startswith("    ")] for each in lines]
