"""A run, wherever it is played, and gone on with where it stopped."""

from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice
from pathlib import Path

from msgspec import Struct

from game.apps.simulate.batches import Batch, KeptBatches, batches, made_from
from game.apps.simulate.counts import HowOften
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.workers import InThisProcess, Workplace

QUIET = 5.0
"""Seconds in which nothing was counted, after which is looked whether anybody is still at work."""


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


def simulate(
    pack: bytes, run: RunPlan, *, place: Workplace | None = None, folder: Path | None = None
) -> Iterator[Progress]:
    """What was counted after each batch, in this process or at that place. Stop asking, and nothing that was kept in
    `folder` is lost. Raises `NobodyPlays`.
    """
    progress, kept = Progress(HowOften()), KeptBatches(folder, made_from(pack, run))
    open_now: list[Batch] = []
    for batch in batches(run):
        counted = kept.get(batch)
        if counted is None:
            open_now.append(batch)
        else:
            progress.add(batch, counted)
    yield progress
    for batch, counted in _counted(pack, run, open_now, place or InThisProcess()):
        kept.keep(batch, counted)
        progress.add(batch, counted)
        yield progress


def _counted(
    pack: bytes, run: RunPlan, open_now: Sequence[Batch], place: Workplace
) -> Iterator[tuple[Batch, HowOften]]:
    if not open_now:
        return
    with place.opened(pack, run, len(open_now)) as workers:
        waiting: dict[Future[HowOften], Batch] = {}
        ahead = iter(open_now)
        while True:
            for batch in islice(ahead, max(0, workers.ahead() - len(waiting))):
                waiting[workers.count(batch)] = batch
            if not waiting:
                return
            done = wait(waiting, timeout=QUIET, return_when=FIRST_COMPLETED).done
            if not done:
                workers.look()
            for it in done:
                yield waiting.pop(it), it.result()
