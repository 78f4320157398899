"""The power goes at any call of an export, a backup, a page, an import and a rescue: forgetting names what holds the words."""

from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from game.log.durable.disk import Disk, write_all
from game.log.elsewhere import copies
from tests.log.copying import COPYING, cuts, unnamed
from tests.torture.figure import Figure

SEEDS, FEW = 40, 1


def unsynced(disk: Disk, path: Path, line: bytes) -> None:
    """A note of which nothing is synced."""
    file = disk.open(path, "end")
    write_all(disk, file, disk.size(file), line + b"\n")
    disk.close(file)


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Each of them, cut at every call; and an export of which the note is not synced."""
    for what in COPYING:
        calls, states, wrong = 0, 0, []
        for seed in range(SEEDS if long else FEW):
            base = place / f"{what}-{seed}"
            folder, disk = cuts(base, what, seed, most=32 if long else 4)
            calls, states = calls + disk.calls, states + len(disk.cuts)
            wrong += [f"seed {seed}: {each}" for found in disk.cuts for each in unnamed(base, folder, what, found)]
        yield Figure(
            f"copies, {what}", f"{calls:,} calls, {states:,} states, {len(wrong)} with words unnamed", tuple(wrong)
        )
    with mock.patch.object(copies, "_append", unsynced):
        base = place / "bug"
        folder, disk = cuts(base, "export", 1, most=8)
        found = [each for cut in disk.cuts for each in unnamed(base, folder, "export", cut)]
    missed = () if found else ("not found",)
    yield Figure("copies, seeded bug: a note that is not synced", f"found in {len(found)} states", missed)
