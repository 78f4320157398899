"""`keukentafel export` and `keukentafel import`: a whole evening as one file."""

from pathlib import Path

import click

from game.apps.session import kept_scenario
from game.apps.words import render, say
from game.cli.keeping.evenings import find_session
from game.cli.keeping.keep import notice
from game.cli.lines import out
from game.cli.speaking import FILE, CommandWords
from game.log.elsewhere.archive import export
from game.log.elsewhere.importing import import_session
from game.log.folders import default_root
from game.log.told.verify import Verified
from game.rules.terms.text import Language


def export_session(language: Language, session: str | None, *, output: Path | None, sessions: Path | None) -> int:
    """The whole evening as one file, which is never put in the place of another."""
    folder = find_session(sessions or default_root(), session)
    file = output or Path()
    if file.is_dir():
        file /= f"{folder.name}.zip"
    problems = export(folder, file, notice())
    out(say(language, "cli.exported", file=str(file)))
    for problem in problems:
        out(render(problem, language))
    return 0


def import_evening(language: Language, file: Path, *, sessions: Path | None) -> int:
    """An evening from such a file, in a folder of its own."""
    done = import_session(file, sessions or default_root(), kept_scenario)
    out(say(language, "cli.imported", session=done.folder.name, count=done.found.count, head=done.found.head))
    if done.found.verdict is Verified.DIVERGED and done.found.why is not None:
        out(render(done.found.why, language))
    elif done.found.rules is not None:
        out(render(done.found.rules, language))
    for other in done.others:
        out(say(language, "cli.imported_beside", other=other.name))
    return 0


def _export(words: CommandWords) -> click.Command:
    output = words.option("--output", "-o", explained="output_file", type=FILE)
    return words.command("export", export_session, words.session(), output, words.sessions())


def _import(words: CommandWords) -> click.Command:
    return words.command("import", import_evening, words.argument("file", type=FILE), words.sessions())


COMMANDS = {"export": _export, "import": _import}
