"""How the program is typed: the way it was started now."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

NAME = "keukentafel"


def command() -> str:
    """`keukentafel` where that is found, else the path to it, or `python -m game`; ready to be typed in this folder."""
    started = Path(sys.argv[0])
    match started.stem, started.parent.name:
        case "__main__", "game":
            return f"{_typed(Path(sys.executable))} -m game"
        case str(stem), _ if stem == NAME:
            return _typed(started)
        case _:
            return NAME


def extra(name: str) -> str:
    """What brings the packages of an extra to this program, each in the range that it works with."""
    # With it comes all of reading mail, which no start waits for.
    from importlib.metadata import PackageNotFoundError, requires  # noqa: PLC0415

    try:
        lines = requires(NAME) or ()
    except PackageNotFoundError:  # run from its source, never installed
        lines = ()
    # A line is such as `typst<0.16,>=0.15; extra == 'report'`: what knows these marks is not here without an extra of its own.
    wanted = [
        line.split(";")[0].strip() for line in lines if line.endswith((f"extra == '{name}'", f'extra == "{name}"'))
    ]
    packages = " ".join(f'"{it}"' for it in wanted) or f'"{NAME}[{name}]"'
    return f"{_typed(Path(sys.executable))} -m pip install {packages}"


def quoted(word: str) -> str:
    """A word of a command as it has to be typed, also where it holds a space, or bytes that are no text (a folder's)."""
    if os.name == "nt":
        return subprocess.list2cmdline([word])
    try:
        word.encode()
    except UnicodeEncodeError:
        typed = (
            chr(byte) if 32 <= byte < 127 and byte not in b"'\\" else f"\\{byte:03o}" for byte in os.fsencode(word)
        )
        return f"$'{''.join(typed)}'"
    return shlex.quote(word)


def _typed(program: Path) -> str:
    """The shortest way to name a program: its name, its path from this folder, or its whole path."""
    # Not resolved: the Python of a virtual environment is a link, and what it links to knows no game.
    path = program.absolute()
    name = path.name.removesuffix(".exe")
    found = shutil.which(name)
    if found is not None and _spelling(Path(found)) == _spelling(path):
        return name
    here = Path.cwd()
    near = path.is_relative_to(here) and path.parent != here
    return quoted(str(path.relative_to(here) if near else path))


def _spelling(path: Path) -> str:
    """One spelling for a program: Windows has it with `.exe` or without, in either case."""
    return os.path.normcase(path.absolute()).removesuffix(".exe")
