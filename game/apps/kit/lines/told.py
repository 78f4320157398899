"""Words on a line that stand for an answer, in both languages."""

from typing import Literal

from game.apps.words import say
from game.rules.terms.text import LANGUAGES, Language

ToldWord = Literal[
    "away",
    "sealed",
    "together",
    "blank",
    "decided",
    "runoff",
    "again",
    "advised",
    "swap",
    "at_once",
    "counts",
    "by_name",
    "stands",
    "done",
]
"""The words that answer; each is one word, in both languages."""
NONE = "–"
"""Blank, nobody."""
ERASED = NONE * 3
"""Words that were erased: there was something, and nobody knows what."""
BETWEEN = " / "
"""Between the proposals of seats."""


def told_word(word: ToldWord, language: Language) -> str:
    """As it is written."""
    return say(language, f"kit.said.{word}")


def is_told(word: ToldWord, typed: str) -> bool:
    """Whether this was typed for it, in either language."""
    return typed.strip().casefold() in told_words(word)


def told_words(word: ToldWord) -> tuple[str, ...]:
    """As it may be typed."""
    return tuple(told_word(word, language).casefold() for language in LANGUAGES)
