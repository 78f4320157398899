"""Lines that somebody types, while something else is looked at now and then."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import TextIO

LOOKS = 0.25
"""Seconds between two looks."""


class Saved(Exception):
    """Something changed before the line was typed; the question is to be asked again."""


class WatchedInput:
    """What is typed, line by line. Of a terminal a thread waits for the line: no system lets one wait for a key and for
    a file alike. Of a script there is a look before each line.
    """

    def __init__(self, source: TextIO, looks: Callable[[], bool]) -> None:
        self._source, self._looks = source, looks
        self._lines = SimpleQueue[str]()
        self._reader: threading.Thread | None = None

    def isatty(self) -> bool:
        """Whether a person types."""
        return self._source.isatty()

    def readline(self) -> str:
        """The next line, empty at the end. Raises `Saved`."""
        if not self.isatty():
            if self._looks():
                raise Saved
            return self._source.readline()
        if self._reader is None:
            self._reader = threading.Thread(target=self._read, daemon=True)
            self._reader.start()
        while True:
            try:
                return self._lines.get(timeout=LOOKS)
            except Empty:
                if self._looks():
                    raise Saved from None

    def _read(self) -> None:
        while True:
            line = self._source.readline()
            self._lines.put(line)
            if not line:
                return
