"""What the page holds of a card, as plain values: what was told on each way, and what the reader is asked."""

from typing import Literal

from msgspec import Struct

from game.apps.debrief.drawn import Trend
from game.apps.prepare.playing import HomeAsked

LineLook = Literal["time", "text", "quote", "note", "label", "letter", "paper"]
"""A moment, a sentence, somebody's words, a remark, a heading, a letter, a headline."""


class HomeLine(Struct, frozen=True, tag="line"):
    """Something that is told."""

    look: LineLook
    text: str
    by: str = ""
    """Whose words they are, or where they stand; mostly empty."""


class HomeMove(Struct, frozen=True):
    """A fund or a meter that moved."""

    name: str
    went: Trend
    change: str
    before: str = ""
    after: str = ""
    """How it stood and how it stands; empty where other things moved it too."""
    word: str = ""
    """The height in which the meter is then, in the pack's own word."""
    points: tuple[int, int] | None = None
    """Of a meter, for its bar."""


class HomeMoves(Struct, frozen=True, tag="moves"):
    """What moved at one moment."""

    moves: tuple[HomeMove, ...]


HomePart = HomeLine | HomeMoves


class HomeAnswer(Struct, frozen=True):
    """Something that the reader can press."""

    label: str
    note: str
    rows: tuple[tuple[str, str], ...]
    """Of a division or an order: what each part of it gets, line by line."""
    told: tuple[HomePart, ...]
    to: int | None
    does: Literal["asks", "settles", "goes_on"]
    """Whether it is the decision, or the end of what is asked here."""


class HomePage(Struct, frozen=True):
    """A place where the reader chooses."""

    asked: HomeAsked
    ask: str
    under: tuple[str, ...]
    """What stands beside it: the minutes that are left, what a way to divide is."""
    answers: tuple[HomeAnswer, ...]
    closed: tuple[tuple[str, str], ...]
    """What cannot be chosen here, and why."""
