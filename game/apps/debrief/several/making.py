"""Making the sheet of a table of the evening in a folder: where it can go, and what is in the way."""

import os
from pathlib import Path

from game.apps.debrief.several.sheet import write_sheet
from game.apps.debrief.several.sticks import sticks
from game.apps.debrief.several.table import told_table
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.kept import kept_evening, report_of
from game.apps.session import Refused
from game.log.told.replay import telling
from game.rules.terms.text import message

MOST_TABLES = 16
MOST_STICKS = 4
"""So many sticks are offered."""


def sheet_places(folder: Path) -> tuple[Path, ...]:
    """Where the sheet of that evening can go: sticks that can be written on, then beside the pages of the evening."""
    found = [it for it in sticks() if os.path.ismount(it) and os.access(it, os.W_OK)]
    return (*found[:MOST_STICKS], folder / "debrief")


def make_sheet(folder: Path, target: Path, table: int | None = None) -> Path:
    """The sheet of the evening in that folder, in `target`; `table` is the number of the table in the room.

    Raises `Refused` where there is none to be made, `Untellable`, and what `write_sheet` raises.
    """
    evening = _approved(folder)
    with telling(evening.differs):
        told = told_table(evening, 1)
    return write_sheet(told, evening.scenario, folder, target, table)


def _approved(folder: Path) -> Evening:
    evening = report_of(kept_evening(folder))
    if evening is None:
        raise Refused(message("sheet.not_approved"))
    if evening.opened.code is None:
        raise Refused(message("sheet.no_code"))
    return evening
