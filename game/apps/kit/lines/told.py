"""Words on a line for what a ballot came to, in both languages."""

from typing import Literal

from game.apps.words import say
from game.rules.text import LANGUAGES, Language

ToldWord = Literal["away", "sealed", "together", "blank", "decided", "runoff", "again", "advised"]
NONE = "–"
"""Blank, nobody."""
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
