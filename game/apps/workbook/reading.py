"""The cells of a workbook, whatever program it was saved with."""

import re
import warnings
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from game.apps.workbook.guard import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, NotAWorkbook, guarded_bytes
from game.content.spreadsheet.cells import RawCell, RawTab
from game.rules.text import message
from game.rules.untrusted_text import legible

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
    tabs, left = [], MOST_CELLS
    for sheet in book.worksheets:
        tab = _tab(sheet)
        left -= len(tab.cells)
        if left < 0:
            raise NotAWorkbook(message("spreadsheet.too_many_cells", most=MOST_CELLS))
        tabs.append(tab)
    return tabs


def _tab(sheet: Any) -> RawTab:
    title = legible(sheet.title)
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        raise NotAWorkbook(message("spreadsheet.too_far", tab=title, rows=MOST_ROWS, columns=MOST_COLUMNS))
    cells: dict[tuple[int, int], RawCell] = {}
    for row in sheet.iter_rows():
        for cell in row:
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
