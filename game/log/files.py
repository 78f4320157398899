"""The files of a session, locked and open for writing: made new, or opened and mended."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from game.log.durable.append_file import FRESH, AppendFile
from game.log.durable.disk import Disk, make_folders, obstacle, write_new
from game.log.durable.locking import HOLDER, LOCK, lock
from game.log.errors import CannotWrite, FolderTaken, LogSwapped, MustReopen, NotASession, NotRecorded, safe
from game.log.reading.private import PrivateScan, only
from game.log.reading.recovery import Scan
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO, Reading, examine, forgotten
from game.rules.terms.text import Message, message


class Files:
    """The two files that grow, with the lock; all are let go of together."""

    def __init__(self, log: AppendFile, private: AppendFile) -> None:
        self.log = log
        self.private = private
        self._held = ExitStack()

    def hold(self, held: ExitStack) -> "Files":
        """These files, which `close` gives back from now on."""
        self._held = held.pop_all()
        return self

    def close(self) -> None:
        """Closes the files and lets go of the lock; closing again does nothing."""
        self._held.close()


class Mended(Struct, frozen=True):
    """An existing session, open for writing."""

    files: Files
    reading: Reading
    scenario: bytes
    told: tuple[Message, ...]
    """What was found and done, for the facilitator."""


@contextmanager
def made(disk: Disk, folder: Path, scenario: bytes) -> Iterator[Files]:
    """The files of a new session. They are there for good when the block ends, and gone again where it raises.

    Raises `FolderTaken`, `SessionBusy` and `CannotWrite`.
    """
    try:
        make_folders(disk, folder)
        with ExitStack() as undo, ExitStack() as held:
            held.callback(lock(folder).release)
            if any((folder / name).exists() for name in (LOG, PRIVATE, SCENARIO)):
                raise FolderTaken(folder)
            undo.callback(_leave, disk, folder)
            for name in (SCENARIO, PRIVATE, LOG):
                undo.callback(disk.remove, folder / name)
            write_new(disk, folder / SCENARIO, scenario)
            private = held.enter_context(closing(AppendFile(disk, folder / PRIVATE, new=True)))
            # A log that is there means that the others are: a power cut loses names in any order.
            disk.sync_folder(folder)
            log = held.enter_context(closing(AppendFile(disk, folder / LOG, new=True)))
            # And it is there before the first word is: a folder without a log is in no list, and nobody would find them.
            disk.sync_folder(folder)
            disk.sync_folder(folder.parent)
            yield (files := Files(log, private))
            disk.sync_folder(folder)
            disk.sync_folder(folder.parent)
            files.hold(held)
            undo.pop_all()
    except (OSError, NotRecorded, MustReopen) as error:
        raise _refused(folder, error) from error


def mended(disk: Disk, folder: Path) -> Mended:
    """The files of an existing session; what was torn is set aside, a missing newline added, the last entry settled,
    words that were forgotten, or that no entry brought, removed where the program was stopped before it did.

    Raises `NotASession`, `NeverStarted`, `TooNew`, `Damaged`, `ScenarioChanged`, `SessionBusy` and `CannotWrite`;
    nothing was changed then, except that a torn end may have been set aside already where the disk failed.
    """
    try:
        if not (folder / LOG).is_file():
            raise NotASession(folder)
        with ExitStack() as held:
            held.callback(lock(folder).release)
            log = held.enter_context(closing(AppendFile(disk, folder / LOG)))
            data = log.read()
            reading = examine(folder, data)
            reading.undamaged()
            scenario = reading.scenario()
            told = list(reading.private.problems)
            if reading.log.ending == "torn":
                aside = log.set_aside(reading.log.end)
                told.append(message("log.set_aside.log", file=aside.name, safe=safe(len(reading.entries) - 1)))
            _settle(log, data, reading.log)
            private = held.enter_context(closing(_private(disk, folder)))
            words = private.read()
            if reading.private.ending == "torn":
                aside = private.set_aside(reading.private.end)
                told.append(message("log.set_aside.text", file=aside.name))
            _settle(private, words, reading.private)
            disk.remove(folder / f"{PRIVATE}{FRESH}")
            if reading.lingering or reading.unbrought:
                kept = reading.private.lines.keys() - forgotten(reading.entries) - reading.unbrought
                private.replace(only(private.read(), kept), len(reading.entries) - 1)
            if reading.lingering:
                told.append(message("log.forgotten_now", count=len(reading.lingering)))
            return Mended(Files(log, private).hold(held), reading, scenario, tuple(told))
    except (OSError, NotRecorded, MustReopen, LogSwapped) as error:
        raise _refused(folder, error) from error


def _leave(disk: Disk, folder: Path) -> None:
    """The folder of a session that was not made, gone where nothing else is in it."""
    with suppress(OSError):
        for name in (HOLDER, LOCK):
            disk.remove(folder / name)
        folder.rmdir()


def _settle(file: AppendFile, data: bytes, found: Scan | PrivateScan) -> None:
    """The last whole line, which may be on no medium yet, and its newline, which it may lack."""
    if found.end:
        file.settle(found.last, data[found.last : found.end].removesuffix(b"\n") + b"\n")


def _private(disk: Disk, folder: Path) -> AppendFile:
    """`private.jsonl`, made anew where all of it was erased."""
    path = folder / PRIVATE
    if path.exists():
        return AppendFile(disk, path)
    private = AppendFile(disk, path, new=True)
    disk.sync_folder(folder)
    return private


def _refused(folder: Path, error: OSError | NotRecorded | MustReopen | LogSwapped) -> CannotWrite:
    match error:
        case NotRecorded():
            return CannotWrite(folder, error.obstacle, str(error))
        case MustReopen() | LogSwapped():
            return CannotWrite(folder, "failed", str(error))
        case _:
            return CannotWrite(folder, obstacle(error), str(error))
