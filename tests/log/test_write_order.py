"""What is asked of the disk and in which order, so that a power cut finds nothing half done; and files closed."""

from pathlib import Path

import pytest

from game.log.errors import (
    FolderTaken,
    ScenarioChanged,
)
from game.log.folders import new_folder
from game.log.records import Agreed
from game.log.rescue import rescue
from game.log.session_log import SessionLog
from tests.log.evening import Pack, ToldDisk, acted, first, fixed, small_log


def test_what_is_torn_is_safe_in_its_new_place_before_it_is_cut_off(folder: Path) -> None:
    small_log(folder)
    for name in ("log.jsonl", "private.jsonl"):
        with (folder / name).open("ab") as file:
            file.write(b'{"')
    disk = ToldDisk()
    SessionLog.open(folder, environment=fixed(disk)).close()
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
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk)) as log:
        disk.calls.clear()
        log.append(Agreed(log.texts.add("een"), log.texts.add("twee")))
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
    environment = fixed(disk)
    folder = new_folder(tmp_path / "a" / "b", "choice", environment=environment)
    assert disk.calls == [
        ("make_folder", "a"),
        ("sync_folder", tmp_path.name),
        ("make_folder", "b"),
        ("sync_folder", "a"),
        ("make_folder", folder.name),
    ]
    SessionLog.create(folder, choice.stored, first(choice), environment=environment).close()
    assert disk.calls[-4:] == [
        ("write", "log.jsonl"),
        ("sync", "log.jsonl"),
        ("sync_folder", folder.name),
        ("sync_folder", "b"),
    ]
    (folder / "private.jsonl").unlink()
    disk.calls.clear()
    SessionLog.open(folder, environment=environment).close()
    assert ("sync_folder", folder.name) in disk.calls


def test_every_file_is_closed(choice: Pack, folder: Path, tmp_path: Path) -> None:
    disk = ToldDisk()
    log = SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk))
    assert disk.left_open == ["private.jsonl", "log.jsonl"]
    log.close()
    log.close()
    SessionLog.open(folder, environment=fixed(disk)).close()
    rescue(folder, tmp_path / "copy", environment=fixed(disk))
    (folder / "scenario.json").unlink()
    with pytest.raises(ScenarioChanged):
        SessionLog.open(folder, environment=fixed(disk))
    with pytest.raises(FolderTaken):
        SessionLog.create(folder, choice.stored, first(choice), environment=fixed(disk))
    assert disk.left_open == []
