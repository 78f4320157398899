"""Cells as a program for spreadsheets keeps them, and what they say: a number typed as words, a date that was none."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, assert_never

from msgspec import Struct

from game.content.problems import Place
from game.content.reading.nodes import Scalar
from game.content.validating.dutch import ENGLISH
from game.rules.terms.text import Message, message
from game.rules.terms.untrusted_text import code_point, unseen
from game.rules.terms.whole_numbers import whole_in


class RawCell(Struct, frozen=True):
    """What a cell holds."""

    kind: Literal["text", "number", "date", "formula", "error"]
    value: str | int | float | date
    percent: bool = False
    """Whether a number is shown as a percentage."""


class RawTab(Struct, frozen=True):
    """A tab with everything in it that is not empty: row and column from 1."""

    title: str
    cells: Mapping[tuple[int, int], RawCell]


class CellFault(Struct, frozen=True):
    """What is wrong with a cell; `place` has the title of the tab, the row and the column."""

    place: Place
    words: Message


class BadCell(Exception):
    """A cell that says nothing that can stand there."""

    def __init__(self, words: Message) -> None:
        super().__init__(words)
        self.words = words


_BETWEEN = re.compile(r"[,;\n]+")


def text_of(cell: RawCell) -> str:
    """The words in a cell, also where they are a number. Raises `BadCell`."""
    match cell.kind:
        case "formula":
            raise BadCell(message("spreadsheet.formula", text=str(cell.value)[:40]))
        case "error":
            raise BadCell(message("spreadsheet.error", text=str(cell.value)[:40]))
        case "date":
            assert isinstance(cell.value, date)
            raise BadCell(message("spreadsheet.date", day=cell.value.day, month=cell.value.month))
        case "text" | "number":
            pass
        case _:
            assert_never(cell.kind)
    if isinstance(cell.value, float) and not cell.value.is_integer():
        raise BadCell(message("spreadsheet.fraction", text=str(cell.value).replace(".", ",")))
    text = str(int(cell.value)) if isinstance(cell.value, float) else str(cell.value)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if strange := unseen(text):
        raise BadCell(message("spreadsheet.sign", sign=code_point(strange[0])))
    return text.strip()


def whole(cell: RawCell, place: Place, *, signed: bool = False) -> Scalar:
    """A whole number; what is none stays as it was written, for lint to say what is wrong. Raises `BadCell`."""
    text = _percentage(cell) if cell.percent else text_of(cell)
    number = number_in(text)
    if number is None:
        return Scalar(place, text, plain=True)
    return Scalar(place, f"{number:+d}" if signed else str(number), plain=True)


def _percentage(cell: RawCell) -> str:
    """The whole number in front of the % that is shown. Raises `BadCell`."""
    shown = Decimal(str(cell.value)) * 100
    if not shown.is_finite() or shown != shown.to_integral_value():
        raise BadCell(message("spreadsheet.fraction", text=f"{str(shown.normalize())[:20].replace('.', ',')}%"))
    return f"{shown:.0f}"


def number_in(text: str) -> int | None:
    """The whole number in the words of a cell, a percentage too: `40%`; `None` for anything else."""
    return whole_in(text.strip().removesuffix("%"))


def truth(cell: RawCell, place: Place) -> Scalar:
    """Yes or no, in either language. Raises `BadCell`."""
    text = text_of(cell).lower()
    meant = text if text in {"true", "false"} else next(iter(ENGLISH.get(text, ())), text)
    return Scalar(place, meant, plain=True)


def several(cell: RawCell) -> list[str]:
    """The words of a list, however they are kept apart. Raises `BadCell`."""
    text = text_of(cell)
    return [] if text == "[]" else [it.strip() for it in _BETWEEN.split(text) if it.strip()]


def line(cell: RawCell, pattern: str | None, place: Place) -> Scalar:
    """A line of one's own, or an id. A date that stands for a month is one. Raises `BadCell`."""
    if cell.kind == "date" and pattern is not None and isinstance(cell.value, date):
        month = f"{cell.value:%Y-%m}"
        if re.fullmatch(pattern, month):
            return Scalar(place, month, plain=True)
    text = text_of(cell)
    return Scalar(place, text, plain=pattern is not None and re.fullmatch(pattern, text) is not None)
