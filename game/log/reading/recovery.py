"""What can be believed of a log's bytes. Nothing is changed here.

Only the last record may be torn: a power cut leaves part of it, or leaves out some of its 512-byte sectors, which
then read as zeros. It was never acknowledged. Everything else that is wrong was done to the file, and is damage.
"""

from typing import Literal

import msgspec
from msgspec import Struct

from game.log.entries import FIRST_PREV, Entry, claimed_prev, decode, has_end, sealed
from game.log.errors import Damaged
from game.log.reading.damage import broken, misplaced
from game.log.records import Forgotten, Opened, Retracted
from game.rules.terms.text import Message, message

SECTOR = 512
"""Bytes a disk writes at once."""

FileEnd = Literal["clean", "bare", "torn"]
"""After the last good entry: nothing; the entry lacks only its newline; or a part of one more."""


class Scan(Struct, frozen=True):
    """The entries of a log up to the first that cannot be believed."""

    entries: tuple[Entry, ...] = ()
    last: int = 0
    """Where the last of these entries begins, in bytes."""
    end: int = 0
    """Where it ends, in bytes, its newline included."""
    ending: FileEnd = "clean"
    why: Message | None = None
    """What is wrong with the entry after these; `None` where the log is undamaged."""

    @property
    def program(self) -> str:
        """The version of the program that wrote the last of them; empty where there are none."""
        return self.entries[-1].program if self.entries else ""

    def undamaged(self) -> "Scan":
        """The scan itself. Raises `Damaged` where the log is not whole, or not only torn."""
        if self.why is not None:
            raise Damaged(len(self.entries), self.why)
        return self


def scan(data: bytes) -> Scan:
    """The entries in these bytes. Raises `TooNew`; damage is in the answer."""
    entries: list[Entry] = []
    follow = _Following()
    last = end = 0
    while end < len(data):
        # Only b"\n" ends a line: str.splitlines() also breaks at U+2028, which may stand in a text.
        newline = data.find(b"\n", end)
        stop = newline if newline >= 0 else len(data)
        line = data[end:stop]
        if not sealed(line):
            torn = stop + 1 >= len(data) and _torn(data, end, follow.prev)
            why = None if torn else broken(line)
            return Scan(tuple(entries), last, end, "torn" if torn else "clean", why)
        try:
            entry = decode(line, entries[-1].program if entries else "")
        except msgspec.DecodeError:
            return Scan(tuple(entries), last, end, why=message("log.damage.unknown"))
        if entry.n != len(entries):
            why = misplaced(entry.n, len(entries), data[stop + 1 :].split(b"\n"))
            return Scan(tuple(entries), last, end, why=why)
        if (why := follow.refuse(entry)) is not None:
            return Scan(tuple(entries), last, end, why=why)
        entries.append(entry)
        last, end = end, stop + 1
    bare = end > len(data)
    return Scan(tuple(entries), last, min(end, len(data)), "bare" if bare else "clean")


def _torn(data: bytes, start: int, prev: str) -> bool:
    """Whether the last record, from `start` on, is one that a power cut left unfinished."""
    record = data[start:]
    first = start // SECTOR * SECTOR
    pieces = (data[max(start, at) : at + SECTOR] for at in range(first, len(data), SECTOR))
    if not all(any(piece) for piece in pieces):
        # Where its end is there, it follows the last good entry; otherwise the zeros hide the end of another as well.
        return claimed_prev(record) in {None, prev}
    # A record whose end is there was written as a whole: what is wrong with it now came later.
    return not record.endswith(b"\n") and not has_end(record)


class _Following:
    """What the next entry has to fit."""

    def __init__(self) -> None:
        self.prev = FIRST_PREV
        self._n = 0
        self._ids: set[str] = set()
        self._texts: set[str] = set()

    def refuse(self, entry: Entry) -> Message | None:
        """Why this entry cannot come next; `None` where it can, and it is then what the next one follows."""
        record = entry.record
        if entry.prev != self.prev:
            return message("log.damage.chain")
        if (
            isinstance(record, Opened) != (entry.n == 0)
            or (isinstance(record, Retracted) and not 0 <= record.to < entry.n)
            or entry.id in self._ids
            or not self._texts.isdisjoint(entry.texts)
            or (isinstance(record, Forgotten) and not self._texts.issuperset(record.gone))
        ):
            return message("log.damage.impossible")
        self.prev = entry.hash
        self._ids.add(entry.id)
        self._texts.update(entry.texts)
        return None
