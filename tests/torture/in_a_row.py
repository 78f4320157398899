"""Ballots in a row: no vote follows from what was published together."""

from collections.abc import Iterator
from pathlib import Path

from tests.secrecy.judge import told_by_subtraction, wrongs
from tests.secrecy.sequences import FLOORS, play, visits
from tests.torture.figure import Figure, shared

MANY, SMALL = 20_000, 1_500
"""Sequences of 1 to 20 voters, and of four to seven for brute force, where there is time."""
QUICK = 20


def _many(place: Path, seeds: range) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was broken, and what of the floors was not reached in this share."""
    rooms = [play(10_000 + seed) for seed in seeds]
    broken = tuple(f"{seed}: {wrong}" for seed, room in zip(seeds, rooms, strict=True) for wrong in wrongs(room))
    found = visits(rooms)
    unvisited = (
        f"{what}: {found[what]} times" for what, often in FLOORS.items() if found[what] * 100 < often * len(seeds)
    )
    return broken, tuple(unvisited) if len(seeds) > QUICK else ()


def _small(place: Path, seeds: range) -> tuple[str, ...]:
    return tuple(f"{seed}: {wrong}" for seed in seeds for wrong in told_by_subtraction(play(50_000 + seed, 4, 7)))


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Floors, questions and electorates over sequences; then brute force."""
    many, small = (MANY, SMALL) if long else (QUICK, QUICK)
    (place / "many").mkdir()
    shares = shared(_many, place / "many", many, long=long)
    yield Figure("in a row", f"{many} sequences", tuple(wrong for broken, _ in shares for wrong in broken))
    yield Figure("in a row: visited", "often enough", tuple(it for _, unvisited in shares for it in unvisited))
    (place / "small").mkdir()
    found = shared(_small, place / "small", small, long=long)
    yield Figure("in a row: brute force", f"{small} sequences", tuple(wrong for share in found for wrong in share))
