"""Doing something that goes to the log, at a terminal: what the rules or the disk refuse is said, and nothing is lost."""

from collections.abc import Callable

from game.apps.session import Refused
from game.apps.text.reading import enter
from game.apps.text.terminal import Terminal
from game.log.errors import BadText, CannotRead, CannotWrite, KeptAfterAll, MustReopen, NotRecorded
from game.rules.illegal import IllegalAction
from game.rules.terms.text import Message

Attempt = Callable[[], object]
Keeps = Callable[[Attempt], bool]
"""Does it; whether it was done."""


def doing(terminal: Terminal) -> Keeps:
    """Does things at this terminal. Raises `NoMoreInput` where nobody is there to try again after a disk that refused."""

    def do(act: Attempt) -> bool:
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
                enter(terminal)
                continue
            else:
                return True
            return False

    return do
