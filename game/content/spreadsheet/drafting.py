"""The tree of a pack while the rows of a workbook are put into it, and what is wrong with their cells."""

from game.content.problems import Findings, Place
from game.content.reading.nodes import Mapping, Sequence, YamlEntry
from game.content.spreadsheet.belonging import Homes
from game.content.spreadsheet.cells import BadCell, CellFault, text_of
from game.content.spreadsheet.plan import TabPath, WorkbookPlan
from game.content.spreadsheet.tabs_read import ReadRow
from game.rules.terms.text import Message


class WorkbookDraft:
    """What was put in so far."""

    def __init__(self, plan: WorkbookPlan, root: Mapping) -> None:
        self.plan = plan
        self.root = root
        self.rows: dict[TabPath, dict[tuple[str, ...], Mapping]] = {(): {(): root}}
        """Tab → the ids of a row → what stands in it."""
        self.homes = Homes(plan)
        self.homes.add((), (), root)
        self.findings = Findings()
        self.faults: list[CellFault] = []
        self.lost = False
        """Whether rows were left out: of what they give, nobody knows whether it is there."""
        self.lost_ids: set[str] = set()
        """What stands in the rows that were left out, of what they are and where they belong."""
        self.lost_tabs: set[TabPath] = set()
        """Tabs of which no row could be placed."""
        self.gaps: set[TabPath] = set()
        """Tabs with a row that was left out, of which nobody knows what it is called."""

    def fault(self, place: Place, words: Message, *, loses: bool = False) -> None:
        """Keep what is wrong with a cell; a row that goes nowhere because of it is lost."""
        self.faults.append(CellFault(place, words))
        self.lost |= loses

    def word(self, row: ReadRow, key: str) -> str:
        """What stands there in words; nothing where that cannot be, which is told."""
        try:
            return text_of(row.cells[key]) if key in row.cells else ""
        except BadCell as bad:
            self.fault(row.place(key), bad.words)
            return ""


def mapping_in(node: Mapping, way: TabPath, place: Place) -> Mapping:
    """What is at the end of these keys, made where it is not there yet."""
    for key in way:
        inner = node.entries.get(key)
        if inner is None or not isinstance(inner.node, Mapping):
            node.entries[key] = inner = YamlEntry(place, Mapping(place, {}))
        assert isinstance(inner.node, Mapping)
        node = inner.node
    return node


def list_in(node: Mapping, way: TabPath, place: Place) -> Sequence:
    """The list at the end of these keys, made where it is not there yet."""
    inside = mapping_in(node, way[:-1], place)
    there = inside.entries.get(way[-1])
    if there is None or not isinstance(there.node, Sequence):
        inside.entries[way[-1]] = there = YamlEntry(place, Sequence(place, []))
    assert isinstance(there.node, Sequence)
    return there.node
