"""A pack as a workbook that is pleasant to fill in: headings, frozen rows, lists to choose from, and nothing to calculate."""

from datetime import UTC, datetime
from io import BytesIO

import xlsxwriter

from game.apps.workbook.choosing import Lists
from game.apps.workbook.front import write_front
from game.apps.workbook.head import write_head
from game.apps.workbook.headings import Headings
from game.apps.workbook.looks import Looks
from game.apps.workbook.tabs import TabWriter, in_use_first
from game.content.editing.opened import OpenedPack
from game.content.spreadsheet.filling import filled_from
from game.content.spreadsheet.grid import grid_of
from game.content.spreadsheet.plan import HEAD
from game.rules.terms.text import Language

EPOCH = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""When every workbook was made: the same pack is the same file."""
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def as_workbook(pack: OpenedPack, language: Language) -> bytes:
    """The pack as XLSX. Every word is written as a word, and the same pack is the same file."""
    data = BytesIO()
    headings = Headings(language, pack)
    head, *others = grid_of(filled_from(pack))
    tabs = [head, *map(in_use_first, others)]
    with xlsxwriter.Workbook(data, _OPTIONS) as book:
        book.set_properties({"created": EPOCH})
        looks = Looks(book)
        front = book.add_worksheet(headings.say("spreadsheet.tab.first"))
        sheets = {tab.name: book.add_worksheet(headings.title(tab.name)) for tab in tabs}
        lists = Lists(book, headings, tabs)
        write_head(sheets[HEAD], head, headings, looks, lists)
        for tab in tabs[1:]:
            TabWriter(sheets[tab.name], tab, headings, looks, lists).write()
        lists.write()
        write_front(front, pack.scenario.title.compiled(), headings, looks, tabs)
        front.activate()
    return data.getvalue()
