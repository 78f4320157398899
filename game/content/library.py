"""Packs of others that were added on this computer: which there are, and where.

Each has one small file, `NAME.json`, which says where it lies and who signed it. That file is replaced whole, so that there
is always the old pack or the new one.
"""

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

import msgspec
import platformdirs
from msgspec import Struct

from game.content.packed_file import MOST_BYTES, packed_file
from game.content.reading.names import is_hidden
from game.rules.terms.untrusted_text import is_device

VARIABLE = "KEUKENTAFEL_PACKS"
"""The environment variable that names another place for them."""
MOST_ADDED = 200
"""So many packs are looked for."""
_MOST_BYTES = 20_000
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_FOLDER = re.compile(r"[a-z0-9_-]{1,80}")


class AddedPack(Struct, frozen=True, forbid_unknown_fields=True):
    """A pack that was added: what its small file says."""

    name: str
    edition: int
    title: str
    by: str
    """What who signed it is called here."""
    key: str
    """The public key, as a line of minisign's."""
    sha256: str
    """Of the file that it came in."""
    folder: str
    """Beside the small file; the pack is in there, in a folder of its own name."""


class FoundPack(Struct, frozen=True):
    """What there is under one name."""

    name: str
    path: Path
    """Its small file."""
    added: AddedPack | None
    """`None` where that file cannot be read, or the pack is not there any more."""

    @property
    def pack(self) -> Path:
        """The folder of the pack. There has to be one."""
        assert self.added is not None
        return self.path.parent / self.added.folder / self.name

    def is_changed(self) -> bool:
        """Whether its files are no longer what was signed; what is hidden, such as a note of the system, is none of them.

        There has to be a pack.
        """
        assert self.added is not None
        try:
            made = packed_file(self.name, dict(_files(self.pack)))
        except (OSError, ValueError):
            return True
        return hashlib.sha256(made).hexdigest() != self.added.sha256


def library() -> Path:
    """Where they are kept: what `KEUKENTAFEL_PACKS` names, or else the user's own data folder."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    return platformdirs.user_data_path("keukentafel", appauthor=False) / "packs"


def is_pack_name(name: str) -> bool:
    """Whether a pack that is shared can be called so, on every computer: small letters, figures, dashes."""
    return _NAME.fullmatch(name) is not None and not is_device(name)


def found_packs() -> tuple[FoundPack, ...]:
    """What there is in the library, by name; also what is damaged."""
    try:
        names = sorted(path.name for path in library().glob("*.json"))
    except OSError:
        return ()
    right = [name[:-5] for name in names if is_pack_name(name[:-5])]
    return tuple(found_pack(name) for name in right[:MOST_ADDED])


def found_pack(name: str) -> FoundPack:
    """What there is under this name; `added` is `None` where there is nothing that can be used."""
    path = library() / f"{name}.json"
    try:
        if not is_pack_name(name) or path.stat().st_size > _MOST_BYTES:
            return FoundPack(name, path, None)
        added = msgspec.json.decode(path.read_bytes(), type=AddedPack)
    except (OSError, msgspec.MsgspecError):
        return FoundPack(name, path, None)
    found = FoundPack(name, path, added)
    right = added.name == name and _FOLDER.fullmatch(added.folder) is not None and found.pack.is_dir()
    return found if right else FoundPack(name, path, None)


def changed_pack(folder: Path) -> FoundPack | None:
    """The pack that was added and lies in this folder, where it was changed since; `None` for any other folder or file."""
    for found in found_packs():
        if found.added is not None and is_same_path(found.pack, folder):
            return found if found.is_changed() else None
    return None


def is_same_path(one: Path, other: Path) -> bool:
    """Whether both are one folder or file that is there."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """What lies in the folder of a pack. Raises `OSError`, and `ValueError` where no packed pack has such files."""
    left = MOST_BYTES
    for path in sorted(folder.rglob("*")):
        if any(map(is_hidden, path.relative_to(folder).parts)) or (path.is_dir() and not path.is_symlink()):
            continue
        kind = path.lstat()
        left -= kind.st_size
        if not stat.S_ISREG(kind.st_mode) or left < 0:
            raise ValueError(path.name)
        yield path.relative_to(folder).as_posix(), path.read_bytes()


def added_packs() -> dict[str, Path]:
    """The packs that were added, by name: the folder of each."""
    return {it.name: it.pack for it in found_packs() if it.added is not None}
