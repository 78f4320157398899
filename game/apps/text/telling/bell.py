"""That a table of several waits for the bell before the next case, in the terminal."""

from game.apps.session import Session
from game.apps.text.terminal import Terminal


def tell_bell(session: Session, terminal: Terminal, *, waited: bool) -> bool:
    """Whether it waits now; said once, where it did not wait before."""
    waits = session.waits_for_bell
    if waits and not waited:
        terminal.say("code.bell")
    return waits
