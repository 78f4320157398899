"""A pack as the rows of a workbook: what its author wrote, in the order written."""

from collections.abc import Mapping
from typing import Any, assert_never

from msgspec import Struct

from game.content.editing.opened import OpenedPack
from game.content.reading.nodes import plain
from game.content.spreadsheet.guide import in_words
from game.content.spreadsheet.plan import (
    EFFECTS,
    HEAD,
    INSIDE,
    MARK,
    OF,
    PART,
    VARIANTS,
    TabColumn,
    TabPath,
    TabPlan,
    workbook_plan,
)
from game.content.written.board import square_in_full

CellValue = str | int | bool
SAME = "="
"""In place of English: it is called the same as in Dutch."""
ELSEWHERE = "→"
"""In place of a text that varies: its variants have a tab of their own."""
ORDER = f"{MARK}order"
"""The column that says in which order things move, where that is not the order of the columns."""
CARDS = "dilemmas"


class TabRow(Struct, frozen=True):
    """One row: the key of a column → what is in its cell."""

    cells: dict[str, CellValue]


class FilledTab(Struct, frozen=True):
    """A tab with its columns and rows."""

    name: str
    path: TabPath
    rows: tuple[TabRow, ...]


class FilledWorkbook(Struct, frozen=True):
    """A whole pack in rows."""

    tabs: tuple[FilledTab, ...]
    moved: tuple[str, ...]
    """The ids that effects can move, each a column: funds, indicators, neighbourhoods."""
    bilingual: bool
    """Whether there are columns with English."""


def filled_from(pack: OpenedPack) -> FilledWorkbook:
    """The rows of a pack in which nothing is wrong."""
    return _Filler(pack).filled()


def english(key: str) -> str:
    """The key of the column with the English of this one."""
    return f"{key}.en"


_NOTHING = object()


def _at(value: Any, way: TabPath) -> Any:
    for key in way:
        if not isinstance(value, Mapping) or key not in value:
            return _NOTHING
        value = value[key]
    return value


def _first(path: TabPath) -> int:
    """Where a tab stands: the head, the cards and what is in them, what happens, and then the rest."""
    order = ((), (CARDS,), (EFFECTS,), (VARIANTS,))
    return next((at for at, it in enumerate(order) if path[:1] == it), len(order))


