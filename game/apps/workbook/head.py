"""The tab of the head: a row for each key, with what it is called in front of it and what it means behind it."""

from typing import Any

from game.apps.workbook.choosing import Lists
from game.apps.workbook.headings import Headings
from game.apps.workbook.looks import Looks
from game.apps.workbook.tabs import FIRST, KEYS, TabWriter, height
from game.content.spreadsheet.grid import GridColumn, GridTab
from game.content.spreadsheet.plan import HEAD, workbook_plan
from game.content.spreadsheet.taking import KEY

_KEY, _CALLED, _VALUE = 0, 1, 2
"""Its columns; after these the English, where there is any, and what the key means."""
_WIDTHS = (20, 26, 60)
_MEANS = 70


def write_head(sheet: Any, tab: GridTab, headings: Headings, looks: Looks, lists: Lists) -> None:
    """Write it."""
    writer = TabWriter(sheet, tab, headings, looks, lists)
    key, *written = tab.columns
    shown = [
        (key, "spreadsheet.column.key"),
        (key, "spreadsheet.column.called"),
        *((it, "") for it in written),
        (key, "spreadsheet.column.means"),
    ]
    tops = [headings.say(id) if id else headings.heading(tab, it) for it, id in shown]
    tells = [headings.explains(tab, it) if not id else "" for it, id in shown]
    tells[_KEY] = headings.explains(tab, key)
    writer.top([(top, tell, it) for top, tell, (it, _) in zip(tops, tells, shown, strict=True)])
    means = len(shown) - 1
    for at in range(len(shown)):
        sheet.set_column(at, at, _MEANS if at == means else _WIDTHS[min(at, _VALUE)], looks.words)
        sheet.write_blank(KEYS, at, None, looks.key)
    sheet.write_string(KEYS, _KEY, f"{HEAD} / {key.key}", looks.key)
    for at, it in enumerate(written, start=_VALUE):
        sheet.write_string(KEYS, at, it.key, looks.key)
    columns = {it.key: it for it in workbook_plan().tabs[0].columns}
    for down, row in enumerate(tab.rows, start=FIRST):
        column = columns[str(row[KEY])]
        meaning = headings.of_column(column, tab.name)
        sheet.write_string(down, _KEY, str(row[KEY]), looks.key)
        sheet.write_string(down, _CALLED, headings.of_key(column), looks.address)
        sheet.write_string(down, means, meaning, looks.tells)
        for at, it in enumerate(written, start=_VALUE):
            cell = GridColumn(it.key, column, is_english=at > _VALUE)
            writer.cell(down, at, cell, row.get(it.key))
        lists.choose(sheet, tab, GridColumn(column.key, column), (down, down, _VALUE))
        texts = [(str(row.get(it.key, "")), float(_WIDTHS[_VALUE])) for it in written]
        sheet.set_row(down, height([*texts, (meaning, _MEANS * 1.2)], 15))
    sheet.freeze_panes(FIRST, _VALUE)
