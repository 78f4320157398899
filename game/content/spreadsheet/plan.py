"""Which tabs a workbook has and which columns, worked out from the models of the format.

What has sentences in it gets rows of its own. What has only names and numbers is one cell, in the words of the guide. What
happens, and texts that vary, stand at many places: each has one tab for all of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin

from msgspec import Struct
from msgspec.structs import replace
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from game.content.spreadsheet.forms import CellForm, form_of, has_sentences, item_of, models_in, said_of
from game.content.validating.shapes import fields, model_of, pattern, peel, words_of
from game.content.written.effects import WrittenLater
from game.content.written.ids import IdSpace
from game.content.written.scenario import WrittenScenario
from game.content.written.text import WrittenText
from game.content.written.uses import shape_of
from game.content.written.varied import WrittenVariant

TabPath = tuple[str, ...]
"""The keys that lead to something, without ids: `("dilemmas", "options")`."""
EFFECTS, VARIANTS = "effects", "variants"
OF, INSIDE, PART = "of", "inside", "part"
"""How what happens, and a variant, says where it belongs: a card or what else it is of, what in that, and which key."""
MARK = "*"
"""How the keys begin of what is no key of the format: a number in a list, an order."""
HEAD = "scenario"
"""The tab of the head, with a row for each key."""


class TabColumn(Struct, frozen=True):
    """What one column holds."""

    way: TabPath
    """The keys inside the row."""
    form: CellForm
    model: str
    """The model of the format that has the key, without `Written` in front."""
    words: tuple[str, ...] = ()
    """The closed list it is from."""
    spaces: tuple[IdSpace, ...] = ()
    """What it names."""
    pattern: str | None = None
    needed: bool = False
    """Whether no row is without it, of one kind or another."""
    usual: int | None = None
    """What it is where it is left out: a number, yes or no."""

    @property
    def key(self) -> str:
        """What stands above it, for the way back; of a row that is one text: `text`."""
        return ".".join(self.way) or "text"


class TabLevel(Struct, frozen=True):
    """One step on the way to a row: an id, or the how-manieth in a list."""

    way: TabPath
    """The keys from the level above."""
    has_ids: bool
    space: IdSpace | None = None

    @property
    def key(self) -> str:
        """What stands above the column with its ids, or with the how-manieth it is."""
        return ".".join(self.way) if self.has_ids else f"{MARK}{'.'.join(self.way)}"


class TabPlan(Struct, frozen=True):
    """One tab."""

    path: TabPath
    levels: tuple[TabLevel, ...]
    """How its rows are found: by an id each, and in a list by their order."""
    columns: tuple[TabColumn, ...]
    numbered: bool = False
    """Whether the last level is a list of which something else tells the how-manieth."""

    @property
    def name(self) -> str:
        """What says on the tab itself which one it is."""
        return ".".join(self.path) or HEAD

    @property
    def listed(self) -> bool:
        """Whether its rows stand in a list, and have no id."""
        return bool(self.levels) and not self.levels[-1].has_ids

    @property
    def address(self) -> tuple[TabLevel, ...]:
        """The levels that are columns."""
        return self.levels[:-1] if self.listed and not self.numbered else self.levels


class WorkbookPlan(Struct, frozen=True):
    """Everything a workbook can hold."""

    tabs: tuple[TabPlan, ...]
    """The head first, each after what it stands in."""
    effects: tuple[TabColumn, ...]
    """What an effect has besides what it moves."""
    effect_homes: Mapping[TabPath, bool]
    """Where effects are, and whether there can be several."""
    varied_homes: frozenset[TabPath]
    """Where a text may vary."""
    variants: tuple[TabColumn, ...]

    def tab(self, path: TabPath) -> TabPlan | None:
        """The tab of what is there."""
        return next((it for it in self.tabs if it.path == path), None)

    def above(self, tab: TabPlan) -> TabPath:
        """The path of what its rows stand in."""
        return tab.path[: -len(tab.levels[-1].way)]

    def within(self, path: TabPath) -> Iterator[tuple[TabPlan, TabPath]]:
        """The tabs of what stands in a row of this one, with the keys that lead there."""
        for tab in self.tabs:
            if tab.levels and self.above(tab) == path:
                yield tab, tab.levels[-1].way

    def nearest(self, path: TabPath) -> TabPath:
        """The path of the tab in whose rows this stands."""
        paths = {it.path for it in self.tabs}
        return next(path[:end] for end in range(len(path), -1, -1) if path[:end] in paths)


@cache
def workbook_plan() -> WorkbookPlan:
    """The plan, of all that a pack can have."""
    return _Planner().plan()


class _Planner:
    def __init__(self) -> None:
        self._tabs: dict[TabPath, tuple[TabLevel, ...]] = {}
        self._columns: dict[TabPath, dict[TabPath, TabColumn]] = {}
        self._effects: dict[TabPath, bool] = {}
        self._varied: set[TabPath] = set()

    def plan(self) -> WorkbookPlan:
        self._tab((), (), (WrittenScenario,))
        homes = {*self._effects, *self._varied, *self._tabs}
        tabs = [
            TabPlan(path, levels, _in_order(self._columns[path].values()), numbered=self._has_more(path, homes))
            for path, levels in self._tabs.items()
        ]
        return WorkbookPlan(
            tuple(tabs),
            _plain_columns(WrittenLater),
            self._effects,
            frozenset(self._varied),
            _plain_columns(WrittenVariant),
        )

    def _has_more(self, path: TabPath, homes: set[TabPath]) -> bool:
        return any(len(it) > len(path) and it[: len(path)] == path for it in homes)

    def _tab(self, path: TabPath, levels: tuple[TabLevel, ...], models: tuple[type[BaseModel], ...]) -> None:
        self._tabs[path] = levels
        self._columns.setdefault(path, {})
        for model in models:
            if model is WrittenText:
                self._put(path, TabColumn((), "text", "Text", needed=True))
            else:
                self._visit(model, path, (), levels)

    def _visit(self, model: type[BaseModel], row: TabPath, way: TabPath, levels: tuple[TabLevel, ...]) -> None:
        for key, field in fields(model).items():
            self._field(model, field, row, (*way, key), levels)

    def _field(
        self, model: type[BaseModel], field: FieldInfo, row: TabPath, way: TabPath, levels: tuple[TabLevel, ...]
    ) -> None:
        shape = said_of(field)
        one, item = model_of(shape), item_of(shape)
        path = (*row, *way)
        if one is None and item is not None and (models := models_in(item)) and any(map(has_sentences, models)):
            if models[0] is WrittenVariant:
                self._varied.add(path)
                self._put(row, _column(model, field, way))
            elif hasattr(models[0], "moved"):
                self._effects[path] = True
            else:
                self._tab(path, (*levels, _level(shape, way)), models)
        elif one is not None and one is not WrittenText and (has_sentences(one) or (not row and len(way) == 1)):
            if hasattr(one, "moved"):
                self._effects[path] = False
            else:
                self._visit(one, row, way, levels)
        else:
            self._put(row, _column(model, field, way))

    def _put(self, row: TabPath, column: TabColumn) -> None:
        """Add it; where another model has the same key in another form, a cell takes either."""
        columns = self._columns[row]
        first = columns.get(column.way)
        if first is None:
            columns[column.way] = column
        elif (first.form, first.spaces) != (column.form, column.spaces):
            columns[column.way] = TabColumn(column.way, "guide", first.model)
        else:
            columns[column.way] = replace(first, words=tuple(dict.fromkeys((*first.words, *column.words))))


def _plain_columns(model: type[BaseModel]) -> tuple[TabColumn, ...]:
    return _in_order(_column(model, field, (key,)) for key, field in fields(model).items())


def _in_order(columns: Iterable[TabColumn]) -> tuple[TabColumn, ...]:
    """What every row has first."""
    return tuple(sorted(columns, key=lambda it: not it.needed))


def _column(model: type[BaseModel], field: FieldInfo, way: TabPath) -> TabColumn:
    shape = said_of(field)
    form = form_of(shape)
    use = shape_of(shape)
    named = None if use is None else use.use or (use.item.use if use.item is not None else None)
    inner = shape if form not in {"words", "wholes"} else item_of(shape)
    closed = words_of(peel(inner)) if get_origin(peel(inner)) is Literal or get_args(peel(inner)) else ()
    return TabColumn(
        way,
        form,
        model.__name__.removeprefix("Written").lstrip("_"),
        tuple(dict.fromkeys(closed)) if form in {"word", "words"} else (),
        () if named is None else named.names,
        pattern(shape),
        field.is_required() and len(way) == 1,
        field.default if isinstance(field.default, int) else None,
    )


def _level(shape: Any, way: TabPath) -> TabLevel:
    has_ids = get_origin(peel(shape)) is not tuple
    use = shape_of(shape)
    key = None if use is None else use.key
    return TabLevel(way, has_ids, key.names[0] if key is not None else None)
