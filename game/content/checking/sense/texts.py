"""Whether texts can be read: plain sentences, signs that can be drawn, no traces of another program, no real place."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from game.content.checking.sense.lists_of_words import drawn, municipalities, word_list
from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.content.written.kinds.card import WrittenFact
from game.content.written.text import WrittenText
from game.rules.terms.text import LANGUAGES, Language

SENTENCE_WORDS = 25
"""A longer sentence is lost before it ends, when it is read aloud."""
TITLE_SIGNS = 60
"""So many signs of a title fit on one line of every page."""
SAME_WORDS = 4
"""From so many words on, a text that is the same in two languages is probably not translated."""

_MARKUP = re.compile(
    r"\*\*\S|(?<!\w)__\S|</?[a-zA-Z][^<>]*>|\[[^\]]+\]\(|`[^`]+`|^#{1,6} |&(?:amp|nbsp|quot|lt|gt|euro|#\d+);",
    re.MULTILINE,
)
_PLACEHOLDER = re.compile(
    r"\{\w*\}|\{\{|%s|\b(?:TODO|TBD|FIXME|XXX+|PM|NTB)\b|(?i:lorem ipsum|\[(?:naam|name|invullen|fill in|\.\.\.|…)\]|<naam>)"
)
# What UTF-8 looks like to whoever takes it for cp1252: Ã or Â and a second sign, or â€ and a third.
_MANGLED = re.compile(r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€|ï¿½|\ufffd")
# A full stop inside an amount, an abbreviation or a date ends no sentence.
_SENTENCE = re.compile(r"(?<=[.!?…:])[\"'’”)]*\s+(?=[\"'‘“(]*[A-ZÀ-ÞIĲ€0-9])|\n+")
_WORD = re.compile(r"\w[\w'’.,-]*")
_CURLY = re.compile("[‘’“”]")
_STRAIGHT = re.compile("\\w*['\"]\\w*")
_OF_A_SOURCE = ("source", "law", "unit", "licence")


def check_texts(subject: Subject) -> None:
    """Tell what is hard to read, cannot be drawn, or was left there by mistake."""
    facts = {loc for loc, thing, _ in subject.everything if isinstance(thing, WrittenFact)}
    copied: dict[str, list[Loc]] = {}
    written: list[tuple[Loc, str]] = []
    for loc, thing, _ in subject.everything:
        if not isinstance(thing, WrittenText):
            continue
        prose = loc[-1] not in _OF_A_SOURCE
        same = prose and thing.en == thing.nl
        for language, text in _texts(subject, thing):
            here = (*loc, language)
            _left_behind(subject, here, text)
            written.append((here, text))
            if prose and not (same and language == "en"):
                _prose(subject, here, text, language, place=loc[:-1] not in facts)
        if same and _is_dutch(subject, thing):
            copied.setdefault(subject.place(loc).file, []).append((*loc, "en"))
        if loc[-1] == "title" and len(thing.nl) > TITLE_SIGNS:
            subject.tell((*loc, "nl"), "content.title_long", count=len(thing.nl), most=TITLE_SIGNS)
    for places in copied.values():
        subject.tell(places[0], "content.english_same", count=len(places))
    _quotes(subject, written)


def _quotes(subject: Subject, written: list[tuple[Loc, str]]) -> None:
    """Straight signs where the rest of the pack has curly ones: on one page they look like two hands."""
    if any(_CURLY.search(text) for _, text in written):
        for loc, text in written:
            straight = _STRAIGHT.search(text)
            if straight is not None:
                subject.tell(loc, "content.quote_straight", text=straight[0])


def _texts(subject: Subject, thing: WrittenText) -> Iterator[tuple[Language, str]]:
    for language in LANGUAGES:
        text = thing.nl if language == "nl" else thing.en
        if text is not None and language in subject.scenario.languages:
            yield language, text


def _is_dutch(subject: Subject, thing: WrittenText) -> bool:
    """Whether an English that is the same as the Dutch was forgotten: with both written out, and too long for a name."""
    long = len(thing.nl.split()) >= SAME_WORDS
    return "en" in subject.scenario.languages and long and thing.nl.isascii() and bool(_DUTCH.search(thing.nl))


_DUTCH = re.compile(r"\b(?:de|het|een|van|en|niet|voor|met|zijn|wij|jullie)\b", re.IGNORECASE)


def _left_behind(subject: Subject, loc: Loc, text: str) -> None:
    """What another program, or an unfinished hour, left in a text."""
    mangled = _MANGLED.search(text)
    if mangled is not None:
        subject.tell(loc, "content.mangled", text=mangled[0])
        return
    for pattern, id in ((_MARKUP, "content.markup"), (_PLACEHOLDER, "content.placeholder")):
        found = pattern.search(text)
        if found is not None:
            subject.tell(loc, id, text=found[0])
            break
    if not text.isascii():
        strange = next((sign for sign in unicodedata.normalize("NFC", text) if not _is_drawn(sign)), None)
        if strange is not None:
            subject.tell(loc, "content.not_drawn", sign=strange, code=f"U+{ord(strange):04X}")


@cache
def _is_drawn(sign: str) -> bool:
    return sign.isspace() or sign in drawn() or not sign.isprintable()  # what cannot be seen is told by its own code


def _prose(subject: Subject, loc: Loc, text: str, language: Language, *, place: bool) -> None:
    """How a text reads, each thing once."""
    if len(text) > SENTENCE_WORDS * 2:
        longest = max(len(_WORD.findall(sentence)) for sentence in _SENTENCE.split(text))
        if longest > SENTENCE_WORDS:
            subject.tell(loc, "content.sentence_long", count=longest, most=SENTENCE_WORDS)
    for name, id in (("jargon", "content.jargon"), ("abbreviations", "content.abbreviation")):
        words = word_list(name, language)
        told: set[str] = set()
        for found in words.found.finditer(text):
            word = found[0]
            if word.casefold() not in told:
                told.add(word.casefold())
                subject.tell(loc, id, word=word, better=words.better(word))
    if place:
        real = municipalities(language).search(text)
        if real is not None:
            subject.tell(loc, "content.real_place", name=real[real.lastindex or 0])
