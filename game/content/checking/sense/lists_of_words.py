"""The lists that texts are held against: data files in `lists`, each with its source in its first lines."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from game.rules.terms.text import Language

_BEFORE = {"nl": "gemeente|in|uit|te|naar", "en": "municipality of|in|from|at|to"}
"""After these words a name that is also an ordinary word is the name of a place."""
_ITSELF = {"nl": "gemeente", "en": "municipality of"}
"""Only after this it is the place, where people say its name of the state."""


class WordList(NamedTuple):
    """Words to look for in one language, and what to write instead of each."""

    found: re.Pattern[str]
    instead: Mapping[str, str]

    def better(self, word: str) -> str:
        """What to write instead of a word that was found."""
        low = word.casefold()
        exact = self.instead.get(word) or self.instead.get(low)
        return exact or next(it for stem, it in self.instead.items() if low.startswith(stem.casefold()))


class LawOfList(NamedTuple):
    """A law by its names, and who decides under it."""

    names: tuple[str, ...]
    deciders: tuple[str, ...]
    found: re.Pattern[str]
    """One of its names in a text."""


def _lines(name: str) -> list[str]:
    text = (files(__package__) / "lists" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def word_list(name: str, language: Language) -> WordList:
    """The list `jargon` or `abbreviations` of one language."""
    instead: dict[str, str] = {}
    patterns: list[str] = []
    for line in _lines(name):
        spoken, rest = line.split(": ", maxsplit=1)
        if spoken != language:
            continue
        word, better = rest.split(" = ")
        stem = word.removesuffix("*")
        instead[stem] = better
        patterns.append(re.escape(stem) + (r"\w*" if word.endswith("*") else ""))
    # A sentence may begin with a word of an office. An abbreviation stands as it is: Max. is a name at the end of one.
    either = [f"(?i:{it})" if name == "jargon" else f"(?:{it})" for it in patterns]
    return WordList(re.compile(r"(?<![\w.])(?:" + "|".join(either) + r")(?!\w)"), instead)


@cache
def municipalities(language: Language) -> re.Pattern[str]:
    """The names of real municipalities; the group is the name."""
    clear: list[str] = []
    unclear: list[str] = []
    state: list[str] = []
    for line in _lines("municipalities"):
        for name in line.removeprefix("= ").split(","):
            if word := name.strip():
                names = {"?": unclear, "!": state}.get(word[-1], clear)
                names.append(re.escape(word.rstrip("?!")))
    sure, perhaps, meant = ("|".join(it) for it in (clear, unclear, state))
    before = f"(?:{_BEFORE[language]}) ({perhaps})|(?:{_ITSELF[language]}) ({meant})"
    return re.compile(rf"(?<![\w-])(?:({sure})|{before})(?![\w-])")


@cache
def laws() -> tuple[LawOfList, ...]:
    """The laws that cards are about, in the order listed."""
    found: list[LawOfList] = []
    for line in _lines("laws"):
        names, _, deciders = line.partition(" : ")
        every = tuple(re.split(r" \| |, ", names))
        either = "|".join(map(re.escape, every))
        found.append(LawOfList(every, tuple(deciders.split()), re.compile(rf"(?<!\w)(?:{either})(?!\w)")))
    return tuple(found)


def laws_in(text: str) -> dict[str, LawOfList]:
    """The laws that a text names: the first name → the law."""
    return {law.names[0]: law for law in laws() if law.found.search(text)}


@cache
def drawn() -> frozenset[str]:
    """The signs that are drawn on every page."""
    return frozenset("".join(_lines("signs"))) | {"#"}
