"""A file from a stranger, as text: how large it may be, how it is encoded, which signs may be in it."""

import os
import re
import stat
import unicodedata
from functools import cached_property
from pathlib import Path

from game.content.problems import Findings, Place
from game.rules.terms.text import message
from game.rules.terms.untrusted_text import code_point, unseen

MOST_BYTES = 1_000_000
"""A file may be so large; the largest card written so far has 9,000 bytes."""

_AT_ONCE = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""How a file is opened: opening a named pipe would wait for somebody to write."""

HARD_SPACES = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
"""Spaces that look like the one of the keyboard, and are letters to YAML."""

# Pasted from a word processor or a web page it looks like indentation, and YAML reads it as text.
_HARD_SPACE = re.compile(f"^[ ]*{HARD_SPACES}", re.MULTILINE)


_PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")
"""How a file begins that is no plain text: a zip or a newer document of Word's, other archives, PDF, older Word."""


class SourceText:
    """The text of one file, with a single line feed at every line end."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends, and an empty one after the last: a syntax error may point there."""
        return [*self.text.split("\n"), ""]

    @cached_property
    def whole(self) -> str:
        """The text with its last line ended, where that line is blank: libyaml would not read it."""
        return self.text if self.lines[-2].strip(" ") or not self.lines[-2] else f"{self.text}\n"

    def place(self, offset: int) -> Place:
        """Where the sign with this number stands."""
        start = self.text.rfind("\n", 0, offset) + 1
        return Place(self.file, self.text.count("\n", 0, offset) + 1, offset - start + 1)


def read_source(path: Path, file: str, findings: Findings) -> SourceText | None:
    """The file as text; `None` where it cannot be read, with the reasons in `findings`."""
    data = _bytes(path, file, findings)
    text = None if data is None else _decoded(data, file, findings)
    if text is None:
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    source = SourceText(file, text)
    return None if _strange_signs(source, findings) else source


def _bytes(path: Path, file: str, findings: Findings) -> bytes | None:
    place = Place(file)
    try:
        if path.is_symlink():
            findings.add(place, "content.link")
            return None
        # Looked at before it is opened, since a device may do something when it is; and after, since the name may have
        # come to stand for something else.
        if not stat.S_ISREG(path.stat().st_mode):
            findings.add(place, "content.not_a_file")
            return None
        with os.fdopen(os.open(path, _AT_ONCE), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                findings.add(place, "content.not_a_file")
                return None
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        findings.add(place, "content.unreadable", reason=error.strerror or type(error).__name__)
        return None
    if len(data) > MOST_BYTES:
        findings.add(place, "content.file_too_big", most=MOST_BYTES)
        return None
    return data


def _decoded(data: bytes, file: str, findings: Findings) -> str | None:
    if data.startswith(_PACKED):
        book = file.lower().endswith(".xlsx")
        hint = message("content.hint.workbook", file=file) if book else message("content.hint.unpack")
        findings.add(Place(file), "content.packed", hint=hint)
        return None
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data:
        findings.add(Place(file), "content.looks_utf16")
        return None
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        place = SourceText(file, before).place(len(before))
        # Windows-1252 is what an older editor writes; it says which letter was meant.
        guess = data[error.start : error.start + 1].decode("cp1252", "replace")
        findings.add(place, "content.not_utf8", sign=guess)
        return None


def _strange_signs(source: SourceText, findings: Findings) -> bool:
    invisible = unseen(source.text)
    if invisible:
        findings.add(source.place(invisible.start()), "content.invisible", sign=code_point(invisible[0]))
    hard = _HARD_SPACE.search(source.text)
    if hard:
        findings.add(source.place(hard.end() - 1), "content.hard_space")
    return bool(invisible or hard)
