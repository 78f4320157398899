"""The columns of each tab, in the order in which somebody reads them."""

from collections.abc import Iterator

from msgspec import Struct

from game.content.spreadsheet.filling import ORDER, CellValue, FilledTab, FilledWorkbook, english
from game.content.spreadsheet.plan import (
    EFFECTS,
    HEAD,
    INSIDE,
    OF,
    PART,
    VARIANTS,
    TabColumn,
    TabPlan,
    workbook_plan,
)
from game.content.spreadsheet.taking import KEY, VALUE
from game.content.written.ids import IdSpace


class GridColumn(Struct, frozen=True):
    """One column."""

    key: str
    column: TabColumn | None = None
    """What it holds of the format; `None` for where the row belongs, and for what moves."""
    space: IdSpace | None = None
    """What has its id there."""
    is_english: bool = False
    is_move: bool = False

    @property
    def is_address(self) -> bool:
        """Whether it says what the row is, or where it belongs."""
        return self.column is None and not self.is_move and self.key != ORDER


class GridTab(Struct, frozen=True):
    """One tab, as it will be written."""

    name: str
    columns: tuple[GridColumn, ...]
    rows: tuple[dict[str, CellValue], ...]


def grid_of(filled: FilledWorkbook) -> tuple[GridTab, ...]:
    """The tabs of a pack; those in which nothing is written yet too, so that it can be."""
    plans = {tab.name: tab for tab in workbook_plan().tabs}
    return tuple(_tab(plans.get(tab.name), tab, filled) for tab in filled.tabs)


def _tab(plan: TabPlan | None, tab: FilledTab, filled: FilledWorkbook) -> GridTab:
    if plan is not None and not plan.levels:
        return _head(plan, tab, filled)
    rows = tuple(row.cells for row in tab.rows)
    if plan is not None:
        columns = [GridColumn(it.key, space=it.space) for it in plan.address]
        return GridTab(tab.name, (*columns, *_written(plan.columns, filled)), rows)
    says = [GridColumn(key) for key in (OF, INSIDE, PART)]
    if tab.name == VARIANTS:
        return GridTab(VARIANTS, (*says, *_written(workbook_plan().variants, filled)), rows)
    moves = [GridColumn(key, is_move=True) for key in filled.moved]
    first, *others = workbook_plan().effects
    written = (*_written((first,), filled), *moves, *_written(tuple(others), filled))
    return GridTab(EFFECTS, (*says, *written, GridColumn(ORDER)), rows)


def _written(columns: tuple[TabColumn, ...], filled: FilledWorkbook) -> Iterator[GridColumn]:
    for column in columns:
        yield GridColumn(column.key, column)
        if filled.bilingual and column.form in {"text", "varied"}:
            yield GridColumn(english(column.key), column, is_english=True)


def _head(plan: TabPlan, tab: FilledTab, filled: FilledWorkbook) -> GridTab:
    """The head lies down: a row for each key."""
    (head,) = tab.rows
    columns = [GridColumn(KEY), GridColumn(VALUE)] + ([GridColumn(english(VALUE))] if filled.bilingual else [])
    rows = tuple(
        {KEY: it.key}
        | ({VALUE: head.cells[it.key]} if it.key in head.cells else {})
        | ({english(VALUE): head.cells[english(it.key)]} if english(it.key) in head.cells else {})
        for it in plan.columns
    )
    return GridTab(HEAD, tuple(columns), rows)
