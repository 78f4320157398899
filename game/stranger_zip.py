"""A zip from a stranger: names, links and sizes are looked at first, and then every byte of it is counted."""

import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import BinaryIO, Literal

from msgspec import Struct

from game.rules.terms.untrusted_text import is_device, legible

ZipFault = Literal["broken", "many", "big", "path", "device", "double", "link", "locked", "bomb", "unknown"]
"""What can be wrong: no zip as this program writes them · too many files · too large · a name that leads elsewhere · a
device of Windows' · a name twice · a link · a password · far more in it than it is long · a file that has no place in it."""

RATIO = 100
"""So many times as large as it is packed, and a file is taken for a bomb."""
_SMALL = 1024 * 1024
"""Up to so many bytes nothing can swell into a bomb."""
_BLOCK = 1 << 16
_END = struct.Struct("<4s4H2LH")
_FIRST = b"PK\3\4"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What this program makes; other methods swell in other ways."""


class BadZip(Exception):
    """It is not read; `name` is the file in it that is meant, as far as it can be shown."""

    def __init__(self, fault: ZipFault, name: str = "") -> None:
        self.fault: ZipFault = fault
        self.name = legible(name[:80])
        super().__init__(fault, self.name)


class ZipCaps(Struct, frozen=True):
    """What a zip may be."""

    size: int
    """Bytes of all files together, and of the zip itself."""
    files: int
    directory: int
    """Bytes of its list of files; a longer one is not even read."""
    belongs: Callable[[str], bool]
    """Whether a file of this name has a place in it."""
    folders: bool = False
    """Whether its files may be in folders."""


def unzipped(source: BinaryIO, caps: ZipCaps) -> dict[str, bytes]:
    """The files in it, by name. Raises `BadZip`, and `OSError` where it cannot be read."""
    try:
        _directory(source, caps)
        source.seek(0)
        with zipfile.ZipFile(source) as archive:
            infos = archive.infolist()
            _look(infos, caps)
            found: dict[str, bytes] = {}
            for info in infos:
                found[info.filename] = _counted(archive, info, caps.size - sum(map(len, found.values())))
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError, NotImplementedError, RuntimeError):
        raise BadZip("broken") from None
    return found


def _directory(source: BinaryIO, caps: ZipCaps) -> None:
    """Looks at the first and the last bytes before the list of files is read: a list can be a bomb as well."""
    first = source.read(len(_FIRST))
    size = source.seek(0, 2)
    if size > caps.size:
        raise BadZip("big")
    source.seek(max(0, size - 2 * _END.size))
    tail = source.read()
    if len(tail) < _END.size:
        raise BadZip("broken")
    mark, _, _, _, count, length, start, comment = _END.unpack(tail[-_END.size :])
    # A file with a comment, or of more than 4 GB, was not made by this program.
    if mark != b"PK\5\6" or comment or b"PK\6\7" in tail[: -_END.size]:
        raise BadZip("broken")
    if count > caps.files or length > caps.directory:
        raise BadZip("many")
    # What has other bytes in front may be something else as well: a picture, a program.
    if first != _FIRST or start + length + _END.size != size:
        raise BadZip("broken")


def _look(infos: list[zipfile.ZipInfo], caps: ZipCaps) -> None:
    if len(infos) > caps.files:
        raise BadZip("many")
    seen: set[str] = set()
    for info in infos:
        # As it stands in the file: the library cuts a name off at a zero byte.
        name = info.orig_filename
        for part in name.split("/") if caps.folders else [name]:
            _look_at_name(part, name)
        if name.casefold() in seen:
            raise BadZip("double", name)
        seen.add(name.casefold())
        if stat.S_ISLNK(info.external_attr >> 16):
            raise BadZip("link", name)
        if info.flag_bits & 1:
            raise BadZip("locked")
        if info.file_size > _SMALL and info.file_size > RATIO * max(1, info.compress_size):
            raise BadZip("bomb")
    for info in infos:
        if not caps.belongs(info.filename):
            raise BadZip("unknown", info.filename)
    if any(info.compress_type not in _METHODS for info in infos) or min(it.header_offset for it in infos) != 0:
        raise BadZip("broken")
    if sum(info.file_size for info in infos) > caps.size:
        raise BadZip("big")


def _look_at_name(part: str, name: str) -> None:
    """Raises `BadZip` for a name under which nothing is written anywhere."""
    if not part or any(sign in part for sign in "/\\:") or part.startswith("..") or not part.isprintable():
        raise BadZip("path", name)
    if is_device(part) or part != part.rstrip(". "):
        raise BadZip("device", name)


def _counted(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int) -> bytes:
    """The bytes of one file. Raises `BadZip` where there are more than there is room for, whatever the file says of itself."""
    parts: list[bytes] = []
    count = 0
    with archive.open(info) as source:
        while part := source.read(_BLOCK):
            count += len(part)
            if count > min(room, info.file_size):
                raise BadZip("big")
            parts.append(part)
    if count != info.file_size:
        raise BadZip("broken")
    return b"".join(parts)
