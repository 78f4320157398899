"""The nearest other year: none with fewer changed decisions keeps the promise."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from game.content import load, shipped
from tests.other_years import nearest_of_all
from tests.torture.figure import Figure, shared

BROKEN, QUICK = 500, 2
"""Short evenings that broke their promise, where there is time and where there is none."""
SEEDS = range(1_000_000)


def _looked(place: Path, evenings: range) -> tuple[int, tuple[str, ...]]:
    """How many were looked at in this share, and where a nearer year was found."""
    scenario = load(shipped("proefavond")).scenario
    seeds = SEEDS[evenings.start :: evenings.step]
    try:
        return sum(1 for _ in islice(nearest_of_all(scenario, "random", seeds), len(evenings))), ()
    except AssertionError as error:
        return 0, (str(error),)


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Against every other year with one or two other decisions."""
    shares = shared(_looked, place, BROKEN if long else QUICK, long=long)
    wrong = tuple(each for _, found in shares for each in found)
    yield Figure("nearest other year", f"{sum(many for many, _ in shares)} evenings, none has a nearer one", wrong)
