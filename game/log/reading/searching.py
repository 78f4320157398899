"""Whether a file holds words, in any of the ways in which a file may."""

import html
import json
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

import msgspec

from game.log.regular import NotRegular, opened

_BLOCK = 1 << 20
_MEMBERS = 256
_MOST = 200 * 1024 * 1024
"""Bytes looked at of what is packed in one zip."""


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


def speaks(text: str, words: Iterable[str]) -> bool:
    """Whether any of these words stand in a text, in whatever case; one letter stands in every text."""
    folded = text.casefold()
    return any(word.casefold() in folded for word in words if len(word.strip()) > 1)


def forms(words: Iterable[str]) -> tuple[bytes, ...]:
    """How these words may stand in a file: composed or not, as JSON or HTML, in UTF-8 or what Windows calls Unicode."""
    found: dict[bytes, None] = {}
    for word in words:
        if not word.strip():
            continue
        for form in dict.fromkeys((word, unicodedata.normalize("NFD", word))):
            for text in (form, json.dumps(form)[1:-1], html.escape(form)):
                found[text.encode()] = None
            found[msgspec.json.encode(form)[1:-1]] = None
            found[form.encode("utf-16-le")] = None
            found[form.encode("utf-16-be")] = None
    return tuple(found)


def file_holds(path: Path, written: tuple[bytes, ...]) -> bool:
    """Whether it does; a file that cannot be read may. Behind a link, or in a pipe or a device, nobody looks."""
    if path.is_symlink() or not written:
        return False
    try:
        with opened(path) as stream:
            if holds(stream, written):
                return True
            stream.seek(0)
            return _packed_holds(stream, written)
    except NotRegular:
        return False
    except OSError:
        return True


def holds(stream: _Readable, written: tuple[bytes, ...], most: int | None = None) -> bool:
    """Whether any of these bytes are in it (in the first `most`), read block by block."""
    if not written:
        return False
    overlap = max(map(len, written)) - 1
    before, seen = b"", 0
    while (most is None or seen < most) and (block := stream.read(_BLOCK)):
        data = before + block
        if any(form in data for form in written):
            return True
        before, seen = data[len(data) - overlap :] if overlap else b"", seen + len(block)
    return False


def _packed_holds(stream: BinaryIO, written: tuple[bytes, ...]) -> bool:
    """Whether a zip holds them: in an export of the evening the words are packed."""
    try:
        with zipfile.ZipFile(stream) as archive:
            for info in archive.infolist()[:_MEMBERS]:
                with archive.open(info) as member:
                    if holds(member, written, _MOST):
                        return True
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError):
        return False
    return False
