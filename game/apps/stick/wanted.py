"""Which packages go on a stick: those this version was tested with, as far as the system that they are for needs them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

from msgspec import Struct

System = Literal["windows", "linux", "macos"]
SYSTEMS: tuple[System, ...] = get_args(System)
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
"""The Pythons that a stick is for where none is named."""

TAGS: dict[System, tuple[str, ...]] = {
    "windows": ("win_amd64",),
    # pip takes each of these by itself as it is written; only the last stands for older ones too.
    "linux": (*(f"manylinux_2_{it}_x86_64" for it in (28, 27, 26, 24, 17)), "manylinux2014_x86_64"),
    "macos": ("macosx_11_0_arm64", "macosx_11_0_universal2"),
}
"""The machines that wheels are fetched for, as wheels name them: computers of the last ten years, Macs since 2020."""

_CODE = Path(__file__).resolve().parents[2]
_SHIPPED = _CODE / "shipped" / "constraints.txt"
CONSTRAINTS = _SHIPPED if _SHIPPED.is_file() else _CODE.parent / "constraints.txt"

_NEEDED, _PAPERS = "What the game runs on", "What its papers are made with"
_SIGNING = "What signs packs and checks signatures"
_MARKED = {"windows": "win32", "linux": "linux", "macos": "darwin"}
_LINE = re.compile(r"""(?P<pinned>(?P<name>[\w.-]+)==[\w.]+)(?: ; sys_platform (?P<is>==|!=) "(?P<system>\w+)")?""")


Serves = Literal["game", "papers", "screen_reader", "signing"]


class Package(Struct, frozen=True):
    """A package in the version that was tested."""

    name: str
    pinned: str
    """As pip is asked for it: `click==8.5.1`."""
    serves: Serves
    """What cannot be done without it."""


def wanted(system: System, constraints: Path = CONSTRAINTS) -> Iterator[Package]:
    """The packages for that system. Markers are read here: pip reads them for the machine on which the stick is filled."""
    part = ""
    for line in constraints.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            part = line.removeprefix("# ")
        found = _LINE.fullmatch(line)
        if found is None or part not in {_NEEDED, _PAPERS, _SIGNING}:
            continue
        if found["system"] and (found["system"] == _MARKED[system]) != (found["is"] == "=="):
            continue
        yield Package(found["name"], found["pinned"], _serves(found["name"], part))


def _serves(name: str, part: str) -> Serves:
    if name == "accesskit":
        return "screen_reader"
    return "papers" if part == _PAPERS else "signing" if part == _SIGNING else "game"
