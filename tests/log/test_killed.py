"""A program that is stopped dead at any moment, or runs into the end of the disk, loses nothing it acknowledged.

Being killed says nothing about syncing (the system keeps what was written): see `test_power_cut`.
"""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.log.session_log import SessionLog
from tests.log.evening import fixed

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 and no RLIMIT_FSIZE there")


def writer(folder: Path, seed: int, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.log.writer", str(folder), str(seed), *more],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


@pytest.mark.parametrize("session", range(2))
def test_killed_at_random_moments_no_acknowledged_entry_is_lost(session: int, folder: Path) -> None:
    chance = random.Random(session)
    acknowledged: dict[int, str] = {}
    for run in range(10):
        with writer(folder, run + 100 * session) as program:
            assert program.stdout is not None
            assert program.stdout.readline().startswith("ready")
            time.sleep(chance.random() * 0.12)
            program.kill()
            # A line that was not written to its end acknowledges nothing.
            said = program.stdout.read().split("\n")[:-1]
        acknowledged |= {int(n): id for n, id in (line.split() for line in said)}
        with SessionLog.open(folder, outside=fixed(start=10_000)) as log:
            kept = {entry.n: entry.id for entry in log.entries}
            assert acknowledged.items() <= kept.items()
            # Besides entry 0, at most one for each kill was recorded and not heard of any more.
            assert len(kept) - 1 - len(acknowledged) <= run + 1
            for entry in log.entries:
                assert all(log.texts.get(id) is not None for id in entry.texts)
    assert len(acknowledged) > 30


def test_at_the_end_of_the_disk_play_goes_on_once_there_is_room(folder: Path) -> None:
    with writer(folder, 7, "20000") as program:
        assert program.stdout is not None
        said = program.stdout.read().split("\n")[1:-1]
    assert program.returncode == 0
    refused = next(at for at, line in enumerate(said) if line.startswith("full"))
    acknowledged = [line.split() for line in said[:refused] + said[refused + 1 :]]
    assert said[refused] == f"full {acknowledged[refused - 1][0]}"
    with SessionLog.open(folder, outside=fixed(start=10_000)) as log:
        assert [[str(entry.n), entry.id] for entry in log.entries[1:]] == acknowledged
        assert log.told == ()
    assert len(acknowledged) == refused + 3
