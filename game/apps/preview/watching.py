"""Whether a file of a pack was saved: looked at by its time and its size, as often as anybody asks."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

SETTLES = 0.4
"""Seconds: a file that was saved so short ago may be half written, and what is wrong in it is not told yet."""
MOST = 5_000
"""Files that are looked at."""

Stamp = tuple[tuple[str, int, int], ...]
"""Of each file its path, when it was saved (nanoseconds) and how large it is."""


class SavedFiles:
    """The files of a pack that could change it."""

    def __init__(self, path: Path, clock: Callable[[], float]) -> None:
        self._path = path
        self._clock = clock

    def stamp(self) -> Stamp:
        """How the files are now; nothing of what cannot be looked at."""
        folder = self._path if self._path.is_dir() else self._path.parent
        if self._path.suffix in (".yaml", ".yml") and self._path.name != "scenario.yaml":
            return tuple(_file(self._path))
        found = list[tuple[str, int, int]]()
        # Walking tells nothing of a folder that is not there.
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if name.endswith((".yaml", ".yml", ".txt")) and len(found) < MOST:
                    found += _file(Path(place) / name)
        return tuple(found)

    def settled(self, stamp: Stamp) -> bool:
        """Whether the last save is long enough ago to be whole."""
        last = max((saved for _, saved, _ in stamp), default=0) / 1e9
        # A file from a computer whose clock is ahead is as whole as any other.
        return not 0 <= self._clock() - last < SETTLES


def _file(path: Path) -> list[tuple[str, int, int]]:
    try:
        found = path.stat()
    except OSError:
        return []
    return [(str(path), found.st_mtime_ns, found.st_size)] if stat.S_ISREG(found.st_mode) else []
