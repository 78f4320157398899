"""Writing files of a pack again: all of them, or none."""

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct


class FileChange(Struct, frozen=True):
    """A file with other bytes in it, and perhaps another name; or one that goes."""

    path: Path
    becomes: Path
    before: bytes | None
    """What is in it now; `None` where it is new."""
    after: bytes | None
    """`None` where it goes."""


def write_all(changes: Sequence[FileChange]) -> None:
    """Write them all. Raises `OSError` where one cannot be written; then every file is as it was."""
    for change in changes:
        _look(change)
    made: list[tuple[FileChange, Path]] = []
    done: list[FileChange] = []
    try:
        made += [(change, _beside(change, change.after)) for change in changes if change.after is not None]
        for change, new in made:
            new.replace(change.becomes)
            done.append(change)
        for change in changes:
            if change.after is None:
                change.path.unlink()
                done.append(change)
            elif change.becomes != change.path:
                change.path.unlink()
    except BaseException:
        for change in done:
            _back(change)
        raise
    finally:
        for _, new in made:
            with suppress(OSError):
                new.unlink(missing_ok=True)


def _look(change: FileChange) -> None:
    """Raises `OSError` where it should not be written, though perhaps it could: put in the place of one, a file that may
    only be read would be lost.
    """
    if change.becomes != change.path and change.becomes.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(change.becomes))
    if change.before is not None and not change.path.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(change.path))


def _beside(change: FileChange, after: bytes) -> Path:
    """The new bytes in a file that no reader looks at, on the same disk."""
    file, name = tempfile.mkstemp(dir=change.becomes.parent, prefix=".", suffix=".new")
    made = Path(name)
    try:
        with os.fdopen(file, "wb") as stream:
            stream.write(after)
            stream.flush()
            os.fsync(stream.fileno())
        if change.before is not None:
            shutil.copymode(change.path, made)
        else:
            made.chmod(0o644)
    except OSError:
        made.unlink(missing_ok=True)
        raise
    return made


def _back(change: FileChange) -> None:
    """As it was before."""
    with suppress(OSError):
        if change.before is not None:
            change.path.write_bytes(change.before)
        if change.before is None or change.becomes != change.path:
            change.becomes.unlink(missing_ok=True)
