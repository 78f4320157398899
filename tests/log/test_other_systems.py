"""The rules of Windows and macOS, on a file system that plays them."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.log.durable.disk import OpenMode, RealDisk
from game.log.entries import Entry
from game.log.errors import ForgetUnfinished
from game.log.session_log import SessionLog
from game.log.told.verify import Verified, verify
from tests.log.evening import Pack, first, fixed, load, small_log


class Windows(RealDisk):
    """A file that is open can be neither replaced nor removed, and a folder cannot be opened."""

    windows = True

    def __init__(self) -> None:
        self.opened: dict[int, Path] = {}
        self.held_by_others = 0
        """How many more times another program holds the file."""
        self.waited: list[float] = []
        self.wait = self.waited.append

    def open(self, path: Path, how: OpenMode = "there") -> int:
        assert not path.is_dir()
        file = super().open(path, how)
        self.opened[file] = path
        return file

    def close(self, file: int) -> None:
        super().close(file)
        del self.opened[file]

    def _once_free(self, do: Callable[[], object]) -> None:
        def held() -> None:
            if self.held_by_others:
                self.held_by_others -= 1
                raise PermissionError(errno.EACCES, "in use")
            do()

        super()._once_free(held)

    def replace(self, source: Path, target: Path) -> None:
        if {source, target} & set(self.opened.values()):
            raise PermissionError(errno.EACCES, "open here")
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        if path in self.opened.values():
            raise PermissionError(errno.EACCES, "open here")
        super().remove(path)


def test_on_windows_an_evening_is_played_forgotten_and_goes_on(folder: Path) -> None:
    system = Windows()
    small_log(folder, fixed(system))
    with SessionLog.open(folder, environment=fixed(system, start=100)) as log:
        log.forget(["t1"])
        assert log.texts.get("t2") is not None
    assert system.opened == {}
    assert verify(folder, load).verdict is Verified.INTACT


def test_on_windows_a_file_that_a_scanner_holds_is_tried_again(kept: tuple[Entry, ...], folder: Path) -> None:
    system = Windows()
    with SessionLog.open(folder, environment=fixed(system, start=100)) as log:
        system.held_by_others = 3
        log.forget(["t1"])
        assert len(system.waited) == 3
        system.held_by_others = 99
        with pytest.raises(ForgetUnfinished):
            log.forget(["t2"])
        system.held_by_others = 0
        log.forget(["t2"])
    assert verify(folder, load).verdict is Verified.INTACT


def test_on_windows_a_session_that_fails_to_begin_leaves_nothing(choice: Pack, folder: Path) -> None:
    class Full(Windows):
        def write(self, file: int, at: int, data: bytes) -> int:
            if self.opened[file].name == "log.jsonl":
                raise OSError(errno.ENOSPC, "full")
            return super().write(file, at, data)

    system = Full()
    with pytest.raises(Exception, match="full"):
        SessionLog.create(folder, choice.stored, first(choice), environment=fixed(system))
    assert not folder.exists()


class Mac(RealDisk):
    """Files and folders are synced through the drive's cache."""

    def __init__(self, refuses: int | None = None) -> None:
        self.flushed = 0
        self._refuses = refuses
        self.through = self._through

    def _through(self, file: int) -> None:
        if self._refuses is not None:
            raise OSError(self._refuses, os.strerror(self._refuses))
        self.flushed += 1


def test_on_macos_every_sync_goes_through_the_drives_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain: list[int] = []
    monkeypatch.setattr(os, "fsync", plain.append)
    system = Mac()
    small_log(folder, fixed(system))
    assert system.flushed > 10
    assert plain == []


def test_on_macos_a_volume_without_that_call_is_synced_as_it_can(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain: list[int] = []
    monkeypatch.setattr(os, "fsync", plain.append)
    small_log(folder, fixed(Mac(refuses=errno.ENOTSUP)))
    assert len(plain) > 10


def test_on_macos_a_failed_sync_is_a_failed_sync(folder: Path) -> None:
    with pytest.raises(Exception, match="Input/output error"):
        small_log(folder, fixed(Mac(refuses=errno.EIO)))
    assert not (folder / "log.jsonl").exists()


def test_a_volume_that_cannot_sync_a_folder_is_no_failure(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def network(file: int) -> None:
        if not os.path.isfile(f"/proc/self/fd/{file}"):  # noqa: PTH113 - a descriptor, not a path
            raise OSError(errno.EINVAL, "Invalid argument")
        real(file)

    monkeypatch.setattr(os, "fsync", network)
    small_log(folder, fixed(RealDisk()))
    assert verify(folder, load).verdict is Verified.INTACT
