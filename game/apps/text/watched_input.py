"""Lines that somebody types, while something else is looked at now and then."""

import sys
import time
from collections.abc import Callable
from typing import TextIO

LOOKS = 0.25
"""Seconds between two looks."""

if sys.platform == "win32":
    import msvcrt

    def _typed(source: TextIO, seconds: float) -> bool:
        """Whether something is typed within so many seconds: a console there knows of keys, and not of lines."""
        end = time.monotonic() + seconds
        while not msvcrt.kbhit():
            if time.monotonic() > end:
                return False
            time.sleep(0.05)
        return True

else:
    import select

    def _typed(source: TextIO, seconds: float) -> bool:
        """Whether a line is typed within so many seconds: a terminal gives one line at a time, so none waits elsewhere."""
        return bool(select.select([source], [], [], seconds)[0])


class Saved(Exception):
    """Something changed before a line was typed; the question is to be asked again."""


class WatchedInput:
    """What is typed, line by line. Before a line of a script there is one look."""

    def __init__(self, source: TextIO, looks: Callable[[], bool]) -> None:
        self._source, self._looks = source, looks

    def isatty(self) -> bool:
        """Whether a person types."""
        return self._source.isatty()

    def readline(self) -> str:
        """The next line, empty at the end. Raises `Saved`."""
        while True:
            if self._looks():
                raise Saved
            if not self.isatty() or _typed(self._source, LOOKS):
                return self._source.readline()
