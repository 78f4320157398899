"""Where copies of an evening went: `copies.jsonl`, a note beside the log, and how a copy is put there.

The note is on the medium before the first word of the copy is: whatever stops the program, forgetting names the copy and
finds what is left of one that was never finished. Not in the log itself: a copy can be made while another program plays,
and the name of a folder may be somebody's name, which a chain could not forget.
"""

import errno
import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from game.log.durable.disk import Disk, obstacle, write_all, write_new
from game.log.durable.locking import file_lock
from game.log.elsewhere.copy_errors import BadPath, CopyNotMade, FileTaken, NoFolder, NotNoted
from game.log.environment import REAL, Environment
from game.log.errors import LogError
from game.log.formats import COPY, decoder
from game.log.regular import NotRegular, contents

COPIES, COPIES_LOCK = "copies.jsonl", "copies.lock"
WAIT = 5.0
"""Seconds to wait for another program that is busy with the notes."""

CopySort = Literal["export", "backup", "page"]
"""The whole evening in one file; the same, made by itself while playing; a page for the debrief."""


class Copy(Struct, frozen=True, omit_defaults=True):
    """Words of this evening at another place."""

    at: datetime
    what: CopySort
    path: str
    """Where it was put; empty where the path itself held words that were forgotten."""
    format: int = 1


_decode = decoder(Copy)


def copies(folder: Path) -> tuple[Copy, ...]:
    """The copies that were noted, the last of each place. A line that cannot be read is left out.

    Raises `OSError`, and `TooNew` where a newer program noted some: nothing may be said or done without those.

    What is no file was not written by the log, and says nothing.
    """
    found: dict[str | int, Copy] = {}
    try:
        data = contents(folder / COPIES)
    except (FileNotFoundError, NotRegular, IsADirectoryError):
        return ()
    for number, line in enumerate(data.split(b"\n")):
        with suppress(msgspec.DecodeError):
            copy = _decode(COPY.forward(line))
            found[copy.path or number] = copy  # of what no longer says where it is, each is a copy of its own
    return tuple(found.values())


def put_copy(
    folder: Path,
    what: CopySort,
    path: Path,
    data: bytes,
    *,
    over: bool = False,
    noted: bool = False,
    environment: Environment = REAL,
) -> bool:
    """Words of the evening in this folder, as that file: whole or not at all, and noted first.

    Whether it was written: a page that stands there already, word for word, is left as it is, with its time.

    A page is for whoever the umask lets read it, a whole evening for its owner alone. Inside the folder nothing is noted:
    forgetting knows what a page is called. `noted` says that this very copy was noted, perhaps with a path that was
    forgotten since.

    Raises `BadPath`, `NoFolder`, `FileTaken` (unless it may go `over`), `NotNoted`, `TooNew` and `CopyNotMade`; the file
    is then as it was.
    """
    place = place_of(path)
    try:
        if not place.parent.is_dir():
            raise NoFolder(path.parent)
        if place.exists() and not over:
            raise FileTaken(path)
    except OSError as error:
        raise CopyNotMade(path.parent, obstacle(error), str(error)) from error
    disk, away = environment.disk, not noted and not place.is_relative_to(folder.resolve())
    if what == "page" and over and _stands(path, data):
        if away:
            note_copy(folder, what, path, environment=environment)
        return False
    # The name tells forgetting that it was never finished, and of which copy.
    unfinished = path.with_name(f".{path.name}-{environment.id()[:8]}.new")
    try:
        file = disk.open(unfinished, "public" if what == "page" else "new")
        try:
            if away:
                note_copy(folder, what, path, environment=environment)
            write_all(disk, file, 0, data)
            disk.sync(file)
        finally:
            disk.close(file)
        disk.replace(unfinished, path)
        disk.sync_folder(path.parent)
    except LogError:
        _remove(disk, unfinished)
        raise
    except OSError as error:
        _remove(disk, unfinished)
        raise CopyNotMade(path.parent, obstacle(error), str(error)) from error
    return True


def _stands(path: Path, data: bytes) -> bool:
    """Whether the file itself, and not what a link leads to, holds just this."""
    try:
        return not path.is_symlink() and path.stat().st_size == len(data) and contents(path) == data
    except OSError:
        return False


