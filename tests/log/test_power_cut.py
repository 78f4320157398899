"""Whenever the power goes, whatever of the unsynced sectors and names is left: nothing acknowledged is lost."""

import errno
import random
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from game.log.append_file import AppendFile
from game.log.errors import MustReopen, NotRecorded
from game.log.folders import new_folder
from game.log.records import Acted, Noted, Record
from game.log.recovery import Scan, scan
from game.log.session_log import SessionLog
from tests.log.evening import acted, example, first, fixed
from tests.log.power_cut import Cut, FailingPower, Judge, Killed

EVENINGS = 128
"""So many, each with hundreds of different states in which it could be found: 40,000 together."""


def evening(root: Path, disk: FailingPower, seed: int) -> set[Cut]:
    """A short evening on which much goes wrong, and what a power cut could have left at every moment of it."""
    chance = random.Random(seed)
    pack = example("choice")
    folder = new_folder(root / f"seed-{seed}", "choice", outside=fixed(disk))
    log = SessionLog.create(
        folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Anne"], command_id="open", outside=fixed(disk)
    )
    disk.acknowledge("open")
    for step in range(1, 6):
        if chance.random() < 0.2:
            log.close()
            with (folder / "log.jsonl").open("ab") as file:
                file.write(b'{"n":1,"at"' + bytes(chance.randrange(600)))
            disk.settled(folder / "log.jsonl")
            log = SessionLog.open(folder, outside=fixed(disk, 100 * step))
        log = record(log, disk, chance, f"step-{step}")
    log.close()
    return disk.cuts


def record(log: SessionLog, disk: FailingPower, chance: random.Random, id: str) -> SessionLog:
    """One entry more, whatever stands in the way; the log that it is in now."""
    match chance.choice(["nothing", "full", "unsynced", "killed"]):
        case "full":
            disk.takes = chance.randrange(400)
        case "unsynced":
            disk.refuse["sync"] = errno.EIO
        case "killed":
            disk.kill = True
    step = something(log, chance)
    try:
        log.append(step, command_id=id)
    except NotRecorded:
        disk.takes = None
        log.append(step, command_id=id)
    except (MustReopen, Killed):
        disk.refuse.clear()
        log.close()
        log = SessionLog.open(log.folder, outside=fixed(disk, 10_000 * int(id[-1])))
        if log.find(id) is None:
            log.append(something(log, chance), command_id=id)
    disk.takes = None
    disk.refuse.clear()
    disk.kill = False
    disk.acknowledge(id)
    return log


def something(log: SessionLog, chance: random.Random) -> Record:
    """A step, or a note; most longer than a sector, some of twenty."""
    if chance.random() < 0.4:
        return Noted(log.texts.add("opmerking " * chance.randrange(20, 400)))
    step = acted(chance.randrange(1, 8))
    return Acted(step.action, step.events * chance.choice([1, 20, 40, 150]), step.digest)


def outcomes(cuts: Iterable[Cut], judge: Judge = scan) -> Counter[str]:
    stored, again = example("choice").stored, cache(judge)
    return Counter(cut.outcome(again, stored) for cut in cuts)


@pytest.mark.parametrize("part", range(4))
def test_nothing_acknowledged_is_lost_and_nothing_is_unreadable(part: int, tmp_path: Path) -> None:
    total: Counter[str] = Counter()
    for seed in range(part, EVENINGS, 4):
        total += outcomes(evening(tmp_path, FailingPower(seed, most=120), seed))
    assert set(total) == {"good"}
    assert total["good"] > 10_000


@pytest.mark.parametrize("seed", range(4))
def test_after_a_power_cut_play_goes_on_and_the_power_may_go_again(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    found = evening(tmp_path, FailingPower(seed, most=20), seed)
    cuts = sorted((cut for cut in found if "open" in cut.acknowledged), key=lambda cut: cut.files)
    for number, cut in enumerate(chance.sample(cuts, 20)):
        folder = tmp_path / f"found-{number}"
        folder.mkdir()
        for name, data in cut.files:
            (folder / name).write_bytes(data)
        disk = FailingPower(seed, most=20)
        disk.settled(*(folder / name for name, _ in cut.files))
        disk.acknowledged = set(cut.acknowledged)
        log = SessionLog.open(folder, outside=fixed(disk, 1_000_000))
        assert all(log.find(id) for id in cut.acknowledged)
        record(log, disk, chance, "step-9").close()
        assert set(outcomes(disk.cuts)) == {"good"}


def seen(tmp_path: Path, judge: Judge = scan, *, file_syncs: bool = True, folder_syncs: bool = True) -> Counter[str]:
    total: Counter[str] = Counter()
    for seed in range(6):
        disk = FailingPower(seed, most=12, file_syncs=file_syncs, folder_syncs=folder_syncs)
        total += outcomes(evening(tmp_path, disk, seed), judge)
    return total


def test_the_model_sees_a_log_that_does_not_sync_its_files(tmp_path: Path) -> None:
    assert seen(tmp_path, file_syncs=False)["lost"]


def test_the_model_sees_a_log_that_does_not_sync_its_folder(tmp_path: Path) -> None:
    assert seen(tmp_path, folder_syncs=False)["lost"]


def test_the_model_sees_a_recovery_that_takes_only_a_missing_newline_for_torn(tmp_path: Path) -> None:
    damage = scan(b"not an entry\n")

    def naive(data: bytes) -> Scan:
        found = scan(data[: data.rfind(b"\n") + 1])
        return damage if found.ending == "torn" else found

    assert seen(tmp_path, naive)["unreadable"]


def test_the_model_sees_a_log_that_trusts_what_it_reads_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def trusting(self: AppendFile, start: int, data: bytes) -> None:
        self._disk.sync(self._file)

    monkeypatch.setattr(AppendFile, "settle", trusting)
    assert seen(tmp_path)["lost"]
