"""The few things the log asks of a file system, so that a test can refuse them or cut the power between two."""

import errno
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol

from game.log.errors import Obstacle
from game.log.regular import NO_WAITING, insist_on_regular

if sys.platform == "darwin":
    import fcntl

    def _through(file: int) -> None:
        fcntl.fcntl(file, fcntl.F_FULLFSYNC)

    THROUGH: Callable[[int], None] | None = _through
else:
    THROUGH = None
"""What empties a drive's own cache where `fsync` does not: on macOS."""

_NO_SUCH_CALL = frozenset({errno.ENOTSUP, errno.ENOTTY, errno.EINVAL})
"""What a network volume or a stick says of a call that it does not know."""
_HELD = (0.01, 0.05, 0.2, 0.5)
"""Seconds between tries on Windows, where a virus scanner or an indexer holds a file for a moment."""
_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT})
_READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
_FLAGS = os.O_RDWR | NO_WAITING

OpenMode = Literal["there", "new", "public", "end"]
"""How a file is opened: it is there; it must be new, for its owner alone, or for whoever the umask lets read it; or it is
made where it is not there, and whatever is written goes to its end, also when two programs write."""
_OPENING: dict[OpenMode, tuple[int, int]] = {
    "there": (0, 0),
    "new": (os.O_CREAT | os.O_EXCL, 0o600),
    "public": (os.O_CREAT | os.O_EXCL, 0o644),
    "end": (os.O_CREAT | os.O_APPEND, 0o600),
}
"""Flags, and the mode of what is made."""


def obstacle(error: OSError) -> Obstacle:
    """What this error means to whoever wanted something kept."""
    if error.errno in _FULL:
        return "full"
    return "read_only" if error.errno in _READ_ONLY else "failed"


class Disk(Protocol):
    """A file system. Every call may raise `OSError`."""

    def make_folder(self, path: Path) -> None:
        """One new folder. Raises `FileExistsError`."""

    def open(self, path: Path, how: OpenMode = "there") -> int:
        """A file to read and write. Raises `FileExistsError` where it must be new and is not."""

    def read(self, file: int) -> bytes:
        """All of it."""

    def write(self, file: int, at: int, data: bytes) -> int:
        """These bytes, at that offset, in one call; how many were taken."""

    def cut(self, file: int, size: int) -> None:
        """Everything past `size` bytes is gone."""

    def sync(self, file: int) -> None:
        """What was written is on the medium when this returns."""

    def sync_folder(self, path: Path) -> None:
        """The names in this folder are on the medium when this returns."""

    def size(self, file: int) -> int:
        """In bytes."""

    def identity(self, file: int) -> tuple[int, int]:
        """What tells this file from any other, whatever its name."""

    def identity_at(self, path: Path) -> tuple[int, int]:
        """The same for the file that has this name now."""

    def close(self, file: int) -> None:
        """The file is no longer needed."""

    def remove(self, path: Path) -> None:
        """The name is gone, if it was there."""

    def replace(self, source: Path, target: Path) -> None:
        """What was called `source` is called `target` now; a file of that name is gone. At once, or not at all."""


class RealDisk:
    """The file system of this computer. What it makes is its owner's alone.

    What differs between systems is in four places, so that a test can be another system: a file is synced through the
    drive's cache (`through`, macOS); a folder is synced where it can be opened (not on `windows`, where NTFS journals
    names itself) and where the volume knows how; on `windows` a file that somebody holds is tried again.
    """

    windows: bool = sys.platform == "win32"
    through: Callable[[int], None] | None = staticmethod(THROUGH) if THROUGH is not None else None
    wait: Callable[[float], None] = staticmethod(time.sleep)

    def make_folder(self, path: Path) -> None:
        """One new folder."""
        path.mkdir(mode=0o700)

    def open(self, path: Path, how: OpenMode = "there") -> int:
        """A file descriptor, not inherited by other programs; never of a pipe or a device, which could wait for ever."""
        flags, mode = _OPENING[how]
        return insist_on_regular(os.open(path, _FLAGS | flags, mode), path)

    def read(self, file: int) -> bytes:
        """All of it, from the start."""
        os.lseek(file, 0, os.SEEK_SET)
        parts = []
        while part := os.read(file, 1 << 20):
            parts.append(part)
        return b"".join(parts)

    def write(self, file: int, at: int, data: bytes) -> int:
        """One `write`, which the system may cut short."""
        os.lseek(file, at, os.SEEK_SET)
        return os.write(file, data)

    def cut(self, file: int, size: int) -> None:
        """Cut in place."""
        os.ftruncate(file, size)

    def sync(self, file: int) -> None:
        """Down to the medium, also past a drive's own cache."""
        if self.through is None:
            os.fsync(file)
            return
        try:
            self.through(file)
        except OSError as error:
            if error.errno not in _NO_SUCH_CALL:
                raise
            os.fsync(file)

    def sync_folder(self, path: Path) -> None:
        """Nothing on Windows, which opens no folders; nothing more than the volume can do."""
        if self.windows:
            return
        file = os.open(path, os.O_RDONLY)
        try:
            RealDisk.sync(self, file)
        except OSError as error:
            if error.errno not in _NO_SUCH_CALL:
                raise
        finally:
            os.close(file)

    def size(self, file: int) -> int:
        """As the open file has it."""
        return os.fstat(file).st_size

    def identity(self, file: int) -> tuple[int, int]:
        """Device and inode."""
        found = os.fstat(file)
        return found.st_dev, found.st_ino

    def identity_at(self, path: Path) -> tuple[int, int]:
        """Device and inode."""
        found = path.stat()
        return found.st_dev, found.st_ino

    def close(self, file: int) -> None:
        """Closed."""
        os.close(file)

    def remove(self, path: Path) -> None:
        """Unlinked."""
        self._once_free(lambda: path.unlink(missing_ok=True))

    def replace(self, source: Path, target: Path) -> None:
        """Renamed; close both first, since Windows replaces no file that is open."""
        self._once_free(lambda: source.replace(target))

    def _once_free(self, do: Callable[[], object]) -> None:
        for pause in _HELD if self.windows else ():
            try:
                do()
            except PermissionError:
                self.wait(pause)
            else:
                return
        do()


def make_folders(disk: Disk, path: Path) -> None:
    """A folder and those it is in, where they do not exist yet, to be found after a power cut."""
    if path.is_dir():
        return
    if path.parent != path:  # the top of a drive that is not there has no other folder around it
        make_folders(disk, path.parent)
    try:
        disk.make_folder(path)
    except FileExistsError:
        if not path.is_dir():
            raise
    disk.sync_folder(path.parent)


def write_all(disk: Disk, file: int, at: int, data: bytes) -> None:
    """One write of all these bytes. Raises `OSError`, `ENOSPC` where the disk took only a part of them."""
    if disk.write(file, at, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def write_new(disk: Disk, path: Path, data: bytes) -> None:
    """A new file with these bytes, on the medium when this returns; its name is there after `sync_folder`.

    Raises `OSError`, `FileExistsError` where the name is taken.
    """
    file = disk.open(path, "new")
    try:
        write_all(disk, file, 0, data)
        disk.sync(file)
    finally:
        disk.close(file)
