"""The cells of a workbook, whatever program it was saved with."""

import re
import warnings
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from game.apps.workbook.guard import guarded_bytes
from game.apps.workbook.refusing import NotAWorkbook
from game.content.spreadsheet.cells import RawCell, RawTab
from game.rules.terms.text import message
from game.rules.terms.untrusted_text import legible

MOST_ROWS, MOST_COLUMNS = 20_000, 400
"""On one tab."""
MOST_LETTERS = 20_000_000
"""In all cells together: words that stand in the file once may be in many cells."""
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How XLSX writes a sign that XML does not have."""


def read_workbook(path: Path) -> list[RawTab]:
    """The tabs, each with what is in it. Raises `NotAWorkbook`, `OSError`."""
    data = guarded_bytes(path)
    try:
        with warnings.catch_warnings():
            # What openpyxl leaves out (drawings, a print area) is nothing that we read.
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), keep_links=False)
    except Exception as error:
        raise NotAWorkbook(message("spreadsheet.no_workbook")) from error
    tabs, room = [], MOST_LETTERS
    for sheet in book.worksheets:
        room = _room(room, (cell.value for cell in _there(sheet)))
        tabs.append(tab := _tab(sheet))
        # What is merged downwards has its words again for every row.
        room = _room(room, (cell.value for cell in tab.cells.values()))
    return tabs


def _there(sheet: Any) -> Iterable[Any]:
    """The cells of a tab that are in the file; the rows of `iter_rows` would make all that lie in between as well."""
    cells: dict[tuple[int, int], Any] = sheet._cells  # noqa: SLF001 - see above
    return cells.values()


def _room(room: int, values: Iterable[object]) -> int:
    """For how many letters there is room after these. Raises `NotAWorkbook` where there is none."""
    room -= sum(len(value) for value in values if isinstance(value, str))
    if room < 0:
        raise NotAWorkbook(message("spreadsheet.too_much"))
    return room


def _tab(sheet: Any) -> RawTab:
    title = legible(sheet.title)
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        raise NotAWorkbook(message("spreadsheet.too_far", tab=title, rows=MOST_ROWS, columns=MOST_COLUMNS))
    cells: dict[tuple[int, int], RawCell] = {}
    for cell in _there(sheet):
        raw = _cell(cell)
        if raw is not None:
            cells[cell.row, cell.column] = raw
    for merged in sheet.merged_cells.ranges:
        first = cells.get((merged.min_row, merged.min_col))
        # Merged downwards, one word was meant for every row.
        if first is not None:
            cells |= {(down, merged.min_col): first for down in range(merged.min_row + 1, merged.max_row + 1)}
    return RawTab(title, dict(sorted(cells.items())))


def _cell(cell: Any) -> RawCell | None:
    value = cell.value
    match value:
        case None:
            return None
        case bool():
            return RawCell("text", "true" if value else "false")
        case int() | float():
            return RawCell("number", value, percent="%" in str(cell.number_format))
        case datetime():
            return RawCell("date", value.date())
        case date():
            return RawCell("date", value)
        case time() | timedelta():
            return RawCell("error", str(value))
        case str() if cell.data_type == "f":
            return RawCell("formula", value)
        case str() if cell.data_type == "e":
            return RawCell("error", value)
        case str():
            text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value)
            return RawCell("text", text) if text.strip() else None
        case _:
            # A formula over several cells.
            return RawCell("formula", "=…")
