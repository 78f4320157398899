"""What a stranger puts in a file that is brought in leads nowhere."""

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from game.log.elsewhere.archive import NOTICE, export
from game.log.elsewhere.importing import import_session
from game.log.elsewhere.unpacking import unpack
from game.log.entries import Entry
from game.log.environment import Environment
from game.log.errors import LogError, NotAnExport
from game.log.folders import sessions
from game.log.reading.session_folder import read
from tests.log.evening import Pack, QuickDisk, load
from tests.log.test_edited import not_utf8
from tests.log.whole import FILES, contents, recorded


@pytest.fixture
def folder(tmp_path: Path, choice: Pack) -> Path:
    return recorded(tmp_path / "evening", choice)


Made = list[tuple[zipfile.ZipInfo, bytes]]


def whole(folder: Path) -> Made:
    return [(zipfile.ZipInfo(name), data) for name, data in contents(folder).items()]


def packed(made: Made, how: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", how) as archive:
        for info, data in made:
            archive.writestr(info, data, compress_type=how)
    return target.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def more(*names: str) -> Callable[[Made], Made]:
    return lambda made: [*made, *((zipfile.ZipInfo(name), b"x") for name in names)]


def last_not_utf8(log: bytes) -> bytes:
    *before, line, _ = log.split(b"\n")
    return b"\n".join([*before, not_utf8(line), b""])


DEEP = b'{"a":' + b"[" * 100_000 + b"\n"

STRANGE: dict[str, tuple[Callable[[Made], Made], str]] = {
    "up": (more("../log.jsonl"), "path"),
    "up on Windows": (more("..\\log.jsonl"), "path"),
    "a folder": (more("avond/log.jsonl"), "path"),
    "an empty folder": (more("avond/"), "path"),
    "from the top": (more("/etc/passwd"), "path"),
    "a drive": (more("C:evil"), "path"),
    "a stream": (more("log.jsonl:evil"), "path"),
    "two dots": (more(".."), "path"),
    "an invisible sign": (more("log\u202e.jsonl"), "path"),
    "a device": (more("CON"), "device"),
    "a device with an ending": (more("lpt1.txt"), "device"),
    "a dot at the end": (more("log.jsonl."), "device"),
    "a file too many": (more("virus.exe"), "unknown"),
    "another case": (more("LOG.JSONL"), "double"),
    "very many": (more(*(f"{number}.txt" for number in range(50))), "many"),
    "no log": (lambda made: made[1:], "missing"),
    "no scenario": (lambda made: made[:2], "missing"),
    "a link": (lambda made: [*made[:1], (link("private.jsonl"), b"/etc/passwd"), made[2]], "link"),
    "a bomb": (lambda made: [made[0], (made[1][0], bytes(60_000_000)), made[2]], "bomb"),
    "a changed log": (lambda made: [(made[0][0], made[0][1].replace(b'"n":2', b'"n":7')), *made[1:]], "damaged"),
    "another scenario": (lambda made: [*made[:2], (made[2][0], b"{}")], "damaged"),
    "a changed text": (lambda made: [made[0], (made[1][0], made[1][1].replace(b"Anne", b"Jan ")), made[2]], "damaged"),
    "a log that is not UTF-8": (lambda made: [(made[0][0], last_not_utf8(made[0][1])), *made[1:]], "damaged"),
    "a text nested too deep": (lambda made: [made[0], (made[1][0], DEEP + made[1][1]), made[2]], "damaged"),
    "a torn log": (lambda made: [(made[0][0], made[0][1] + b'{"n":9'), *made[1:]], "damaged"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("what", STRANGE)
def test_a_strange_file_is_refused_and_leaves_nothing_behind(what: str, folder: Path, tmp_path: Path) -> None:
    change, why = STRANGE[what]
    file, root = tmp_path / "x.zip", tmp_path / "root"
    root.mkdir()
    file.write_bytes(packed(change(whole(folder))))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotAnExport) as caught:
        import_session(file, root, load, environment=Environment(QuickDisk()))
    assert caught.value.why.id == f"log.import.{why}"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_refused(folder: Path, tmp_path: Path) -> None:
    made = whole(folder)
    (tmp_path / "x.zip").write_bytes(packed([*made, made[0]]))
    with pytest.raises(NotAnExport) as caught:
        unpack(tmp_path / "x.zip")
    assert caught.value.why.id == "log.import.double"


def test_a_file_that_lies_about_its_size_is_counted(folder: Path, tmp_path: Path) -> None:
    made = whole(folder)
    data = bytearray(packed(made, zipfile.ZIP_STORED))
    size = len(made[0][1])
    # In both headers the log is said to be one byte long.
    at, changed = 0, 0
    while (at := data.find(size.to_bytes(4, "little"), at)) >= 0:
        data[at : at + 4] = (1).to_bytes(4, "little")
        changed += 1
    assert changed >= 2
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(NotAnExport):
        unpack(tmp_path / "x.zip")


@pytest.mark.parametrize("data", [b"", b"PK", b"hallo" * 99, b"PK\5\6" + bytes(18), b"\x89PNG" + bytes(99)])
def test_what_is_no_zip_is_said(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(NotAnExport):
        unpack(tmp_path / "x.zip")
    for nothing in (tmp_path / "nowhere.zip", tmp_path):
        with pytest.raises(NotAnExport) as caught:
            unpack(nothing)
        assert caught.value.why.id == "log.import.nothing"


def test_cut_off_or_hurt_anywhere_it_is_refused_or_the_same(folder: Path, tmp_path: Path) -> None:
    export(folder, tmp_path / "a.zip", "geen verslag")
    data = (tmp_path / "a.zip").read_bytes()
    good = {name: held for name, held in unpack(tmp_path / "a.zip").items() if name != NOTICE}
    file = tmp_path / "x.zip"
    for at in range(0, len(data), 7):
        for hurt in (data[:at], data[:at] + bytes([data[at] ^ 0x5A]) + data[at + 1 :]):
            file.write_bytes(hurt)
            try:
                found = unpack(file)
            except LogError:
                continue
            assert {name: held for name, held in found.items() if name != NOTICE} == good


@pytest.mark.parametrize("how", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_only_what_this_program_packs_is_unpacked(how: int, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(packed(whole(folder), how))
    with pytest.raises(NotAnExport) as caught:
        unpack(tmp_path / "x.zip")
    assert caught.value.why.id == "log.import.broken"


def test_nothing_stands_in_front_of_it(folder: Path, tmp_path: Path) -> None:
    data = packed(whole(folder))
    aware = io.BytesIO()
    aware.write(b"#!/bin/sh\n")
    with zipfile.ZipFile(aware, "a") as archive:
        for info, held in whole(folder):
            archive.writestr(info, held)
    for number, hurt in enumerate((b"\x89PNG" + data, aware.getvalue(), b"PK\3\4" + data)):
        (tmp_path / f"{number}.zip").write_bytes(hurt)
        with pytest.raises(NotAnExport):
            unpack(tmp_path / f"{number}.zip")
    (tmp_path / "good.zip").write_bytes(data)
    assert set(unpack(tmp_path / "good.zip")) == set(FILES)


def test_many_entries_and_a_comment_are_refused_before_they_are_read(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for number in range(5000):
            archive.writestr(str(number), b"")
    (tmp_path / "x.zip").write_bytes(target.getvalue())
    with pytest.raises(NotAnExport) as caught:
        unpack(tmp_path / "x.zip")
    assert caught.value.why.id == "log.import.many"
    with zipfile.ZipFile(tmp_path / "y.zip", "w") as archive:
        archive.comment = b"hallo"
    with pytest.raises(NotAnExport):
        unpack(tmp_path / "y.zip")


def test_nothing_is_overwritten_where_an_import_was_stopped_before(folder: Path, tmp_path: Path) -> None:
    export(folder, tmp_path / "a.zip", "")
    root = tmp_path / "root"
    (root / ".import-old").mkdir(parents=True)
    for name, data in contents(folder).items():
        (root / ".import-old" / name).write_bytes(data)
    assert sessions(root) == (), "what was never put in its place is no evening"
    assert import_session(tmp_path / "a.zip", root, load, environment=Environment(QuickDisk())).others == ()


def test_entries_are_the_same(folder: Path, kept_entries: tuple[Entry, ...]) -> None:
    assert read(folder).entries == kept_entries


@pytest.fixture
def kept_entries(folder: Path, tmp_path: Path) -> tuple[Entry, ...]:
    export(folder, tmp_path / "a.zip", "")
    return read(
        import_session(tmp_path / "a.zip", tmp_path / "root", load, environment=Environment(QuickDisk())).folder
    ).entries
