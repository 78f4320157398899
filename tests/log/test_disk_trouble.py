"""A disk that is full or fails: what was acknowledged stays, and the rest is said."""

import errno
from pathlib import Path

import pytest

from game.log.errors import (
    CannotWrite,
    MustReopen,
    NotRecorded,
)
from game.log.records import Noted
from game.log.session_log import SessionLog
from tests.log.evening import Pack, RefusingDisk, acted, files, first, fixed, small_log


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
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk)) as log:
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
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert [entry.id for entry in log.entries[1:]] == ["one", "two"]


@pytest.mark.parametrize("takes", [0, 1, 50])
def test_a_write_cut_short_is_taken_back(takes: int, choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk)) as log:
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
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.texts.get(note) == "vol"
        assert log.told == ()
        assert len(log.entries) == 3


def test_a_text_is_written_once_when_its_entry_is_tried_again(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk)) as log:
        note = log.texts.add("kort")
        disk.takes = 90  # the text's line fits, the entry's does not
        with pytest.raises(NotRecorded):
            log.append(Noted(note))
        disk.takes = None
        log.append(Noted(note))
        assert (folder / "private.jsonl").read_bytes().count(b"\n") == 1


def test_a_part_that_cannot_be_taken_back_must_be_looked_at(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk)) as log:
        log.append(acted(1))
        disk.takes = 50
        disk.refuse["cut"] = errno.EIO
        with pytest.raises(MustReopen):
            log.append(acted(2))
        disk.takes = None
        disk.refuse.clear()
        with pytest.raises(MustReopen):
            log.append(acted(2))
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert len(log.entries) == 2
        assert [told.id for told in log.told] == ["log.set_aside.log"]
        log.append(acted(2))


def test_after_a_failed_sync_nothing_is_acknowledged_until_the_file_was_read_again(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk)) as log:
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
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        # It did reach the file: the same command is recorded once.
        assert log.append(acted(2), command_id="two").n == 2
        assert len(log.entries) == 3


def test_a_failed_sync_of_a_text_stops_the_whole_log(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk)) as log:
        disk.refuse["sync"] = errno.EIO
        with pytest.raises(MustReopen):
            log.append(Noted(log.texts.add("half")))
        disk.refuse.clear()
        with pytest.raises(MustReopen):
            log.append(acted(1))
        assert len(log.entries) == 1
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert len(log.entries) == 1
        assert log.texts.add("nog eens") == "t2"


@pytest.mark.parametrize("call", ["make_folder", "open", "write", "sync", "sync_folder"])
def test_a_session_that_cannot_be_made_leaves_no_session_behind(call: str, choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    environment = fixed(disk)
    disk.refuse[call] = errno.ENOSPC
    with pytest.raises(CannotWrite) as caught:
        SessionLog.create(folder, choice.stored, first(choice, {"blue": "t1"}), texts=["Anne"], environment=environment)
    assert caught.value.obstacle == "full"
    assert not folder.exists() or {path.name for path in folder.iterdir()} <= {"log.lock"}
    disk.refuse.clear()
    SessionLog.create(folder, choice.stored, first(choice), environment=environment).close()


def test_a_session_that_fits_only_in_part_leaves_no_session_behind(choice: Pack, folder: Path) -> None:
    disk = RefusingDisk()
    disk.takes = len(choice.stored)  # the scenario fits, the first text does not
    with pytest.raises(CannotWrite, match="full"):
        SessionLog.create(
            folder, choice.stored, first(choice, {"blue": "t1"}), texts=["Anne" * 9_000], environment=fixed(disk)
        )
    assert not folder.exists()


def test_opening_on_a_full_disk_changes_nothing(folder: Path) -> None:
    small_log(folder)
    with (folder / "log.jsonl").open("ab") as file:
        file.write(b'{"n":7')
    before = files(folder)
    for refused in ("write", "open"):
        disk = RefusingDisk()
        disk.refuse[refused] = errno.ENOSPC
        with pytest.raises(CannotWrite, match="full"):
            SessionLog.open(folder, environment=fixed(disk))
    after = files(folder)
    assert {name: after[name] for name in before} == before
    SessionLog.open(folder, environment=fixed()).close()
