"""Verification says what there is, and leaves every byte where it was."""

from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from game.log.entries import Entry
from game.log.errors import NotASession
from game.log.session_log import SessionLog
from game.log.verify import Verdict, verify
from tests.log.evening import Pack, example, first, fixed, load, play

Change = Callable[[bytes], bytes]


@pytest.fixture
def whole(folder: Path) -> tuple[Entry, ...]:
    """An evening that replays."""
    pack = example("priority")
    with SessionLog.create(folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Bo"], outside=fixed()) as log:
        for record, _ in play(pack):
            log.append(record)
        return tuple(log.entries)


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("file", "change", "verdict", "why", "lost"),
    [
        ("log.jsonl", lambda data: data, Verdict.INTACT, None, 0),
        ("log.jsonl", lambda data: data[:-1], Verdict.TORN, "log.found.bare", 0),
        ("log.jsonl", lambda data: data[:-90], Verdict.TORN, "log.found.torn", 1),
        ("log.jsonl", lambda data: data + b'{"n":', Verdict.TORN, "log.found.torn", 0),
        ("log.jsonl", lambda data: data[:-2] + b"]\n", Verdict.DAMAGED, "log.damage.unreadable", 1),
        ("log.jsonl", lambda data: data[40:], Verdict.DAMAGED, "log.damage.unreadable", None),
        ("log.jsonl", lambda data: data[:50], Verdict.TORN, "log.never_started", None),
        ("log.jsonl", lambda data: data[:0], Verdict.TORN, "log.never_started", None),
        ("private.jsonl", lambda data: data + b'{"id', Verdict.TORN, "log.found.text_torn", 0),
        ("private.jsonl", lambda data: data[:-1], Verdict.TORN, "log.found.bare", 0),
        ("private.jsonl", lambda data: data.replace(b"Bo", b"Jo"), Verdict.DAMAGED, "log.text_changed", 0),
        ("scenario.json", lambda data: data + b" ", Verdict.DAMAGED, "log.scenario_changed", 0),
    ],
)
def test_the_verdict(
    file: str,
    change: Change,
    verdict: Verdict,
    why: str | None,
    lost: int | None,
    whole: tuple[Entry, ...],
    folder: Path,
) -> None:
    path = folder / file
    path.write_bytes(change(path.read_bytes()))
    before = files(folder)
    found = verify(folder, load)
    assert files(folder) == before
    assert found.verdict is verdict
    assert (found.why and found.why.id) == why
    good = () if lost is None else whole[: len(whole) - lost]
    assert (found.count, found.head) == (len(good), good[-1].hash[:8] if good else "")
    assert (found.entry is None) == (verdict is Verdict.INTACT)


def test_it_may_be_verified_while_it_is_played(folder: Path, whole: tuple[Entry, ...]) -> None:
    with SessionLog.open(folder, outside=fixed(start=100)) as log:
        assert verify(folder, load).head == log.head[:8]


def test_what_is_no_session_is_not_verified(tmp_path: Path) -> None:
    with pytest.raises(NotASession):
        verify(tmp_path, load)


def test_a_scenario_that_cannot_be_loaded_is_the_callers_to_say(folder: Path, whole: tuple[Entry, ...]) -> None:
    def refuse(stored: bytes) -> NoReturn:
        raise LookupError(len(stored))

    with pytest.raises(LookupError):
        verify(folder, refuse)


def test_texts_do_not_stop_the_head_from_being_the_last_hash(choice: Pack, folder: Path) -> None:
    with SessionLog.create(folder, choice.stored, first(choice), outside=fixed()) as log:
        assert verify(folder, load).head == log.entries[0].hash[:8] == log.head[:8]
