"""What an evening costs as it grows, and many of them: `python benchmarks/growth.py`. CPU time, one figure a line.

The disk is not waited for, so that only the program is measured (`append.py` has the disk). The list of evenings is
held against reading the same files and hashing them, which is the least that tells whether they are whole.
"""

import hashlib
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from game.apps.session import Session
from game.apps.session.keeping.pack import kept_scenario
from game.content import Pack, load, shipped
from game.log.durable.disk import RealDisk
from game.log.environment import Environment
from game.log.folders import newest_first, sessions
from game.log.told.verify import Verified, verify
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.setup import Seat, Setup

SIZES = (300, 1_000, 3_000, 10_000, 30_000)
LAST = 100
"""The figure of an action is the median of so many."""
EVENINGS = 1_000
SETUP = Setup(7, (Seat("blue", 2), Seat("green", 3)), "counts")
BEGAN = datetime(2026, 1, 31, 19, 30, tzinfo=UTC)


class UnsyncedDisk(RealDisk):
    """The disk of this machine, not waited for."""

    def sync(self, file: int) -> None:
        """Not waited for."""


def seconds(act: Callable[[], object]) -> float:
    """Of CPU time."""
    start = time.process_time()
    act()
    return time.process_time() - start


def opened(folder: Path) -> None:
    """Open an evening and close it."""
    Session.resume(folder).close()


def verified(folder: Path) -> None:
    """Verify an evening, which has to be whole."""
    assert verify(folder, kept_scenario).verdict == Verified.INTACT


def long(pack: Pack, root: Path) -> None:
    """One evening in which a step is taken and taken back again and again: an action, opening it and verifying it."""
    session = Session.start(pack, SETUP, {}, root, environment=Environment(disk=UnsyncedDisk()))
    took: list[float] = []
    for size in SIZES:
        while 2 * len(took) < size:
            took.append(seconds(lambda: session.do(actions.Attend("blue", 3))))
            session.undo()
        copy = root / "copy"
        shutil.copytree(session.folder, copy, ignore=shutil.ignore_patterns("log.lock", "log.holder"))
        opening = seconds(partial(opened, copy))
        verifying = seconds(partial(verified, copy))
        shutil.rmtree(copy)
        print(
            f"{size} entries: an action {statistics.median(took[-LAST:]) * 1e6:.0f} µs; "
            f"an entry opened {opening / size * 1e6:.0f} µs, verified {verifying / size * 1e6:.0f} µs"
        )
    session.close()


def many(pack: Pack, root: Path) -> None:
    """A thousand evenings of bots in one folder: the list of all, and the last one alone."""
    clock = (BEGAN + timedelta(seconds=number) for number in count())
    session = Session.start(
        pack,
        SETUP,
        {"blue": "Fietsers", "green": "Markt"},
        root,
        owner="Anna",
        environment=Environment(disk=UnsyncedDisk(), clock=lambda: next(clock)),
    )
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 1))
    session.close()
    for number in range(1, EVENINGS):
        shutil.copytree(session.folder, root / f"{session.folder.name}-{number}")
    files = [
        root / folder / name for folder in root.iterdir() for name in ("log.jsonl", "private.jsonl", "scenario.json")
    ]
    listed, hashed, last = [], [], []
    for _ in range(5):
        listed.append(seconds(lambda: sessions(root)))
        hashed.append(seconds(lambda: [hashlib.sha256(file.read_bytes()).digest() for file in files]))
        last.append(seconds(lambda: next(newest_first(root))))
    print(f"{EVENINGS} evenings ({len(session.history)} steps each): the list {statistics.median(listed):.2f} s")
    print(f"{EVENINGS} evenings, their files read and hashed: {statistics.median(hashed):.2f} s")
    print(f"{EVENINGS} evenings, the last of them found: {statistics.median(last):.2f} s")


def main() -> None:
    """Every figure."""
    pack = load(shipped("proefavond"))
    for figures in (long, many):
        with tempfile.TemporaryDirectory() as root:
            figures(pack, Path(root))


if __name__ == "__main__":
    main()
