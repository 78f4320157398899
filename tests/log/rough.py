"""An evening on which the disk is full, fails to sync, and the program is stopped dead; and what it left."""

import errno
import random
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from game.log.errors import MustReopen, NotRecorded
from game.log.folders import new_folder
from game.log.reading.recovery import scan
from game.log.records import Acted, Noted, Record
from game.log.session_log import SessionLog
from tests.log.evening import acted, example, first, fixed
from tests.log.power_cut import Cut, FailingPower, Judge, Killed


def evening(root: Path, disk: FailingPower, seed: int) -> set[Cut]:
    """A short evening on which much goes wrong, and what a power cut could have left at every moment of it."""
    chance = random.Random(seed)
    pack = example("choice")
    folder = new_folder(root / f"seed-{seed}", "choice", environment=fixed(disk))
    log = SessionLog.create(
        folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Anne"], command_id="open", environment=fixed(disk)
    )
    disk.acknowledge("open")
    for step in range(1, 6):
        if chance.random() < 0.2:
            log.close()
            with (folder / "log.jsonl").open("ab") as file:
                file.write(b'{"n":1,"at"' + bytes(chance.randrange(600)))
            disk.settled(folder / "log.jsonl")
            log = SessionLog.open(folder, environment=fixed(disk, 100 * step))
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
        log = SessionLog.open(log.folder, environment=fixed(disk, 10_000 * int(id[-1])))
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
