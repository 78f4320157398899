"""A whole session, removed: what the program made of it, the words first."""

import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from game.log.durable.disk import obstacle
from game.log.durable.locking import HOLDER, LOCK, lock
from game.log.elsewhere.copies import COPIES, COPIES_LOCK, Copy, copies, unfinished_copies
from game.log.elsewhere.siblings import Sibling, clear_unfinished, same_evening, taken_along_from
from game.log.environment import REAL, Environment
from game.log.errors import CannotWrite, NotASession
from game.log.forgetting.words import files, leftovers, torn_logs
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO


class Erased(Struct, frozen=True):
    """What became of a session that was removed."""

    left: tuple[str, ...]
    """Files in its folder that are not the program's, and stay; without them the folder is gone as well."""
    copies: tuple[Copy, ...]
    """Copies elsewhere that were noted: out of reach."""
    siblings: tuple[Sibling, ...]
    """Other sessions of the same evening."""
    later: tuple[Sibling, ...]
    """Evenings that took agreements along from it: they stand there."""
    removed: tuple[str, ...]
    """What was left where copies went, or of an import that was stopped, and is gone."""


def erase(folder: Path, *, environment: Environment = REAL) -> Erased:
    """Removes this session, also a damaged one. Stopped half-way it is still a session, and can be removed again.

    Raises `NotASession`, `SessionBusy`, `CannotWrite`, and `TooNew` where a newer program noted copies of it.
    """
    if not os.path.lexists(folder / LOG):
        raise NotASession(folder)
    disk = environment.disk
    held = lock(folder)
    try:
        noted, siblings, later = copies(folder), same_evening(folder), taken_along_from(folder)
        elsewhere = unfinished_copies(folder)
        disk.remove(folder / PRIVATE)
        for path in (*leftovers(folder), *torn_logs(folder)):
            disk.remove(path)
        removed = (*map(str, elsewhere), *clear_unfinished(disk, folder.absolute().parent))
        # The log last: what it is in is a session until then.
        for name in (SCENARIO, COPIES, LOG):
            disk.remove(folder / name)
        disk.sync_folder(folder)
    except OSError as error:
        raise CannotWrite(folder, obstacle(error), str(error)) from error
    finally:
        held.release()
    try:
        for name in (HOLDER, LOCK, COPIES_LOCK):
            disk.remove(folder / name)
        for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
            _empty(path)
        _empty(folder)
        disk.sync_folder(folder.parent)
        left = tuple(path.relative_to(folder).as_posix() for path in files(folder)) if folder.exists() else ()
    except OSError as error:
        raise CannotWrite(folder, obstacle(error), str(error)) from error
    return Erased(left, noted, siblings, later, removed)


def _empty(folder: Path) -> None:
    """Gone, unless there is something in it, or somebody keeps it closed."""
    empty = False
    with suppress(PermissionError):
        empty = not folder.is_symlink() and not any(folder.iterdir())
    if empty:
        folder.rmdir()
