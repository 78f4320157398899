"""A run in batches, by one process or several, and gone on with where it stopped.

A batch is a range of evenings: what it counts follows from the pack, the run and the range, and from nothing else.
"""

import hashlib
import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from game.apps.simulate.again import play_again
from game.apps.simulate.counts import HowOften
from game.apps.simulate.evening import play
from game.apps.simulate.plan import RunPlan, dealt
from game.apps.simulate.watched import Watched
from game.rules.scenario import Scenario
from game.version import __version__

SIZES = {"evenings": 100, "again": 5}
"""Evenings in a batch: about a second of work each."""

BatchOf = Literal["evenings", "again"]


class Batch(Struct, frozen=True):
    """A range of evenings of a run."""

    of: BatchOf
    first: int
    end: int
    """The first that is not in it."""

    @property
    def name(self) -> str:
        """Its file's name."""
        return f"{self.of}-{self.first:07}-{self.end:07}.json"


class _Kept(Struct, frozen=True):
    """A batch that was counted, as it is kept."""

    made_from: str
    counts: HowOften


def batches(run: RunPlan) -> tuple[Batch, ...]:
    """The whole run: first what shows most."""
    return (*_cut("evenings", run.evenings), *_cut("again", run.again))


def _cut(of: BatchOf, many: int) -> Iterator[Batch]:
    for first in range(0, many, SIZES[of]):
        yield Batch(of, first, min(many, first + SIZES[of]))


def packed(scenario: Scenario) -> bytes:
    """The pack as a worker gets it, and as it is named: its bytes in the order of the pack."""
    return msgspec.json.encode(scenario)


def made_from(pack: bytes, run: RunPlan) -> str:
    """What a batch follows from, beside its range: how many evenings there are in all changes none of them."""
    luck = msgspec.json.encode((__version__, run.cases, run.set_ups, run.seed))
    return hashlib.sha256(hashlib.sha256(pack).digest() + luck).hexdigest()


class Worker:
    """Plays batches of one run, with a pack of its own."""

    def __init__(self, pack: bytes, run: RunPlan) -> None:
        self._scenario = msgspec.json.decode(pack, type=Scenario)
        self._run = run
        self._watched = Watched(self._scenario)

    def play(self, batch: Batch) -> HowOften:
        """What that batch counts."""
        counts = HowOften()
        for number in range(batch.first, batch.end):
            if batch.of == "evenings":
                play(self._scenario, dealt(self._scenario, self._run, number), counts)
                self._watched.count(counts)
            else:
                play_again(self._scenario, self._run, number, counts)
        # What these evenings looked at is not counted: it would belong to whichever batch comes next.
        self._watched.count(HowOften())
        return counts


_worker: Worker | None = None
"""The worker of this process, where it is one of several."""


def _begin(pack: bytes, run: RunPlan) -> None:
    # Ctrl+C reaches every process of the terminal; the first of them stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    global _worker  # noqa: PLW0603 - a process of a pool has nothing else of its own
    _worker = Worker(pack, run)


def _play(batch: Batch) -> HowOften:
    assert _worker is not None
    return _worker.play(batch)


class Progress(Struct):
    """What was counted so far."""

    counts: HowOften
    evenings: int = 0
    again: int = 0

    def add(self, batch: Batch, counted: HowOften) -> None:
        """Add that batch."""
        self.counts.add(counted)
        many = batch.end - batch.first
        if batch.of == "evenings":
            self.evenings += many
        else:
            self.again += many


def simulate(pack: bytes, run: RunPlan, *, jobs: int = 1, folder: Path | None = None) -> Iterator[Progress]:
    """What was counted after each batch. Stop asking, and nothing that was kept in `folder` is lost."""
    progress, kept = Progress(HowOften()), _Batches(folder, made_from(pack, run))
    open_now: list[Batch] = []
    for batch in batches(run):
        counted = kept.get(batch)
        if counted is None:
            open_now.append(batch)
        else:
            progress.add(batch, counted)
    yield progress
    for batch, counted in _counted(pack, run, open_now, jobs):
        kept.keep(batch, counted)
        progress.add(batch, counted)
        yield progress


def _counted(pack: bytes, run: RunPlan, open_now: Sequence[Batch], jobs: int) -> Iterator[tuple[Batch, HowOften]]:
    if jobs == 1 or len(open_now) < 2:
        worker = Worker(pack, run)
        yield from ((batch, worker.play(batch)) for batch in open_now)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(jobs, len(open_now)), context, _begin, (pack, run)) as pool:
        waiting: dict[Future[HowOften], Batch] = {}
        ahead = iter(open_now)
        try:
            while True:
                # Few are handed out at a time: whoever stops does not wait for all the others.
                for batch in ahead:
                    waiting[pool.submit(_play, batch)] = batch
                    if len(waiting) >= 2 * jobs:
                        break
                if not waiting:
                    return
                for done in wait(waiting, return_when=FIRST_COMPLETED).done:
                    yield waiting.pop(done), done.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


class _Batches:
    """The batches that a folder has; without a folder, none."""

    def __init__(self, folder: Path | None, made_from: str) -> None:
        self._folder = None if folder is None else folder / "batches"
        self._made_from = made_from

    def get(self, batch: Batch) -> HowOften | None:
        """What was kept of it, by this program of this pack; `None` where nothing was, or it is not whole."""
        if self._folder is None:
            return None
        try:
            found = msgspec.json.decode((self._folder / batch.name).read_bytes(), type=_Kept)
        except (OSError, msgspec.DecodeError):
            return None
        return found.counts if found.made_from == self._made_from else None

    def keep(self, batch: Batch, counted: HowOften) -> None:
        """Keep it, whole or not at all."""
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        new = self._folder / f"{batch.name}.new"
        new.write_bytes(msgspec.json.encode(_Kept(self._made_from, counted.ordered())))
        new.replace(self._folder / batch.name)
