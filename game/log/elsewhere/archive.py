"""A whole session in one file: `log.jsonl`, `private.jsonl` and `scenario.json`, and a line that says what it is.

It is the evening itself, with every name and word in it that was not forgotten; it is no report. What is in it
verifies: a torn end and texts that cannot be believed are left out.
"""

import io
import zipfile
from pathlib import Path

from game.log.elsewhere.copies import CopySort, place_of, put_copy
from game.log.elsewhere.copy_errors import InsideSession
from game.log.environment import REAL, Environment
from game.log.errors import CannotRead, CannotWrite, LogError
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO, Reading, examine
from game.log.reading.session_folder import read as read_session
from game.log.regular import contents
from game.rules.terms.text import Message, message
from game.stranger_zip import RATIO

NOTICE = "LEESMIJ-README.txt"
"""Says that this is the whole evening, for whoever finds the file."""
_EPOCH = (1980, 1, 1, 0, 0, 0)


def export(
    folder: Path,
    file: Path,
    notice: str,
    *,
    what: CopySort = "export",
    over: bool = False,
    noted: bool = False,
    environment: Environment = REAL,
) -> tuple[Message, ...]:
    """The session in this folder, as that file; also while it is played. Answers what could not go along.

    Raises `NotASession`, `NeverStarted`, `TooNew`, `Damaged`, `ScenarioChanged` and `CannotRead` for the session;
    `InsideSession` and what `put_copy` raises for the file, which is then as it was.
    """
    if place_of(file).is_relative_to(folder.resolve()):
        raise InsideSession(file)
    reading, log = _read(folder)
    files = {NOTICE: notice.encode(), SCENARIO: reading.scenario(), PRIVATE: _words(reading), LOG: log}
    put_copy(folder, what, file, _packed(files), over=over, noted=noted, environment=environment)
    return reading.private.problems


def copied(file: Path) -> Message:
    """What is said of a copy that was made while playing."""
    return message("log.backup", file=str(file))


def copied_anew(file: Path) -> Message:
    """What is said of a copy that was made anew, because words were forgotten."""
    return message("log.backup_anew", file=str(file))


def not_copied(file: Path, error: Exception) -> Message:
    """What is said where it could not be made."""
    if isinstance(error, LogError) and not isinstance(error, CannotWrite):
        why = error.message
    else:
        obstacle = error.obstacle if isinstance(error, CannotWrite) else "failed"
        why = {
            "full": message("log.backup_failed.full"),
            "read_only": message("log.backup_failed.read_only"),
            "failed": message("log.backup_failed.failed"),
        }[obstacle]
    return message("log.backup_failed", file=str(file), why=why)


def _read(folder: Path) -> tuple[Reading, bytes]:
    try:
        log = contents(folder / LOG)
    except FileNotFoundError:
        log = b""
    except OSError as error:
        raise CannotRead(folder, error) from error
    reading = examine(folder, log) if log else read_session(folder)
    reading.undamaged()
    return reading, log[: reading.log.end].rstrip(b"\n") + b"\n"


def _words(reading: Reading) -> bytes:
    """The texts that an entry brought, as far as they are there."""
    lines, texts = reading.private.lines, reading.texts()
    return b"".join(lines[id].encode() for id in texts.ids if texts.get(id) is not None)


def _packed(files: dict[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.external_attr = 0o600 << 16
            info.compress_type = zipfile.ZIP_STORED if _swells(data) else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return whole.getvalue()


def _swells(data: bytes) -> bool:
    """Whether it packs so small that a careful reader would take it for a bomb."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("it", data)
    return len(data) > (RATIO // 2) * archive.infolist()[0].compress_size
