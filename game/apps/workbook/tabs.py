"""A tab of a workbook: what is on it, a heading for each column with what it means, the keys, and a row for each thing."""

from collections.abc import Iterable
from typing import Any

from game.apps.workbook.choosing import Lists
from game.apps.workbook.headings import Headings
from game.apps.workbook.looks import NARROW, Looks, is_word, wide
from game.content.spreadsheet.filling import CellValue
from game.content.spreadsheet.grid import GridColumn, GridTab
from game.content.spreadsheet.parts import called
from game.content.spreadsheet.plan import PART

TITLE, HEADINGS, TELLS, KEYS, FIRST = 0, 1, 2, 3, 4
"""Rows of a tab, from 0."""
ROOM = 200
"""Rows under the last in which there are lists to choose from too."""


class TabWriter:
    """Writes one tab."""

    def __init__(self, sheet: Any, tab: GridTab, headings: Headings, looks: Looks, lists: Lists) -> None:
        self.sheet, self.tab, self.headings, self.looks, self.lists = sheet, tab, headings, looks, lists
        self._wide = {it.key: _wide(tab, it) for it in tab.columns}

    def write(self) -> None:
        """All of it; a tab without rows is hidden."""
        tab, sheet = self.tab, self.sheet
        self.top([(self.headings.heading(tab, it), self.headings.explains(tab, it), it) for it in tab.columns])
        for at, it in enumerate(tab.columns):
            # The name of the tab more than once: a column that is taken away does not take it along.
            named = at == 0 or it.is_address
            sheet.write_string(KEYS, at, f"{tab.name} / {it.key}" if named else it.key, self.looks.key)
            self._column(at, it)
        for down, row in enumerate(tab.rows, start=FIRST):
            for at, it in enumerate(tab.columns):
                self.cell(down, at, it, row.get(it.key))
            sheet.set_row(down, height([(str(row.get(it.key, "")), self._wide[it.key]) for it in tab.columns], 15))
        sheet.autofilter(KEYS, 0, max(FIRST, FIRST + len(tab.rows) - 1), len(tab.columns) - 1)
        sheet.freeze_panes(FIRST, sum(it.is_address for it in tab.columns))
        if not tab.rows:
            sheet.hide()

    def top(self, columns: list[tuple[str, str, GridColumn]]) -> None:
        """What is on the tab, and above each column what it is called and what belongs there."""
        sheet = self.sheet
        sheet.set_row(TITLE, 26, self.looks.tells_tab)
        sheet.write_string(TITLE, 0, self.headings.title(self.tab.name), self.looks.title)
        sheet.write_string(TITLE, 1, self.headings.tells(self.tab.name), self.looks.tells_tab)
        for at, (heading, tells, it) in enumerate(columns):
            sheet.write_string(HEADINGS, at, heading, self.looks.heading(it))
            sheet.write_string(TELLS, at, tells, self.looks.tells)
        sheet.set_row(HEADINGS, 32)
        sheet.set_row(TELLS, height([(tells, self._wide[it.key] * 1.3) for _, tells, it in columns], 11, most=5))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEADINGS)

    def _column(self, at: int, it: GridColumn) -> None:
        aside = not is_in_sight(self.tab, it)
        self.sheet.set_column(
            at, at, self._wide[it.key], self.looks.of(it), {"level": 1, "hidden": True} if aside else {}
        )
        if aside and at == len(self.tab.columns) - 1:
            self.sheet.set_column(at + 1, at + 1, 8, None, {"collapsed": True})
        self.lists.choose(self.sheet, self.tab, it, (FIRST, FIRST + len(self.tab.rows) + ROOM, at))

    def cell(self, down: int, at: int, it: GridColumn, value: CellValue | None) -> None:
        """One cell: a word is always written as a word, whatever it begins with."""
        look = self.looks.of(it)
        if value is None:
            self.sheet.write_blank(down, at, None, look)
        elif isinstance(value, bool):
            self.sheet.write_string(down, at, self.headings.say("spreadsheet.yes" if value else "spreadsheet.no"), look)
        elif it.key == PART and it.column is None:
            self.sheet.write_string(down, at, called((str(value),)).into(self.headings.language), look)
        elif isinstance(value, int):
            self.sheet.write_number(down, at, value, self.looks.number(it))
        else:
            self.sheet.write_string(down, at, value, look)


def in_use_first(tab: GridTab) -> GridTab:
    """The tab, in which what no row has goes to the right of what some row has."""
    return GridTab(tab.name, tuple(sorted(tab.columns, key=lambda it: not is_in_sight(tab, it))), tab.rows)


def is_in_sight(tab: GridTab, it: GridColumn) -> bool:
    """Whether a column is in sight at first: it says where a row belongs, every row has it, or some row does."""
    needed = it.column is not None and it.column.needed
    return it.is_address or it.is_move or needed or any(it.key in row for row in tab.rows)


def _wide(tab: GridTab, it: GridColumn) -> float:
    """As wide as what is in it, within what is good to read."""
    longest = max((len(str(row.get(it.key, ""))) for row in tab.rows), default=0)
    return min(wide(it), max(NARROW, longest + 3)) if is_word(it) else wide(it)


def height(cells: Iterable[tuple[str, float]], line: float, *, most: int = 27) -> float:
    """How high a row is in which these texts stand in columns so wide: not every program works that out itself."""
    lines = (sum(-(-max(1, len(part)) // max(1, int(width))) for part in text.split("\n")) for text, width in cells)
    return line * min(most, max(lines, default=1)) + 3
