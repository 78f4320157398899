"""The rows of a workbook as the tree of a pack, in which everything knows its cell."""

from collections.abc import Iterable, Iterator

from game.content.problems import Place
from game.content.reading.nodes import Mapping, Sequence, YamlEntry, YamlNode
from game.content.spreadsheet.attaching import attach_effects, attach_variants
from game.content.spreadsheet.cells import BadCell, CellFault, RawTab, number_in
from game.content.spreadsheet.drafting import WorkbookDraft, list_in, mapping_in
from game.content.spreadsheet.filling import english
from game.content.spreadsheet.noding import node_of
from game.content.spreadsheet.plan import EFFECTS, HEAD, MARK, VARIANTS, TabColumn, TabPath, TabPlan, workbook_plan
from game.content.spreadsheet.tabs_read import ReadRow, ReadTab, tabs_read, workbook_tabs
from game.content.validating.guess import closest
from game.rules.terms.text import message
from game.rules.terms.untrusted_text import legible

KEY, VALUE = "key", "value"
"""The columns of the head: which key, and what it is."""


class NoWorkbook(Exception):
    """There is no tab of a pack in it."""


class TabsGone(Exception):
    """Tabs are not there, or their keys are not: what they said would be lost unseen, and nothing else can be judged."""

    def __init__(self, names: tuple[str, ...], faults: tuple[CellFault, ...]) -> None:
        super().__init__(*names)
        self.names = names
        """The names of those tabs."""
        self.faults = faults
        """What is wrong with the keys of others."""


class TakenWorkbook:
    """What a workbook says. Raises `NoWorkbook`, `TabsGone`."""

    def __init__(self, tabs: Iterable[RawTab]) -> None:
        plan = workbook_plan()
        names = workbook_tabs()
        read = tabs_read(tabs, names)
        if not read.known:
            raise NoWorkbook
        # A workbook is made with all its tabs: one that is empty stands there too.
        if gone := tuple(name for name in names if name not in read.known):
            raise TabsGone(gone, read.faults)
        self.others = read.others
        """Tabs without keys: somebody's own."""
        self.draft = WorkbookDraft(plan, Mapping(Place(read.known[HEAD].title, 1, 1), {}))
        self.draft.faults += read.faults
        self.head = self.draft.root.place.file
        """What the tab of the head is called now."""
        for tab in plan.tabs:
            (_take_rows if tab.levels else _take_head)(self.draft, tab, read.known[tab.name])
        attach_variants(self.draft, read.known[VARIANTS])
        attach_effects(self.draft, read.known[EFFECTS])
        _tell_unvaried(self.draft)


def _lacks(draft: WorkbookDraft, found: ReadTab, keys: Iterable[str]) -> bool:
    """Whether a column is gone without which no row can be placed; that is told."""
    gone = [key for key in keys if key not in found.columns]
    for key in gone:
        place = Place(found.title, found.keys, 1)
        draft.fault(place, message("spreadsheet.column_gone", key=key), loses=bool(found.rows))
    return bool(gone)


def _tell_strange(draft: WorkbookDraft, found: ReadTab, known: Iterable[str]) -> None:
    keys = list(known)
    for key, column in found.columns.items():
        if key not in keys:
            near = closest(key, keys) or ", ".join(it for it in keys if not it.startswith(MARK))
            place = Place(found.title, found.keys, column)
            draft.fault(place, message("spreadsheet.key_unknown", key=legible(key), near=near))


def _take_head(draft: WorkbookDraft, tab: TabPlan, found: ReadTab) -> None:
    columns = {it.key: it for it in tab.columns}
    if _lacks(draft, found, (KEY, VALUE)):
        return
    for row in found.rows:
        key = draft.word(row, KEY)
        if key in columns:
            _put(draft, draft.root, columns[key], row, VALUE, bilingual=english(VALUE) in found.columns)
        elif key or VALUE in row.cells:
            near = closest(key, columns) or ", ".join(columns)
            draft.fault(row.place(KEY), message("spreadsheet.key_unknown", key=legible(key) or "–", near=near))


def _take_rows(draft: WorkbookDraft, tab: TabPlan, found: ReadTab) -> None:
    *above, level = tab.levels
    needed = [it.key for it in tab.address if it.has_ids]
    _tell_strange(draft, found, (*(it.key for it in tab.levels), *_cells(tab)))
    if _lacks(draft, found, needed):
        draft.lost_tabs.add(tab.path)
        return
    for row in found.rows:
        ids = [draft.word(row, it.key) for it in above]
        id = draft.word(row, level.key) if level.has_ids else ""
        empty = next((key for key, said in zip(needed, (*ids, id), strict=False) if not said), None)
        if empty is not None:
            draft.fault(row.place(empty), message("spreadsheet.id_empty", key=empty), loses=True)
            draft.gaps.add(tab.path)
            continue
        owner = _owner(draft, tab, row, ids)
        if owner is None:
            draft.lost_ids.add(id)
        else:
            place = row.place(level.key if level.key in row.cells else next(iter(row.cells)))
            _add(draft, tab, row, (*ids, id), owner, place, bilingual=found.columns)


