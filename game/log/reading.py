"""A session folder as it is, read without changing anything and without its lock."""

import hashlib
from pathlib import Path

from msgspec import Struct

from game.log.entries import Entry
from game.log.errors import CannotRead, NeverStarted, NotASession, ScenarioChanged
from game.log.private import PrivateScan, scan_private
from game.log.records import Opened
from game.log.recovery import Scan, scan
from game.log.texts import TextTable

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

    def texts(self) -> TextTable:
        """The texts, for reading."""
        return TextTable(str, promised(self.entries), self.private.lines)

    def scenario(self) -> bytes:
        """The pack as it was played. Raises `ScenarioChanged` and `CannotRead`."""
        data = _bytes(self.folder, SCENARIO)
        if data is None or hashlib.sha256(data).hexdigest() != self.opened.scenario:
            raise ScenarioChanged(self.folder, missing=data is None)
        return data


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
    return Reading(folder, found, scan_private(private, promised(found.entries)))


def promised(entries: tuple[Entry, ...]) -> dict[str, str]:
    """The texts that these entries brought: text id → fingerprint."""
    return {id: fingerprint for entry in entries for id, fingerprint in entry.texts.items()}


def _bytes(folder: Path, name: str) -> bytes | None:
    try:
        return (folder / name).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise CannotRead(folder, str(error)) from error
