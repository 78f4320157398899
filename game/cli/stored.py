"""`keukentafel stored`: what this game stores, in plain words. `docs/privacy.md` is made of the same sentences."""

from collections.abc import Iterator
from pathlib import Path

import click

from game.apps.words import say
from game.cli.evenings import day, find_session
from game.log.folders import SessionInfo, default_root
from game.log.folders import sessions as find_sessions
from game.rules.text import LANGUAGES, Language

PARTS: dict[str, tuple[str, ...]] = {
    "stored.title": ("kept", "words", "no_sound", "secret", "times", "roles", "report", "request"),
    "stored.where": ("laptop", "folder", "files", "open", "seed", "copies"),
    "stored.who": ("owner", "until", "never"),
    "stored.gone": ("forget", "stays", "note", "others", "medium", "erase"),
}
"""The headings, each with the sentences under it."""


def parts(language: Language, info: SessionInfo | None = None) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each heading with its sentences; with the owner and the date of an evening, where there is one."""
    for heading, ids in PARTS.items():
        yield say(language, heading), tuple(_sentence(language, id, info) for id in ids)


def _sentence(language: Language, id: str, info: SessionInfo | None) -> str:
    if id == "owner" and info is not None and info.owned:
        return say(language, "stored.owner_named", name=info.owner or say(language, "debrief.erased"))
    if id == "until" and info is not None and info.erase_on is not None:
        return say(language, "stored.until_day", date=day(info.erase_on, language))
    return say(language, f"stored.{id}")


def stored(language: Language, session: str | None, *, sessions: Path | None) -> int:
    """The page on a terminal."""
    root = sessions or default_root()
    info = None
    if session is not None:
        folder = find_session(root, session).resolve()
        info = next((found for found in find_sessions(folder.parent) if found.folder.resolve() == folder), None)
    for number, (heading, sentences) in enumerate(parts(language, info)):
        click.echo(("\n" if number else "") + f"== {heading}")
        for sentence in sentences:
            click.echo(sentence)
    return 0


def as_document() -> str:
    """The same page as Markdown, in every language."""
    pages = []
    for language in LANGUAGES:
        blocks = [
            f"{'#' if not number else '##'} {heading}\n\n" + "\n".join(f"* {sentence}" for sentence in sentences)
            for number, (heading, sentences) in enumerate(parts(language))
        ]
        pages.append("\n\n".join(blocks))
    return "\n\n".join(pages) + "\n"
