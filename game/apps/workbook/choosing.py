"""Lists to choose from in a cell: the words of a closed list, and the ids that the workbook itself has."""

from collections.abc import Sequence
from typing import Any

from xlsxwriter.utility import xl_col_to_name

from game.apps.workbook.headings import Headings
from game.content.spreadsheet.filling import CellValue
from game.content.spreadsheet.grid import GridColumn, GridTab
from game.content.spreadsheet.parts import called
from game.content.spreadsheet.plan import EFFECTS, OF, PART, VARIANTS, workbook_plan
from game.content.written.ids import IdSpace

FIRST, ROOM = 4, 200
"""The first row with an id, from 0, and how many more of them there may come to be."""


class Lists:
    """The lists of one workbook, on a tab that nobody sees."""

    def __init__(self, book: Any, headings: Headings, tabs: Sequence[GridTab]) -> None:
        self._headings = headings
        self._sheet = book.add_worksheet(headings.say("spreadsheet.tab.lists"))
        self._lists: dict[tuple[CellValue, ...], int] = {}
        self._ids: dict[IdSpace, str] = {}
        for plan in workbook_plan().tabs:
            if len(plan.levels) == 1 and plan.levels[0].space is not None:
                rows = next(len(tab.rows) for tab in tabs if tab.name == plan.name)
                title = headings.title(plan.name).replace("'", "''")
                self._ids[plan.levels[0].space] = f"='{title}'!$A${FIRST + 1}:$A${FIRST + rows + ROOM}"
        self._says = {
            (tab.name, key): tuple(dict.fromkeys(str(row[key]) for row in tab.rows))
            for tab in tabs
            if tab.name in {EFFECTS, VARIANTS}
            for key in (OF, PART)
        }
        homes = workbook_plan()
        for tab, paths in ((EFFECTS, homes.effect_homes), (VARIANTS, sorted(homes.varied_homes))):
            self._says[tab, PART] = tuple(dict.fromkeys(called((path[-1],)).into(headings.language) for path in paths))

    def choose(self, sheet: Any, tab: GridTab, it: GridColumn, where: tuple[int, int, int]) -> None:
        """Offer what can stand in these rows of this column."""
        first, last, at = where
        source, strict = self._source(tab, it)
        if source:
            options = {"validate": "list", "source": source, "error_type": "stop" if strict else "warning"}
            words = "spreadsheet.choose.closed" if strict else "spreadsheet.choose.open"
            sheet.data_validation(
                first,
                at,
                last,
                at,
                options
                | {
                    "error_title": self._headings.say("spreadsheet.choose.title"),
                    "error_message": self._headings.say(words),
                },
            )

    def _source(self, tab: GridTab, it: GridColumn) -> tuple[str, bool]:
        """Where the list is, and whether nothing else can stand there."""
        column = it.column
        if (tab.name, it.key) in self._says:
            return self._listed(self._says[tab.name, it.key]), it.key == PART
        if column is None:
            own = it is [a for a in tab.columns if a.is_address][-1] if it.is_address else True
            return ("" if own or it.space is None else self._ids.get(it.space, "")), False
        if column.form == "truth":
            return self._listed((self._headings.say("spreadsheet.yes"), self._headings.say("spreadsheet.no"))), True
        if column.form == "word":
            return self._listed(column.words), True
        if column.form == "line" and len(column.spaces) == 1:
            return self._ids.get(column.spaces[0], ""), False
        return "", False

    def _listed(self, words: tuple[CellValue, ...]) -> str:
        if not words:
            return ""
        at = self._lists.setdefault(words, len(self._lists))
        name = xl_col_to_name(at)
        title = self._headings.say("spreadsheet.tab.lists").replace("'", "''")
        return f"='{title}'!${name}$1:${name}${len(words)}"

    def write(self) -> None:
        """Write the tab, and hide it."""
        for words, at in self._lists.items():
            for down, word in enumerate(words):
                self._sheet.write_string(down, at, str(word))
        self._sheet.hide()
