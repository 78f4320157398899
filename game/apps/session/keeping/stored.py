"""What this game stores, in plain words: a page on every front end. `docs/privacy.md` and its English are the same sentences."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from game.apps.words import day, say
from game.apps.words.typed import command
from game.rules.terms.text import Language

PARTS: dict[str, tuple[str, ...]] = {
    "stored.title": (
        "kept",
        "words",
        "own",
        "no_sound",
        "secret",
        "sentences",
        "times",
        "roles",
        "report",
        "request",
    ),
    "stored.ballots": ("once", "compared", "unanimous", "tipped", "few"),
    "stored.where": ("laptop", "folder", "files", "open", "seed", "copies"),
    "stored.who": ("owner", "until", "never"),
    "stored.gone": ("forget", "stays", "note", "others", "medium", "erase"),
}
"""The headings, each with the sentences under it."""

PAPER: dict[str, tuple[str, ...]] = {
    "stored.paper": ("paper_sheet", "paper_cards", "paper_kept", "paper_typed", "paper_printed", "paper_home")
}
"""The same of an evening of paper, and of what is printed or read at home: where there is room for it."""


class OwnedEvening(Protocol):
    """Whatever knows who keeps an evening: the session that is played, or a line of the list."""

    @property
    def owned(self) -> bool:
        """Whether somebody was named."""
        ...

    @property
    def owner(self) -> str | None:
        """Their name; `None` where nobody was named, or the name was forgotten."""
        ...

    @property
    def erase_on(self) -> date | None:
        """The day on which it is to be erased."""
        ...


def parts(
    language: Language, evening: OwnedEvening | None = None, typed: str | None = None, *, paper: bool = False
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each heading with its sentences; with the owner and the date of an evening, where there is one.

    `typed` is what somebody types to start the game: as it was started now, unless it is given. `paper`: also what is on it.
    """
    program = command() if typed is None else typed
    for heading, ids in (PARTS | PAPER if paper else PARTS).items():
        yield say(language, heading), tuple(_sentence(language, id, evening, program) for id in ids)


def _sentence(language: Language, id: str, evening: OwnedEvening | None, program: str) -> str:
    if id == "owner" and evening is not None and evening.owned:
        return say(language, "stored.owner_named", name=evening.owner or say(language, "debrief.erased"))
    if id == "until" and evening is not None and evening.erase_on is not None:
        return say(language, "stored.until_day", date=day(evening.erase_on, language))
    return say(language, f"stored.{id}", command=program)
