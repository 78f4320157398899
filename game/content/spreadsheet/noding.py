"""What one cell says, as it would stand in the tree of a pack."""

from typing import assert_never

from game.content.problems import Findings
from game.content.reading.nodes import Mapping, Scalar, Sequence, YamlEntry, YamlNode
from game.content.spreadsheet.cells import BadCell, line, number_in, several, text_of, truth, whole
from game.content.spreadsheet.filling import ELSEWHERE, SAME, english
from game.content.spreadsheet.guide import read_words
from game.content.spreadsheet.plan import TabColumn
from game.content.spreadsheet.tabs_read import ReadRow
from game.rules.terms.text import message


def node_of(column: TabColumn, row: ReadRow, key: str, findings: Findings, *, bilingual: bool) -> YamlNode | None:
    """What stands in this row under this key; `None` where nothing does. Raises `BadCell`.

    A text that varies is an empty list: its variants stand elsewhere.
    """
    cell = row.cells.get(key)
    place = row.place(key)
    if cell is None:
        # A text may have English alone, which is told.
        return _text(column, row, key, bilingual=bilingual) if column.form in {"text", "varied"} else None
    match column.form:
        case "text" | "varied":
            return _text(column, row, key, bilingual=bilingual)
        case "whole":
            return whole(cell, place)
        case "truth":
            return truth(cell, place)
        case "word":
            return Scalar(place, text_of(cell), plain=True)
        case "line":
            return line(cell, column.pattern, place)
        case "words":
            return Sequence(place, [Scalar(place, it, plain=True) for it in several(cell)])
        case "wholes":
            numbers = [number_in(it) for it in several(cell)]
            words = several(cell)
            return Sequence(
                place,
                [Scalar(place, it if n is None else str(n), plain=True) for it, n in zip(words, numbers, strict=True)],
            )
        case "guide":
            text = text_of(cell)
            number = number_in(text)
            return read_words(text, place, findings) if number is None else Scalar(place, str(number), plain=True)
        case _:
            assert_never(column.form)


def _text(column: TabColumn, row: ReadRow, key: str, *, bilingual: bool) -> YamlNode | None:
    dutch, other = row.cells.get(key), row.cells.get(english(key))
    place, beside = row.place(key), row.place(english(key))
    written = "" if dutch is None else text_of(dutch)
    in_english = "" if other is None else _english(row, key)
    if column.form == "varied" and written == ELSEWHERE:
        return Sequence(place, [])
    if not written and not in_english:
        return None
    if not written:
        raise BadCell(message("spreadsheet.no_dutch"))
    nl = Scalar(place, written, plain=False)
    if not bilingual or in_english == SAME:
        return nl
    entries = {"nl": YamlEntry(place, nl)}
    if in_english:
        entries["en"] = YamlEntry(beside, Scalar(beside, in_english, plain=False))
    return Mapping(place, entries)


def _english(row: ReadRow, key: str) -> str:
    cell = row.cells[english(key)]
    return SAME if cell.kind == "formula" and str(cell.value).strip() == SAME else text_of(cell)
