"""A log that somebody else changed, plays in, or keeps others from writing."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from game.log.entries import Entry
from game.log.errors import (
    CannotRead,
    CannotWrite,
    LogSwapped,
    ScenarioChanged,
    SessionBusy,
)
from game.log.reading.session_folder import read
from game.log.records import Noted
from game.log.session_log import SessionLog
from tests.log.evening import Pack, acted, files, first, fixed, small_log


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
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
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
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
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
        assert read(folder).entries == tuple(log.entries)
        log.append(acted(3))
    SessionLog.open(folder, environment=fixed(start=200)).close()


@pytest.mark.parametrize("said", [b"[" * 100_000, b'{"computer":"\xff"}', b"", b'{"computer":7}'])
def test_whoever_holds_it_may_have_said_anything(folder: Path, said: bytes) -> None:
    small_log(folder)
    with SessionLog.open(folder, environment=fixed(start=100)):
        (folder / "log.holder").write_bytes(said)
        with pytest.raises(SessionBusy):
            SessionLog.open(folder)


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


def test_a_scenario_that_was_edited_or_deleted_stops_the_evening(kept: tuple[Entry, ...], folder: Path) -> None:
    path = folder / "scenario.json"
    stored = path.read_bytes()
    for change in (lambda: path.write_bytes(stored + b"\n"), path.unlink):
        change()
        before = (folder / "log.jsonl").read_bytes()
        with pytest.raises(ScenarioChanged):
            SessionLog.open(folder)
        assert (folder / "log.jsonl").read_bytes() == before
    path.write_bytes(stored)
    SessionLog.open(folder).close()
