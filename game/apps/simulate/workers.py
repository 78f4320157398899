"""Who plays batches, and where: in this process, or in several of this machine.

On other machines: `cluster`, which is loaded when it is asked for.
"""

import multiprocessing
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

import msgspec

from game.apps.simulate.again import play_again
from game.apps.simulate.batches import Batch
from game.apps.simulate.counts import HowOften
from game.apps.simulate.evening import play
from game.apps.simulate.plan import RunPlan, dealt
from game.apps.simulate.watched import Watched
from game.rules.scenario import Scenario
from game.rules.terms.text import Message


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


class NobodyPlays(Exception):
    """A place where nobody plays, or no longer. `message` says why, and what to do."""

    def __init__(self, said: Message) -> None:
        super().__init__(said.id)
        self.message = said


class Workers(Protocol):
    """Those who play the batches of one run. Whoever hands them out waits for what they count."""

    def ahead(self) -> int:
        """So many batches are handed out at a time: whoever stops does not wait for all the others."""
        ...

    def count(self, batch: Batch) -> Future[HowOften]:
        """Hand one out."""
        ...

    def look(self) -> None:
        """Look whether anybody is still at work, where nothing was counted for a while. Raises `NobodyPlays`."""
        ...


class Workplace(Protocol):
    """Where batches are played."""

    def opened(self, pack: bytes, run: RunPlan, many: int) -> AbstractContextManager[Workers]:
        """Workers for so many batches of that run; what they have not begun is forgotten at the end. Raises `NobodyPlays`, at
        the beginning and later.
        """
        ...


class InThisProcess:
    """In this process, one after another."""

    @contextmanager
    def opened(self, pack: bytes, run: RunPlan, many: int) -> Iterator[Workers]:
        """One worker."""
        yield _OneHere(Worker(pack, run))


class _OneHere:
    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def ahead(self) -> int:
        return 1

    def count(self, batch: Batch) -> Future[HowOften]:
        done: Future[HowOften] = Future()
        done.set_result(self._worker.play(batch))
        return done

    def look(self) -> None: ...


class Processes:
    """In so many processes of this machine; fewer where there are fewer batches, and none for one."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    @contextmanager
    def opened(self, pack: bytes, run: RunPlan, many: int) -> Iterator[Workers]:
        """A process for each of its workers."""
        jobs = min(self._jobs, many)
        if jobs == 1:
            with InThisProcess().opened(pack, run, many) as one:
                yield one
            return
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(jobs, context, _begin, (pack, run)) as pool:
            try:
                yield _Pool(pool, jobs)
            except BaseException:
                # Who stops does not wait for what was begun.
                pool.shutdown(wait=False, cancel_futures=True)
                raise


class _Pool:
    def __init__(self, pool: ProcessPoolExecutor, jobs: int) -> None:
        self._pool = pool
        self._jobs = jobs

    def ahead(self) -> int:
        return 2 * self._jobs

    def count(self, batch: Batch) -> Future[HowOften]:
        return self._pool.submit(_play, batch)

    def look(self) -> None: ...


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
