"""A question that is answered with yes or no; nothing typed at all is no."""

from game.apps.text import NoMoreInput, Terminal
from game.apps.text.reading import yes
from game.rules.terms.text import Message, Text


def agrees(terminal: Terminal, id: str, /, **values: int | str | Text | Message) -> bool:
    """Whether somebody says yes."""
    terminal.say(id, **values)
    try:
        return yes(terminal)
    except NoMoreInput:
        return False
