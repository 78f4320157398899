"""The packs of the program and those that were added, compiled once: what was made of them is kept in the user's cache folder.

Nothing is lost with a cache that cannot be written, or that is thrown away: then the YAML is read again.
"""

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs
from msgspec import Struct
from msgspec.structs import replace

from game.content.expectations import Checks
from game.content.library import added_packs, is_same_path
from game.content.pack import Pack
from game.content.packs import find_packs
from game.content.problems import ContentError
from game.rules.scenario import Scenario
from game.version import __version__

_CODE = Path(__file__).resolve().parents[1]
_COMPILES = ("content", "rules")
"""The rooms of the program that decide what a pack is compiled to."""

_SEAL_LENGTH = 64
"""Hexadecimal digits at the start of a kept file: SHA-256 of all that it was made from, and of what follows."""
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NOT_MINE = stat.S_IWGRP | stat.S_IWOTH


class _Compiled(Struct, frozen=True):
    """What is kept of a pack."""

    scenario: Scenario
    sources: dict[str, str]
    edition: int | None = None


_compiled = msgspec.json.Decoder(_Compiled)


def whole_evenings() -> tuple[Pack, ...]:
    """The packs of the program that are a whole evening, and no example; then those that were added."""
    own = (load_cached(path) for name, path in find_packs().items() if not name.startswith("examples/"))
    return (*own, *(pack for _, pack in whole_added() if isinstance(pack, Pack)))


def whole_added() -> tuple[tuple[str, Pack | ContentError], ...]:
    """The packs that were added, by name; in the place of one that cannot be played any more, why."""
    found: list[tuple[str, Pack | ContentError]] = []
    for name, path in added_packs().items():
        try:
            found.append((name, load_cached(path)))
        except ContentError as error:
            found.append((name, error))
    return tuple(found)


def load_cached(path: Path) -> Pack:
    """The pack in this folder or file, as `load` gives it; one that comes with the program or was added is compiled only
    once, and then has neither remarks nor what it expects: those are for who writes it.

    Raises `ContentError`.
    """
    known = {**{f"added/{name}": folder for name, folder in added_packs().items()}, **find_packs()}
    name = next((name for name, folder in known.items() if is_same_path(folder, path)), None)
    if name is None:
        return _load(path)
    kept = platformdirs.user_cache_path("keukentafel", appauthor=False) / f"{name.replace('/', '-')}.pack"
    try:
        made_from = _made_from(path)
    except OSError:
        # A file beside the pack that cannot be read, such as an editor's: whether that matters, reading will say.
        return _load(path)
    found = _read(kept, made_from)
    if found is not None:
        return Pack(found.scenario, found.sources, (), path, edition=found.edition)
    pack = _load(path)
    _keep(kept, made_from, msgspec.json.encode(_Compiled(pack.scenario, pack.sources, pack.edition)))
    return replace(pack, problems=(), checks=Checks())


def _load(path: Path) -> Pack:
    from game.content.loading import load  # noqa: PLC0415 - YAML and pydantic stay out of the way of what is ready

    return load(path)


def _made_from(pack: Path) -> bytes:
    """SHA-256 of everything the compiled form follows from: the files of the pack, and the program that compiles it."""
    digest = hashlib.sha256(__version__.encode())
    for root, files in ((pack, _files(pack)), *((_CODE / room, _modules(_CODE / room)) for room in _COMPILES)):
        for file in files:
            data = file.read_bytes()
            digest.update(f"\0{file.relative_to(root).as_posix()}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.digest()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _modules(room: Path) -> Iterator[Path]:
    return iter(sorted(room.rglob("*.py")))


def _seal(made_from: bytes, data: bytes) -> bytes:
    return hashlib.sha256(made_from + data).hexdigest().encode()


def _read(kept: Path, made_from: bytes) -> _Compiled | None:
    """What is kept there, where it was made from this; `None` where it was not, or somebody else could have written it."""
    try:
        with os.fdopen(os.open(kept, _READ), "rb") as file:
            if not _is_mine(os.fstat(file.fileno())):
                return None
            data = file.read()
        if data[:_SEAL_LENGTH] != _seal(made_from, data[_SEAL_LENGTH:]):
            return None
        return _compiled.decode(data[_SEAL_LENGTH:])
    except (OSError, msgspec.DecodeError):
        return None


def _is_mine(file: os.stat_result) -> bool:
    """Whether only this user can have written the file; on Windows the folder itself is closed to others."""
    if not stat.S_ISREG(file.st_mode):
        return False
    return not hasattr(os, "getuid") or (file.st_uid == os.getuid() and not file.st_mode & _NOT_MINE)


def _keep(kept: Path, made_from: bytes, data: bytes) -> None:
    """Write it, whole or not at all."""
    with suppress(OSError):
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file, name = tempfile.mkstemp(dir=kept.parent, prefix=kept.name)
        try:
            with os.fdopen(file, "wb") as new:
                new.write(_seal(made_from, data) + data)
            Path(name).replace(kept)
        except OSError:
            with suppress(OSError):
                Path(name).unlink()