def _cells(tab: TabPlan) -> Iterator[str]:
    for column in tab.columns:
        yield column.key
        if column.form in {"text", "varied"}:
            yield english(column.key)


def _owner(draft: WorkbookDraft, tab: TabPlan, row: ReadRow, ids: list[str]) -> Mapping | None:
    """What the row stands in; an id that is not there is told."""
    above = draft.rows.get(draft.plan.above(tab), {})
    if tuple(ids) in above:
        return above[tuple(ids)]
    path: TabPath = ()
    for depth, level in enumerate(tab.levels[:-1]):
        path = (*path, *level.way)
        there = [it[depth] for it in draft.rows.get(path, {}) if list(it[:depth]) == ids[:depth]]
        if path in draft.lost_tabs | draft.gaps or ids[depth] in draft.lost_ids:
            break
        if ids[depth] not in there:
            near = closest(ids[depth], there) or ", ".join(there[:12]) or "–"
            words = message("spreadsheet.id_unknown", id=legible(ids[depth]), near=near)
            draft.fault(row.place(level.key), words, loses=True)
            break
    return None


def _add(
    draft: WorkbookDraft,
    tab: TabPlan,
    row: ReadRow,
    ids: tuple[str, ...],
    owner: Mapping,
    place: Place,
    bilingual: Iterable[str],
) -> None:
    """Put the row where it belongs."""
    level = tab.levels[-1]
    value: YamlNode = Mapping(place, {})
    for column in tab.columns:
        with_english = english(column.key) in bilingual
        if column.way:
            assert isinstance(value, Mapping)
            _put(draft, value, column, row, column.key, bilingual=with_english)
        else:
            value = _value(draft, column, row, column.key, bilingual=with_english) or value
    value = _short(tab, value)
    if level.has_ids:
        entries = mapping_in(owner, level.way, place).entries
        if ids[-1] in entries:
            words = message("spreadsheet.id_twice", id=legible(ids[-1]), row=entries[ids[-1]].key.line)
            # The one that was meant has no row, and is told nowhere else.
            draft.fault(row.place(level.key), words, loses=True)
            draft.gaps.add(tab.path)
            return
        entries[ids[-1]] = YamlEntry(place, value)
    else:
        items = list_in(owner, level.way, place).items
        items.append(value)
        ids = (*ids[:-1], str(len(items)))
        written = draft.word(row, level.key)
        if tab.numbered and written and number_in(written) != len(items):
            words = message("spreadsheet.number", number=legible(written), right=len(items))
            draft.fault(row.place(level.key), words)
    if isinstance(value, Mapping):
        draft.rows.setdefault(tab.path, {})[ids] = value
        loc = [part for it, id in zip(tab.levels, ids, strict=True) for part in (*it.way, id)]
        draft.homes.add(tab.path, tuple(loc), value)


def _value(draft: WorkbookDraft, column: TabColumn, row: ReadRow, key: str, *, bilingual: bool) -> YamlNode | None:
    try:
        return node_of(column, row, key, draft.findings, bilingual=bilingual)
    except BadCell as bad:
        draft.fault(row.place(key), bad.words)
        return None


def _put(draft: WorkbookDraft, node: Mapping, column: TabColumn, row: ReadRow, key: str, *, bilingual: bool) -> None:
    value = _value(draft, column, row, key, bilingual=bilingual)
    if value is not None:
        place = row.place(key)
        mapping_in(node, column.way[:-1], place).entries[column.way[-1]] = YamlEntry(place, value)


def _short(tab: TabPlan, value: YamlNode) -> YamlNode:
    """A square as authors write it: `news`, or `dilemma: wmo`."""
    if tab.path != ("board", "squares") or not isinstance(value, Mapping) or "kind" not in value.entries:
        return value
    kind = value.entries["kind"]
    others = {key: it for key, it in value.entries.items() if key not in {"kind", "of"}}
    if "of" in value.entries:
        word = getattr(kind.node, "text", "")
        return Mapping(value.place, {word: YamlEntry(kind.key, value.entries["of"].node), **others}, braces=True)
    return value if others else kind.node


def _tell_unvaried(draft: WorkbookDraft) -> None:
    """A text that points at variants of which there are none."""
    for home in draft.homes.all_varied():
        there = mapping_or_none(home.row, home.way)
        if isinstance(there, Sequence) and not there.items:
            draft.fault(there.place, message("spreadsheet.no_variants"))


def mapping_or_none(node: Mapping, way: TabPath) -> YamlNode | None:
    """What is at the end of these keys, where there is anything."""
    found: YamlNode | None = node
    for key in way:
        entry = found.entries.get(key) if isinstance(found, Mapping) else None
        found = None if entry is None else entry.node
    return found
