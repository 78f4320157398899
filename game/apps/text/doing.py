"""Doing something that goes to the log, at a terminal: what the rules or the disk refuse is said, and nothing is lost."""

from collections.abc import Callable
from typing import Literal

from game.apps.session import Refused
from game.apps.text.commands import WORDS
from game.apps.text.reading import unknown
from game.apps.text.terminal import Terminal
from game.log.errors import BadText, CannotRead, CannotWrite, KeptAfterAll, MustReopen, NotRecorded
from game.rules.illegal import IllegalAction
from game.rules.terms.text import Message

Attempt = Callable[[], object]
Keeps = Callable[[Attempt], bool]
"""Does it; whether it was done."""
CameOfIt = Literal["kept", "refused", "without"]
"""It was done; something was wrong with it; or the disk stayed out, and people went on without."""
KeepsOrGoesOn = Callable[[Attempt], CameOfIt]
"""Does it, and says what came of it."""


def doing(terminal: Terminal, *, goes_on: Callable[[], bool] = lambda: False) -> Keeps:
    """Does things at this terminal. Raises `NoMoreInput` where nobody is there to try again after a disk that refused.

    `goes_on`: whether people may go on without what the disk refuses.
    """
    keeps = keeping(terminal, goes_on=goes_on)
    return lambda act: keeps(act) == "kept"


def keeping(terminal: Terminal, *, goes_on: Callable[[], bool] = lambda: True) -> KeepsOrGoesOn:
    """The same for what the game does not hang on: where the disk refuses it, people can go on without."""

    def do(act: Attempt) -> CameOfIt:
        while True:
            try:
                act()
            except IllegalAction as error:
                terminal.words(error.reason or Message("refused.not_asked"))
            except Refused as error:
                terminal.words(error.reason)
            except (BadText, KeptAfterAll) as error:
                terminal.words(error.message)
            except (NotRecorded, MustReopen, CannotWrite, CannotRead) as error:
                terminal.words(error.message)
                if not isinstance(error, NotRecorded):
                    terminal.say("evening.again")
                without = goes_on()
                if without:
                    terminal.say("evening.without")
                if _tries_again(terminal, without=without):
                    continue
                terminal.say("evening.not_kept")
                return "without"
            else:
                return "kept"
            return "refused"

    return do


def _tries_again(terminal: Terminal, *, without: bool) -> bool:
    """Wait for Enter alone; or for the word that goes on without. Anything else goes nowhere. Raises `NoMoreInput`."""
    while line := terminal.read():
        if without and line.casefold() in WORDS["stop"]:
            return False
        terminal.words(unknown(line, commands=False))
        terminal.say("hint.only_enter")
        if without:
            terminal.say("evening.without")
    return True
