"""What happens, and texts that vary: rows that say themselves where they belong."""

from collections.abc import Iterable

from game.content.problems import Place
from game.content.reading.nodes import Mapping, Sequence, YamlEntry, YamlNode
from game.content.spreadsheet.belonging import Belonging, HomeHere
from game.content.spreadsheet.cells import BadCell, several, whole
from game.content.spreadsheet.drafting import WorkbookDraft, list_in, mapping_in
from game.content.spreadsheet.filling import CARDS, ORDER, english
from game.content.spreadsheet.noding import node_of
from game.content.spreadsheet.parts import meant_part
from game.content.spreadsheet.plan import INSIDE, OF, PART, TabColumn
from game.content.spreadsheet.tabs_read import ReadRow, ReadTab
from game.rules.terms.text import message
from game.rules.terms.untrusted_text import legible

_SAYS = (OF, INSIDE, PART)


def attach_variants(draft: WorkbookDraft, found: ReadTab) -> None:
    """Put each variant with its text."""
    if _lacks(draft, found):
        return
    for row in found.rows:
        home = _home(draft, row, varied=True)
        if home is None:
            continue
        place = row.place(PART)
        inside = mapping_in(home.row, home.way[:-1], place).entries
        there = inside.get(home.way[-1])
        if there is not None and not isinstance(there.node, Sequence):
            cell = there.node.place
            draft.fault(place, message("spreadsheet.varies_beside", row=cell.line, tab=legible(cell.file)))
            continue
        variant = Mapping(place, {})
        _cells(draft, variant, draft.plan.variants, row, found)
        list_in(home.row, home.way, place).items.append(variant)


def attach_effects(draft: WorkbookDraft, found: ReadTab) -> None:
    """Put each effect with what brings it."""
    if _lacks(draft, found):
        return
    keys = {key for it in draft.plan.effects for key in (it.key, english(it.key))}
    moved = [key for key in found.columns if key not in {*_SAYS, *keys, ORDER}]
    for row in found.rows:
        home = _home(draft, row, varied=False)
        if home is None:
            continue
        effect = Mapping(row.place(PART), {})
        _cells(draft, effect, (it for it in draft.plan.effects if it.needed), row, found)
        for key in _order(draft, row, moved):
            try:
                effect.entries[key] = YamlEntry(row.place(key), whole(row.cells[key], row.place(key), signed=True))
            except BadCell as bad:
                draft.fault(row.place(key), bad.words)
        _cells(draft, effect, (it for it in draft.plan.effects if not it.needed), row, found)
        _put(draft, home, effect, row.place(PART))


def _lacks(draft: WorkbookDraft, found: ReadTab) -> bool:
    gone = [key for key in _SAYS if key not in found.columns]
    for key in gone:
        draft.fault(Place(found.title, found.keys, 1), message("spreadsheet.column_gone", key=key), loses=True)
    return bool(gone)


def _home(draft: WorkbookDraft, row: ReadRow, *, varied: bool) -> HomeHere | None:
    """Where the row belongs; where that is nowhere, it is told."""
    typed = (draft.word(row, OF), draft.word(row, INSIDE), draft.word(row, PART))
    it: Belonging = (*typed[:2], meant_part(typed[2]))
    home = draft.homes.varied(it) if varied else draft.homes.effect(it)
    if home is None and not _is_of_what_was_lost(draft, it):
        key, near = draft.homes.instead(it, varied=varied)
        word = typed[_SAYS.index(key)]
        id = "spreadsheet.belongs_empty" if not word else "spreadsheet.belongs_unknown"
        draft.fault(row.place(key), message(id, word=legible(word), near=near or "–"), loses=True)
    return home


def _is_of_what_was_lost(draft: WorkbookDraft, it: Belonging) -> bool:
    """Whether it belongs to a row that was told not to be there."""
    parts = {*it[0].split("."), *it[1].split(".")}
    tabs = draft.lost_tabs | draft.gaps
    return bool(parts & draft.lost_ids or parts & {path[-1] for path in tabs} or (CARDS,) in tabs)


def _order(draft: WorkbookDraft, row: ReadRow, moved: list[str]) -> list[str]:
    """The keys of what moves: first those that the row puts first, then by the order of the columns."""
    there = [key for key in moved if key in row.cells]
    try:
        first = several(row.cells[ORDER]) if ORDER in row.cells else []
    except BadCell as bad:
        draft.fault(row.place(ORDER), bad.words)
        first = []
    return [*(key for key in dict.fromkeys(first) if key in there), *(key for key in there if key not in first)]


def _cells(draft: WorkbookDraft, node: Mapping, columns: Iterable[TabColumn], row: ReadRow, found: ReadTab) -> None:
    for column in columns:
        try:
            value = node_of(column, row, column.key, draft.findings, bilingual=english(column.key) in found.columns)
        except BadCell as bad:
            draft.fault(row.place(column.key), bad.words)
            continue
        if value is not None:
            node.entries[column.key] = YamlEntry(row.place(column.key), value)


def _put(draft: WorkbookDraft, home: HomeHere, effect: Mapping, place: Place) -> None:
    """One effect by itself, and a list where there are more."""
    inside = mapping_in(home.row, home.way[:-1], place).entries
    there = inside.get(home.way[-1])
    if there is None:
        inside[home.way[-1]] = YamlEntry(place, effect)
    elif not home.several:
        draft.fault(place, message("spreadsheet.one_effect", row=there.node.place.line))
    elif isinstance(there.node, Sequence):
        there.node.items.append(effect)
    else:
        first: YamlNode = there.node
        inside[home.way[-1]] = YamlEntry(there.key, Sequence(there.key, [first, effect]))
