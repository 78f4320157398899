"""Only regular files are read: a pipe, a device or a socket keeps nobody waiting."""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.log.elsewhere.archive import export
from game.log.elsewhere.copies import copies
from game.log.elsewhere.copy_errors import NotNoted
from game.log.elsewhere.importing import import_session
from game.log.entries import Entry
from game.log.environment import Environment
from game.log.errors import CannotRead, CannotWrite, LogError, NotAnExport
from game.log.folders import sessions
from game.log.regular import NotRegular, contents
from game.log.session_log import SessionLog
from game.log.told.verify import verify
from tests.log.evening import QuickDisk, fixed, load

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    found = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket has room for a hundred letters
    try:
        found.bind(path.name)
    finally:
        os.chdir(here)
        found.close()


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


Make = Callable[[Path], None]
STRANGE: list[Make] = [pipe, listening, device]


@pytest.fixture(params=STRANGE, ids=lambda make: str(make.__name__))
def make(request: pytest.FixtureRequest) -> Make:
    made: Make = request.param
    return made


def test_what_is_no_file_is_not_read(make: Make, tmp_path: Path) -> None:
    make(tmp_path / "x")
    with pytest.raises(NotRegular):
        contents(tmp_path / "x")


def test_a_file_is_read_whole_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"0123456789")
    assert contents(tmp_path / "x", most=10) == b"0123456789"
    with pytest.raises(OSError, match="large"):
        contents(tmp_path / "x", most=9)


@pytest.mark.skipif(sys.platform != "linux", reason="only there some files do not say how large they are")
def test_a_file_that_does_not_say_how_large_it_is_is_read_whole() -> None:
    path = Path("/proc/version")
    assert path.stat().st_size == 0
    assert contents(path) == path.read_bytes() != b""


@pytest.mark.parametrize("name", ["log.jsonl", "private.jsonl", "scenario.json"])
def test_the_list_of_evenings_names_it_and_goes_on(
    make: Make, name: str, kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    (folder / name).unlink()
    make(folder / name)
    [info] = sessions(folder.parent)
    assert info.state == "damaged"
    assert info.problem is not None
    assert info.problem.id == "log.cannot_read.no_file"
    with pytest.raises((CannotRead, CannotWrite, LogError)):
        SessionLog.open(folder, environment=fixed(start=500))
    with pytest.raises(LogError):
        verify(folder, load)
    with pytest.raises(LogError):
        export(folder, tmp_path / "a.zip", "")


def test_notes_of_copies_and_of_who_plays_are_not_waited_for(
    make: Make, kept: tuple[Entry, ...], folder: Path, tmp_path: Path
) -> None:
    make(folder / "copies.jsonl")
    make(folder / "log.holder")
    assert copies(folder) == ()
    with pytest.raises(NotNoted):
        export(folder, tmp_path / "a.zip", "", environment=fixed(start=400))
    assert [path.name for path in tmp_path.glob("*a.zip*")] == []
    SessionLog.open(folder, environment=fixed(start=500)).close()


def test_nothing_is_brought_in_from_it(make: Make, tmp_path: Path) -> None:
    make(tmp_path / "x.zip")
    with pytest.raises(NotAnExport):
        import_session(tmp_path / "x.zip", tmp_path / "root", load, environment=Environment(QuickDisk()))
