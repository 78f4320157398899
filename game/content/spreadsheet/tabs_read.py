"""The tabs of a workbook that came back: which is which, whatever it is called now, and its rows."""

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from game.content.problems import Place
from game.content.spreadsheet.cells import CellFault, RawCell, RawTab
from game.content.spreadsheet.plan import EFFECTS, VARIANTS, workbook_plan
from game.content.validating.guess import closest
from game.rules.terms.text import message
from game.rules.terms.untrusted_text import legible

KEYS_WITHIN = 12
"""In one of so many rows stand the keys."""
_KEYS = re.compile(r"(?P<tab>[a-z_.]+) */ *(?P<key>\S+)")


class ReadRow(Struct, frozen=True):
    """A row that is not empty: the key of a column → its cell."""

    tab: str
    """What the tab is called now."""
    number: int
    cells: Mapping[str, RawCell]
    columns: Mapping[str, int]

    def place(self, key: str) -> Place:
        """Where the cell of this key is."""
        return Place(self.tab, self.number, self.columns.get(key, 1))


class ReadTab(Struct, frozen=True):
    """A tab of which is known what it is."""

    name: str
    title: str
    keys: int
    """The row with the keys."""
    columns: Mapping[str, int]
    rows: tuple[ReadRow, ...]


class ReadTabs(Struct, frozen=True):
    """All of them, by their names, and those that are somebody's own."""

    known: Mapping[str, ReadTab]
    others: tuple[str, ...]
    faults: tuple[CellFault, ...]


def workbook_tabs() -> tuple[str, ...]:
    """The names of all tabs that a workbook has."""
    return (*(tab.name for tab in workbook_plan().tabs), EFFECTS, VARIANTS)


def tabs_read(tabs: Iterable[RawTab], names: Iterable[str]) -> ReadTabs:
    """The tabs with these names, wherever they stand."""
    known: dict[str, ReadTab] = {}
    others: list[str] = []
    faults: list[CellFault] = []
    expected = list(names)
    for raw in tabs:
        found = _keys(raw)
        if found is None:
            others.append(raw.title)
            continue
        name, row, columns = found
        place = Place(raw.title, row, 1)
        if name not in expected:
            near = closest(name, expected) or ", ".join(expected)
            faults.append(CellFault(place, message("spreadsheet.tab_unknown", name=legible(name), names=near)))
        elif name in known:
            faults.append(CellFault(place, message("spreadsheet.tab_twice", other=legible(known[name].title))))
        else:
            faults += _twice(raw.title, row, raw.cells)
            known[name] = ReadTab(name, raw.title, row, columns, tuple(_rows(raw, row, columns)))
    return ReadTabs(known, tuple(others), tuple(faults))


def _keys(raw: RawTab) -> tuple[str, int, dict[str, int]] | None:
    """The name of the tab, the row with its keys, and the column of each."""
    for (row, _), cell in sorted(raw.cells.items()):
        found = _KEYS.fullmatch(str(cell.value).strip()) if row <= KEYS_WITHIN and cell.kind == "text" else None
        if found is not None:
            columns = {_key(at, raw, row): at for at in sorted(it for there, it in raw.cells if there == row)}
            return found["tab"], row, columns
    return None


def _key(column: int, raw: RawTab, row: int) -> str:
    written = str(raw.cells[row, column].value).strip()
    found = _KEYS.fullmatch(written)
    return written if found is None else found["key"]


def _twice(title: str, row: int, cells: Mapping[tuple[int, int], RawCell]) -> Iterator[CellFault]:
    seen: set[str] = set()
    for (there, column), cell in sorted(cells.items()):
        key = str(cell.value).strip()
        if there == row and key in seen:
            yield CellFault(Place(title, row, column), message("spreadsheet.key_twice", key=legible(key)))
        if there == row:
            seen.add(key)


def _rows(raw: RawTab, keys: int, columns: Mapping[str, int]) -> Iterator[ReadRow]:
    by_column = {column: key for key, column in columns.items()}
    found: dict[int, dict[str, RawCell]] = {}
    for (row, column), cell in sorted(raw.cells.items()):
        if row > keys and column in by_column:
            found.setdefault(row, {})[by_column[column]] = cell
    for number, cells in sorted(found.items()):
        yield ReadRow(raw.title, number, cells, columns)
