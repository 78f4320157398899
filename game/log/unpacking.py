"""What is in a file that came from elsewhere, read with care: names, links and sizes first, and every byte counted."""

import stat
import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from game.log.archive import NOTICE, RATIO
from game.log.errors import CannotRead, NotAnExport
from game.log.reading import LOG, PRIVATE, SCENARIO
from game.log.regular import NotRegular, opened
from game.rules.text import Message, message
from game.rules.untrusted_text import is_device, legible

MOST = 200 * 1024 * 1024
"""Bytes of all files together, and of the file itself."""
_ENTRIES = 16
_DIRECTORY = 16 * 1024
"""Bytes of the list of files; a longer one is not even read."""
_SMALL = 1024 * 1024
"""Up to so many bytes nothing can swell into a bomb."""
_BLOCK = 1 << 16
_NAMES = (LOG, PRIVATE, SCENARIO, NOTICE)
_END = struct.Struct("<4s4H2LH")
_FIRST = b"PK\3\4"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What this program makes; other methods swell in other ways."""


def unpack(file: Path) -> dict[str, bytes]:
    """The files of an export, by name. Raises `NotAnExport` and `CannotRead`."""
    try:
        with opened(file) as source:
            _directory(file, source)
            source.seek(0)
            with zipfile.ZipFile(source) as archive:
                infos = archive.infolist()
                if (why := _refused(infos)) is not None:
                    raise NotAnExport(file, why)
                found: dict[str, bytes] = {}
                for info in infos:
                    data = _counted(archive, info, MOST - sum(map(len, found.values())))
                    if data is None:
                        raise NotAnExport(file, message("log.import.big"))
                    found[info.filename] = data
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError, NotImplementedError, RuntimeError):
        raise NotAnExport(file, message("log.import.broken")) from None
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        raise NotAnExport(file, message("log.import.nothing")) from None
    except NotRegular:
        raise NotAnExport(file, message("log.import.broken")) from None
    except OSError as error:
        raise CannotRead(file, error) from error
    if missing := [name for name in (LOG, SCENARIO) if name not in found]:
        raise NotAnExport(file, message("log.import.missing", name=missing[0]))
    return found


def _directory(file: Path, source: BinaryIO) -> None:
    """Looks at the first and the last bytes before the list of files is read: a list can be a bomb as well."""
    first = source.read(len(_FIRST))
    size = source.seek(0, 2)
    if size > MOST:
        raise NotAnExport(file, message("log.import.big"))
    source.seek(max(0, size - 2 * _END.size))
    tail = source.read()
    if len(tail) < _END.size:
        raise NotAnExport(file, message("log.import.broken"))
    mark, _, _, _, count, length, start, comment = _END.unpack(tail[-_END.size :])
    # A file with a comment, or of more than 4 GB, was not made by this program.
    if mark != b"PK\5\6" or comment or b"PK\6\7" in tail[: -_END.size]:
        raise NotAnExport(file, message("log.import.broken"))
    if count > _ENTRIES or length > _DIRECTORY:
        raise NotAnExport(file, message("log.import.many"))
    # What has other bytes in front may be something else as well: a picture, a program.
    if first != _FIRST or start + length + _END.size != size:
        raise NotAnExport(file, message("log.import.broken"))


def _refused(infos: list[zipfile.ZipInfo]) -> Message | None:
    if len(infos) > _ENTRIES:
        return message("log.import.many")
    seen: set[str] = set()
    for info in infos:
        # As it stands in the file: the library cuts a name off at a zero byte.
        name = info.orig_filename
        if (why := _bad_name(name)) is not None:
            return why
        if name.casefold() in seen:
            return message("log.import.double", name=name)
        seen.add(name.casefold())
        if stat.S_ISLNK(info.external_attr >> 16):
            return message("log.import.link", name=name)
        if info.flag_bits & 1:
            return message("log.import.locked")
        if info.file_size > _SMALL and info.file_size > RATIO * max(1, info.compress_size):
            return message("log.import.bomb")
    for name in seen - {name.casefold() for name in _NAMES}:
        return message("log.import.unknown", name=name)
    if any(info.filename not in _NAMES for info in infos):
        return message("log.import.broken")
    if any(info.compress_type not in _METHODS for info in infos) or min(it.header_offset for it in infos) != 0:
        return message("log.import.broken")
    return message("log.import.big") if sum(info.file_size for info in infos) > MOST else None


def _bad_name(name: str) -> Message | None:
    """Why nothing with this name is written anywhere."""
    shown = legible(name[:80])
    if not name or any(sign in name for sign in "/\\:") or name.startswith("..") or not name.isprintable():
        return message("log.import.path", name=shown)
    if is_device(name) or name != name.rstrip(". "):
        return message("log.import.device", name=shown)
    return None


def _counted(archive: zipfile.ZipFile, info: zipfile.ZipInfo, room: int) -> bytes | None:
    """The bytes of one file; `None` where there are more than there is room for, whatever the file says of itself."""
    parts: list[bytes] = []
    count = 0
    with archive.open(info) as source:
        while part := source.read(_BLOCK):
            count += len(part)
            if count > min(room, info.file_size):
                return None
            parts.append(part)
    if count != info.file_size:
        raise zipfile.BadZipFile
    return b"".join(parts)
