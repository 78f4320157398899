"""A session folder as it is, read without changing anything and without its lock."""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from msgspec import Struct

from game.log.entries import Entry
from game.log.errors import CannotRead, Damaged, NeverStarted, NotASession, ScenarioChanged
from game.log.formats import PACK, form_of
from game.log.reading.private import PrivateScan, scan_private
from game.log.reading.recovery import Scan, scan
from game.log.reading.texts import TextTable
from game.log.records import Forgotten, Opened
from game.log.regular import beginning, contents

LOG, PRIVATE, SCENARIO = "log.jsonl", "private.jsonl", "scenario.json"
"""The files of a session."""


class Reading(Struct, frozen=True):
    """What was found; `log.why` tells whether it is damaged."""

    folder: Path
    log: Scan
    private: PrivateScan

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The good entries, from 0."""
        return self.log.entries

    @property
    def opened(self) -> Opened:
        """The first record. Raises `IndexError` where entry 0 is damaged."""
        record = self.entries[0].record
        assert isinstance(record, Opened)
        return record

    def undamaged(self) -> Self:
        """The reading itself. Raises `Damaged` where the log is not whole, or not only torn."""
        if self.log.why is not None:
            raise Damaged(len(self.entries), self.log.why, self.folder)
        return self

    def texts(self) -> TextTable:
        """The texts, for reading."""
        return TextTable(str, promised(self.entries), self.private.lines, forgotten(self.entries))

    @property
    def lingering(self) -> frozenset[str]:
        """Texts that were forgotten, and whose words still stand in the file: the program was stopped in between."""
        lines = self.private.lines
        return frozenset(id for id in forgotten(self.entries) if id in lines and lines[id].text is not None)

    @property
    def unbrought(self) -> frozenset[str]:
        """Texts whose words stand in the file and that no entry brought: the program was stopped before it did."""
        known = promised(self.entries)
        return frozenset(id for id, line in self.private.lines.items() if id not in known and line.text is not None)

    def scenario(self) -> bytes:
        """The pack as it was played. Raises `ScenarioChanged`, `TooNew` and `CannotRead`."""
        data = _bytes(self.folder, SCENARIO)
        if data is None or not self._played(data):
            resaved = data is not None and any(map(self._played, _as_it_was(data)))
            raise ScenarioChanged(self.folder, missing=data is None, resaved=resaved)
        PACK.check(form_of(data) or 1, self.opened.program)
        return data

    def _played(self, data: bytes) -> bool:
        return hashlib.sha256(data).hexdigest() == self.opened.scenario


def read(folder: Path) -> Reading:
    """That session, also while it is being played. Raises `NotASession`, `NeverStarted`, `TooNew` and `CannotRead`."""
    log = _bytes(folder, LOG)
    if log is None:
        raise NotASession(folder)
    return examine(folder, log)


def examine(folder: Path, log: bytes) -> Reading:
    """The session with this log. Raises `NeverStarted`, `TooNew` and `CannotRead`."""
    found = scan(log)
    if not found.entries and found.why is None:
        raise NeverStarted(folder)
    # After the log, never before: a text that the log promises is written first.
    private = _bytes(folder, PRIVATE) or b""
    return Reading(folder, found, scan_private(private, promised(found.entries), found.program))


def begun(folder: Path) -> Opened:
    """The first record of that session; nothing else of it is read.

    Raises `NotASession`, `NeverStarted` (also where that record is damaged), `TooNew` and `CannotRead`.
    """
    try:
        found = scan(beginning(folder / LOG))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotASession(folder) from error
    except OSError as error:
        raise CannotRead(folder, error) from error
    for entry in found.entries:
        if isinstance(entry.record, Opened):
            return entry.record
    raise NeverStarted(folder)


def promised(entries: Sequence[Entry]) -> dict[str, str]:
    """The texts that these entries brought: text id → fingerprint."""
    return {id: fingerprint for entry in entries for id, fingerprint in entry.texts.items()}


def forgotten(entries: Sequence[Entry]) -> frozenset[str]:
    """The texts that these entries say were removed."""
    return frozenset(id for entry in entries if isinstance(entry.record, Forgotten) for id in entry.record.gone)


def _as_it_was(data: bytes) -> tuple[bytes, ...]:
    """What these bytes may have been before another program saved them again."""
    plain = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    return plain, plain.rstrip(b"\n"), plain.rstrip(b"\n") + b"\n"


def _bytes(folder: Path, name: str) -> bytes | None:
    try:
        return contents(folder / name)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise CannotRead(folder, error) from error