def place_of(path: Path) -> Path:
    """The whole path of a file, as it is noted. Raises `BadPath` where it is not UTF-8, and `NoFolder` where it leads nowhere.

    A link that stands there itself is not followed: a copy takes its place.
    """
    try:
        place = path.parent.resolve() / path.name
        str(place).encode()
    except UnicodeEncodeError as error:
        raise BadPath(path) from error
    except (OSError, RuntimeError) as error:  # links in a circle
        raise NoFolder(path.parent) from error
    return place


def unfinished_copies(folder: Path) -> tuple[Path, ...]:
    """What is left where copies of this evening went of copies that were never finished; also those of older versions."""
    found: dict[Path, None] = {}
    for copy in copies(folder):
        path = Path(copy.path)
        if copy.path:
            with suppress(OSError):
                found.update((it, None) for it in sorted(path.parent.iterdir()) if _is_unfinished(it.name, path))
    return tuple(found)


def _is_unfinished(name: str, copy: Path) -> bool:
    if re.fullmatch(rf"\.{re.escape(copy.name)}-[0-9a-f]{{8}}\.new", name):
        return True
    page = rf"{re.escape(copy.stem)}[a-z0-9_]{{8}}\.tmp"
    return copy.suffix == ".html" and re.fullmatch(page, name) is not None


def _remove(disk: Disk, path: Path) -> None:
    with suppress(OSError):
        disk.remove(path)


def note_copy(folder: Path, what: CopySort, path: Path, *, environment: Environment = REAL) -> None:
    """Keeps where a copy goes; it is on the medium when this returns.

    Raises `NotNoted`, `BadPath`, `NoFolder` and `TooNew`.
    """
    disk, place = environment.disk, str(place_of(path))
    line = msgspec.json.encode(Copy(environment.clock(), what, place, COPY.now))
    try:
        with _alone(folder):
            _append(disk, folder / COPIES, b"" if _is_noted(folder, what, place) else line)
    except OSError as error:
        raise NotNoted(folder, obstacle(error), str(error)) from error


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """While no other program notes a copy, or hides one. Raises `OSError`, also where another does not let go."""
    held = file_lock(folder / COPIES_LOCK, WAIT)
    try:
        held.acquire()
    except TimeoutError as error:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), held.lock_file) from error
    try:
        yield
    finally:
        held.release()


def _is_noted(folder: Path, what: CopySort, place: str) -> bool:
    return any((copy.what, copy.path) == (what, place) for copy in copies(folder))


def _append(disk: Disk, path: Path, line: bytes) -> None:
    """One more line, or none: what is there is on the medium afterwards, also where whoever wrote it was stopped."""
    file = disk.open(path, "end")
    try:
        if line:
            # After whatever a power cut left of an earlier note.
            size = disk.size(file)
            torn = size > 0 and not disk.read(file).endswith(b"\n")
            write_all(disk, file, size, b"\n" * torn + line + b"\n")
        disk.sync(file)
    finally:
        disk.close(file)
    disk.sync_folder(path.parent)


def hide(disk: Disk, folder: Path, words: Collection[str]) -> None:
    """No path of a copy has these words in it any more: whole words, not one letter. Raises `OSError`."""
    if not any(_says(copy.path, word) for copy in copies(folder) for word in words):
        return
    fresh = folder / f"{COPIES}.new"
    with _alone(folder):
        noted = copies(folder)
        hidden = (replace(it, path="") if any(_says(it.path, word) for word in words) else it for it in noted)
        disk.remove(fresh)
        write_new(disk, fresh, b"".join(msgspec.json.encode(copy) + b"\n" for copy in hidden))
        disk.replace(fresh, folder / COPIES)
        disk.sync_folder(folder)


def _says(path: str, word: str) -> bool:
    """Whether this word stands in the path, in whatever case: a part of a longer word is another word."""
    word, path = (unicodedata.normalize("NFC", text).casefold() for text in (word.strip(), path))
    return len(word) > 1 and re.search(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])", path) is not None
