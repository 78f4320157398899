"""How the cells of a workbook look: wide where one writes, quiet where one should not."""

from typing import Any

from game.content.spreadsheet.filling import ORDER
from game.content.spreadsheet.forms import CellForm
from game.content.spreadsheet.grid import GridColumn

INK, PAPER, LINE, QUIET = "#1F2A36", "#F3EFE6", "#D8D2C4", "#6B6F76"
_ADDRESS, _TEXT, _NUMBER, _ENGLISH = "#DCE6EC", "#E9E4D4", "#E3EADB", "#EFE3E3"
"""What a heading stands on: where a row belongs, words, numbers, English."""
_WIDE: dict[CellForm, float] = {
    "text": 46,
    "varied": 46,
    "line": 18,
    "word": 18,
    "words": 24,
    "wholes": 22,
    "whole": 14,
    "truth": 14,
    "guide": 34,
}


NARROW = 15
"""No column is less wide: its heading must fit too."""


def is_word(it: GridColumn) -> bool:
    """Whether it holds words, and no sentences."""
    return not it.is_move and (it.column is None or it.column.form in {"line", "word", "words", "wholes", "guide"})


def wide(it: GridColumn) -> float:
    """How wide a column is at the most, in signs."""
    if it.is_move:
        return 16
    return 28 if it.column is None else _WIDE[it.column.form]


class Looks:
    """The formats of one workbook."""

    def __init__(self, book: Any) -> None:
        self._book = book
        basic = {"font_name": "Calibri", "font_size": 11, "font_color": INK, "valign": "top"}
        self.title = book.add_format({**basic, "bold": True, "font_size": 16, "valign": "vcenter"})
        self.tells_tab = book.add_format({**basic, "font_color": QUIET, "italic": True, "valign": "vcenter"})
        self.part = book.add_format({**basic, "bold": True, "font_size": 13})
        self.line = book.add_format({**basic, "text_wrap": True})
        self.tells = book.add_format(
            {
                **basic,
                "font_size": 8,
                "font_color": QUIET,
                "text_wrap": True,
                "bg_color": PAPER,
                "border": 1,
                "border_color": LINE,
            }
        )
        self.key = book.add_format(
            {
                **basic,
                "font_name": "Consolas",
                "font_size": 8,
                "font_color": QUIET,
                "bg_color": PAPER,
                "border": 1,
                "border_color": LINE,
            }
        )
        self.link = book.add_format({**basic, "font_color": "#0B5394", "underline": 1})
        self.count = book.add_format({**basic, "align": "left"})
        self.hidden = book.add_format({**basic, "font_color": QUIET, "italic": True})
        self.plain_heading = self._heading(_TEXT)
        self._headings = {colour: self._heading(colour) for colour in (_ADDRESS, _TEXT, _NUMBER, _ENGLISH)}
        cell = {**basic, "text_wrap": True, "border": 1, "border_color": LINE}
        self.words = book.add_format({**cell, "num_format": "@"})
        self._english = book.add_format({**cell, "num_format": "@", "font_color": "#5A3A3A"})
        self.address = book.add_format({**cell, "num_format": "@", "bold": True})
        self._whole = book.add_format({**cell, "num_format": "#,##0"})
        self._year = book.add_format({**cell, "num_format": "0"})
        self._move = book.add_format({**cell, "num_format": "+#,##0;-#,##0;0"})

    def _heading(self, colour: str) -> Any:
        basic = {"font_name": "Calibri", "font_size": 11, "bold": True, "font_color": INK}
        return self._book.add_format(
            {**basic, "bg_color": colour, "text_wrap": True, "valign": "vcenter", "border": 1, "border_color": LINE}
        )

    def heading(self, it: GridColumn) -> Any:
        """Above this column."""
        number = it.is_move or (it.column is not None and it.column.form == "whole")
        colour = _ENGLISH if it.is_english else _NUMBER if number else _ADDRESS if it.is_address else _TEXT
        return self._headings[colour]

    def of(self, it: GridColumn) -> Any:
        """In this column, where nothing is yet."""
        if it.is_move:
            return self._move
        if it.column is None:
            return self.words if it.key == ORDER else self.address
        if it.column.form == "whole":
            return self.number(it)
        return self._english if it.is_english else self.words

    def number(self, it: GridColumn) -> Any:
        """Of a number in this column."""
        if it.is_move:
            return self._move
        return self._year if it.column is not None and it.column.way[-1:] == ("year",) else self._whole
