"""A log that is in memory and nowhere else: of what is tried out, and is no evening."""

from collections.abc import Iterable
from pathlib import Path

from game.log.entries import Entry, normal
from game.log.environment import REAL, Environment
from game.log.reading.private import PrivateLine
from game.log.reading.texts import TextTable
from game.log.records import Opened
from game.log.session_log import SessionLog


class UnkeptLog(SessionLog):
    """Every entry in memory; no folder, no file, no lock. What it says is never found among the evenings."""

    def __init__(self, opened: Opened, environment: Environment = REAL) -> None:
        self.folder = Path()
        self.scenario = b""
        self.texts = TextTable(environment.salt)
        self.told = ()
        self._environment = environment
        self._entries: list[Entry] = []
        self._by_id: dict[str, Entry] = {}
        self._closed = False
        self._record(normal(opened), None)

    def close(self) -> None:
        """Nothing more is taken; there is nothing to let go of."""
        self._closed = True

    def _write(self, line: bytes, private: Iterable[PrivateLine], last: int) -> None:
        for text in private:
            self.texts.wrote(text.id)
