"""What is wrong with a cell, in the words that stand on the tab: no keys of the format, but headings and titles."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from game.content.problems import Place
from game.content.spreadsheet.cells import RawTab
from game.content.spreadsheet.plan import HEAD, MARK
from game.content.spreadsheet.tabs_read import ReadTab, tabs_read, workbook_tabs
from game.content.spreadsheet.taking import KEY, VALUE
from game.rules.terms.text import LANGUAGES, Message, message

ABOVE_KEYS = 2
"""So many rows above the keys stand the headings."""
CALLED = 2
"""The column of the head, from 1, in which stands what a key is called."""


class SeenWords(Struct, frozen=True):
    """A sentence about a cell, and which cell that is."""

    place: Place
    words: Message
    hint: Message | None


class SeenTabs:
    """The tabs as they came back."""

    def __init__(self, tabs: Iterable[RawTab]) -> None:
        every = tuple(tabs)
        self._raw = {it.title: it for it in every}
        self._tabs = {it.title: it for it in tabs_read(every, workbook_tabs()).known.values()}
        self._titles = {it.name: it.title for it in self._tabs.values()}

    def seen(self, place: Place, words: Message, hint: Message | None) -> SeenWords | None:
        """The same, where it names a key; `None` where it only follows from what is told of another cell."""
        tab, key = self._tabs.get(place.file), words.values.get("key")
        if tab is None or not isinstance(key, str):
            return SeenWords(place, words, hint)
        if words.id == "content.missing":
            missing = self._missing(tab, place, words, key) or SeenWords(place, words, hint)
            # What stands in a cell, and is missing all the same, could not be read: that is told there.
            filled = missing.place != place and self._is_filled(missing.place)
            return None if filled else missing
        if key in (*LANGUAGES, self._key(tab, place).rpartition(".")[2]):
            words = _with_key(words, self._heading(tab, place) or key)
        return SeenWords(place, words, hint)

    def _missing(self, tab: ReadTab, place: Place, words: Message, key: str) -> SeenWords | None:
        """What is missing is a cell of this row, or rows of another tab."""
        rows = self._titles.get(key if tab.name == HEAD else f"{tab.name}.{key}")
        if rows is not None:
            return SeenWords(place, _with_key(words, rows), message("spreadsheet.fill.rows", tab=rows))
        if tab.name == HEAD:
            there = next((row for row in tab.rows if self._key(tab, row.place(VALUE)) == key), None)
            cell = None if there is None else there.place(VALUE)
        else:
            at = tab.columns.get(key)
            cell = None if at is None else replace(place, column=at)
        heading = None if cell is None else self._heading(tab, cell)
        if cell is None or heading is None:
            return None
        return SeenWords(cell, _with_key(words, heading), message("spreadsheet.fill.cell"))

    def _is_filled(self, place: Place) -> bool:
        return (place.line, place.column) in self._raw[place.file].cells

    def _key(self, tab: ReadTab, place: Place) -> str:
        """The key of a column; on the tab of the head, of a row."""
        if tab.name == HEAD:
            row = next((row for row in tab.rows if row.number == place.line), None)
            return "" if row is None or KEY not in row.cells else str(row.cells[KEY].value).strip()
        key = next((key for key, column in tab.columns.items() if column == place.column), "")
        return "" if key.startswith(MARK) else key

    def _heading(self, tab: ReadTab, place: Place) -> str | None:
        """What stands above a column; on the tab of the head, in front of a row."""
        at = (place.line, CALLED) if tab.name == HEAD else (tab.keys - ABOVE_KEYS, place.column)
        cell = self._raw[tab.title].cells.get(at)
        return None if cell is None or cell.kind != "text" else str(cell.value).strip()


def _with_key(words: Message, key: str) -> Message:
    return message(words.id, **{**words.values, "key": key})
