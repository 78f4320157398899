"""A whole session as one file, and back; what a stranger puts in such a file leads nowhere."""

import io
import os
import stat
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from game.log.archive import NOTICE, export
from game.log.copies import COPIES, copies
from game.log.entries import Entry
from game.log.errors import (
    AlreadyHere,
    BadPath,
    CannotWrite,
    Damaged,
    FileTaken,
    InsideSession,
    LogError,
    NoFolder,
    NotAnExport,
    NotNoted,
)
from game.log.folders import sessions
from game.log.importing import import_session
from game.log.outside import Outside
from game.log.reading import read
from game.log.records import Noted
from game.log.session_log import SessionLog
from game.log.unpacking import unpack
from game.log.verify import Verdict
from tests.log.evening import Pack, QuickDisk, RefusingDisk, first, fixed, load, play

FILES = ("log.jsonl", "private.jsonl", "scenario.json")


@pytest.fixture
def folder(tmp_path: Path, choice: Pack) -> Path:
    """An evening that replays, with a name."""
    opened = first(choice, {"blue": "t1"})
    with SessionLog.create(tmp_path / "evening", choice.stored, opened, texts=["Anne"], outside=fixed()) as log:
        for record, _ in play(choice):
            log.append(record)
    return tmp_path / "evening"


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in FILES}


def test_out_and_in_again_it_is_the_same_to_the_byte(folder: Path, tmp_path: Path) -> None:
    file, root = tmp_path / "avond.zip", tmp_path / "other laptop"
    assert export(folder, file, "Dit is geen verslag.", outside=fixed()) == ()
    with zipfile.ZipFile(file) as archive:
        assert archive.read(NOTICE) == b"Dit is geen verslag."
    done = import_session(file, root, load, outside=Outside(QuickDisk()))
    assert contents(done.folder) == contents(folder)
    assert (done.found.verdict, done.found.head) == (Verdict.INTACT, read(folder).entries[-1].hash[:8])
    assert [info.folder for info in sessions(root)] == [done.folder]
    assert sorted(path.name for path in done.folder.iterdir()) == sorted((*FILES, COPIES))
    assert [copy.path for copy in copies(done.folder)] == [str(file)], "the file it came from has the same words"
    with SessionLog.open(done.folder, outside=fixed(start=500)) as log:
        log.append(Noted(log.texts.add("verder op een andere laptop")))


def test_the_same_evening_twice_is_told(folder: Path, tmp_path: Path) -> None:
    file, root = tmp_path / "a.zip", tmp_path / "root"
    export(folder, file, "")
    one = import_session(file, root, load, outside=Outside(QuickDisk())).folder
    with pytest.raises(AlreadyHere):
        import_session(file, root, load, outside=Outside(QuickDisk()))
    with SessionLog.open(one, outside=fixed(start=500)) as log:
        log.append(Noted(log.texts.add("meer")))
    assert import_session(file, root, load, outside=Outside(QuickDisk())).others == (one,)
    assert len(list(root.iterdir())) == 2


def test_it_can_be_made_while_the_evening_is_played_and_of_a_torn_one(folder: Path, tmp_path: Path) -> None:
    with SessionLog.open(folder, outside=fixed(start=500)):
        export(folder, tmp_path / "a.zip", "")
    with (folder / "log.jsonl").open("ab") as file:
        file.write(b'{"n":99,')
    with (folder / "private.jsonl").open("ab") as file:
        file.write(b'{"id":"t4","te')
    export(folder, tmp_path / "b.zip", "")
    assert unpack(tmp_path / "a.zip") == unpack(tmp_path / "b.zip")
    import_session(tmp_path / "b.zip", tmp_path / "root", load, outside=Outside(QuickDisk()))


def test_a_damaged_evening_is_not_exported_and_a_changed_text_is_left_out(folder: Path, tmp_path: Path) -> None:
    path = folder / "private.jsonl"
    path.write_bytes(path.read_bytes().replace(b"Anne", b"Jan "))
    [problem] = export(folder, tmp_path / "a.zip", "")
    assert problem.id == "log.text_changed"
    assert unpack(tmp_path / "a.zip")["private.jsonl"] == b""
    log = folder / "log.jsonl"
    log.write_bytes(log.read_bytes().replace(b'"n":3', b'"n":8'))
    with pytest.raises(Damaged):
        export(folder, tmp_path / "b.zip", "")
    assert not (tmp_path / "b.zip").exists()


def test_an_export_takes_no_other_files_place_and_no_place_inside(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "vakantie.zip"
    file.write_bytes(b"photos")
    with pytest.raises(FileTaken):
        export(folder, file, "")
    assert file.read_bytes() == b"photos"
    for inside in (folder / "a.zip", folder / "debrief" / "a.zip", folder / ".." / folder.name / "a.zip"):
        with pytest.raises(InsideSession):
            export(folder, inside, "")
    export(folder, file, "", over=True)
    assert zipfile.is_zipfile(file)
    with pytest.raises(NoFolder):
        export(folder, tmp_path / "no stick" / "a.zip", "")
    assert [copy.path for copy in copies(folder)] == [str(file)], "what was refused was not noted"


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_a_place_that_no_note_could_name_is_refused_before_anything_is_written(folder: Path, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    strange = Path(os.fsdecode(os.fsencode(tmp_path) + b"/n\xffaam.zip"))
    with pytest.raises(BadPath):
        export(folder, strange, "")
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("call", ["write", "sync", "replace"])
def test_a_disk_that_refuses_leaves_nothing_behind(call: str, folder: Path, tmp_path: Path) -> None:
    file, place = tmp_path / "a.zip", tmp_path / "place"
    export(folder, file, "")
    place.mkdir()
    disk = RefusingDisk()
    disk.refuse[call] = 28
    with pytest.raises((CannotWrite, NotNoted)):
        export(folder, place / "b.zip", "", outside=fixed(disk))
    with pytest.raises(CannotWrite):
        import_session(file, place, load, outside=fixed(disk))
    assert list(place.iterdir()) == []


def test_words_that_pack_very_small_are_no_bomb(choice: Pack, tmp_path: Path) -> None:
    with SessionLog.create(tmp_path / "e", choice.stored, first(choice), outside=fixed()) as log:
        log.append(Noted(log.texts.add("a" * 3_000_000)))
    export(tmp_path / "e", tmp_path / "a.zip", "")
    import_session(tmp_path / "a.zip", tmp_path / "root", load, outside=Outside(QuickDisk()))


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
        import_session(file, root, load, outside=Outside(QuickDisk()))
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
    assert import_session(tmp_path / "a.zip", root, load, outside=Outside(QuickDisk())).others == ()


def test_entries_are_the_same(folder: Path, kept_entries: tuple[Entry, ...]) -> None:
    assert read(folder).entries == kept_entries


@pytest.fixture
def kept_entries(folder: Path, tmp_path: Path) -> tuple[Entry, ...]:
    export(folder, tmp_path / "a.zip", "")
    return read(
        import_session(tmp_path / "a.zip", tmp_path / "root", load, outside=Outside(QuickDisk())).folder
    ).entries
