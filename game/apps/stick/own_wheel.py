"""The program itself as a wheel: built where its source is, else packed again from what was installed."""

import base64
import hashlib
import re
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

from game.version import __version__

NAME = "keukentafel"
_SOURCE = Path(__file__).resolve().parents[3]
_OF_THIS_MACHINE = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}


class NoOwnWheel(Exception):
    """The program cannot be made a wheel of: it was not installed by pip, and what builds it is not here."""


def own_wheel(folder: Path, source: Path = _SOURCE) -> Path:
    """The wheel of the program that runs now, in that folder. Raises `NoOwnWheel`."""
    if (source / "pyproject.toml").is_file():
        return _built(folder, source)
    try:
        return packed(distribution(NAME), folder)
    except PackageNotFoundError:
        raise NoOwnWheel from None


def _built(folder: Path, source: Path) -> Path:
    made = folder / f"{NAME}-{__version__}-py3-none-any.whl"
    if find_spec("hatchling") is None:
        raise NoOwnWheel
    asked = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder.resolve())]
    done = subprocess.run(asked, cwd=source, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode or not made.is_file():
        raise NoOwnWheel
    return made


_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""When every file in it was made: the same program is the same wheel, whenever a stick is filled."""


def packed(installed: Distribution, folder: Path) -> Path:
    """What pip installed from a wheel, as that wheel: what it made itself (bytecode, the command) stays behind."""
    name = f"{re.sub(r'[-_.]+', '_', installed.name)}-{installed.version}"
    made, lines, about = folder / f"{name}-{_tag(installed)}.whl", [], ""
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as wheel:
        for file in sorted(installed.files or (), key=str):
            if file.name == "RECORD":
                about = file.as_posix()
            if ".." in file.parts or file.suffix == ".pyc" or file.name in _OF_THIS_MACHINE:
                continue
            data = Path(str(file.locate())).read_bytes()
            wheel.writestr(zipfile.ZipInfo(file.as_posix(), _ALWAYS), data, zipfile.ZIP_DEFLATED)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            lines.append(f"{file.as_posix()},sha256={digest},{len(data)}")
        wheel.writestr(zipfile.ZipInfo(about, _ALWAYS), "\n".join([*lines, f"{about},,", ""]), zipfile.ZIP_DEFLATED)
    return made


def _tag(installed: Distribution) -> str:
    """For which Pythons and machines it is, as a wheel's name says it."""
    tags = [it.split("-") for it in re.findall(r"^Tag: (\S+)$", installed.read_text("WHEEL") or "", re.MULTILINE)]
    return "-".join(".".join(dict.fromkeys(parts)) for parts in zip(*tags, strict=True))
