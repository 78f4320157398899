"""Wheels for another machine, fetched by pip into a folder."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from game.apps.stick.wanted import TAGS, Package, System

_FAR = ("connection", "timed out", "name resolution", "proxyerror")
"""What pip says, in small letters, where it reached nothing."""


class NoPip(Exception):
    """There is no pip beside this program: it was built to need no Python, or pip was left out."""


class NoNetwork(Exception):
    """Nothing could be fetched: the index that pip asks was not reached."""


class Fetched(Struct, frozen=True):
    """What one Python on that system got, and what it did not."""

    python: str
    lacking: tuple[Package, ...]

    @property
    def plays(self) -> bool:
        """Whether the game itself can be installed."""
        return all(package.serves != "game" for package in self.lacking)


AsksPip = Callable[[Sequence[str]], str | None]
"""Runs pip with these words; gives `None` where it did what was asked, else what it said."""


def pip_here() -> AsksPip:
    """The pip of this Python. Raises `NoPip`."""
    if getattr(sys, "frozen", False) or find_spec("pip") is None:
        raise NoPip
    return _ask


def _ask(words: Sequence[str]) -> str | None:
    asked = [sys.executable, "-m", "pip", *words]
    done = subprocess.run(
        asked, capture_output=True, text=True, errors="replace", check=False, stdin=subprocess.DEVNULL
    )
    return None if done.returncode == 0 else done.stdout + done.stderr


def fetch(
    packages: Sequence[Package], system: System, pythons: Sequence[str], folder: Path, pip: AsksPip
) -> Iterator[Fetched]:
    """For each Python what it got. Raises `NoNetwork`."""
    for python in pythons:
        words = _words(system, python, folder)
        # All at once is quick; where that fails, one by one says which.
        if _refused(pip, [*words, *(it.pinned for it in packages)]) is None:
            yield Fetched(python, ())
            continue
        yield Fetched(python, tuple(it for it in packages if _refused(pip, [*words, it.pinned]) is not None))


def _words(system: System, python: str, folder: Path) -> list[str]:
    tags = [word for tag in TAGS[system] for word in ("--platform", tag)]
    return [
        *("download", "--quiet", "--disable-pip-version-check", "--retries", "1", "--no-deps"),
        *("--only-binary=:all:", "--implementation", "cp", "--python-version", python, *tags, "--dest", str(folder)),
    ]


def _refused(pip: AsksPip, words: Sequence[str]) -> str | None:
    said = pip(words)
    if said is not None and any(it in said.lower() for it in _FAR):
        raise NoNetwork
    return said
