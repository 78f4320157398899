"""A disk that is full, fails, cannot be written or is taken over: what was acknowledged stays, the rest is said."""

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.log.errors import (
    CannotRead,
    CannotWrite,
    FolderTaken,
    LogSwapped,
    MustReopen,
    NotRecorded,
    ScenarioChanged,
    SessionBusy,
)
from game.log.folders import new_folder
from game.log.reading import read
from game.log.records import Noted
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from tests.log.evening import Pack, RefusingDisk, ToldDisk, acted, first, fixed, small_log


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("number", "obstacle"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EFBIG, "full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EIO, "failed"),
    ],
)
def test_a_refused_write_changes_nothing_and_can_be_tried_again(
    number: int, obstacle: str, choice: Pack, folder: Path
) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk)) as log:
        log.append(acted(1), command_id="one")
        before = files(folder)
        disk.refuse["write"] = number
        for _ in range(2):
            with pytest.raises(NotRecorded) as caught:
                log.append(acted(2), command_id="two")
            assert (caught.value.obstacle, caught.value.last) == (obstacle, 1)
            assert caught.value.message.id == f"log.not_recorded.{obstacle}"
            assert files(folder) == before
            assert len(log.entries) == 2
        del disk.refuse["write"]
        assert log.append(acted(2), command_id="two").n == 2
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert [entry.id for entry in log.entries[1:]] == ["one", "two"]


@pytest.mark.parametrize("takes", [0, 1, 50])
def test_a_write_cut_short_is_taken_back(takes: int, choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk)) as log:
        note = log.texts.add("vol")
        before = files(folder)
        disk.takes = takes
        for record in (Noted(note), acted(1)):
            with pytest.raises(NotRecorded, match="full"):
                log.append(record)
            assert files(folder) == before
        disk.takes = None
        log.append(Noted(note))
        log.append(acted(1))
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert log.texts.get(note) == "vol"
        assert log.told == ()
        assert len(log.entries) == 3


def test_a_text_is_written_once_when_its_entry_is_tried_again(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk)) as log:
        note = log.texts.add("kort")
        disk.takes = 90  # the text's line fits, the entry's does not
        with pytest.raises(NotRecorded):
            log.append(Noted(note))
        disk.takes = None
        log.append(Noted(note))
        assert (folder / "private.jsonl").read_bytes().count(b"\n") == 1


def test_a_part_that_cannot_be_taken_back_must_be_looked_at(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk)) as log:
        log.append(acted(1))
        disk.takes = 50
        disk.refuse["cut"] = errno.EIO
        with pytest.raises(MustReopen):
            log.append(acted(2))
        disk.takes = None
        disk.refuse.clear()
        with pytest.raises(MustReopen):
            log.append(acted(2))
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert len(log.entries) == 2
        assert [told.id for told in log.told] == ["log.set_aside.log"]
        log.append(acted(2))


def test_after_a_failed_sync_nothing_is_acknowledged_until_the_file_was_read_again(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk)) as log:
        log.append(acted(1))
        disk.refuse["sync"] = errno.EIO
        with pytest.raises(MustReopen) as caught:
            log.append(acted(2), command_id="two")
        assert caught.value.last == 1
        assert len(log.entries) == 2
        disk.refuse.clear()
        before = files(folder)
        for _ in range(3):
            with pytest.raises(MustReopen):
                log.append(acted(2), command_id="two")
        assert files(folder) == before
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        # It did reach the file: the same command is recorded once.
        assert log.append(acted(2), command_id="two").n == 2
        assert len(log.entries) == 3


def test_a_failed_sync_of_a_text_stops_the_whole_log(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk)) as log:
        disk.refuse["sync"] = errno.EIO
        with pytest.raises(MustReopen):
            log.append(Noted(log.texts.add("half")))
        disk.refuse.clear()
        with pytest.raises(MustReopen):
            log.append(acted(1))
        assert len(log.entries) == 1
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert len(log.entries) == 1
        assert log.texts.add("nog eens") == "t2"


