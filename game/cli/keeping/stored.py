"""`keukentafel stored`: what this game stores."""

from pathlib import Path

import click

from game.apps.session.keeping.stored import parts
from game.cli.keeping.evenings import find_session
from game.cli.lines import out
from game.cli.speaking import CommandWords
from game.log.errors import NotASession
from game.log.folders import default_root, session_info
from game.rules.terms.text import Language


def stored(language: Language, session: str | None, *, sessions: Path | None) -> int:
    """The page on a terminal. Raises `NotASession`."""
    root = sessions or default_root()
    info = None
    if session is not None:
        folder = find_session(root, session).resolve()
        info = session_info(folder)
        if info is None:
            raise NotASession(folder)
    for number, (heading, sentences) in enumerate(parts(language, info, paper=True)):
        out(("\n" if number else "") + f"== {heading}")
        for sentence in sentences:
            out(sentence)
    return 0


def _stored(words: CommandWords) -> click.Command:
    return words.command("stored", stored, words.session(), words.sessions())


COMMANDS = {"stored": _stored}
