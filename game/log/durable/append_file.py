"""A file that grows line by line, and says honestly whether a line is safe."""

from contextlib import suppress
from pathlib import Path

from game.log.durable.disk import Disk, obstacle, write_all, write_new
from game.log.errors import LogSwapped, MustReopen, NotRecorded

FRESH = ".new"
"""At the end of the name of what is to take a file's place; one that is found was never finished."""


class AppendFile:
    """An open file of which everything up to `end` is safe. One writer: the caller holds the session's lock."""

    def __init__(self, disk: Disk, path: Path, *, new: bool = False) -> None:
        """Opens the file. Raises `OSError`, `FileExistsError` where it must be new and is not."""
        self._disk = disk
        self._path = path
        self._file = disk.open(path, "new" if new else "there")
        self._open = True
        self._unsure = ""
        self._identity = disk.identity(self._file)
        self.end = disk.size(self._file)

    def read(self) -> bytes:
        """All of it. Raises `OSError`."""
        return self._disk.read(self._file)

    def trust(self, last: int) -> None:
        """Raises `MustReopen` where a write was not confirmed before."""
        if self._unsure:
            raise MustReopen(last, self._unsure)

    def append(self, data: bytes, last: int) -> None:
        """Adds this; it is on the medium when this returns. `last` is the last safe entry, for the errors.

        Raises `NotRecorded` (the file is as it was), `MustReopen` (nobody knows, nothing more is taken) and
        `LogSwapped`.
        """
        self.trust(last)
        self._check(last)
        try:
            write_all(self._disk, self._file, self.end, data)
        except OSError as error:
            self._take_back(error, last)
            raise NotRecorded(obstacle(error), last, str(error)) from error
        try:
            self._disk.sync(self._file)
        except OSError as error:
            # The kernel may have dropped the pages and call the next sync a success; only the file itself can tell.
            self._unsure = str(error)
            raise MustReopen(last, str(error)) from error
        self.end += len(data)

    def replace(self, data: bytes, last: int) -> None:
        """Puts this in the place of all that was there: a power cut leaves the old or the new, and no part of either.

        Raises `NotRecorded` (the file is as it was), `MustReopen` and `LogSwapped`.
        """
        self.trust(last)
        self._check(last)
        fresh = self._path.with_name(f"{self._path.name}{FRESH}")
        try:
            self._disk.remove(fresh)
            write_new(self._disk, fresh, data)
            self.close()  # Windows replaces no file that is open
            self._disk.replace(fresh, self._path)
        except OSError as error:
            with suppress(OSError):
                self._disk.remove(fresh)
            self._again(last)
            raise NotRecorded(obstacle(error), last, str(error)) from error
        self._again(last)
        try:
            self._disk.sync_folder(self._path.parent)
        except OSError as error:
            self._unsure = str(error)
            raise MustReopen(last, str(error)) from error

    def settle(self, start: int, data: bytes) -> None:
        """Writes what is already there from `start` on once more, so that it is surely on the medium. Raises `OSError`.

        Whoever wrote it may have been stopped before its sync, or told that the sync failed: then the bytes can be
        read back and yet be lost at a power cut, and a later sync alone does not write them again.
        """
        write_all(self._disk, self._file, start, data)
        self._disk.sync(self._file)
        self.end = start + len(data)

    def set_aside(self, end: int) -> Path:
        """Moves everything past `end` to a file `….torn-1` (`-2` …) next to it, which it names. Raises `OSError`.

        A power cut may bring it back here too, until the next sync: it is then set aside once more.
        """
        torn = self.read()[end:]
        number = 1
        while True:
            aside = self._path.with_name(f"{self._path.name}.torn-{number}")
            try:
                write_new(self._disk, aside, torn)
                break
            except FileExistsError:
                number += 1
        self._disk.sync_folder(self._path.parent)
        self._disk.cut(self._file, end)
        self.end = end
        return aside

    def close(self) -> None:
        """Closes the file; closing it again does nothing."""
        if self._open:
            self._open = False
            self._disk.close(self._file)

    def _again(self, last: int) -> None:
        if self._open:
            return
        try:
            self._file = self._disk.open(self._path)
            self._open = True
            self._identity = self._disk.identity(self._file)
            self.end = self._disk.size(self._file)
        except OSError as error:
            self._unsure = str(error)
            raise MustReopen(last, str(error)) from error

    def _check(self, last: int) -> None:
        try:
            named = self._disk.identity_at(self._path)
            size = self._disk.size(self._file)
        except FileNotFoundError as error:
            raise LogSwapped(self._path, last) from error
        except OSError as error:
            raise NotRecorded(obstacle(error), last, str(error)) from error
        if named != self._identity or size != self.end:
            raise LogSwapped(self._path, last)

    def _take_back(self, error: OSError, last: int) -> None:
        try:
            self._disk.cut(self._file, self.end)
            # Before the next line takes this place: a part of this one must not come up in it after a power cut.
            self._disk.sync(self._file)
        except OSError as second:
            self._unsure = f"{error}; then {second}"
            raise MustReopen(last, self._unsure) from error
