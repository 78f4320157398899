"""Where copies of an evening went: `copies.jsonl`, a note beside the log.

Not in the log itself: a copy can be made while another program plays, or of a folder that cannot be written, and the
name of a folder may be somebody's name, which a chain could not forget.
"""

import re
import unicodedata
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from game.log.disk import Disk, write_new
from game.log.outside import REAL, Outside

COPIES = "copies.jsonl"

Sort = Literal["export", "backup", "page"]
"""The whole evening in one file; the same, made by itself while playing; a page for the debrief."""


class Copy(Struct, frozen=True):
    """Words of this evening at another place."""

    at: datetime
    what: Sort
    path: str
    """Where it was put; empty where the path itself held words that were forgotten."""


_decode = msgspec.json.Decoder(Copy).decode


def copies(folder: Path) -> tuple[Copy, ...]:
    """The copies that were noted, the last of each place. A line that cannot be read is left out."""
    found: dict[str | int, Copy] = {}
    with suppress(OSError):
        for number, line in enumerate((folder / COPIES).read_bytes().split(b"\n")):
            with suppress(msgspec.DecodeError, UnicodeDecodeError):
                copy = _decode(line)
                found[copy.path or number] = copy  # of what no longer says where it is, each is a copy of its own
    return tuple(found.values())


def note_copy(folder: Path, what: Sort, path: Path, *, outside: Outside = REAL) -> None:
    """Keeps where a copy went, where the folder can be written; the copy is made either way."""
    line = msgspec.json.encode(Copy(outside.clock(), what, str(path.resolve())))
    known = {(copy.what, copy.path) for copy in copies(folder)}
    if (what, str(path.resolve())) in known:
        return
    with suppress(OSError), (folder / COPIES).open("ab") as file:
        file.write(line + b"\n")


def hide(disk: Disk, folder: Path, words: Collection[str]) -> None:
    """No path of a copy has these words in it any more: whole words, not one letter. Raises `OSError`."""
    noted = copies(folder)
    hidden = tuple(replace(copy, path="") if any(_says(copy.path, word) for word in words) else copy for copy in noted)
    if hidden == noted:
        return
    fresh = folder / f"{COPIES}.new"
    disk.remove(fresh)
    write_new(disk, fresh, b"".join(msgspec.json.encode(copy) + b"\n" for copy in hidden))
    disk.replace(fresh, folder / COPIES)
    disk.sync_folder(folder)


def _says(path: str, word: str) -> bool:
    """Whether this word stands in the path, in whatever case: a part of a longer word is another word."""
    word, path = (unicodedata.normalize("NFC", text).casefold() for text in (word.strip(), path))
    return len(word) > 1 and re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", path) is not None
