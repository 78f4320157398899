"""The power goes at any moment: whatever of the unsynced sectors and names is left, nothing acknowledged is lost."""

import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from game.log.durable.append_file import AppendFile
from game.log.errors import LogError
from game.log.reading.recovery import Scan, scan
from game.log.session_log import SessionLog
from tests.log.evening import fixed
from tests.log.power_cut import Cut, FailingPower, Judge
from tests.log.rough import evening, outcomes
from tests.torture.figure import Figure, shared

EVENINGS, FEW = 160, 12
BUGS = 8
"""Evenings on which a bug that was put in must be found."""


def states(place: Path, seeds: range) -> tuple[Counter[str], list[str]]:
    """What a program makes of every state of these evenings, and of some of them when it really opens them."""
    total: Counter[str] = Counter()
    wrong: list[str] = []
    for seed in seeds:
        cuts = evening(place, FailingPower(seed, most=120), seed)
        found = outcomes(cuts)
        wrong += [f"evening {seed}: {found}"] if set(found) != {"good"} else []
        total += found
        started = sorted((cut for cut in cuts if "open" in cut.acknowledged), key=lambda cut: cut.files)
        for number, cut in enumerate(random.Random(seed).sample(started, 10)):
            total["opened"] += 1
            wrong += reopened(cut, place / f"found-{seed}-{number}")
    return total, wrong


def reopened(cut: Cut, folder: Path) -> list[str]:
    """What is wrong when what was found is opened."""
    folder.mkdir()
    for name, data in cut.files:
        (folder / name).write_bytes(data)
    try:
        with SessionLog.open(folder, environment=fixed(start=1_000_000)) as log:
            lost = [id for id in cut.acknowledged if log.find(id) is None]
    except LogError as error:
        return [f"{folder.name}: {error!r}"]
    return [f"{folder.name}: {lost} lost"] if lost else []


def naive(data: bytes) -> Scan:
    """A recovery that takes a missing newline for the only sign of a torn end."""
    found = scan(data[: data.rfind(b"\n") + 1])
    return scan(b"not an entry\n") if found.ending == "torn" else found


def trusting(self: AppendFile, start: int, data: bytes) -> None:
    """A recovery that takes what it reads back for what is on the medium."""
    self._disk.sync(self._file)


def bugs(place: Path) -> Iterator[tuple[str, str, Counter[str]]]:
    """The bug, what must be found, and what was."""

    def seen(name: str, judge: Judge = scan, *, file: bool = True, folder: bool = True) -> Counter[str]:
        total: Counter[str] = Counter()
        for seed in range(BUGS):
            disk = FailingPower(seed, most=12, file_syncs=file, folder_syncs=folder)
            total += outcomes(evening(place / name, disk, seed), judge)
        return total

    yield "no sync of files", "lost", seen("files", file=False)
    yield "no sync of folders", "lost", seen("folders", folder=False)
    yield "a naive rule for a torn end", "unreadable", seen("naive", naive)
    with mock.patch.object(AppendFile, "settle", trusting):
        yield "an end that is not written again", "lost", seen("settle")


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Evenings on which much goes wrong, cut at every call; and the same with bugs put in."""
    (place / "states").mkdir()
    shares = shared(states, place / "states", EVENINGS if long else FEW, long=long)
    total = sum((counts for counts, _ in shares), Counter())
    wrong = tuple(each for _, some in shares for each in some)
    count = total.total() - total["opened"]
    if long and count < 40_000:
        wrong = (*wrong, "fewer than 40,000 states")
    yield Figure(
        "power cut",
        f"{count:,} states, {total['lost']} with an acknowledged entry lost, {total['unreadable']} unreadable; "
        f"{total['opened']:,} of them really opened",
        wrong,
    )
    for bug, sort, found in bugs(place):
        missed = () if found[sort] else (f"not found: {found}",)
        yield Figure(
            f"power cut, seeded bug: {bug}", f"found, {found[sort]:,} of {found.total():,} states {sort}", missed
        )
