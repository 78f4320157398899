"""A stick filled: wheels, packs, guides, and what begins it all."""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from game.apps.stick.fetching import AsksPip, Fetched, fetch, pip_here
from game.apps.stick.own_wheel import own_wheel
from game.apps.stick.wanted import Serves, System, wanted
from game.content.packs import shipped_folder
from game.version import __version__

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_CODE = Path(__file__).resolve().parents[2]
_SHIPPED = _CODE / "shipped" / "docs"
GUIDES = _SHIPPED if _SHIPPED.is_dir() else _CODE.parent / "docs"

STARTS: dict[System, str] = {"windows": "start.bat", "linux": "start.sh", "macos": "start.sh"}
"""The file that somebody opens, by system."""
_EXTRAS: dict[Serves, str] = {"papers": "report", "screen_reader": "access", "signing": "sign"}

_STAMP = 8
"""Hexadecimal digits by which the program of one stick is told from that of another: where it is set up has them in its name."""


class Filled(Struct, frozen=True):
    """What is on the stick."""

    fetched: tuple[Fetched, ...]
    start: Path | None
    """What is opened to play; `None` where no Python got all that the game needs."""


def fill(folder: Path, system: System, pythons: Sequence[str], pip: AsksPip | None = None) -> Filled:
    """Fill that folder; what was there under other names stays. Raises `NoPip`, `NoNetwork`, `NoOwnWheel`, `OSError`."""
    pip = pip or pip_here()
    wheels = folder / "wheels"
    wheels.mkdir(parents=True, exist_ok=True)
    packages = tuple(wanted(system))
    fetched = tuple(fetch(packages, system, pythons, wheels, pip))
    playing = [it for it in fetched if it.plays]
    if not playing:
        return Filled(fetched, None)
    stamp = hashlib.sha256(own_wheel(wheels).read_bytes()).hexdigest()[:_STAMP]
    shutil.copytree(shipped_folder(), folder / "scenarios", dirs_exist_ok=True)
    _guides(folder / "guides")
    # An extra that one of the Pythons lacks would end setting up there: then none has it.
    lacking = {_EXTRAS[package.serves] for it in playing for package in it.lacking if package.serves != "game"}
    start = folder / STARTS[system]
    # The newest first; a stick is read by Windows too, whose ends of lines are its own.
    versions = sorted((it.python for it in playing), key=_number, reverse=True)
    text = _filled(STARTS[system], versions, sorted(set(_EXTRAS.values()) - lacking), stamp)
    start.write_text(text, encoding="utf-8", newline="\r\n" if system == "windows" else "\n")
    start.chmod(0o755)
    return Filled(fetched, start)


def _guides(folder: Path) -> None:
    """What is there in English too is a guide; the rest is for who works on the program."""
    for beside in ("en", "pictures"):
        shutil.copytree(GUIDES / beside, folder / beside, dirs_exist_ok=True)
    for guide in (GUIDES / "en").glob("*.md"):
        shutil.copy(GUIDES / guide.name, folder)


def _number(python: str) -> tuple[int, ...]:
    return tuple(map(int, python.split(".")))


def _filled(name: str, pythons: Sequence[str], extras: Sequence[str], stamp: str) -> str:
    text = (_TEMPLATES / name).read_text(encoding="utf-8")
    values = {"VERSION": __version__, "PYTHONS": " ".join(pythons), "EXTRAS": " ".join(extras), "STAMP": stamp}
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def lacking_by_name(fetched: Sequence[Fetched]) -> Iterator[tuple[str, Serves, tuple[str, ...], bool]]:
    """What could not be had: the package, what it serves, for which Pythons, and whether the game needs it."""
    found: dict[str, list[str]] = {}
    serves: dict[str, Serves] = {}
    for each in fetched:
        for package in each.lacking:
            found.setdefault(package.pinned, []).append(each.python)
            serves[package.pinned] = package.serves
    for pinned, pythons in found.items():
        yield pinned, serves[pinned], tuple(pythons), serves[pinned] == "game"
