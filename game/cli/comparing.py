"""`keukentafel compare`: evenings of one pack and one code side by side, in table order; a table elsewhere as its sheet."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import click
from msgspec.structs import replace

from game.apps.debrief.kept import kept_evening, report_of
from game.apps.debrief.several import (
    LEAST,
    Comparison,
    SheetDamaged,
    Sitting,
    TableTold,
    comparison,
    lines,
    not_compared,
    played_table,
    playing,
    read_sheet,
    sittings,
    told_on,
    told_table,
    write_comparison,
    write_sheet,
)
from game.apps.debrief.voice import PageLanguage
from game.apps.table.screen import has_screen
from game.apps.words import render, say
from game.cli.coded import packs_to_try
from game.cli.evenings import find_session
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.packs import open_pack
from game.cli.speaking import FOLDER, CommandWords
from game.log.folders import default_root
from game.log.pack import fingerprint
from game.log.replay import telling
from game.rules.scenario import Scenario
from game.rules.text import Language, Message, Text, message

MOST_TABLES = 16


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
    found, left_out = sittings(paths, _read)
    # Those that most tables play, whichever was named first.
    counted = Counter(it.plays for it in found)
    together: list[Sitting] = []
    if counted:
        together, others = playing(found, max(counted, key=counted.__getitem__))
        left_out += others
    scenario = _pack_of(language, together, pack) if together else None
    tables: list[TableTold] = []
    for it in together if scenario is not None else ():
        assert scenario is not None
        try:
            tables.append(it.brought if isinstance(it.brought, TableTold) else told_on(it.brought, scenario, it.number))
        except SheetDamaged:
            left_out.append(not_compared(it.number, it.path, message("compare.why.sheet")))
    if scenario is None or len(tables) < LEAST:
        for words in left_out:
            out(render(words, language), err=True)
        out(say(language, "compare.no_pack" if together and scenario is None else "compare.too_few"), err=True)
        return WRONG
    tables = _in_table_order(tables)

    def compared(voice: PageLanguage) -> Comparison:
        return comparison(voice, scenario, tables, left_out)

    for line in lines(PageLanguage(language), compared(PageLanguage(language))):
        out(line)
    if output is not None:
        folders = [it.path for it in together if it.scenario is not None]
        page = write_comparison(compared, language, output, folders)
        out(say(language, "cli.page", path=str(page)))
    if wall and has_screen():
        _on_wall(compared, language)
    elif wall:
        out(say(language, "cli.no_screen"), err=True)
        return WRONG
    return WRONG if left_out else OK


def _in_table_order(tables: Sequence[TableTold]) -> list[TableTold]:
    """By number; where two sheets say one number, as they were named."""
    numbers = [it.number for it in tables]
    return sorted(tables, key=lambda it: it.number) if len(set(numbers)) == len(numbers) else _as_named(tables)


def _as_named(tables: Sequence[TableTold]) -> list[TableTold]:
    return [replace(it, number=place) for place, it in enumerate(tables, start=1)]


def _pack_of(language: Language, together: Sequence[Sitting], pack: str | None) -> Scenario | None:
    """The pack that these tables played: of an evening that is here, else the one named, else of the program."""
    kept = next((it.scenario for it in together if it.scenario is not None), None)
    if kept is not None:
        return kept
    known = [open_pack(language, pack)] if pack is not None else packs_to_try()
    return next((it.scenario for it in known if fingerprint(it.scenario) == together[0].brought.pack), None)


def _on_wall(compared: Callable[[PageLanguage], Comparison], language: Language) -> None:
    from game.apps.table.lookback.tables import SideBySide  # noqa: PLC0415 - the terminal never waits for pygame
    from game.apps.table.run import show  # noqa: PLC0415 - the same

    show(lambda host: SideBySide(host, compared, host.quit), language, asked=bool(click.get_current_context().obj))


def _read(path: Path, number: int) -> Sitting | Message:
    return _on_sheet(path, number) if path.is_file() else played_table(path, number)


def _on_sheet(path: Path, number: int) -> Sitting | Message:
    try:
        sheet = read_sheet(path)
    except (SheetDamaged, OSError):
        return message("compare.why.sheet")
    return Sitting(path, number, sheet, Text(nl=sheet.title.nl, en=sheet.title.en))


def table_sheet(
    language: Language, session: str | None, *, table: int | None, output: Path | None, sessions: Path | None
) -> int:
    """What this table brings beside others, as a small file for a stick."""
    folder = find_session(sessions or default_root(), session)
    evening = report_of(kept_evening(folder))
    if evening is None or evening.opened.code is None:
        out(say(language, "sheet.no_code" if evening is not None else "sheet.not_approved"), err=True)
        return WRONG
    with telling(evening.differs):
        told = told_table(evening, 1)
    path = write_sheet(told, evening.scenario, folder, output or Path(), table)
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
