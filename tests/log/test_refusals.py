"""What a log takes once, and what it refuses: commands, clocks, records and folders."""

import itertools
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from game.log.entries import Entry
from game.log.errors import FolderTaken, IdReused, NotASession
from game.log.records import Acted, Noted, Retracted
from game.log.session_log import SessionLog
from game.rules.actions import Say
from tests.log.evening import EVENING, Pack, acted, first, fixed


def test_a_command_that_comes_twice_is_recorded_once(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        entry = log.append(acted(1), command_id="step-1")
        size = (folder / "log.jsonl").stat().st_size
        assert log.append(acted(1), command_id="step-1") is entry
        assert log.find("step-1") is entry
        assert log.find("step-2") is None
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert log.append(acted(1), command_id="step-1") == entry
        assert len(log.entries) == 2
        assert (folder / "log.jsonl").stat().st_size == size


def test_a_source_of_ids_that_repeats_itself_is_a_mistake(choice: Pack, folder: Path) -> None:
    with SessionLog.create(
        folder, choice.stored, first(choice), environment=replace(fixed(), id=lambda: "same")
    ) as log:
        with pytest.raises(ValueError, match="same"):
            log.append(acted(1))
        assert log.append(acted(1), command_id="other").n == 1


def test_another_command_under_a_used_id_is_refused(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        log.append(acted(1), command_id="step-1")
        with pytest.raises(IdReused) as caught:
            log.append(acted(2), command_id="step-1")
        assert caught.value.entry == 1
        assert len(log.entries) == 2


def test_a_clock_that_goes_back_changes_nothing_but_labels(choice: Pack, folder: Path) -> None:
    times = itertools.cycle([EVENING, EVENING - timedelta(days=1), EVENING + timedelta(hours=1)])
    environment = replace(fixed(), clock=lambda: next(times))
    with SessionLog.create(folder, choice.stored, first(choice), environment=environment) as log:
        for step in (1, 2, 3):
            log.append(acted(step))
        recorded = tuple(log.entries)
    with SessionLog.open(folder, environment=fixed(start=100)) as log:
        assert tuple(log.entries) == recorded
        assert recorded[1].at < recorded[0].at < recorded[2].at


def test_a_clock_without_a_time_zone_is_a_mistake(choice: Pack, folder: Path) -> None:
    environment = replace(fixed(), clock=lambda: datetime(2026, 1, 31, 19, 30))  # noqa: DTZ001
    with pytest.raises(ValueError, match="time zone"):
        SessionLog.create(folder, choice.stored, first(choice), environment=environment)


def test_what_cannot_come_here_is_refused_and_nothing_is_written(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), environment=fixed()) as log:
        before = (folder / "log.jsonl").read_bytes()
        unreadable = msgspec.structs.replace(acted(), action="pick")
        for record in (first(choice), Retracted(1), Retracted(-1), Noted("x"), unreadable):
            with pytest.raises(ValueError, match=r"once|go back|read back"):
                log.append(record)
        for spoken in (Noted("t1"), Acted(Say("rationale", "t9"), (), "")):
            with pytest.raises(KeyError):
                log.append(spoken)
        assert (folder / "log.jsonl").read_bytes() == before
    with pytest.raises(ValueError, match="closed"):
        log.append(acted(1))


def test_a_second_session_in_a_folder_is_refused(kept: tuple[Entry, ...], folder: Path, choice: Pack) -> None:
    before = (folder / "log.jsonl").read_bytes()
    with pytest.raises(FolderTaken):
        SessionLog.create(folder, choice.stored, first(choice))
    assert (folder / "log.jsonl").read_bytes() == before


def test_a_folder_without_a_log_is_no_session(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(NotASession):
            SessionLog.open(path)
    assert not list(tmp_path.iterdir())


def test_a_name_that_was_not_given_leaves_no_session_behind(choice: Pack, folder: Path) -> None:
    with pytest.raises(KeyError):
        SessionLog.create(folder, choice.stored, first(choice, {"blue": "t2"}), texts=["Anne"], environment=fixed())
    assert not folder.exists()


def test_the_scenario_must_be_the_one_that_entry_0_names(choice: Pack, folder: Path) -> None:
    with pytest.raises(ValueError, match="SHA-256"):
        SessionLog.create(folder, choice.stored + b" ", first(choice))
    assert not folder.exists()
