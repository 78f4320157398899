"""What is good of a damaged session, as a session of its own."""

from pathlib import Path

from game.log.environment import REAL, Environment
from game.log.errors import CannotRead
from game.log.files import made
from game.log.reading.private import only
from game.log.reading.session_folder import LOG, PRIVATE, forgotten, promised, read
from game.log.regular import contents


def rescue(folder: Path, into: Path, *, environment: Environment = REAL) -> int:
    """Copies the good entries to a new session in `into`, byte for byte; answers how many there are.

    The damaged session stays as it is. Only words that a good entry brought go along: others could not be forgotten.

    Raises `Damaged` where not even the first entry is good; `NotASession`, `NeverStarted`, `TooNew`, `CannotRead`
    and `ScenarioChanged` for what is there; `FolderTaken`, `SessionBusy` and `CannotWrite` for `into`.
    """
    reading = read(folder)
    if not reading.entries:
        reading.undamaged()
    try:
        log = contents(folder / LOG)[: reading.log.end].rstrip(b"\n") + b"\n"
        private = contents(folder / PRIVATE) if (folder / PRIVATE).exists() else b""
    except OSError as error:
        raise CannotRead(folder, error) from error
    kept = promised(reading.entries).keys() - forgotten(reading.entries)
    with made(environment.disk, into, reading.scenario()) as files:
        files.private.append(only(private, kept), -1)
        files.log.append(log, -1)
    files.close()
    return len(reading.entries)
