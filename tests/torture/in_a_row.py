"""Ballots in a row: no vote follows from what was published together."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from game.content import load, shipped
from tests.secrecy.judge import told_by_subtraction, wrongs
from tests.secrecy.places import differing
from tests.secrecy.sequences import FLOORS, play, visits
from tests.torture.figure import Figure, shared

MANY, SMALL, PLACES = 20_000, 1_500, 1_000
"""Sequences of 1 to 20 voters, of four to seven for brute force, and those read in every place, where there is time."""
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


def _read(place: Path, seeds: range) -> tuple[str, ...]:
    """Where other votes with the same publications left something else."""
    pack = load(shipped("proefavond"))
    return tuple(
        f"{seed}: {it}"
        for seed in seeds
        for it in differing(pack, play(90_000 + seed), place / str(seed), Random(seed))[0]
    )


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Floors, questions and electorates over sequences; then brute force, then every place."""
    many, small, places = (MANY, SMALL, PLACES) if long else (QUICK, QUICK, QUICK)
    (place / "many").mkdir()
    shares = shared(_many, place / "many", many, long=long)
    yield Figure("in a row", f"{many} sequences", tuple(wrong for broken, _ in shares for wrong in broken))
    yield Figure("in a row: visited", "often enough", tuple(it for _, unvisited in shares for it in unvisited))
    (place / "small").mkdir()
    found = shared(_small, place / "small", small, long=long)
    yield Figure("in a row: brute force", f"{small} sequences", tuple(wrong for share in found for wrong in share))
    (place / "read").mkdir()
    told = shared(_read, place / "read", places, long=long)
    yield Figure("in a row: every place", f"{places} evenings", tuple(it for share in told for it in share))