@pytest.mark.parametrize("call", ["make_folder", "open", "write", "sync", "sync_folder"])
def test_a_session_that_cannot_be_made_leaves_no_session_behind(call: str, choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    outside = fixed(disk)
    disk.refuse[call] = errno.ENOSPC
    with pytest.raises(CannotWrite) as caught:
        SessionLog.create(folder, choice.stored, first(choice, {"blue": "t1"}), texts=["Anne"], outside=outside)
    assert caught.value.obstacle == "full"
    assert not folder.exists() or {path.name for path in folder.iterdir()} <= {"log.lock"}
    disk.refuse.clear()
    SessionLog.create(folder, choice.stored, first(choice), outside=outside).close()


def test_a_session_that_fits_only_in_part_leaves_no_session_behind(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    disk.takes = len(choice.stored)  # the scenario fits, the first text does not
    with pytest.raises(CannotWrite, match="full"):
        SessionLog.create(
            folder, choice.stored, first(choice, {"blue": "t1"}), texts=["Anne" * 9_000], outside=fixed(disk)
        )
    assert {path.name for path in folder.iterdir()} == {"log.lock"}


def test_opening_on_a_full_disk_changes_nothing(folder: Path) -> None:
    small_log(folder)
    with (folder / "log.jsonl").open("ab") as file:
        file.write(b'{"n":7')
    before = files(folder)
    for refused in ("write", "open"):
        disk = RefusingDisk()
        disk.refuse[refused] = errno.ENOSPC
        with pytest.raises(CannotWrite, match="full"):
            SessionLog.open(folder, outside=fixed(disk))
    after = files(folder)
    assert {name: after[name] for name in before} == before
    SessionLog.open(folder, outside=fixed()).close()


def test_what_is_torn_is_safe_in_its_new_place_before_it_is_cut_off(folder: Path) -> None:
    small_log(folder)
    for name in ("log.jsonl", "private.jsonl"):
        with (folder / name).open("ab") as file:
            file.write(b'{"')
    disk = ToldDisk()
    SessionLog.open(folder, outside=fixed(disk)).close()
    for name in ("log.jsonl", "private.jsonl"):
        start = disk.calls.index(("write", f"{name}.torn-1"))
        assert disk.calls[start : start + 6] == [
            ("write", f"{name}.torn-1"),
            ("sync", f"{name}.torn-1"),
            ("sync_folder", "evening"),
            ("cut", name),
            ("write", name),
            ("sync", name),
        ]


def test_an_entry_is_its_texts_first_each_synced_and_then_one_line_synced(choice: Pack, folder: Path) -> None:
    disk = ToldDisk()
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk)) as log:
        disk.calls.clear()
        log.append(Noted(log.texts.add("een")), texts=[log.texts.add("twee")])
        text, entry = (
            [("write", "private.jsonl"), ("sync", "private.jsonl")],
            [("write", "log.jsonl"), ("sync", "log.jsonl")],
        )
        assert disk.calls == [*text, *text, *entry]
        disk.calls.clear()
        log.append(acted(1))
        assert disk.calls == entry


def test_every_name_is_synced_in_its_folder(choice: Pack, tmp_path: Path) -> None:
    disk = ToldDisk()
    outside = fixed(disk)
    folder = new_folder(tmp_path / "a" / "b", "choice", outside=outside)
    assert disk.calls == [
        ("make_folder", "a"),
        ("sync_folder", tmp_path.name),
        ("make_folder", "b"),
        ("sync_folder", "a"),
        ("make_folder", folder.name),
    ]
    SessionLog.create(folder, choice.stored, first(choice), outside=outside).close()
    assert disk.calls[-4:] == [
        ("write", "log.jsonl"),
        ("sync", "log.jsonl"),
        ("sync_folder", folder.name),
        ("sync_folder", "b"),
    ]
    (folder / "private.jsonl").unlink()
    disk.calls.clear()
    SessionLog.open(folder, outside=outside).close()
    assert ("sync_folder", folder.name) in disk.calls


