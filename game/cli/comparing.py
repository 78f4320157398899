"""`keukentafel compare`: evenings of the same pack and seed side by side, in table order."""

from pathlib import Path

import click
from msgspec import Struct

from game.apps.debrief import Evening
from game.apps.debrief.several import comparison, lines, write_comparison
from game.apps.debrief.voice import PageLanguage
from game.apps.session import kept_scenario
from game.apps.words import say
from game.cli.debriefing import kept_evening, report
from game.cli.evenings import find_session
from game.cli.failures import OK, WRONG
from game.cli.lines import out
from game.cli.speaking import FOLDER, CommandWords
from game.log.errors import LogError
from game.log.folders import default_root
from game.log.replay import telling
from game.log.verify import Verified, verify
from game.rules.text import Language, Message, message


class Sitting(Struct, frozen=True):
    """A table that can be compared."""

    folder: Path
    evening: Evening


def compare(language: Language, session: tuple[str, ...], *, output: Path | None, sessions: Path | None) -> int:
    """What the tables decided, side by side; a table that cannot be compared is named with the reason."""
    tables: list[Sitting] = []
    left_out = False
    for number, name in enumerate(session, start=1):
        folder = find_session(sessions or default_root(), name)
        found = _sitting(folder, tables)
        if isinstance(found, Sitting):
            tables.append(found)
        else:
            left_out = True
            out(say(language, "compare.left_out", number=number, folder=folder.name, why=found), err=True)
    if len(tables) < 2:
        out(say(language, "compare.too_few"), err=True)
        return WRONG
    evenings = [it.evening for it in tables]
    for line in lines(PageLanguage(language), comparison(PageLanguage(language), evenings)):
        out(line)
    if output is not None:
        page = write_comparison(evenings, language, output, [it.folder for it in tables])
        out(say(language, "cli.page", path=str(page)))
    return WRONG if left_out else OK


def _sitting(folder: Path, before: list[Sitting]) -> Sitting | Message:
    """The table of this evening, or why it is not compared beside those before it."""
    if any(folder.resolve() == it.folder.resolve() for it in before):
        return message("compare.why.twice")
    try:
        found = verify(folder, kept_scenario)
        if found.verdict in (Verified.DAMAGED, Verified.DIVERGED):
            return message("compare.why.damaged")
        evening = report(kept_evening(folder))
        if evening is not None:
            # Beside itself: everything that is told of it beside others.
            with telling(evening.differs):
                comparison(PageLanguage("nl"), [evening, evening])
    except LogError as error:
        return error.message
    except OSError:
        return message("compare.why.missing")
    if evening is None:
        return message("compare.why.not_approved")
    if before and _played(evening) != _played(before[0].evening):
        return message("compare.why.other")
    return Sitting(folder, evening)


def _played(evening: Evening) -> tuple[str, int]:
    """What has to be the same: the pack, to the byte, and the luck."""
    return evening.opened.scenario, evening.opened.setup.seed


def _compare(words: CommandWords) -> click.Command:
    output = words.option("--output", "-o", type=FOLDER)
    tables = words.argument("session", nargs=-1)
    return words.command("compare", compare, tables, output, words.sessions())


COMMANDS = {"compare": _compare}
