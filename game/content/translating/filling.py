"""English put into the files of a pack, beside its Dutch: only there, everything else stays byte for byte."""

import re
from collections.abc import Iterator

from game.content.editing.opened import OpenedPack
from game.content.editing.scalars import ScalarSpan
from game.content.editing.signs import SignEdit
from game.content.problems import Place
from game.content.reading.nodes import Mapping, locate
from game.content.reading.sources import SourceText
from game.content.translating.texts import PackText
from game.content.translating.writing import as_yaml

_DEEPER = 4
"""So much further right stand the other lines of a text that gets a key of its own; further than that key, whatever it
was."""


def filled(pack: OpenedPack, text: PackText, english: str) -> Iterator[SignEdit]:
    """What to change in the file of this text, so that its English is this."""
    source = pack.sources[text.place.file]
    node = locate(pack.assembled.root, text.loc).node
    if not isinstance(node, Mapping):
        yield from _both(source, pack.scalars(source.file)[node.place], text, english)
    elif "en" in node.entries:
        place = node.entries["en"].node.place
        yield _other(source, pack.scalars(source.file)[place], node.entries["en"].key, english)
    else:
        entry = node.entries["nl"]
        yield _beside(source, pack.scalars(source.file)[entry.node.place], entry.key, english)


def _other(source: SourceText, now: ScalarSpan, key: Place, english: str) -> SignEdit:
    """Other English in place of what is there."""
    end = now.start + len(source.text[now.start : now.end].rstrip())
    return SignEdit(now.start, end, as_yaml(english, in_brackets=now.in_brackets, indent=key.column + 1))


def _beside(source: SourceText, dutch: ScalarSpan, key: Place, english: str) -> SignEdit:
    """English behind the Dutch: in the same braces, or on the line under it."""
    if dutch.in_brackets:
        written = as_yaml(english, in_brackets=True, indent=0)
        return SignEdit(dutch.end, dutch.end, f", en: {written}")
    return _line(source, dutch, key.column - 1, english)


def _line(source: SourceText, above: ScalarSpan, indent: int, english: str) -> SignEdit:
    """A line with the English, under the text and the comment behind that."""
    last = above.start + len(source.text[above.start : above.end].rstrip())
    end = source.text.find("\n", last)
    at = len(source.text) if end == -1 else end
    written = as_yaml(english, in_brackets=False, indent=indent + 2)
    return SignEdit(at, at, f"\n{' ' * indent}en: {written}")


def _both(source: SourceText, now: ScalarSpan, text: PackText, english: str) -> Iterator[SignEdit]:
    """What was one line for both languages: its own words under `nl`, the English beside them."""
    written = source.text[now.start : now.end]
    if now.in_brackets:
        beside = as_yaml(english, in_brackets=True, indent=0)
        yield SignEdit(now.start, now.end, f"{{nl: {written}, en: {beside}}}")
        return
    before = re.compile(r"[^\n]*").match(source.text, source.text.rfind("\n", 0, now.start) + 1)
    line = "" if before is None else before[0]
    column = now.start - (source.text.rfind("\n", 0, now.start) + 1)
    behind_key = re.search(r":[ ]+$", line[:column])
    if behind_key is None:
        # An item of a list, or a text on a line of its own: the keys begin where it began.
        indent = column
        yield SignEdit(now.start, now.start, "nl: ")
    else:
        indent = text.place.column + 1
        yield SignEdit(now.start - len(behind_key[0]) + 1, now.start, f"\n{' ' * indent}nl: ")
    for start in _other_lines(source.text, now):
        yield SignEdit(start, start, " " * _DEEPER)
    yield _line(source, now, indent, english)


def _other_lines(text: str, span: ScalarSpan) -> Iterator[int]:
    """Where each next line of it begins that is not blank."""
    end = span.start + len(text[span.start : span.end].rstrip())
    for match in re.compile(r"\n(?=[^\n]*\S)").finditer(text, span.start, end):
        yield match.end()
