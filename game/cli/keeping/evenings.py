"""`keukentafel sessions`: evenings that were played, and which of them is meant."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import click

from game.apps.session import again, when_words
from game.apps.words import day, render, say
from game.cli.lines import out
from game.cli.speaking import CommandWords
from game.log.environment import utc_now
from game.log.errors import NotASession
from game.log.folders import UNREAD, SessionInfo, default_root, newest_first, session_info
from game.log.folders import sessions as find_sessions
from game.rules.terms.text import Language


def find_session(root: Path, name: str | None) -> Path:
    """The folder of a session: by its path, by its name, or the last one played. Raises `NotASession`."""
    if name is None:
        last = next(newest_first(root), None)
        if last is None:
            raise NotASession(root)
        return last.folder
    path = Path(name)
    return path if path.is_dir() else root / name


def overdue(info: SessionInfo) -> bool:
    """Whether the day on which it was to be erased is over."""
    return info.overdue(utc_now().astimezone().date())


def heading_of(folder: Path, language: Language) -> str:
    """What an evening is called in a list; a folder that cannot be read has only its name."""
    info = session_info(folder.resolve())
    return folder.name if info is None else _heading(info, language)


def _heading(info: SessionInfo, language: Language) -> str:
    started = when_words(info, language)
    state = say(language, f"cli.session.{info.state}")
    title = info.title.into(language) if info.title is not None else info.folder.name
    sentence = "cli.session" if info.played_on is None else "cli.session.paper"
    return say(language, sentence, name=info.folder.name, title=title, started=started, state=state)


def _below(info: SessionInfo, language: Language) -> Iterator[str]:
    """What is to be known of an evening beside what it was."""
    folder = info.folder
    if info.state in UNREAD and info.problem is not None:
        yield render(info.problem, language)
        if info.problem.id == "log.damaged":
            yield say(language, "cli.rescue_with", command=again(folder, "rescue", folder.name))
    if info.seats:
        key = "cli.session.players" if info.voters > 1 else "cli.session.player"
        yield say(language, key, voters=info.voters, seats=info.seats)
    if info.names:
        yield say(language, "cli.session.names", names=", ".join(info.names))
    if info.owned:
        yield say(language, "cli.session.owner", owner=info.owner or say(language, "debrief.erased"))
    if info.erase_on is not None and overdue(info):
        command = again(folder, "erase", folder.name)
        yield say(language, "cli.session.overdue", date=day(info.erase_on, language), command=command)
    elif info.erase_on is not None:
        yield say(language, "cli.session.until", date=day(info.erase_on, language))


def sessions(language: Language, *, sessions: Path | None) -> int:
    """Every evening that was kept, the last one first."""
    root = sessions or default_root()
    found = find_sessions(root)
    if not found:
        out(say(language, "cli.no_sessions", folder=str(root)))
    for info in found:
        out(_heading(info, language))
        for line in _below(info, language):
            out(indent(line, "    "))
    return 0


def _sessions(words: CommandWords) -> click.Command:
    return words.command("sessions", sessions, words.sessions())


COMMANDS = {"sessions": _sessions}
