"""What else is under the same root of an evening: other sessions of it, and what an import that was never finished left.

After an import of an earlier export, or after a rescue, an evening is there twice; words that are forgotten in the one
still stand in the other.
"""

import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from game.log.durable.disk import Disk
from game.log.durable.locking import HOLDER, LOCK, file_lock
from game.log.elsewhere.copies import COPIES, COPIES_LOCK
from game.log.errors import LogError, TooNew
from game.log.reading.private import scan_private
from game.log.reading.searching import forms, holds, speaks
from game.log.reading.session_folder import LOG, PRIVATE, SCENARIO, Reading, promised, read
from game.log.records import EveningBefore, Opened
from game.log.regular import contents, opened

_STAGING = re.compile(r"(\.import-[0-9a-f]{16})(\.lock)?")


class Sibling(Struct, frozen=True):
    """Another session of the same evening, or one of its kin: an evening that has agreements with it in common."""

    folder: Path
    texts: tuple[str, ...] = ()
    """Its texts in which the words stand; none where no entry brought them, and opening it removes them."""
    opens: bool = True
    """Whether texts can be forgotten in it; where its log is damaged, or was never begun, it can only be erased whole."""
    same: bool = True
    """Whether it is this evening; else the one took agreements along from the other, or both from the same evening."""


def staging(root: Path, id: str) -> Path:
    """Where an evening is unpacked that is being brought in."""
    return root / f".import-{id}"


@contextmanager
def holding_staging(disk: Disk, folder: Path) -> Iterator[None]:
    """While an evening is unpacked there, checked and put in its place: nobody takes it for what a stopped import left.

    The lock is beside the folder, because on Windows no folder is renamed in which a file is open.
    """
    held = file_lock(_lock_of(folder))
    held.acquire()
    try:
        yield
    finally:
        held.release()
        with suppress(OSError):
            disk.remove(_lock_of(folder))


def _lock_of(staging: Path) -> Path:
    return staging.with_name(f"{staging.name}.lock")


def same_evening(folder: Path) -> tuple[Sibling, ...]:
    """Every other session of this evening beside it, by name; also one that was never finished and holds its words."""
    reading = _read(folder)
    if reading is None:
        return ()
    texts = reading.texts()
    words = (texts.get(id) for id in texts.ids)
    return tuple(_siblings(folder, reading, forms(word for word in words if word is not None)))


def holding(folder: Path, words: tuple[str, ...], fingerprints: Collection[str]) -> tuple[Sibling, ...]:
    """Of those, and of its kin, the ones in which these words or fingerprints still stand."""
    reading, written = _read(folder), forms(words)
    found = []
    for sibling in () if reading is None else _siblings(folder, reading, written, kin=True):
        theirs = _read(sibling.folder)
        texts = () if theirs is None else _texts(theirs, words, fingerprints)
        private = sibling.same and _private_holds(sibling.folder, written, () if sibling.opens else fingerprints)
        if texts or private:
            found.append(replace(sibling, texts=texts if sibling.opens else ()))
    return tuple(found)


def taken_along_from(folder: Path) -> tuple[Sibling, ...]:
    """Evenings beside it that took agreements along from this one, with the texts in which they still stand."""
    reading = _read(folder)
    found = []
    for sibling in () if reading is None else _siblings(folder, reading, (), kin=True):
        theirs = None if sibling.same else _read(sibling.folder)
        before = None if theirs is None or reading is None else _took_along(theirs, reading)
        if theirs is not None and before is not None:
            texts = theirs.texts()
            here = tuple(id for id in before.texts if texts.get(id) is not None)
            found.extend([replace(sibling, texts=here if sibling.opens else ())] if here else [])
    return tuple(found)


def clear_unfinished(disk: Disk, root: Path) -> tuple[str, ...]:
    """Takes away what imports left that were stopped, and no others; their names."""
    try:
        found = sorted({it[1] for path in root.iterdir() if (it := _STAGING.fullmatch(path.name)) is not None})
    except OSError:
        return ()
    return tuple(name for name in found if _clear(disk, root / name))


def _clear(disk: Disk, folder: Path) -> bool:
    try:
        with holding_staging(disk, folder):
            if folder.is_symlink() or not folder.is_dir():
                return False
            for name in (PRIVATE, LOG, SCENARIO, COPIES):
                disk.remove(folder / name)
            with suppress(OSError):
                for name in (HOLDER, LOCK, COPIES_LOCK):
                    disk.remove(folder / name)
                folder.rmdir()  # a stranger's file in it stays, and so does the folder
            return True
    except OSError:  # whoever is bringing it in now holds it
        return False


def _siblings(folder: Path, reading: Reading, written: tuple[bytes, ...], *, kin: bool = False) -> Iterator[Sibling]:
    """`kin`: also evenings that took agreements along from this one, or from which this one did, or from the same one."""
    ours = folder.resolve()
    mine = promised(reading.entries).values()
    try:
        others = sorted(it for it in folder.absolute().parent.iterdir() if it.is_dir() and not it.name.startswith("."))
    except OSError:
        return
    for other in others:
        if other.samefile(ours):
            continue
        theirs = _read(other)
        if theirs is not None and theirs.entries:
            if theirs.entries[0].hash == reading.entries[0].hash:
                yield Sibling(other, opens=theirs.log.why is None)
            elif kin and _kin(theirs, reading):
                yield Sibling(other, opens=theirs.log.why is None, same=False)
        elif _private_holds(other, written, mine):
            yield Sibling(other, opens=False)


def _kin(one: Reading, other: Reading) -> bool:
    """Also where the evening from which both took agreements along is no longer there."""
    before, others = _before(one), _before(other)
    both = before is not None and others is not None and before.evening == others.evening
    return both or _took_along(one, other) is not None or _took_along(other, one) is not None


def _took_along(later: Reading, earlier: Reading) -> EveningBefore | None:
    """What the later took along from the earlier."""
    before = _before(later)
    return before if before is not None and before.evening == earlier.entries[0].hash else None


def _before(reading: Reading) -> EveningBefore | None:
    first = reading.entries[0].record
    return first.before if isinstance(first, Opened) else None


def _texts(reading: Reading, words: tuple[str, ...], fingerprints: Collection[str]) -> tuple[str, ...]:
    """Also those that were forgotten there, where the program was stopped before the words were gone."""
    texts, brought, lines = reading.texts(), promised(reading.entries), reading.private.lines
    found = []
    for id in texts.ids:
        text = lines[id].text if id in reading.lingering else texts.get(id)
        if text is not None and (brought[id] in fingerprints or speaks(text, words)):
            found.append(id)
    return tuple(found)


def _private_holds(folder: Path, written: tuple[bytes, ...], fingerprints: Collection[str]) -> bool:
    with suppress(OSError):
        with suppress(TooNew):  # of what a newer program wrote only the bytes are looked at
            lines = scan_private(contents(folder / PRIVATE), {}).lines.values()
            if any(line.fingerprint in fingerprints for line in lines):
                return True
        with opened(folder / PRIVATE) as stream:
            return holds(stream, written)
    return False


def _read(folder: Path) -> Reading | None:
    """What can be believed there; `None` where there is nothing."""
    try:
        found = read(folder)
    except LogError:
        return None
    return found if found.entries else None
