"""The sheet of this table at a terminal: which table it is, where the sheet goes, and where it is then."""

from pathlib import Path

from game.apps.session import Session
from game.apps.text.doing import Keeps
from game.apps.text.terminal import Terminal
from game.apps.words import say


def make_table_sheet(terminal: Terminal, session: Session, do: Keeps) -> None:
    """Asks which table this is, and where the sheet goes where there is more than one place. Raises `NoMoreInput`."""
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
    target = places[0]
    if len(places) > 1:
        terminal.lines(f"{number}  {path}" for number, path in enumerate(places, start=1))
        terminal.say("sheet.text.where")
        target = places[(_number(terminal, len(places)) or 1) - 1]
    made: list[Path] = []
    if do(lambda: made.append(make_sheet(session.folder, target, table))):
        terminal.say("sheet.made", path=str(made[0]), size=made[0].stat().st_size)


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
