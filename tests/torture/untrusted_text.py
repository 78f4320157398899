"""Packs with links, names that mean something to a computer, and pictures that lie: refused, or never opened."""

import os
import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from game.content import Problem, lint
from game.log.folders import new_folder
from tests.content.written import BUDGET, CARD, HEAD, changed, write
from tests.log.evening import fixed
from tests.torture.figure import Figure
from tests.torture.packs import unsaid

WIDE = 60_000
"""A picture of so many by so many points would be 10 GB."""


def png(width: int, height: int) -> bytes:
    """A picture that says it is so large, and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(1_000))), (b"IEND", b"")]
    made = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + made


def pictures(place: Path) -> Figure:
    """No picture of a pack is opened at all."""
    pack = write(place, {"images/huge.png": png(WIDE, WIDE), "images/lies.jpg": b"\xff\xd8\xff" + bytes(9)})
    opened = list[str]()
    really_open = Path.open

    def noted(path: Path, mode: str = "r") -> object:
        opened.append(path.suffix)
        return really_open(path, mode)

    with mock.patch.object(Path, "open", noted):
        found = lint(pack)
    wrong = [str(problem) for problem in found] + [suffix for suffix in opened if suffix != ".yaml"]
    return Figure(
        "pictures that lie about their size", "no picture in a pack is read: its loader opens YAML only", tuple(wrong)
    )


def refused(found: tuple[Problem, ...], id: str) -> str:
    """What is wrong with what was told, where this was to be told."""
    errors = [problem for problem in found if problem.severity == "error"]
    if not any(problem.message.id == f"content.{id}" for problem in errors):
        return f"not refused as {id}: {[str(problem) for problem in found]}"
    return unsaid(found)


def links(place: Path) -> Figure:
    """Links to files and folders elsewhere."""
    elsewhere = place / "outside"
    elsewhere.mkdir(parents=True)
    (elsewhere / "x.yaml").write_text(CARD, encoding="utf-8")
    (elsewhere / "scenario.yaml").write_text(HEAD, encoding="utf-8")
    wrong = list[str]()
    targets: dict[str, Path] = {
        "dilemmas/second.yaml": elsewhere / "x.yaml",
        "dilemmas/third.yaml": Path("/etc/passwd"),
        "dilemmas/fourth.yaml": Path("fourth.yaml"),
        "dilemmas/fifth.yaml": Path("/dev/zero"),
        "values": elsewhere,
        "goals.yaml": elsewhere / "x.yaml",
        "bands.yaml": Path("/proc/self/mem"),
        "voices": elsewhere,
        "scenario.yaml": elsewhere / "scenario.yaml",
    }
    for number, (name, target) in enumerate(targets.items()):
        pack = write(place / str(number), {})
        (pack / name).unlink(missing_ok=True)
        (pack / name).symlink_to(target)
        if trouble := refused(lint(pack), "link"):
            wrong.append(f"{name}: {trouble}")
    return Figure("links in packs", f"{len(targets)} refused, none followed", tuple(wrong))


NAMES = (
    "..",
    "../x",
    "../../etc/passwd",
    "/etc/passwd",
    "C:\\x",
    "C:x",
    "..\\x",
    "\\\\host\\x",
    "x/y",
    ".x",
    "x:y",
    "x\0y",
)
DEVICES = ("con", "prn", "aux", "nul", "com1", "com9", "lpt1")


def ways_out(place: Path) -> Figure:
    """Names that lead to another folder, wherever an author can write a name."""
    wrong, count = list[str](), 0
    for number, name in enumerate(NAMES):
        written = '"' + name.replace("\\", "\\\\").replace("\0", "\\0") + '"'
        for where, files in {
            "a fund": {"scenario.yaml": changed(HEAD, "  wmo: {", f"  {written}: {{")},
            "an ending": {"scenario.yaml": changed(HEAD, "  done: {", f"  {written}: {{")},
            "the programme": {"scenario.yaml": f"{HEAD}programme: [{written}, first]\n"},
            "an option": {"dilemmas/first.yaml": changed(CARD, "  listen:\n", f"  {written}:\n")},
            "a post": {"dilemmas/first.yaml": changed(BUDGET, "  handyman:\n", f"  {written}:\n")},
        }.items():
            count += 1
            told = "invisible_code" if "\0" in name else "bad_id"
            if trouble := refused(lint(write(place / f"{where}-{number}", dict(files))), told):
                wrong.append(f"{where} called {name!r}: {trouble}")
        sessions = place / f"sessions-{number}"
        folder = new_folder(sessions, name, environment=fixed())
        if folder.parent != sessions:
            wrong.append(f"a session of {name!r} is in {folder}")
    return Figure("`..` and the like in packs", f"{count} names, each refused", tuple(wrong))


def devices(place: Path) -> Figure:
    """Names that are devices on Windows, so that a file of that name cannot be there."""
    wrong = list[str]()
    files = [f"dilemmas/{name}.yaml" for name in DEVICES] + [f"dilemmas/{name.upper()}.yaml" for name in DEVICES]
    files += [
        "NUL.png",
        "aux/x.yaml",
        "images/con.png",
        "images/COM\u00b9.ogg",
        "dilemmas/nul.txt",
        "dilemmas/con.x.yaml",
    ]
    for file in files if sys.platform != "win32" else ():
        if trouble := refused(lint(write(place / file.replace("/", "-"), {file: CARD})), "device_name"):
            wrong.append(f"{file}: {trouble}")
    return Figure("Windows device names in packs", f"{len(files)} names, each refused", tuple(wrong))


ESCAPES = (
    *("\\u202e", "\\e[2J", "\\0", "\\a", "\\u200b", "\\u2066", "\\uFEFF", "\\u0085", "\\x7f"),
    *("\\r", "\\N", "\\L", "\\U000E0041", "\\u3164"),
)


def escapes(place: Path) -> Figure:
    """Signs that turn a line around or paint a terminal, written as YAML's own escapes."""
    wrong = list[str]()
    for number, sign in enumerate(ESCAPES):
        card = changed(CARD, "title: De eerste kaart", f'title: "De {sign} kaart"')
        if trouble := refused(lint(write(place / str(number), {"dilemmas/first.yaml": card})), "invisible_code"):
            wrong.append(f"{sign} in a title: {trouble}")
    for number, sign in enumerate(ESCAPES):
        card = changed(CARD, "title: De eerste kaart", f'"ti{sign}el": De kaart')
        if trouble := refused(lint(write(place / f"key-{number}", {"dilemmas/first.yaml": card})), "invisible_code"):
            wrong.append(f"{sign} in a key: {trouble}")
    return Figure("invisible signs by escapes", f"{2 * len(ESCAPES)} refused, and not shown", tuple(wrong))


def names(place: Path) -> Figure:
    """Names of files that no author gives."""
    wrong = list[str]()
    for number, name in enumerate((b"\xff.yaml", b"x\x1b[2J.yaml", b"a\nb.yaml", "\u202ex.yaml".encode())):
        for folder in (b"dilemmas", b"."):
            pack = write(place / f"{number}-{folder.decode()}", {})
            (pack / os.fsdecode(folder) / os.fsdecode(name)).write_text(CARD, encoding="utf-8")
            found = lint(pack)
            if trouble := refused(found, "strange_name"):
                wrong.append(f"{name!r} in {folder!r}: {trouble}")
            elif len(found) > 1 or any(not problem.file.isprintable() for problem in found):
                wrong.append(f"{name!r} in {folder!r}: shown as {[ascii(str(problem)) for problem in found]}")
    return Figure("strange names of files", "8, each told", tuple(wrong))


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """One figure each."""
    yield pictures(place / "pictures")
    yield links(place / "links")
    yield ways_out(place / "out")
    yield devices(place / "devices")
    yield escapes(place / "escapes")
    yield names(place / "names")
