"""`keukentafel approve`: the group says what may stand in the report, also on another day."""

from pathlib import Path

import click

from game.apps.session import Afterwards, again
from game.apps.text import Terminal, Together, keeping
from game.apps.words import say
from game.cli.failures import OK, WRONG
from game.cli.keeping.evenings import find_session, heading_of
from game.cli.lines import out
from game.cli.speaking import CommandWords
from game.log.folders import default_root
from game.rules.terms.text import Language


def approve(language: Language, session: str | None, *, sessions: Path | None) -> int:
    """Agreements first, then the list."""
    folder = find_session(sessions or default_root(), session)
    out(heading_of(folder, language))
    with Afterwards(folder) as evening:
        if not evening.can_approve:
            out(say(language, "approve.not_over"), err=True)
            return WRONG
        terminal = Terminal(language)
        together = Together(evening, terminal, keeping(terminal))
        while together.agree():
            pass
        if together.approve():
            out(say(language, "cli.report_with", command=again(folder, "debrief", folder.name)))
    return OK


def _approve(words: CommandWords) -> click.Command:
    return words.command("approve", approve, words.session(), words.sessions())


COMMANDS = {"approve": _approve}
