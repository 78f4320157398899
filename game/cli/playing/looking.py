"""A look at an evening that cannot be played here and now."""

from pathlib import Path

from game.apps.session import Look
from game.apps.text import NoMoreInput, Terminal
from game.apps.text.commands import WORDS
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.town import TownPages
from game.apps.text.telling.year_pages import year_lines
from game.cli.asking import agrees
from game.log.errors import LogError, SessionBusy
from game.rules.terms.text import Message


def offer(terminal: Terminal, folder: Path, error: LogError) -> None:
    """Say why it does not open, and let somebody look; again and again where it is played elsewhere.

    Raises `LogError` where it cannot be read either.
    """
    terminal.words(error.message)
    if not agrees(terminal, "cli.look.ask"):
        return
    while True:
        look = Look(folder)
        show(look, terminal, said=error.message)
        if not isinstance(error, SessionBusy):
            return
        terminal.say("cli.look.again")
        try:
            if terminal.read().casefold() in WORDS["stop"]:
                return
        except NoMoreInput:
            return


def show(look: Look, terminal: Terminal, *, said: Message | None = None) -> None:
    """How things stand: nothing of it can be answered. Raises `Untellable`. `said` was said already."""
    with look.telling():
        _show(look, terminal, said)


def _show(look: Look, terminal: Terminal, said: Message | None) -> None:
    pages, view = Pages(terminal.language, look.names), look.view()
    terminal.heading(look.scenario.title.into(terminal.language))
    terminal.say("cli.look.only")
    if look.differs is not None and look.differs != said:
        terminal.words(look.differs)
    if view.quarter:
        terminal.say("page.quarter", quarter=view.quarter, quarters=view.quarters)
    if view.case is not None:
        terminal.lines(pages.case(view.case))
    terminal.lines(pages.meters(view))
    terminal.lines(TownPages(pages).standing(view))
    terminal.lines(pages.decisions(view))
    if view.phase == "over":
        terminal.lines(year_lines(terminal.language, view, look.cut_short))
    terminal.say("page.head_hash", head=look.head)
