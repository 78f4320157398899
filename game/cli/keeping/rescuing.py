"""`keukentafel rescue`: the good part of a damaged evening, as an evening of its own."""

from contextlib import suppress
from pathlib import Path

import click

from game.apps.session import again
from game.apps.text import Terminal
from game.apps.words import moment, render, say
from game.apps.words.typed import command
from game.cli.asking import agrees
from game.cli.failures import DAMAGED, OK
from game.cli.keeping.evenings import find_session
from game.cli.lines import out
from game.cli.speaking import CommandWords
from game.log.errors import Damaged
from game.log.folders import default_root, new_folder
from game.log.reading.session_folder import LOG, read
from game.log.regular import contents
from game.log.rescue import rescue
from game.rules.terms.text import Language


def rescue_session(language: Language, session: str | None, *, yes: bool, sessions: Path | None) -> int:
    """Say what is good and what is lost; make a new evening of the good part where somebody wants it."""
    root = sessions or default_root()
    folder = find_session(root, session)
    reading = read(folder)
    try:
        reading.undamaged()
    except Damaged as error:
        out(render(error.message, language))
        if not reading.entries:
            out(say(language, "cli.rescue.nothing", command=command()))
            return DAMAGED
    else:
        reading.scenario()
        out(say(language, "cli.rescue.whole", session=folder.name))
        return OK
    reading.scenario()
    last = reading.entries[-1]
    lost = sum(bool(line.strip()) for line in contents(folder / LOG)[reading.log.end :].split(b"\n"))
    out(say(language, "cli.rescue.good", step=last.n, when=moment(last.at, language)))
    out(say(language, "cli.rescue.lost.one" if lost == 1 else "cli.rescue.lost", step=last.n + 1, count=lost))
    if not yes and not agrees(Terminal(language), "cli.rescue.sure"):
        out(say(language, "cli.rescue.not"))
        return DAMAGED
    into = new_folder(root, reading.opened.pack)
    try:
        rescue(folder, into)
    except BaseException:
        with suppress(OSError):
            into.rmdir()
        raise
    out(say(language, "cli.rescued", command=again(into, "play", "--resume", into.name)))
    out(say(language, "cli.rescued_beside", other=folder.name))
    return OK


def _rescue(words: CommandWords) -> click.Command:
    yes = words.option("--yes", explained="yes_rescue", is_flag=True)
    return words.command("rescue", rescue_session, words.session(), yes, words.sessions())


COMMANDS = {"rescue": _rescue}
