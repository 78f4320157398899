"""One writer per session, and who it is."""

import os
import platform
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from game.log.durable.disk import obstacle
from game.log.errors import CannotWrite, SessionBusy
from game.log.formats import decoder
from game.log.regular import contents

if TYPE_CHECKING:
    from filelock import FileLock

LOCK, HOLDER = "log.lock", "log.holder"


class Holder(Struct, frozen=True):
    """Who holds a session: for whoever comes second."""

    computer: str
    process: int
    since: datetime


_decode = decoder(Holder)


class Lock:
    """A session's lock, held until `release`; the system lets go of it when the process ends, however it ends."""

    def __init__(self, folder: Path, held: "FileLock") -> None:
        self._folder = folder
        self._held = held

    def release(self) -> None:
        """Let go of it."""
        with suppress(OSError):
            (self._folder / HOLDER).unlink(missing_ok=True)
        self._held.release()


def file_lock(path: Path, wait: float = 0, *, thread_local: bool = True) -> "FileLock":
    """A file that one program at a time can `acquire`: the others get a `TimeoutError` after so many seconds."""
    from filelock import FileLock  # noqa: PLC0415 - it loads asyncio: only what takes a lock waits for that

    return FileLock(path, timeout=wait, thread_local=thread_local)


def lock(folder: Path) -> Lock:
    """The session's lock, held.

    Raises `SessionBusy` where another program holds it and `CannotWrite` where nothing can be written.
    """
    # Not per thread: a session opened in one thread may be closed in another.
    held = file_lock(folder / LOCK, thread_local=False)
    try:
        held.acquire()
    except TimeoutError as error:
        here = holder(folder)
        raise SessionBusy(folder, *(() if here is None else (here.computer, here.since))) from error
    except OSError as error:
        raise CannotWrite(folder, obstacle(error), str(error)) from error
    # Beside the lock, not in it: on Windows nobody else can read a file that is locked. Only for a sentence, so
    # neither synced nor insisted on; whoever was stopped leaves it behind, and the next to hold the lock replaces it.
    with suppress(OSError):
        said = msgspec.json.encode(Holder(platform.node(), os.getpid(), datetime.now(UTC)))
        (folder / HOLDER).unlink(missing_ok=True)
        with (folder / HOLDER).open("xb") as file:
            file.write(said)
    return Lock(folder, held)


def holder(folder: Path) -> Holder | None:
    """Who said last that they hold this session; `None` where nobody can be read."""
    try:
        return _decode(contents(folder / HOLDER))
    except (OSError, msgspec.DecodeError):
        return None
