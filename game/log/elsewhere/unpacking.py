"""What is in a file that came from elsewhere, read with care."""

from pathlib import Path

from game.log.elsewhere.archive import NOTICE
from game.log.errors import CannotRead, NotAnExport
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO
from game.log.regular import NotRegular, opened
from game.rules.terms.text import message
from game.stranger_zip import BadZip, ZipCaps, unzipped

MOST = 200 * 1024 * 1024
"""Bytes of all files together, and of the file itself."""
_NAMES = (LOG, PRIVATE, SCENARIO, NOTICE)


def unpack(file: Path) -> dict[str, bytes]:
    """The files of an export, by name. Raises `NotAnExport` and `CannotRead`."""
    caps = ZipCaps(MOST, files=16, directory=16 * 1024, belongs=_NAMES.__contains__)
    try:
        with opened(file) as source:
            found = unzipped(source, caps)
    except BadZip as bad:
        raise NotAnExport(file, message(f"log.import.{bad.fault}", name=bad.name)) from None
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        raise NotAnExport(file, message("log.import.nothing")) from None
    except NotRegular:
        raise NotAnExport(file, message("log.import.broken")) from None
    except OSError as error:
        raise CannotRead(file, error) from error
    if missing := [name for name in (LOG, SCENARIO) if name not in found]:
        raise NotAnExport(file, message("log.import.missing", name=missing[0]))
    return found
