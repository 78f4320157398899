"""The first tab: how it works, what to leave alone, what does not fit in, and what is where."""

from collections.abc import Sequence
from typing import Any

from game.apps.workbook.headings import Headings
from game.apps.workbook.looks import Looks
from game.apps.workbook.tabs import height
from game.content.spreadsheet.grid import GridTab
from game.rules.terms.text import Text

PARTS = ("how", "leave", "lost", "back")
_WIDE = (34, 12, 92)


def write_front(sheet: Any, title: Text, headings: Headings, looks: Looks, tabs: Sequence[GridTab]) -> None:
    """Write it."""
    sheet.hide_gridlines(2)
    for at, width in enumerate(_WIDE):
        sheet.set_column(at, at, width)
    called = headings.say("spreadsheet.front.title", title=title.into(headings.language))
    sheet.write_string(0, 0, called, looks.title)
    sheet.set_row(0, 30)
    down = 1
    for part in PARTS:
        down += 1
        sheet.write_string(down, 0, headings.say(f"spreadsheet.front.{part}.heading"), looks.part)
        for line in headings.say(f"spreadsheet.front.{part}").split("\n"):
            down += 1
            sheet.merge_range(down, 0, down, 2, "", looks.line)
            sheet.write_string(down, 0, line, looks.line)
            sheet.set_row(down, height([(line, sum(_WIDE))], 15))
        down += 1
    down += 1
    sheet.write_string(down, 0, headings.say("spreadsheet.front.tabs"), looks.part)
    down += 1
    for at, id in enumerate(("spreadsheet.front.tab", "spreadsheet.front.rows", "spreadsheet.front.tells")):
        sheet.write_string(down, at, headings.say(id), looks.plain_heading)
    for tab in tabs:
        down += 1
        name = headings.title(tab.name)
        if tab.rows:
            quoted = name.replace("'", "''")
            sheet.write_url(down, 0, f"internal:'{quoted}'!A1", looks.link, name)
            sheet.write_number(down, 1, len(tab.rows), looks.count)
        else:
            sheet.write_string(down, 0, name, looks.hidden)
            sheet.write_string(down, 1, headings.say("spreadsheet.front.hidden"), looks.hidden)
        sheet.write_string(down, 2, headings.tells(tab.name), looks.line)
        sheet.set_row(down, height([(headings.tells(tab.name), _WIDE[2])], 15))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
