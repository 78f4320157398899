"""Other signs in place of some in a file: its line ends, its byte order mark and how its accents are put together stay."""

import re
import unicodedata
from collections.abc import Iterable

from msgspec import Struct

from game.content.reading.sources import SourceText

_BOM = b"\xef\xbb\xbf"
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


class SignEdit(Struct, frozen=True, order=True):
    """Other signs there; where `start` is `end`, signs in between."""

    start: int
    """Signs from the beginning of the text as it is read."""
    end: int
    new: str


def edited(source: SourceText, edits: Iterable[SignEdit]) -> str:
    """The text as it is read, with the edits in it."""
    text = source.text
    for edit in sorted(set(edits), reverse=True):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def edited_bytes(data: bytes, source: SourceText, edits: Iterable[SignEdit]) -> bytes:
    """The file with the edits in it. What is added has the line ends that the file has."""
    bom = _BOM if data.startswith(_BOM) else b""
    raw = data[len(bom) :].decode("utf-8")
    lines = _Lines(raw)
    ends = "\r\n" if "\r\n" in raw else "\r" if "\r" in raw and "\n" not in raw else "\n"
    for edit in sorted(set(edits), reverse=True):
        start, end = lines.offset(source, edit.start), lines.offset(source, edit.end)
        raw = raw[:start] + edit.new.replace("\n", ends) + raw[end:]
    return bom + raw.encode()


class _Lines:
    """Where the lines of a file begin, as they are on disk."""

    def __init__(self, raw: str) -> None:
        self._found = list(_LINE.finditer(raw))

    def offset(self, source: SourceText, offset: int) -> int:
        """Where a sign of the text as it is read stands in the file."""
        place = source.place(offset)
        found = self._found[place.line - 1]
        line, read = found[0].rstrip("\r\n"), source.lines[place.line - 1]
        column = place.column - 1
        if line == read:
            return found.start() + column
        # Accents that stand apart in the file are one sign with their letter where it is read.
        for at in range(len(line) + 1):
            before, after = (unicodedata.normalize("NFC", part) for part in (line[:at], line[at:]))
            if len(before) == column and after == read[column:]:
                return found.start() + at
        raise AssertionError(f"{place} is nowhere in the file")
