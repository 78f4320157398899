"""An evening from an export, as a session in a new folder: verified before it is there at all."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from game.log.durable.disk import Disk, make_folders, obstacle, write_new
from game.log.elsewhere.copies import note_copy
from game.log.elsewhere.copy_errors import BadPath, NoFolder, NotNoted
from game.log.elsewhere.siblings import clear_unfinished, holding_staging, staging
from game.log.elsewhere.unpacking import unpack
from game.log.entries import Entry
from game.log.environment import REAL, Environment
from game.log.errors import AlreadyHere, CannotWrite, FolderTaken, LogError, NotAnExport
from game.log.folders import TRIES, folder_name, sessions
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO, read
from game.log.told.verify import Verification, Verified, verify
from game.rules.scenario import Scenario
from game.rules.terms.text import message


class Imported(Struct, frozen=True):
    """An evening that was brought in."""

    folder: Path
    found: Verification
    """It is intact, or whole with rules that now come out differently."""
    others: tuple[Path, ...]
    """Evenings that were here already and began with the same entry: earlier or later copies of the same."""


def import_session(
    file: Path, root: Path, load_scenario: Callable[[bytes], Scenario], *, environment: Environment = REAL
) -> Imported:
    """Brings it in. It is in its folder as a whole, or nothing is left behind.

    Raises `NotAnExport`, `CannotRead`, `AlreadyHere`, `TooNew`, `CannotWrite`, and whatever `load_scenario` raises.
    """
    files = unpack(file)
    disk = environment.disk
    folder = staging(root, environment.id())
    try:
        make_folders(disk, root)
        clear_unfinished(disk, root)
        with holding_staging(disk, folder):
            disk.make_folder(folder)
            try:
                for name in (SCENARIO, PRIVATE, LOG):
                    write_new(disk, folder / name, files.get(name, b""))
                disk.sync_folder(folder)
                found = _verified(file, folder, load_scenario)
                others = _same_evening(root, folder)
                _note_source(folder, file, environment)
                opened = read(folder).opened
                into = _free(root, opened.started, opened.pack, environment)
                disk.replace(folder, into)
            except BaseException:
                _clear(disk, folder)
                raise
        disk.sync_folder(root)
    except NotNoted as error:
        raise CannotWrite(root, error.obstacle, str(error)) from error
    except OSError as error:
        raise CannotWrite(root, obstacle(error), str(error)) from error
    return Imported(into, found, others)


def _note_source(folder: Path, file: Path, environment: Environment) -> None:
    """The file it came from holds the same words, and stays where it is."""
    with suppress(BadPath, NoFolder):
        note_copy(folder, "export", file, environment=environment)


def _verified(file: Path, fresh: Path, load_scenario: Callable[[bytes], Scenario]) -> Verification:
    try:
        found = verify(fresh, load_scenario)
    except RecursionError:
        raise NotAnExport(file, message("log.import.broken")) from None
    if found.verdict in {Verified.INTACT, Verified.DIVERGED}:
        return found
    why = found.why or message("log.import.broken")
    raise NotAnExport(file, message("log.import.damaged", step=found.entry or 0, why=why))


def _same_evening(root: Path, fresh: Path) -> tuple[Path, ...]:
    """Sessions that began with the same entry. Raises `AlreadyHere` where one has the same last entry too."""
    ours = read(fresh).entries
    same = []
    for folder in (info.folder for info in sessions(root)):
        theirs = _entries(folder)
        if theirs and theirs[0].hash == ours[0].hash:
            if theirs[-1].hash == ours[-1].hash:
                raise AlreadyHere(folder)
            same.append(folder)
    return tuple(same)


def _entries(folder: Path) -> tuple[Entry, ...]:
    """What can be believed there; nothing where it cannot be read."""
    try:
        return read(folder).entries
    except LogError:
        return ()


def _free(root: Path, started: datetime, pack: str, environment: Environment) -> Path:
    for _ in range(TRIES):
        folder = root / folder_name(started.astimezone(UTC), pack, environment)
        if not folder.exists():
            return folder
    raise FolderTaken(folder)


def _clear(disk: Disk, fresh: Path) -> None:
    with suppress(OSError):
        for path in fresh.iterdir():
            disk.remove(path)
        fresh.rmdir()
