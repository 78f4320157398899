"""What a proof found, on one line."""

import os
import signal
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from types import FrameType
from typing import NamedTuple, TypeVar

PATIENCE = 60
"""Seconds for one case. None needs one; whatever takes longer than this would never end."""

T = TypeVar("T")


class Figure(NamedTuple):
    """A line of the report. The proof holds where nothing is wrong."""

    name: str
    said: str
    wrong: tuple[str, ...] = ()
    """What did not come out as promised."""

    def __str__(self) -> str:
        failed = "".join(f"\n    WRONG: {each}" for each in self.wrong[:10])
        more = f"\n    and {len(self.wrong) - 10} more" if len(self.wrong) > 10 else ""
        said = f"NOT AS PROMISED ({self.said})" if self.wrong else self.said
        return f"{self.name}: {said}{failed}{more}"


Proof = Callable[[Path, bool], Iterator[Figure]]
"""Given an empty folder, and whether there is time: the figures."""


class TooLong(Exception):
    """One case took longer than anybody waits."""


@contextmanager
def patience() -> Iterator[None]:
    """Raises `TooLong` where the block does not end."""
    if not hasattr(signal, "SIGALRM"):  # Windows: the test run itself is cut off there
        yield
        return

    def out(number: int, frame: FrameType | None) -> None:
        raise TooLong

    before = signal.signal(signal.SIGALRM, out)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def shared(work: Callable[[Path, range], T], place: Path, count: int, *, long: bool) -> list[T]:
    """The work for the cases 0 up to `count`, each share in a folder of its own; over all processors where it is long."""
    if not long:
        return [work(place, range(count))]
    many = os.cpu_count() or 1
    with ProcessPoolExecutor(many, mp_context=get_context("spawn")) as pool:
        places = [place / f"share-{number}" for number in range(many)]
        for folder in places:
            folder.mkdir()
        return list(pool.map(work, places, [range(number, count, many) for number in range(many)]))


class Share:
    """What came of a share of what was fuzzed."""

    def __init__(self) -> None:
        self.fates: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.slowest = (0.0, "")