def test_every_file_is_closed(choice: Pack, folder: Path, tmp_path: Path) -> None:
    disk = ToldDisk()
    log = SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk))
    assert disk.left_open == ["private.jsonl", "log.jsonl"]
    log.close()
    log.close()
    SessionLog.open(folder, outside=fixed(disk)).close()
    rescue(folder, tmp_path / "copy", outside=fixed(disk))
    (folder / "scenario.json").unlink()
    with pytest.raises(ScenarioChanged):
        SessionLog.open(folder, outside=fixed(disk))
    with pytest.raises(FolderTaken):
        SessionLog.create(folder, choice.stored, first(choice), outside=fixed(disk))
    assert disk.left_open == []


def swap(path: Path) -> None:
    copy = path.with_suffix(".copy")
    shutil.copy2(path, copy)
    copy.replace(path)


def grow(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"x")


def shrink(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 1)


@pytest.mark.parametrize("file", ["log.jsonl", "private.jsonl"])
@pytest.mark.parametrize("change", [swap, Path.unlink, grow, shrink])
def test_a_file_that_was_swapped_or_changed_takes_nothing_more(
    change: Callable[[Path], None], file: str, folder: Path
) -> None:
    small_log(folder)
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        change(folder / file)
        before = files(folder)
        with pytest.raises(LogSwapped) as caught:
            log.append(Noted(log.texts.add("weg")))
        assert caught.value.file.name == file
        # A text may have been kept before the log was looked at; its entry was not.
        assert {name: data for name, data in files(folder).items() if name != "private.jsonl" or name == file} == {
            name: data for name, data in before.items() if name != "private.jsonl" or name == file
        }
        assert len(log.entries) == 7


def test_a_second_writer_is_refused_and_may_read(folder: Path) -> None:
    small_log(folder)
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        for _ in range(2):
            with pytest.raises(SessionBusy):
                SessionLog.open(folder)
        script = (
            "import sys; from pathlib import Path; from game.log.session_log import SessionLog\n"
            "from game.log.errors import SessionBusy\n"
            "try: SessionLog.open(Path(sys.argv[1]))\n"
            "except SessionBusy: sys.exit(42)"
        )
        assert subprocess.run([sys.executable, "-c", script, folder], check=False).returncode == 42
        assert read(folder).entries == log.entries
        log.append(acted(3))
    SessionLog.open(folder, outside=fixed(start=200)).close()


@pytest.fixture
def nobodys() -> Iterator[Path]:
    """A session in a folder that this process, for the time of the test, has no right to write."""
    place = Path(tempfile.mkdtemp())
    folder = place / "evening"
    small_log(folder)
    (folder / "log.lock").unlink()
    place.chmod(0o755)
    folder.chmod(0o555)
    for path in folder.iterdir():
        path.chmod(0o444)
    root = os.geteuid() == 0  # root may write anywhere
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(place)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have other rights there")
def test_a_folder_that_may_only_be_read_is_refused_for_playing_and_can_be_read(nobodys: Path, choice: Pack) -> None:
    with pytest.raises(CannotWrite) as caught:
        SessionLog.open(nobodys)
    assert caught.value.obstacle == "read_only"
    assert len(read(nobodys).entries) == 7
    assert {path.name for path in nobodys.iterdir()} == {"log.jsonl", "private.jsonl", "scenario.json"}
    with pytest.raises(CannotWrite, match="read_only"):
        SessionLog.create(nobodys / "new", choice.stored, first(choice))


@pytest.mark.skipif(sys.platform == "win32", reason="files have other rights there")
def test_a_file_that_may_not_be_read_is_said_so(nobodys: Path) -> None:
    if os.geteuid() == 65534:
        os.seteuid(0)
        (nobodys / "log.jsonl").chmod(0)
        os.seteuid(65534)
    else:
        (nobodys / "log.jsonl").chmod(0)
    with pytest.raises(CannotRead):
        read(nobodys)
