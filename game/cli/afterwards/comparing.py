"""`keukentafel compare`: evenings of one pack and one code side by side, in table order; a table elsewhere as its sheet."""

from collections.abc import Callable
from pathlib import Path

import click

from game.apps.debrief.several import (
    MOST_TABLES,
    Comparison,
    gathered,
    lines,
    make_sheet,
    packs_here,
    write_comparison,
)
from game.apps.debrief.voice import PageLanguage
from game.apps.session import Refused
from game.apps.table.screen import has_screen
from game.apps.words import render, say
from game.cli.failures import OK, WRONG
from game.cli.keeping.evenings import find_session
from game.cli.lines import out
from game.cli.packs import open_pack
from game.cli.speaking import FOLDER, CommandWords
from game.log.folders import default_root
from game.rules.terms.text import Language


def compare(
    language: Language,
    session: tuple[str, ...],
    *,
    pack: str | None,
    output: Path | None,
    wall: bool,
    sessions: Path | None,
) -> int:
    """What the tables decided, side by side; a table that cannot be compared is named with the reason."""
    root = sessions or default_root()
    paths = (Path(name) if Path(name).is_file() else find_session(root, name) for name in session)
    together = gathered(paths, packs_here if pack is None else lambda: [open_pack(language, pack).scenario])
    if not together.enough:
        for words in together.left_out:
            out(render(words, language), err=True)
        out(render(together.too_few, language), err=True)
        return WRONG

    for line in lines(PageLanguage(language), together.compared(PageLanguage(language))):
        out(line)
    if output is not None:
        page = write_comparison(together.compared, language, output, together.folders)
        out(say(language, "cli.page", path=str(page)))
    if wall and has_screen():
        _on_wall(together.compared, language)
    elif wall:
        out(say(language, "cli.no_screen"), err=True)
        return WRONG
    return WRONG if together.left_out else OK


def _on_wall(compared: Callable[[PageLanguage], Comparison], language: Language) -> None:
    from game.apps.table.lookback.tables import SideBySide  # noqa: PLC0415 - the terminal never waits for pygame
    from game.apps.table.run import show  # noqa: PLC0415 - the same

    show(lambda host: SideBySide(host, compared, host.quit), language, asked=bool(click.get_current_context().obj))


def table_sheet(
    language: Language, session: str | None, *, table: int | None, output: Path | None, sessions: Path | None
) -> int:
    """What this table brings beside others, as a small file for a stick."""
    try:
        path = make_sheet(find_session(sessions or default_root(), session), output or Path(), table)
    except Refused as error:
        out(render(error.reason, language), err=True)
        return WRONG
    out(say(language, "sheet.made", path=str(path), size=path.stat().st_size))
    out(say(language, "sheet.what"))
    return OK


def _compare(words: CommandWords) -> click.Command:
    output = words.option("--output", "-o", type=FOLDER)
    tables = words.argument("session", nargs=-1)
    wall = words.option("--wall", is_flag=True)
    pack = words.option("--pack", explained="pack_of_sheets")
    return words.command("compare", compare, tables, pack, output, wall, words.sessions())


def _table_sheet(words: CommandWords) -> click.Command:
    output = words.option("--output", "-o", type=FOLDER)
    number = words.option("--table", type=click.IntRange(1, MOST_TABLES))
    return words.command("table-sheet", table_sheet, words.session(), number, output, words.sessions())


COMMANDS = {"compare": _compare, "table-sheet": _table_sheet}
