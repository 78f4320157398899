"""A fact in words: the author's sentence, with its figure where the sentence does not say it already; and a law."""

import re

from game.apps.words import euro, month, render, say
from game.rules.terms.text import Language, Text, Words
from game.rules.views import FactView

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""A year in the words of a source."""
_COMPANY = re.compile(r"^(.+?)(,? (?:en|met|and|with) |, )(.+)$")
"""Somebody, and who is there too."""


def aged(name: Text, age: int) -> Text:
    """A resident with an age, which belongs to the one who is named first: `Erik (46) en zijn dochter Noor`."""
    return Text(nl=_aged(name.nl, age), en=None if name.en is None else _aged(name.en, age))


def _aged(name: str, age: int) -> str:
    first, joint, rest = next(iter(_COMPANY.findall(name)), (name, "", ""))
    return f"{first} ({age}){joint}{rest}"


def fact_words(fact: FactView, language: Language) -> str:
    """The sentence, and the figure with its unit in brackets where it is not in the sentence."""
    text = render(fact.text, language)
    if fact.value is None:
        return text
    unit = render(fact.unit, language) if fact.unit is not None else ""
    number = euro(fact.value, language) if unit == "euro" else say(language, "page.number", number=fact.value)
    if _plain(number) in _plain(text):
        return text
    named = say(language, "page.percent") if unit == "percent" else "" if unit == "euro" else unit
    return f"{text} ({number} {named})" if named else f"{text} ({number})"


def source_words(fact: FactView, language: Language) -> str:
    """Where a fact comes from, with its year where that is not in it already; empty where it has no source."""
    if fact.source is None:
        return ""
    source = render(fact.source, language)
    years = YEAR.findall(source)
    if fact.year is None or str(fact.year) in years:
        return source
    # A source of one year on another year: two years side by side are a riddle.
    return say(language, "source.about" if years else "source.year", source=fact.source, year=fact.year)


def law_words(law: Words, looked_up: str | None, language: Language) -> str:
    """A law, and the month in which it was looked up where that is known (`2026-01`)."""
    when = month(looked_up, language) if looked_up else ""
    return say(language, "page.law_on" if when else "page.law", law=law, month=when)


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")
