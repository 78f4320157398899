"""`keukentafel compare`: evenings of the same pack and seed side by side, in table order."""

from collections.abc import Callable
from pathlib import Path

import click
from msgspec import Struct

from game.apps.debrief.several import Comparison, TableTold, comparison, lines, told_table, write_comparison
from game.apps.debrief.voice import PageLanguage
from game.apps.session import kept_scenario
from game.apps.table.screen import has_screen
from game.apps.words import render, say
from game.cli.debriefing import kept_evening, report
from game.cli.evenings import find_session
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.speaking import FOLDER, CommandWords
from game.log.errors import LogError
from game.log.folders import default_root
from game.log.replay import telling
from game.log.verify import Verified, verify
from game.rules.scenario import Scenario
from game.rules.text import Language, Message, message

LEAST = 2
"""With fewer tables there is nothing to compare."""


class Sitting(Struct, frozen=True):
    """A table that can be compared."""

    folder: Path
    scenario: Scenario
    told: TableTold


def compare(
    language: Language, session: tuple[str, ...], *, output: Path | None, wall: bool, sessions: Path | None
) -> int:
    """What the tables decided, side by side; a table that cannot be compared is named with the reason."""
    tables: list[Sitting] = []
    left_out: list[Message] = []
    for number, name in enumerate(session, start=1):
        folder = find_session(sessions or default_root(), name)
        found = _sitting(folder, number, tables)
        if isinstance(found, Sitting):
            tables.append(found)
        else:
            left_out.append(message("compare.left_out", number=number, folder=folder.name, why=found))
    if len(tables) < LEAST:
        for words in left_out:
            out(render(words, language), err=True)
        out(say(language, "compare.too_few"), err=True)
        return WRONG

    def compared(voice: PageLanguage) -> Comparison:
        return comparison(voice, tables[0].scenario, [it.told for it in tables], left_out)

    for line in lines(PageLanguage(language), compared(PageLanguage(language))):
        out(line)
    if output is not None:
        page = write_comparison(compared, language, output, [it.folder for it in tables])
        out(say(language, "cli.page", path=str(page)))
    if wall and has_screen():
        _on_wall(compared, language)
    elif wall:
        out(say(language, "cli.no_screen"), err=True)
        return WRONG
    return WRONG if left_out else OK


def _on_wall(compared: Callable[[PageLanguage], Comparison], language: Language) -> None:
    from game.apps.table.lookback.tables import SideBySide  # noqa: PLC0415 - the terminal never waits for pygame
    from game.apps.table.run import show  # noqa: PLC0415 - the same

    show(lambda host: SideBySide(host, compared), language, asked=bool(click.get_current_context().obj))


def _sitting(folder: Path, number: int, before: list[Sitting]) -> Sitting | Message:
    """The table of this evening, or why it is not compared beside those before it."""
    if any(folder.resolve() == it.folder.resolve() for it in before):
        return message("compare.why.twice")
    try:
        found = verify(folder, kept_scenario)
        if found.verdict in (Verified.DAMAGED, Verified.DIVERGED):
            return message("compare.why.damaged")
        evening = report(kept_evening(folder))
        if evening is None:
            return message("compare.why.not_approved")
        with telling(evening.differs):
            told = told_table(evening, number)
    except LogError as error:
        return error.message
    except OSError:
        return message("compare.why.missing")
    same = next((it for it in before if it.told.evening == told.evening), None)
    if same is not None:
        return message("compare.why.same", number=same.told.number)
    if before and (told.pack, told.seed) != (before[0].told.pack, before[0].told.seed):
        return message("compare.why.other")
    return Sitting(folder, evening.scenario, told)


def _compare(words: CommandWords) -> click.Command:
    output = words.option("--output", "-o", type=FOLDER)
    tables = words.argument("session", nargs=-1)
    wall = words.option("--wall", is_flag=True)
    return words.command("compare", compare, tables, output, wall, words.sessions())


COMMANDS = {"compare": _compare}
