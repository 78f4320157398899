"""`keukentafel spreadsheet`: a pack as a workbook for who writes no YAML, and a workbook as a pack."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from game.apps.words import render, say
from game.apps.words.typed import command, extra, quoted
from game.apps.workbook.titles import TabTitles
from game.cli.failures import OK, WRONG
from game.cli.lines import aside, out
from game.cli.packs import locate
from game.cli.problems import in_order, tell_errors
from game.cli.speaking import FILE, CommandWords
from game.content import ContentError, Problem
from game.content.editing.opened import OpenedPack
from game.content.new import folder_name
from game.content.problems import Place
from game.content.spreadsheet.cells import CellFault, RawTab
from game.content.spreadsheet.taking import NoWorkbook, TabsGone
from game.content.spreadsheet.written_back import Unfit, WrittenBack, written_back
from game.rules.terms.text import LANGUAGES, Language, Message
from game.rules.terms.untrusted_text import legible

WORKBOOK = ".xlsx"
SHOWN = 60
"""Signs of a cell that are shown."""
MOST_CELLS_NAMED = 12
"""Of what is wrong in the same way."""
_Same = tuple[str, str, Message, Message | None]
_Told = tuple[Place, str, str, Message, Message | None]


def spreadsheet(language: Language, workbook_or_pack: str, *, output: Path | None) -> int:
    """Write the workbook of a pack, or the pack of a workbook."""
    if _lacking():
        aside(say(language, "cli.spreadsheet.lacking", install=extra("report")))
        return WRONG
    if Path(workbook_or_pack).suffix.lower() == WORKBOOK:
        return _back(language, Path(workbook_or_pack), output)
    return _out(language, workbook_or_pack, output)


def _lacking() -> bool:
    from game.apps.workbook import workbooks_lacking  # noqa: PLC0415 - what reads workbooks is loaded when asked for

    return workbooks_lacking()


def _out(language: Language, pack: str, output: Path | None) -> int:
    from game.apps.workbook.writing import as_workbook  # noqa: PLC0415 - the same

    path = locate(language, pack)
    file = output or Path(f"{path.stem}{WORKBOOK}")
    if file.suffix.lower() != WORKBOOK:
        aside(say(language, "cli.spreadsheet.ending", file=legible(f"{file}{WORKBOOK}")))
        return WRONG
    try:
        opened = OpenedPack(path)
    except ContentError as error:
        tell_errors(error.errors, language, path)
        aside(say(language, "cli.spreadsheet.errors_first"))
        return WRONG
    data = as_workbook(opened, language)
    try:
        with file.open("xb") as stream:
            stream.write(data)
    except FileExistsError:
        aside(say(language, "cli.spreadsheet.there", file=legible(str(file))))
        return WRONG
    out(say(language, "cli.spreadsheet.made", file=legible(str(file.resolve()))))
    out(say(language, "cli.spreadsheet.then"))
    out(f"  {command()} spreadsheet {quoted(str(file))} -o {quoted(say(language, 'cli.spreadsheet.folder'))}")
    return OK


def _back(language: Language, file: Path, output: Path | None) -> int:
    from game.apps.workbook.reading import read_workbook  # noqa: PLC0415 - the same
    from game.apps.workbook.refusing import NotAWorkbook  # noqa: PLC0415 - the same

    folder = output or Path(folder_name(file.stem) or "scenario")
    try:
        tabs = read_workbook(file)
        found = written_back(tabs)
    except FileNotFoundError:
        aside(say(language, "cli.spreadsheet.gone", file=legible(str(file))))
        return WRONG
    except NotAWorkbook as no:
        aside(f"{legible(file.name)}: {render(no.words, language)}")
        return WRONG
    except NoWorkbook:
        aside(f"{legible(file.name)}: {say(language, 'spreadsheet.no_tabs')}")
        return WRONG
    except TabsGone as gone:
        for line in gone_lines(gone, language, tabs):
            out(line)
        out(say(language, "cli.spreadsheet.nothing_written"))
        return WRONG
    except Unfit as unfit:
        return _unfit(language, file, tabs, unfit)
    return _written(language, file, folder, tabs, found)


def _unfit(language: Language, file: Path, tabs: list[RawTab], unfit: Unfit) -> int:
    for line in cell_lines(unfit.faults, unfit.problems, language, tabs):
        out(line)
    errors = sum(severity == "error" for _, severity, *_ in _told(unfit.faults, unfit.problems, tabs))
    out(say(language, "lint.count.one" if errors == 1 else "lint.count", errors=errors, pack=legible(file.name)))
    out(say(language, "cli.spreadsheet.nothing_written"))
    return WRONG


def _written(language: Language, file: Path, folder: Path, tabs: list[RawTab], found: WrittenBack) -> int:
    try:
        found.write(folder)
    except FileExistsError:
        aside(say(language, "cli.spreadsheet.folder_there", folder=legible(str(folder))))
        return WRONG
    for line in cell_lines((), (it for it in found.problems if it.severity == "warning"), language, tabs):
        out(line)
    own = {say(it, f"spreadsheet.tab.{name}") for it in LANGUAGES for name in ("first", "lists")}
    for title in found.others:
        if title not in own:
            out(say(language, "cli.spreadsheet.other_tab", tab=title))
    out(say(language, "cli.spreadsheet.written", folder=legible(str(folder.resolve())), count=len(found.files)))
    out(say(language, "cli.spreadsheet.comments"))
    for what in ("lint", "preview"):
        out(f"  {command()} {what} {quoted(str(folder))}")
    return OK


def gone_lines(gone: TabsGone, language: Language, tabs: Iterable[RawTab]) -> Iterator[str]:
    """What is wrong with the keys of tabs, and which are not there."""
    yield from cell_lines(gone.faults, (), language, tabs)
    titles = TabTitles(language)
    yield from (say(language, "spreadsheet.tab_gone", tab=titles.title(name)) for name in gone.names)
    yield f"    {say(language, 'spreadsheet.tab_gone.hint')}"


def cell_lines(
    faults: Iterable[CellFault], problems: Iterable[Problem], language: Language, tabs: Iterable[RawTab]
) -> Iterator[str]:
    """One line for each thing that is wrong, `tab!F12: sentence`, with what stands there and what to write instead."""
    every = tuple(tabs)
    cells = {tab.title: tab.cells for tab in every}
    for (severity, code, words, hint), places in _folded(_told(faults, problems, every)):
        place, *others = places
        yield f"{address(place)}: {say(language, f'lint.{severity}')}{code}: {render(words, language)}"
        raw = cells.get(place.file, {}).get((place.line, place.column))
        if raw is not None:
            shown = legible(" ".join(str(raw.value).split()))
            yield f"    {letters(place.column)}{place.line} | {shown if len(shown) <= SHOWN else f'{shown[:SHOWN]}…'}"
        if hint is not None:
            yield f"    {render(hint, language)}"
        if others:
            more = ", ".join(f"{letters(it.column)}{it.line}" for it in others[:MOST_CELLS_NAMED])
            yield f"    {say(language, 'spreadsheet.also', cells=more)}"


def _told(faults: Iterable[CellFault], problems: Iterable[Problem], tabs: Iterable[RawTab]) -> Iterator[_Told]:
    """What is wrong with cells by themselves, and then what is wrong with the pack that they make."""
    from game.apps.workbook.seen import SeenTabs  # noqa: PLC0415 - what reads workbooks is loaded when asked for

    on_tabs = SeenTabs(tabs)
    yield from ((it.place, "error", "", it.words, None) for it in faults)
    for it in in_order(problems):
        if (seen := on_tabs.seen(it.place, it.message, it.hint)) is not None:
            yield seen.place, it.severity, f" {it.code}", seen.words, seen.hint


def _folded(told: Iterable[_Told]) -> Iterator[tuple[_Same, list[Place]]]:
    """What is said, each with the cells of one tab of which it is said."""
    found: dict[tuple[str, str], tuple[_Same, list[Place]]] = {}
    for place, severity, code, words, hint in told:
        said = (severity, code, words, hint)
        found.setdefault((place.file, repr(said)), (said, []))[1].append(place)
    yield from found.values()


def address(place: Place) -> str:
    """Where a cell is, as programs for spreadsheets say it: `Opties!F12`."""
    return f"{place.file}!{letters(place.column)}{place.line}" if place.line else place.file


def letters(column: int) -> str:
    """The letters of a column, from 1: A, …, Z, AA."""
    word = ""
    while column > 0:
        column, left = divmod(column - 1, 26)
        word = f"{chr(ord('A') + left)}{word}"
    return word


def _spreadsheet(words: CommandWords) -> click.Command:
    return words.command(
        "spreadsheet",
        spreadsheet,
        words.argument("workbook_or_pack"),
        words.option("--output", "-o", type=FILE, explained="spreadsheet_output"),
    )


COMMANDS = {"spreadsheet": _spreadsheet}
