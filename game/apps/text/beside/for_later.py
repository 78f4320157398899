"""A note, one that may stand in the report, or a question to park: typed at any moment, and kept for later."""

from typing import assert_never

from game.apps.session import Session
from game.apps.text.commands import ForLater
from game.apps.text.doing import Keeps
from game.apps.text.reading import meant_as_words
from game.apps.text.terminal import Terminal


def keep_for_later(terminal: Terminal, session: Session, do: Keeps, what: ForLater, text: str) -> None:
    """What was typed behind the command, or is asked for now."""
    if not text:
        terminal.say(f"evening.{what}_ask")
        text = terminal.read()
        if not text or not meant_as_words(terminal, text):
            terminal.say("evening.undo_no")
            return
    match what:
        case "park":
            done = do(lambda: session.park(text))
        case "report":
            done = do(lambda: session.note(text, report=True))
        case "note":
            done = do(lambda: session.note(text))
        case _:
            assert_never(what)
    if done:
        terminal.say(f"evening.{what}_kept")
