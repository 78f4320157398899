"""Files that may be anything: read only where the name stands for a regular file.

Opening a named pipe waits for somebody to write, a device gives bytes for ever, and the list of evenings waits with it.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

NO_WAITING = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
"""Flags with which a name is opened whatever it stands for."""

MOST = 200 * 1024 * 1024
"""Bytes of a file of an evening; ten years of evenings have fewer."""


class NotRegular(OSError):
    """The name stands for a pipe, a device or a socket."""

    def __init__(self, path: Path) -> None:
        super().__init__(errno.EINVAL, "not a regular file", str(path))


def insist_on_regular(file: int, path: Path) -> int:
    """The same descriptor. Raises `NotRegular` and `IsADirectoryError`; it is closed then."""
    mode = os.fstat(file).st_mode
    if stat.S_ISREG(mode):
        return file
    os.close(file)
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise NotRegular(path)


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The file, for reading. Raises `OSError`, `NotRegular` among them."""
    try:
        file = os.open(path, os.O_RDONLY | NO_WAITING)
    except OSError as error:
        # What a socket, or a device without a driver, says of being opened.
        if error.errno in {errno.ENXIO, errno.ENODEV}:
            raise NotRegular(path) from error
        raise
    with os.fdopen(insist_on_regular(file, path), "rb") as stream:
        yield stream


def contents(path: Path, most: int = MOST) -> bytes:
    """All of the file. Raises `OSError`, also where it has more than `most` bytes."""
    with opened(path) as stream:
        # Room for no more than there is: asked for all that a file may have, the system clears that much memory first.
        size = min(os.fstat(stream.fileno()).st_size, most)
        data = stream.read(size + 1)
        if len(data) > size:
            data += stream.read(most - size)
    if len(data) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return data


def beginning(path: Path, most: int = MOST) -> bytes:
    """Its first line, with its newline. Raises `OSError`, also where that has more than `most` bytes."""
    with opened(path) as stream:
        line = stream.readline(most + 1)
    if len(line) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return line
