"""The sheet of this table at a terminal: which table it is, where the sheet goes, and where it is then."""

from collections.abc import Sequence
from pathlib import Path

from game.apps.session import Refused, Session
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.log.elsewhere.copy_errors import BadPath, CopyNotMade, NoFolder
from game.log.errors import LogError


def make_table_sheet(terminal: Terminal, session: Session) -> None:
    """Asks which table this is, and where the sheet goes where there is more than one place; again where a place takes
    nothing. Raises `NoMoreInput`.
    """
    # No first page waits for the debrief.
    from game.apps.debrief.several import MOST_TABLES, make_sheet, sheet_places  # noqa: PLC0415

    if session.code is None or session.approval is None:
        terminal.say("sheet.no_code" if session.code is None else "sheet.not_approved")
        return
    terminal.heading(say(terminal.language, "sheet.title"))
    terminal.say("sheet.what")
    terminal.say("sheet.text.which", most=MOST_TABLES)
    table = _number(terminal, MOST_TABLES)
    places = sheet_places(session.folder)
    target: Path | None = _place(terminal, places, "sheet.text.where") or places[0]
    while target is not None:
        try:
            made = make_sheet(session.folder, target, table)
        except Refused as error:
            terminal.words(error.reason)
            return
        except LogError as error:
            terminal.words(error.message)
            # A stick may have come in, or gone out; of what is wrong with the evening itself no other place is better.
            places = sheet_places(session.folder)
            of_the_place = isinstance(error, CopyNotMade | BadPath | NoFolder)
            target = _place(terminal, places, "sheet.text.elsewhere") if of_the_place else None
        else:
            terminal.say("sheet.made", path=str(made), size=made.stat().st_size)
            return


def _place(terminal: Terminal, places: Sequence[Path], asks: str) -> Path | None:
    """The place that was chosen; `None` where Enter was typed alone, or where there is nothing to choose."""
    if len(places) == 1:
        return None
    terminal.lines(f"{number}  {path}" for number, path in enumerate(places, start=1))
    terminal.say(asks)
    number = _number(terminal, len(places))
    return None if number is None else places[number - 1]


def tell_of_sheet(terminal: Terminal, session: Session, *, approved: bool) -> None:
    """That there is a sheet to be made, once a group approved what may be on it."""
    if approved and session.code is not None:
        terminal.say("sheet.text.next")


def _number(terminal: Terminal, most: int) -> int | None:
    """From 1 to `most`; `None` where Enter was typed alone."""
    while line := terminal.read():
        if line.isascii() and line.isdigit() and 1 <= int(line) <= most:
            return int(line)
        terminal.say("approve.numbers", most=most)
    return None
