"""Words that are to be gone from a whole session folder, not only from `private.jsonl`."""

import unicodedata
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from game.log.copies import COPIES, Copy, copies, hide
from game.log.disk import Disk
from game.log.locking import HOLDER, LOCK
from game.log.reading import LOG, PRIVATE, SCENARIO
from game.log.texts import TextTable

_OURS = (LOG, SCENARIO, PRIVATE, LOCK, COPIES)


class Swept(Struct, frozen=True):
    """What was found beside the log."""

    removed: tuple[str, ...]
    """Leftovers that could hold words, and are gone: torn ends, unfinished files, pages, copies."""
    left: tuple[str, ...]
    """Files that still hold the words, and are not the program's to remove, or could not be removed."""
    copies: tuple[Copy, ...]
    """Copies elsewhere that were noted, with the words: out of reach."""


class Forgetting(Struct, frozen=True):
    """What came of forgetting texts."""

    texts: tuple[str, ...]
    """The texts that are gone since now."""
    removed: tuple[str, ...]
    left: tuple[str, ...]
    copies: tuple[Copy, ...]
    spoken_of: tuple[str, ...]
    """Other texts of this evening in which the same words stand."""
    head: str
    """The check number of the log since now."""


def sweep(disk: Disk, folder: Path, words: tuple[str, ...]) -> Swept:
    """Takes away what may hold these words beside the log, before they are forgotten there."""
    elsewhere = copies(folder)
    removed, left = [], []
    written = tuple(form for word in words if word.strip() for form in _forms(word))
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if name in _OURS:
            continue
        holds = not name.startswith(f"{LOG}.") and _holds(path, written)  # a torn end of the log holds no words
        if not (_leftover(path) or (holds and path.name == HOLDER)):
            left += [name] if holds else []
            continue
        try:
            disk.remove(path)
            removed.append(name)
        except OSError:
            left.append(name)
    try:
        hide(disk, folder, words)
    except OSError:
        left.append(COPIES)
    with suppress(OSError):
        disk.sync_folder(folder)
    return Swept(tuple(removed), tuple(left), elsewhere)


def after(swept: Swept, texts: TextTable, gone: tuple[str, ...], words: tuple[str, ...], head: str) -> Forgetting:
    """What is to be told; also which other texts still speak of the same."""
    wanted = tuple(word.casefold() for word in words if len(word.strip()) > 1)
    spoken_of = tuple(id for id in texts.ids if any(word in (texts.get(id) or "").casefold() for word in wanted))
    return Forgetting(gone, swept.removed, swept.left, swept.copies, spoken_of, head)


def _files(folder: Path) -> Iterator[Path]:
    """Every file in the folder and the folders in it; a link is a file, and nothing behind it is touched."""
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path


def leftovers(folder: Path) -> tuple[Path, ...]:
    """What the program made here beside the session itself: torn ends, unfinished files, pages, and whole copies."""
    ours = [path for path in _files(folder) if path.relative_to(folder).as_posix() not in _OURS]
    return tuple(path for path in ours if _leftover(path) or path.name.startswith(f"{LOG}."))


def _leftover(path: Path) -> bool:
    """Whether the program made it and can do without, or it is a copy of the words."""
    name = path.name.casefold()
    if name.lstrip("~.#").startswith("private") or name.startswith(f"{COPIES}."):
        return True
    page = name.startswith("debrief-") and name.endswith((".html", ".tmp"))
    return page or (name.endswith(".zip") and _whole_evening(path))


def _whole_evening(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.endswith(PRIVATE) for name in archive.namelist())
    except (OSError, zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def _forms(word: str) -> Iterator[bytes]:
    """How words may stand in a file."""
    for form in {word, unicodedata.normalize("NFD", word)}:
        yield form.encode()
        yield msgspec.json.encode(form)[1:-1]


def _holds(path: Path, written: tuple[bytes, ...]) -> bool:
    if path.is_symlink():
        return False
    try:
        data = path.read_bytes()
    except OSError:
        return False
    return any(form in data for form in written)
