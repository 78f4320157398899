"""Words that are to be gone from a whole session folder, not only from `private.jsonl`."""

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from game.log.durable.disk import Disk
from game.log.durable.locking import HOLDER, LOCK
from game.log.elsewhere.copies import COPIES, COPIES_LOCK, Copy, copies, hide, unfinished_copies
from game.log.elsewhere.siblings import Sibling, clear_unfinished, holding, same_evening
from game.log.errors import TooNew
from game.log.forgetting.made_names import is_made
from game.log.reading.searching import file_holds, forms, speaks
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO
from game.log.reading.texts import TextTable

_OURS = (LOG, SCENARIO, PRIVATE, LOCK, HOLDER, COPIES, COPIES_LOCK)
_SPARE = re.compile(rf"{re.escape(PRIVATE)}\.(new|torn-[1-9][0-9]*)|{re.escape(COPIES)}\.new")
"""What the log makes beside its files, and can do without."""
_TORN = re.compile(rf"{re.escape(LOG)}\.torn-[1-9][0-9]*")
"""A torn end of the log, in which there are no words."""


class Swept(Struct, frozen=True):
    """What was found beside the log."""

    removed: tuple[str, ...]
    """Leftovers that could hold words, and are gone: torn ends, pages, what was never finished, here and where copies went."""
    left: tuple[str, ...]
    """Files that still hold the words, and are not the program's to remove, or could not be removed."""
    copies: tuple[Copy, ...]
    """Copies elsewhere that were noted, with the words: out of reach."""
    siblings: tuple[Sibling, ...]
    """Other sessions of this evening in which they stand."""
    unread: tuple[Path, ...]
    """Other sessions of this evening of which a newer program noted copies: where those are cannot be read."""


class Forgetting(Struct, frozen=True):
    """What came of forgetting texts."""

    texts: tuple[str, ...]
    """The texts that are gone since now."""
    removed: tuple[str, ...]
    left: tuple[str, ...]
    copies: tuple[Copy, ...]
    spoken_of: tuple[str, ...]
    """Other texts of this evening in which the same words stand."""
    siblings: tuple[Sibling, ...]
    """Other sessions of this evening in which they stand."""
    unread: tuple[Path, ...]
    """Other sessions of this evening of which a newer program noted copies: where those are cannot be read."""
    head: str
    """The check number of the log since now."""


def sweep(disk: Disk, folder: Path, words: tuple[str, ...], fingerprints: Collection[str]) -> Swept:
    """Takes away what may hold these words beside the log, before they are forgotten there.

    Raises `OSError`, and `TooNew` where a newer program noted copies of this session. Where it noted copies of another
    session of the evening, that one is named: it does not keep the words here.

    `fingerprints` are those of the texts: another session has them as well, also where the words are gone here.
    """
    siblings = holding(folder, words, fingerprints)
    unread, others, noted = [], [], list[Copy]()
    # A copy of another session of the evening holds the same words, and is noted there.
    for other in (sibling.folder for sibling in same_evening(folder)):
        try:
            noted += copies(other)
            others.append(other)
        except TooNew:
            unread.append(other)
    noted += copies(folder)
    elsewhere = tuple({copy.path or number: copy for number, copy in enumerate(noted)}.values())
    removed, left = [], []
    written = forms(words)
    spare = [*leftovers(folder), *(path for it in others for path in unfinished_copies(it))]
    if file_holds(folder / HOLDER, written):  # a computer may be called after whoever it belongs to
        spare.append(folder / HOLDER)
    for path in dict.fromkeys(spare):
        try:
            disk.remove(path)
            removed.append(_name(folder, path))
        except OSError:
            left.append(_name(folder, path))
    removed += clear_unfinished(disk, folder.absolute().parent)
    strangers = (path for path in files(folder) if not _is_ours(folder, path))
    left += [_name(folder, path) for path in strangers if file_holds(path, written)]
    try:
        hide(disk, folder, words)
    except OSError:
        left.append(COPIES)
    with suppress(OSError):
        disk.sync_folder(folder)
    return Swept(tuple(removed), tuple(left), elsewhere, siblings, tuple(unread))


def after(swept: Swept, texts: TextTable, gone: tuple[str, ...], words: tuple[str, ...], head: str) -> Forgetting:
    """What is to be told; also which other texts still speak of the same."""
    spoken_of = tuple(id for id in texts.ids if speaks(texts.get(id) or "", words))
    return Forgetting(gone, swept.removed, swept.left, swept.copies, spoken_of, swept.siblings, swept.unread, head)


def leftovers(folder: Path) -> tuple[Path, ...]:
    """What the program made beside the session itself, and can do without: also where its copies went.

    By the names that the program gives, and by no others: a file that somebody put here is theirs.
    """
    here = (path for path in files(folder) if _spare(folder, path))
    return (*here, *unfinished_copies(folder))


def torn_logs(folder: Path) -> tuple[Path, ...]:
    """The torn ends of the log that were set aside."""
    return tuple(path for path in files(folder) if path.parent == folder and _TORN.fullmatch(path.name))


def _is_ours(folder: Path, path: Path) -> bool:
    here = path.parent == folder
    return _spare(folder, path) or (here and (path.name in _OURS or _TORN.fullmatch(path.name) is not None))


def _spare(folder: Path, path: Path) -> bool:
    return is_made(path.name) or (path.parent == folder and _SPARE.fullmatch(path.name) is not None)


def _name(folder: Path, path: Path) -> str:
    """What it is called: by its whole path where it is elsewhere."""
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)


def files(folder: Path) -> Iterator[Path]:
    """Every file in the folder and the folders in it; a link is a file, and nothing behind it is touched.

    A folder that somebody keeps closed is named as one.
    """
    for path in sorted(folder.iterdir()):
        if not path.is_dir() or path.is_symlink():
            yield path
            continue
        try:
            yield from files(path)
        except PermissionError:
            yield path
