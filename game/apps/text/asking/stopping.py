"""What the word "stop" is to stop at a terminal: the evening, or the story that is being told."""

from typing import Literal

from game.apps.session import Session
from game.apps.text.commands import WORDS
from game.apps.text.reading import unknown
from game.apps.text.terminal import Terminal
from game.rules import actions
from game.rules.prompts import FACILITATOR

Stopped = Literal["evening", "story"]


def what_stops(session: Session, terminal: Terminal) -> Stopped | None:
    """What is to stop: a table may have agreed that "stop" ends a story. Raises `NoMoreInput`.

    `None`: Enter alone stops nothing.
    """
    skips = actions.Skip() in session.view(FACILITATOR).controls
    asked = _asked(session) if skips else "evening.stop_sure"
    terminal.say(asked)
    while word := terminal.read().casefold().removeprefix("/"):
        if skips and word in WORDS["skip"]:
            return "story"
        if word in WORDS["stop"]:
            return "evening"
        terminal.words(unknown(word))
        terminal.say(asked)
    terminal.say("evening.undo_no")
    return None


def _asked(session: Session) -> str:
    """The question where there is a story to stop: a case of the table's own, a card, or a visit."""
    if session.state.own is not None:
        return "own.stop_what"
    return "evening.stop_visit" if session.state.case is None else "evening.stop_what"
