"""Forgetting, and copies of the session elsewhere: told where they are, and their paths forget too."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from filelock import FileLock

from game.log.elsewhere.archive import export
from game.log.elsewhere.copies import COPIES_LOCK, copies, hide, note_copy
from game.log.elsewhere.copy_errors import NotNoted
from game.log.entries import Entry
from game.log.records import Forgotten, Noted
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from tests.log.evening import QuickDisk, fixed
from tests.log.test_forgetting import NAME, holding


def test_copies_elsewhere_are_told_and_their_paths_forget_too(kept: tuple[Entry, ...], folder: Path) -> None:
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        note = log.texts.add("Jannie")
        log.append(Noted(note))
        note_copy(folder, "export", folder.parent / "Jannie" / "avond.zip")
        note_copy(folder, "backup", folder.parent / "stick" / "avond.zip")
        note_copy(folder, "backup", folder.parent / "stick" / "avond.zip")
        done = log.forget([note])
    assert [(copy.what, Path(copy.path).parent.name) for copy in done.copies] == [
        ("export", "Jannie"),
        ("backup", "stick"),
    ]
    assert [copy.path and Path(copy.path).parent.name for copy in copies(folder)] == ["", "stick"]
    assert holding(folder, "Jannie") == []


class SlowDisk(QuickDisk):
    """A disk on which a new file waits for its place until somebody did something, or could not."""

    def __init__(self, done: Event) -> None:
        self.began = Event()
        self._done = done

    def replace(self, source: Path, target: Path) -> None:
        self.began.set()
        self._done.wait(0.5)
        super().replace(source, target)


def test_a_copy_that_is_noted_while_another_is_hidden_stays_noted(kept: tuple[Entry, ...], folder: Path) -> None:
    note_copy(folder, "export", Path("/usb/Jannie.zip"), environment=fixed())
    noted = Event()
    disk = SlowDisk(noted)

    def note() -> None:
        disk.began.wait()
        note_copy(folder, "backup", Path("/usb/stick.zip"), environment=fixed())
        noted.set()

    with ThreadPoolExecutor() as beside:
        busy = beside.submit(note)
        hide(disk, folder, ["Jannie"])
        busy.result()
    assert [Path(copy.path).name for copy in copies(folder)] == ["", "stick.zip"]


def test_notes_that_another_program_does_not_let_go_of_are_an_error(
    kept: tuple[Entry, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.log.elsewhere.copies.WAIT", 0.05)
    note_copy(folder, "export", Path("/usb/Jannie.zip"), environment=fixed())
    with FileLock(folder / COPIES_LOCK):
        with pytest.raises(NotNoted):
            note_copy(folder, "backup", Path("/usb/stick.zip"), environment=fixed())
        with pytest.raises(OSError, match="busy"):
            hide(QuickDisk(), folder, ["Jannie"])
    assert len(copies(folder)) == 1


@pytest.mark.parametrize(
    ("name", "gone"),
    [
        ("Jan", ["Jan/a.zip", "avond_jan/a.zip", "JAN.zip"]),
        ("Rene\u0301", ["Ren\u00e9/a.zip"]),
        ("A", []),
        (" ", []),
    ],
)
def test_a_path_forgets_whole_words_only(name: str, gone: list[str], kept: tuple[Entry, ...], folder: Path) -> None:
    places = ("Jan/a.zip", "avond_jan/a.zip", "JAN.zip", "januari/a.zip", "Marjan/a.zip", "Ren\u00e9/a.zip", "A-b.zip")
    for place in places:
        note_copy(folder, "export", Path("/usb", place), environment=fixed())
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        note = log.texts.add(name)
        log.append(Noted(note))
        log.forget([note])
    left = [str(Path("/usb", place).resolve()) for place in places if place not in gone]
    assert [copy.path for copy in copies(folder) if copy.path] == left
    assert len(copies(folder)) == len(places), "each is still a copy, also of those that no longer say where"


def test_a_copy_made_after_forgetting_has_no_such_words(kept: tuple[Entry, ...], folder: Path, tmp_path: Path) -> None:
    from game.log.elsewhere.unpacking import unpack  # noqa: PLC0415 - of interest here only

    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        log.append(Forgotten(("t1",)))
    export(folder, tmp_path / "a.zip", "")
    assert all(NAME.encode() not in data for data in unpack(tmp_path / "a.zip").values())
    rescue(folder, tmp_path / "good", environment=fixed())
    assert holding(tmp_path / "good", NAME) == []
