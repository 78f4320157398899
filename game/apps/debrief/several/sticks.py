"""Where sheets of other tables lie: on a stick in this computer, or where it puts what came in."""

import os
import string
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from game.log.forgetting.made_names import is_sheet

MOST = 64
"""So many sheets are offered: sixteen tables, and more than one evening."""
DOWNLOADS = ("Downloads", "Desktop", "Bureaublad", "Documents", "Documenten")


def sheets_nearby(beside: Path) -> tuple[Path, ...]:
    """Every file that is called as a sheet is: `beside` the evenings, on a stick, one folder deep, or in the usual places.

    What cannot be looked at is left out.
    """
    found: dict[Path, None] = {}
    for place in (beside, *sticks(), *_usual()):
        for folder in (place, *_inside(place)):
            found |= dict.fromkeys(path for path in _files(folder) if is_sheet(path.name))
            if len(found) >= MOST:
                return tuple(found)[:MOST]
    return tuple(found)


def _usual() -> Iterator[Path]:
    with suppress(RuntimeError):  # nobody's home can be told
        yield from (Path.home() / name for name in DOWNLOADS)


def sticks() -> Iterator[Path]:
    """Every stick in this computer, as far as its folders can tell."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - of this system only

        removable = 2
        for letter in string.ascii_uppercase:
            # A drive on a network can keep one waiting, and is no stick.
            if ctypes.windll.kernel32.GetDriveTypeW(f"{letter}:\\") == removable:
                yield Path(f"{letter}:\\")
    elif sys.platform == "darwin":
        yield from _inside(Path("/Volumes"))
    else:
        for mounted in (Path("/media"), Path("/run/media")):
            yield from _inside(mounted)
            yield from (stick for user in _inside(mounted) for stick in _inside(user))


def _inside(folder: Path) -> list[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        return sorted(
            Path(it.path) for it in entries if it.is_dir(follow_symlinks=False) and not it.name.startswith(".")
        )
    return []


def _files(folder: Path) -> list[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        return sorted(Path(it.path) for it in entries if it.is_file(follow_symlinks=False))
    return []
