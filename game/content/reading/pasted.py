"""What a word processor leaves in a text without quotes: lists with their own signs, and spaces that are letters."""

import re
from typing import Any

from msgspec.structs import replace

from game.content.problems import Place
from game.content.reading.sources import HARD_SPACES, SourceText

# `-Waarom?`, `• Waarom?`, `1. Waarom?`, `-{from: 0}`.
_ITEM = re.compile(r"-[^\s\d.,\-]|[\u2022\u00b7\u25aa\u25e6\u2023\u2013\u2014]\s*\S|\d{1,2}[.)]\s+\S")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+[{\[]")
_HARD = re.compile(HARD_SPACES)
# Where YAML would have had a space: behind a dash, a key or a value, or before a comment.
_HARD_OUTSIDE = re.compile(
    rf"^-?{HARD_SPACES}|{HARD_SPACES}$|^[a-z][a-z0-9_]*:{HARD_SPACES}"
    rf"|[{{}}\[\],]{HARD_SPACES}(?=[a-z]\w*:)|{HARD_SPACES}(?=#)"
)

# The same in a line that YAML cannot read: also behind a bracket or a quotation that closed.
_HARD_IN_LINE = re.compile(
    rf"(?:^\s*-|^\s*(?:- +)?[a-z][a-z0-9_]*:|[}}\]'\"]){HARD_SPACES}|{HARD_SPACES}(?=\s*(?:#|$))"
)


def has_hard_spaces(text: str) -> bool:
    """Whether there is any such space: nearly no file has one."""
    return _HARD.search(text) is not None


def is_item(source: SourceText, event: Any) -> bool:
    """Whether this text was meant as an item of a list: it begins its line like one, and a numbered one is not alone."""
    text, first, last = event.value, event.start_mark.line, event.end_mark.line
    if not _ITEM.match(text) or source.lines[first][: event.start_mark.column].strip():
        return False
    if not text[0].isdigit() or _NUMBERED.match(text):
        return True
    return any(_ITEM.match(line.strip()) for line in source.lines[first + 1 : last + 1])


def hard_space(source: SourceText, event: Any, place: Place) -> Place | None:
    """Where in this text a space of another program stands that is no part of it."""
    found = _HARD_OUTSIDE.search(event.value)
    if found is None:
        return None
    if event.start_mark.line == event.end_mark.line:
        return replace(place, column=place.column + found.end() - 1)
    # Of a text of several lines nobody knows any more where this one stood; the first is near enough.
    first = _HARD.search(source.text, event.start_mark.index)
    return place if first is None else source.place(first.start())


def hard_space_in_line(line: str) -> int | None:
    """How far into a line that YAML cannot read such a space stands where YAML would have had its own."""
    found = _HARD_IN_LINE.search(line)
    return None if found is None else found.end() - 1