class _Filler:
    def __init__(self, pack: OpenedPack) -> None:
        self._plan = workbook_plan()
        self._root = plain(pack.assembled.root)
        scenario = pack.scenario
        self._moved = (*scenario.funds, *scenario.indicators, *scenario.groups)
        self._rows: dict[TabPath, list[TabRow]] = {tab.path: [] for tab in self._plan.tabs}
        self._rows |= {(EFFECTS,): [], (VARIANTS,): []}
        self._bilingual = _has_english(self._root)

    def filled(self) -> FilledWorkbook:
        head = self._plan.tabs[0]
        self._row(head, self._root, {}, ())
        for path in ((EFFECTS,), (VARIANTS,)):
            # Cards are what people write most.
            self._rows[path].sort(key=lambda row: "." in str(row.cells[OF]))
        tabs = (
            FilledTab(".".join(path) or HEAD, path, tuple(self._rows[path])) for path in sorted(self._rows, key=_first)
        )
        return FilledWorkbook(tuple(tabs), self._moved, self._bilingual)

    def _row(self, tab: TabPlan, value: Any, address: dict[str, CellValue], loc: tuple[str, ...]) -> None:
        """The row of this thing, and after it those of what stands in it."""
        cells = dict(address)
        for column in tab.columns:
            cells |= self._cells(column, value, loc)
        self._rows[tab.path].append(TabRow(cells))
        for path, several in self._plan.effect_homes.items():
            if self._plan.nearest(path) == tab.path:
                way = path[len(tab.path) :]
                found = _at(value, way)
                for effect in [] if found is _NOTHING else found if several and isinstance(found, list) else [found]:
                    self._effect(effect, (*loc, *way))
        for inner, way in self._plan.within(tab.path):
            self._inside(inner, _at(value, way), {**address}, (*loc, *way))

    def _inside(self, tab: TabPlan, value: Any, address: dict[str, CellValue], loc: tuple[str, ...]) -> None:
        level = tab.levels[-1]
        if isinstance(value, Mapping):
            for id, item in value.items():
                self._row(tab, item, {**address, level.key: id}, (*loc, id))
        elif value is not _NOTHING:
            for number, item in enumerate(value if isinstance(value, list) else [value], start=1):
                here = {**address, level.key: number} if tab.numbered else address
                self._row(tab, _in_full(tab, item), here, (*loc, str(number)))

    def _cells(self, column: TabColumn, row: Any, loc: tuple[str, ...]) -> dict[str, CellValue]:
        value = _at(row, column.way)
        if value is _NOTHING or value is None:
            empty = len(column.way) > 1 and _at(row, column.way[:-1]) == {} and column.usual is not None
            return {column.key: column.usual} if empty and column.usual is not None else {}
        match column.form:
            case "text":
                return self._text(column.key, value)
            case "varied":
                return self._varied(column.key, value, (*loc, *column.way))
            case "words" | "wholes":
                items = value if isinstance(value, list) else [value]
                between = "; " if column.form == "wholes" else ", "
                return {column.key: between.join(map(str, items)) or "[]"}
            case "guide":
                return {column.key: value if isinstance(value, int) else in_words(value)}
            case "whole" | "truth" | "word" | "line":
                return {column.key: value}
            case _:
                assert_never(column.form)

    def _text(self, key: str, value: Any) -> dict[str, CellValue]:
        if isinstance(value, str):
            return {key: value, english(key): SAME} if self._bilingual else {key: value}
        return {key: value["nl"]} | ({english(key): value["en"]} if "en" in value else {})

    def _varied(self, key: str, value: Any, loc: tuple[str, ...]) -> dict[str, CellValue]:
        if not isinstance(value, list):
            return self._text(key, value)
        for variant in value:
            cells: dict[str, CellValue] = {**belongs(loc)}
            for column in self._plan.variants:
                cells |= self._cells(column, variant, ())
            self._rows[VARIANTS,].append(TabRow(cells))
        return {key: ELSEWHERE}

    def _effect(self, effect: Mapping[str, Any], loc: tuple[str, ...]) -> None:
        cells: dict[str, CellValue] = {**belongs(loc)}
        for column in self._plan.effects:
            cells |= self._cells(column, effect, ())
        moves = [key for key in effect if key in self._moved]
        cells |= {key: effect[key] for key in moves}
        if moves != [key for key in self._moved if key in moves]:
            cells[ORDER] = ", ".join(moves)
        self._rows[EFFECTS,].append(TabRow(cells))


def belongs(loc: tuple[str, ...]) -> dict[str, str]:
    """Where something belongs: `bathroom` of the cards, `news.may_circular` of what else there is."""
    *way, part = loc
    section, *inside = way
    if section == CARDS:
        return {OF: inside[0], INSIDE: ".".join(inside[1:]), PART: part}
    if inside and any(it.path == (section,) for it in workbook_plan().tabs):
        return {OF: f"{section}.{inside[0]}", INSIDE: ".".join(inside[1:]), PART: part}
    return {OF: f"{HEAD}.{section}", INSIDE: ".".join(inside), PART: part}


def _in_full(tab: TabPlan, item: Any) -> Any:
    """A square that was written in short, with its kind and what it is of."""
    return square_in_full(item) if tab.path == ("board", "squares") else item


def _has_english(value: Any) -> bool:
    """Whether a text somewhere has one language by itself, or two."""
    if isinstance(value, Mapping):
        return "nl" in value or any(map(_has_english, value.values()))
    return isinstance(value, list) and any(map(_has_english, value))
