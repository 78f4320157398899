"""What is read at a terminal beside answers: Enter alone, yes or no; and what is said of a line that is no answer."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from typing import overload

from game.apps.text.commands import COMMANDS, NO, YES
from game.apps.text.terminal import Terminal
from game.rules.terms.text import Message, Words, message

NEAR = 0.7
"""How much a word must be like a command before that command is named, from 0 to 1."""
LONG = 30
"""Characters of what was typed that are repeated."""
FIGURES = 12
"""So many figures are no number of an evening any more."""


class Again(Exception):
    """An answer that cannot be; `why` says so, and the question stands."""

    def __init__(self, why: Message) -> None:
        self.why = why
        super().__init__(why.id)


class Unknown(Again):
    """A line that is none of the answers; `why` says what can be typed, `marks` which letters or numbers."""

    def __init__(self, why: Message, marks: Sequence[str] = ()) -> None:
        super().__init__(why)
        self.marks = marks


def unknown(line: str, marks: Sequence[str] = (), *, secret: bool = False, commands: bool = True) -> Message:
    """Why this line is no answer; `marks` are those that can be typed here, and `commands` whether those can.

    What is typed in a secret ballot is not repeated: somebody may have typed the words of a choice.
    """
    typed = line.strip()
    if not typed:
        return message("hint.nothing_typed")
    if marks and len(typed.rstrip(".")) == 1 and typed[0].isalnum():
        return message("hint.no_such", mark=typed[0].upper(), marks=", ".join(marks))
    if secret:
        return message("hint.unknown_secret")
    word, _, rest = typed.removeprefix("/").casefold().partition(" ")
    if commands and word in COMMANDS and rest:
        return message("hint.command_alone", word=word)
    shown = typed if len(typed) <= LONG else f"{typed[:LONG]}…"
    near = get_close_matches(word, COMMANDS, 1, NEAR) if commands and len(word) > 2 else []
    if near:
        return message("hint.near", typed=shown, word=near[0])
    return message("hint.unknown", typed=shown)


def enter(terminal: Terminal) -> None:
    """Wait for Enter alone; anything else goes nowhere. Raises `NoMoreInput`."""
    while line := terminal.read():
        terminal.words(unknown(line, commands=False))
        terminal.say("hint.only_enter")


def meant_as_words(terminal: Terminal, line: str) -> bool:
    """Whether this line is words of the table's own: one word that is a command too is asked about. Raises `NoMoreInput`."""
    if line.casefold() not in COMMANDS:
        return True
    terminal.say("hint.meant_command", word=line)
    return not yes(terminal, enter_is=None)


BINDS = ("proposal", "decide")
"""Questions whose answer binds the table: Enter alone takes what stands ready only after it was asked once."""


def takes_ready(terminal: Terminal, at: str, ready: Words | str) -> bool:
    """Whether Enter alone takes what stands ready. Raises `NoMoreInput`."""
    if at not in BINDS:
        return True
    terminal.say("hint.sure", text=ready)
    return yes(terminal, enter_is=None)


def yes(terminal: Terminal, *, enter_is: bool | None = False) -> bool:
    """Yes or no; Enter alone is what `enter_is` says, or no answer where that is `None`. Raises `NoMoreInput`."""
    while True:
        word = terminal.read().casefold()
        if word in YES:
            return True
        if word in NO:
            return False
        if not word and enter_is is not None:
            return enter_is
        terminal.words(unknown(word, commands=False))
        terminal.say("hint.yes_no")


@overload
def number_or_leave(terminal: Terminal, least: int, most: int) -> int | None: ...
@overload
def number_or_leave(terminal: Terminal, least: int, most: int, words: tuple[str, ...]) -> int | str | None: ...
def number_or_leave(terminal: Terminal, least: int, most: int, words: tuple[str, ...] = ()) -> int | str | None:
    """A whole number from `least` to `most`, or one of these words; `None` where Enter leaves it as it was. Raises `NoMoreInput`."""
    while True:
        terminal.say("hint.number_or_leave", least=least, most=most)
        typed = re.sub(r"[€.,\s]", "", terminal.read())
        if not typed:
            terminal.say("evening.undo_no")
            return None
        if typed.casefold() in words:
            return typed
        if typed.isascii() and typed.isdigit() and len(typed) < FIGURES and least <= int(typed) <= most:
            return int(typed)
        terminal.words(unknown(typed, commands=False))
