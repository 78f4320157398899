"""What is in the parts of a workbook, counted while they stream by: whoever reads it all takes as long as there is much."""

from collections import Counter
from collections.abc import Iterable
from posixpath import basename, normpath
from typing import Never
from xml.parsers import expat

from openpyxl.utils import range_boundaries

from game.apps.workbook.refusing import NotAWorkbook
from game.rules.terms.text import message

MOST_CELLS = 100_000
"""In a workbook, with what is merged and what is empty; the largest written so far has 18,000."""
MOST_TEXTS = 50_000
"""Words of cells, each once; the largest written so far has 4,200."""
MOST_EXTRAS = 50_000
"""Everything that is no cell and no word: formats, lists, names, pieces of text with a look of their own."""
MOST_RANGES = 10_000
"""Stretches of cells that formats and lists are for."""
MOST_TOGETHER = 1_000
"""Stretches of one format, and in a workbook links, merges and rules for formats: these are held against each other."""
MOST_OF_FORMULAS = 2_000_000
"""Signs, where each formula is taken to be as long as the longest before it: one may repeat another."""
MOST_REACHED = 4
"""So often one part belongs to others: what several pivot tables are made of, for one."""
_CELLS = frozenset({"c", "row"})
_TEXTS = frozenset({"si", "is"})
_INSIDE = frozenset({"v", "f", "t"})
"""In a cell or a text, hardly ever more than two of them."""
_REACHING = frozenset({"mergeCell", "hyperlink", "comment"})
"""These make cells as far as they reach."""
_TOGETHER = ("mergeCell", "hyperlink", "cfRule")
_BLOCK = 1 << 16


class WorkbookCount:
    """Counts on over all parts that it looks at."""

    def __init__(self) -> None:
        self._found: Counter[str] = Counter()
        self._reached: Counter[str] = Counter()
        """How often a relationship leads to a part, by the last piece of its name."""
        self._sheets: set[str] = set()
        self._area = 0
        self._extras = 0
        self._ranges = 0
        self._formula: int | None = None
        """How long the formula is that is being read."""
        self._longest = 0
        self._of_formulas = 0

    def look_at(self, part: bytes) -> bool:
        """Whether a part is XML. Raises `NotAWorkbook` where there is more in it than is read, or what is never read."""
        parser = expat.ParserCreate()
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._begun
        parser.EndElementHandler = self._ended
        parser.CharacterDataHandler = self._signs
        self._formula = None
        try:
            for at in range(0, len(part), _BLOCK):
                parser.Parse(part[at : at + _BLOCK])
            parser.Parse(b"", True)
        except expat.ExpatError:
            return False
        if b"\0" in part:
            _strange()
        return True

    def look_at_names(self, names: Iterable[str]) -> None:
        """Raises `NotAWorkbook` where one of these parts is read again and again."""
        if any(self._reached[basename(name)] > MOST_REACHED for name in names):
            _strange()

    def _declared(self, _version: str, encoding: str | None, _alone: int) -> None:
        # What is counted in one encoding may be something else to who reads it in another.
        if encoding is not None and encoding.lower() not in {"utf-8", "us-ascii", "ascii"}:
            _strange()

    def _doctype(self, *_what: object) -> None:
        _strange()

    def _begun(self, name: str, given: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        found = self._found
        found[local] += 1
        if local == "Relationship":
            self._reached[basename(normpath(given.get("Target", "")))] += 1
        elif local == "sheet":
            self._look_at_sheet(given)
        if local in _CELLS or local in _INSIDE or local in _TEXTS:
            if local == "f":
                self._formula = 0
            elif local in _CELLS:
                self._look_at_cells()
            elif found[local] > 2 * (MOST_CELLS + MOST_TEXTS) or found["si"] + found["is"] > MOST_TEXTS:
                _too_many_cells()
            return
        self._extras += 1
        if local in _REACHING and "ref" in given:
            self._area += _area(given["ref"])
            self._look_at_cells()
        ranges = given["sqref"].count(" ") + 1 if "sqref" in given else 0
        self._ranges += ranges
        if (
            self._extras > MOST_EXTRAS
            or self._ranges > MOST_RANGES
            or ranges > MOST_TOGETHER
            or (local in _TOGETHER and found[local] > MOST_TOGETHER)
        ):
            _too_much()

    def _signs(self, signs: str) -> None:
        if self._formula is not None:
            self._formula += len(signs)

    def _ended(self, name: str) -> None:
        if self._formula is not None and name.rpartition(":")[2] == "f":
            self._longest = max(self._longest, self._formula)
            self._of_formulas += self._longest
            self._formula = None
            if self._of_formulas > MOST_OF_FORMULAS:
                _too_much()

    def _look_at_sheet(self, given: dict[str, str]) -> None:
        for id in [value for key, value in given.items() if key.rpartition(":")[2] == "id"]:
            if id in self._sheets:
                _strange()
            self._sheets.add(id)

    def _look_at_cells(self) -> None:
        if self._found["c"] + self._found["row"] + self._area > MOST_CELLS:
            _too_many_cells()


def _area(ref: str) -> int:
    """How many cells a stretch has. Raises `NotAWorkbook` where it is none."""
    try:
        left, top, right, bottom = range_boundaries(ref)
        area: int = (right - left + 1) * (bottom - top + 1)
    except (TypeError, ValueError):
        raise NotAWorkbook(message("spreadsheet.no_workbook")) from None
    return area


def _strange() -> Never:
    raise NotAWorkbook(message("spreadsheet.entities"))


def _too_many_cells() -> Never:
    raise NotAWorkbook(message("spreadsheet.too_many_cells", most=MOST_CELLS))


def _too_much() -> Never:
    raise NotAWorkbook(message("spreadsheet.too_much"))
