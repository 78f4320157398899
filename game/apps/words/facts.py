"""A fact in words: the author's sentence, with its figure where the sentence does not say it already."""

from game.apps.words import euro, render, say
from game.rules.text import Language
from game.rules.views import FactView


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


def source_words(fact: FactView) -> str:
    """Where a fact comes from, with its year; empty where it has no source."""
    if fact.source is None:
        return ""
    return f"{fact.source}, {fact.year}" if fact.year else fact.source


def _plain(text: str) -> str:
    return text.replace("\u00a0", " ")
