"""Marks in a sentence: which words of it are in another language, and which were typed by people.

A sentence is put together before it is laid out, so what its parts are is kept in signs that no text may hold; the
templates turn them into elements. Typed words stand apart from the line round them, whichever way they are read.
"""

import re

from markupsafe import Markup, escape
from msgspec import Struct

from game.rules.terms.text import Language

_BEGIN, _KIND, _END = "\ue000", "\ue001", "\ue002"
_SIGNS = re.compile(f"[{_BEGIN}{_KIND}{_END}]")
_MARKED = re.compile(f"{_BEGIN}([a-z]*)-([a-z]*){_KIND}([^{_BEGIN}{_KIND}{_END}]*){_END}")
_OWN, _AUTHOR = "own", "author"

_SIGNED = re.compile("(?<=[+\u2212])(?=€)")
_JOINED = "\u2060"

_NL = "de het een en van wij we dat dit omdat ook niet voor met zijn te ik op bij naar dan nog geen er"
_EN = "the a an and of we that this because also not for with are to on at then still no it"
_DUTCH, _ENGLISH = frozenset(_NL.split()), frozenset(_EN.split())


def own(text: str, page: Language) -> str:
    """Words that people typed, on a page in that language."""
    spoken = language_of(text)
    return _mark(text, _OWN, "" if spoken in (None, page) else str(spoken))


def foreign(text: str, language: Language) -> str:
    """Words of an author's that are in another language than the page."""
    return _mark(text, _AUTHOR, language)


def language_of(text: str) -> Language | None:
    """What a text seems to be written in, after its smallest words; `None` where that cannot be told."""
    words = re.findall(r"[a-z]+", text.casefold())
    dutch, english = (sum(word in small for word in words) for small in (_DUTCH, _ENGLISH))
    return None if dutch == english else "nl" if dutch > english else "en"


def _mark(text: str, kind: str, language: str) -> str:
    return f"{_BEGIN}{kind}-{language}{_KIND}{_SIGNS.sub('', text)}{_END}"


def plain(text: str) -> str:
    """The sentence alone, for places that hold no elements."""
    return _SIGNS.sub("", _MARKED.sub(r"\3", text))


def laid_out(value: object) -> object:
    """A sentence with its marks as elements, escaped; anything else as it is. No line ends between a sign and its amount."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    value = _SIGNED.sub(_JOINED, value)
    if not _SIGNS.search(value):
        return value
    found, place = Markup(), 0
    for match in _MARKED.finditer(value):
        kind, language, words = match.groups()
        tag = "bdi" if kind == _OWN else "span"
        lang = Markup(' lang="{}"').format(language) if language else ""
        found += escape(_SIGNS.sub("", value[place : match.start()]))
        found += Markup("<{0}{1}>{2}</{0}>").format(tag, lang, words)
        place = match.end()
    return found + escape(_SIGNS.sub("", value[place:]))


class Run(Struct, frozen=True):
    """A part of a sentence in one language."""

    words: str
    """Its words."""
    lang: str | None
    """The language, where it is another than that of the page."""


def runs(text: str) -> tuple[Run, ...]:
    """The parts of a sentence, for a paper: each with its language where that is another."""
    found, place = [], 0
    for match in _MARKED.finditer(text):
        _, language, words = match.groups()
        found += [Run(_SIGNS.sub("", text[place : match.start()]), None), Run(words, language or None)]
        place = match.end()
    found.append(Run(_SIGNS.sub("", text[place:]), None))
    return tuple(it for it in found if it.words)
