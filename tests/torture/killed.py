"""A program that is stopped dead at any moment, from its first line on, with entries of up to 60 kB.

Being killed says nothing about syncing (the system keeps what was written): that is what the power cuts are for.
"""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from game.log.errors import LogError, NeverStarted, NotASession
from game.log.session_log import SessionLog
from tests.log.evening import fixed
from tests.torture.figure import Figure

ROOT = Path(__file__).parents[2]
RUNS = 10
"""In one session, one after the other."""


class Counts(NamedTuple):
    """What one session went through."""

    runs: int
    early: int
    """Kills before the first entry was acknowledged: the session did not exist yet, or did but nobody was told."""
    acknowledged: int
    silent: int
    """Entries that were recorded when nobody heard of it any more: a command given again is found there."""
    largest: int
    wrong: tuple[str, ...]


def writer(folder: Path, seed: str, *more: str) -> "subprocess.Popen[str]":
    """`tests.log.writer`, which says what it recorded."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.log.writer", str(folder), seed, *more],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def heard(folder: Path, seed: str, moment: float, after_ready: bool) -> list[str]:
    """What the program said until it was killed."""
    with writer(folder, seed) as program:
        assert program.stdout is not None
        first = [program.stdout.readline()] if after_ready else []
        time.sleep(moment)
        program.kill()
        # A line that was not written to its end acknowledges nothing.
        return "".join([*first, program.stdout.read()]).split("\n")[:-1]


def session(place: Path, number: int) -> Counts:
    """Killed again and again, and each time opened by the next."""
    chance = random.Random(number)
    folder = place / f"session-{number}"
    acknowledged: dict[int, str] = {}
    early, exists, largest, kept = 0, False, 0, dict[int, str]()
    wrong: list[str] = []
    for run in range(RUNS):
        # One in five is stopped while it starts, makes the session or recovers it.
        starting = chance.random() < 0.2
        said = heard(folder, f"{number}-{run}", chance.random() * (0.6 if starting else 0.2), not starting)
        exists |= bool(said)
        acknowledged |= {int(n): id for n, id in (line.split() for line in said[1:])}
        try:
            with SessionLog.open(folder, environment=fixed(start=10_000 * (run + 1))) as log:
                kept = {entry.n: entry.id for entry in log.entries}
                lost = acknowledged.items() - kept.items()
                gone = [id for entry in log.entries for id in entry.texts if log.texts.get(id) is None]
            if lost or gone:
                wrong.append(f"session {number}, run {run}: lost {sorted(lost)}, texts {gone}")
            lines = (folder / "log.jsonl").read_bytes().split(b"\n")
            largest = max(largest, *map(len, lines))
        except (NotASession, NeverStarted) as error:
            early += 1
            if exists:
                wrong.append(f"session {number}, run {run}: {error!r}")
            folder = place / f"session-{number}-{run}"
        except LogError as error:
            wrong.append(f"session {number}, run {run}: unreadable, {error!r}")
            break
    return Counts(RUNS, early, len(acknowledged), max(0, len(kept) - 1 - len(acknowledged)), largest, tuple(wrong))


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Several sessions beside each other."""
    if sys.platform == "win32":
        yield Figure("kill -9", "not on Windows, which has no such signal")
        return
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda number: session(place, number), range(20 if long else 2)))
    wrong = tuple(each for counts in found for each in counts.wrong)
    yield Figure(
        "kill -9",
        f"{sum(counts.runs for counts in found)} runs ({sum(counts.early for counts in found)} before the first entry), "
        f"{sum(counts.acknowledged for counts in found):,} entries acknowledged, the largest of "
        f"{max(counts.largest for counts in found):,} bytes; {sum(counts.silent for counts in found)} recorded and "
        f"no longer heard of; {len(wrong)} times one lost or the log unreadable",
        wrong,
    )
