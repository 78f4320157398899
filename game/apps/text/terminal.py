"""A terminal as a person or a script uses it: one thought a line in, one line out."""

import os
import re
import sys
import textwrap
import time
import unicodedata
from collections.abc import Iterable, Iterator
from getpass import getpass
from typing import Protocol, TextIO

from game.apps.words import render, say
from game.rules.terms.text import Language, Message, Text, Words
from game.rules.terms.untrusted_text import seen

WIDTH = 78
CLEAR = "\033[2J\033[3J\033[H"
PAGES_AWAY = 60
"""Empty lines that push a secret off a screen that cannot be cleared."""


def wrapped(text: str) -> list[str]:
    """One line as lines that fit, broken between words. No amount is broken, and no command: it is to be copied whole."""
    bare = re.sub(r"€ (?=[0-9])", "€\u00a0", text.lstrip())
    if not bare or bare.startswith("keukentafel "):
        return [text]
    indent = text[: len(text) - len(bare)]
    if any(_columns(sign) > 1 for sign in bare):
        return [indent + line for line in _packed(bare, WIDTH - len(indent))]
    return textwrap.wrap(
        bare, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )


def _columns(sign: str) -> int:
    """How many columns of a terminal a sign takes: two for those of Chinese, Japanese and Korean, none for an accent."""
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _packed(text: str, width: int) -> Iterator[str]:
    """Lines of at most so many columns; a line may end between words, and after a wide sign: those have no spaces."""
    line, taken = "", 0
    for piece in _pieces(text):
        needs = sum(map(_columns, piece))
        if line.strip() and taken + needs > width and not piece.isspace():
            yield line.rstrip()
            line, taken = "", 0
        if line or not piece.isspace():
            line, taken = line + piece, taken + needs
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> Iterator[str]:
    """Spaces, words, and each wide sign with the accents on it."""
    piece = ""
    for sign in text:
        wide, space = _columns(sign) == 2, sign.isspace() and sign != "\u00a0"
        joins = _columns(sign) == 0 or (piece and not wide and space == piece[-1].isspace() and _columns(piece[0]) < 2)
        if piece and not joins:
            yield piece
            piece = ""
        piece += sign
    if piece:
        yield piece


class NoMoreInput(Exception):
    """Standard input ended, or the person pressed Ctrl+D."""


class Left(NoMoreInput):
    """Somebody left before the evening had begun."""


class LineSource(Protocol):
    """What lines are read from."""

    def isatty(self) -> bool:
        """Whether a person types."""
        ...

    def readline(self) -> str:
        """The next line with its end; empty where there is none any more."""
        ...


class Terminal:
    """Where lines are written and answers are read. `language` may change at any moment."""

    def __init__(
        self, language: Language, source: LineSource | None = None, target: TextIO | None = None, pause: float = 0.0
    ) -> None:
        self.language = language
        self._in: LineSource = source or sys.stdin
        self._out = target or sys.stdout
        self._pause = pause
        """Seconds after each page, for an evening that plays itself."""
        self._hushed = False
        self._apart = False
        """Whether the last line was empty: one sets apart, two look as if something is lacking."""

    @property
    def is_screen(self) -> bool:
        """Whether a person is at both ends."""
        return self._in.isatty() and self._out.isatty()

    def line(self, text: str = "") -> None:
        """One thought. Long ones wrap at words, which stay whole; a screen reader reads on."""
        if self._hushed or (self._apart and not text):
            return
        self._apart = not text
        if not text:
            self._out.write("\n")
        for part in seen(text).splitlines():
            self._out.write("\n".join(wrapped(part)) + "\n")
        self._out.flush()

    def words(self, words: Words) -> None:
        """One thought in the language of the moment."""
        self.line(render(words, self.language))

    def say(self, id: str, /, **values: int | str | Text | Message) -> None:
        """One sentence of the program's."""
        self.line(say(self.language, id, **values))

    def heading(self, text: str) -> None:
        """The start of a page."""
        self.line()
        self.line(f"== {text}")

    def lines(self, lines: Iterable[str]) -> None:
        """Several thoughts, then a breath where an evening plays itself."""
        for text in lines:
            self.line(text)
        self.breathe()

    def breathe(self) -> None:
        """Wait as long as this terminal was told to."""
        if self._pause:
            time.sleep(self._pause)

    def hush(self) -> None:
        """Say nothing until the next answer is read: what would be said now was just heard."""
        self._hushed = True

    def read(self, *, hidden: bool = False) -> str:
        """One line of input, without its end; hidden: what is typed does not show. Raises `NoMoreInput`."""
        self._hushed = self._apart = False
        if hidden and self.is_screen:
            try:
                return getpass("> ", self._out).strip()
            except EOFError as end:
                raise NoMoreInput from end
        self._out.write("> ")
        self._out.flush()
        text = self._in.readline()
        if not self._in.isatty():
            self._out.write("\n")
        if not text:
            raise NoMoreInput
        return text.strip()

    def clear(self) -> None:
        """Take everything off the screen: the next person must not see it."""
        self._out.write(CLEAR if self.is_screen and os.environ.get("TERM", "dumb") != "dumb" else "\n" * PAGES_AWAY)
        self._out.flush()
