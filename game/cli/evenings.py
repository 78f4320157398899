"""`keukentafel sessions` and `keukentafel debrief`: evenings that were played."""

from pathlib import Path

import click
from babel.dates import format_datetime

from game.apps.debrief import Evening, write_debrief
from game.apps.words import LOCALES, say
from game.content import from_json
from game.log.errors import NotASession
from game.log.folders import default_root
from game.log.folders import sessions as find_sessions
from game.log.reading import read
from game.rules.text import Language


def find_session(root: Path, name: str | None) -> Path:
    """The folder of a session: by its path, by its name, or the last one played. Raises `NotASession`."""
    if name is None:
        found = find_sessions(root)
        if not found:
            raise NotASession(root)
        return found[0].folder
    path = Path(name)
    return path if path.is_dir() else root / name


def kept_evening(folder: Path) -> Evening:
    """The evening in that folder, also while it is being played. Raises `LogError` where it is damaged."""
    reading = read(folder)
    reading.log.undamaged()
    return Evening(from_json(reading.scenario()), reading.entries, reading.texts())


def sessions(language: Language, *, sessions: Path | None) -> int:
    """Every evening that was kept, the last one first."""
    root = sessions or default_root()
    found = find_sessions(root)
    if not found:
        click.echo(say(language, "cli.no_sessions", folder=str(root)))
    for info in found:
        started = (
            format_datetime(info.started.astimezone(), "d MMMM y HH:mm", locale=LOCALES[language])
            if info.started
            else "?"
        )
        state = say(language, f"cli.session.{info.state}")
        title = info.title.into(language) if info.title is not None else info.folder.name
        click.echo(say(language, "cli.session", name=info.folder.name, title=title, started=started, state=state))
    return 0


def debrief(language: Language, session: str | None, *, output: Path | None, sessions: Path | None) -> int:
    """The debrief page of an evening."""
    evening = kept_evening(find_session(sessions or default_root(), session))
    page = write_debrief(evening, language, output or Path())
    click.echo(say(language, "cli.page", path=str(page)))
    return 0
