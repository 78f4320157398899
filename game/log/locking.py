"""One writer per session."""

from pathlib import Path

from filelock import FileLock, Timeout

from game.log.disk import obstacle
from game.log.errors import CannotWrite, SessionBusy


def lock(folder: Path) -> FileLock:
    """The session's lock, held; the system lets go of it when the process ends, however it ends.

    Raises `SessionBusy` where another program holds it and `CannotWrite` where nothing can be written.
    """
    # Not per thread: a session opened in one thread may be closed in another.
    held = FileLock(folder / "log.lock", timeout=0, thread_local=False)
    try:
        held.acquire()
    except Timeout as error:
        raise SessionBusy(folder) from error
    except OSError as error:
        raise CannotWrite(folder, obstacle(error), str(error)) from error
    return held
