"""Batches played on the machines of a Dask cluster. Loaded when it is asked for: no other command waits for Dask.

A batch takes everything along that it follows from, the pack too, so that a worker may come, go or die at any time: whoever
has room plays it, and plays it again where it was lost. Each worker looks whether it would read the same pack in the same way.
"""

import logging
import threading
import time
import warnings
import zlib
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from pkgutil import resolve_name

import msgspec
from distributed import Client, KilledWorker
from distributed.client import ClosedClientError
from distributed.versions import VersionMismatchWarning

from game.apps.simulate.batches import Batch, made_from, packed
from game.apps.simulate.counts import HowOften
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.workers import NobodyPlays, Worker, Workers
from game.rules.scenario import Scenario
from game.rules.terms.text import message
from game.version import __version__

PATIENCE = 60.0
"""Seconds without any worker after which nobody is waited for."""
CONNECT = 10.0
"""Seconds in which a scheduler answers."""
TALKERS = ("distributed", "distributed.client", "distributed.gc", "tornado.application")
"""Logs of Dask that would go through the progress bar; what matters of it is said in our own words."""


ASKED = f"__import__('pkgutil').resolve_name('{__name__}:play_there')(*asked)"
"""What a worker evaluates. Dask ends workers that cannot read a message, and its scheduler reads them too: so nothing of ours
is in one, and a worker without Keukentafel only says that it has none.
"""


class OtherProgram(Exception):
    """A worker would play something else: its program or what it makes of the pack differs."""


class Cluster:
    """The workers that a Dask scheduler has, now and later."""

    def __init__(self, address: str) -> None:
        """`address` is as Dask writes it: `tcp://10.0.0.5:8786`."""
        self._address = address

    @contextmanager
    def opened(self, pack: bytes, run: RunPlan, many: int) -> Iterator[Workers]:
        """All workers that are there, each with this program. Raises `NobodyPlays`."""
        with _quiet(), self._connected(pack, run) as workers:
            yield workers

    @contextmanager
    def _connected(self, pack: bytes, run: RunPlan) -> Iterator[Workers]:
        client = self._client()
        try:
            self._same_program(client)
            workers = _OnCluster(client, self._address, pack, run)
            try:
                yield workers
            finally:
                workers.forget()
        except (CancelledError, ClosedClientError, OSError) as error:
            # Nobody cancels before the end: Dask does, when it loses the scheduler.
            raise NobodyPlays(message("cluster.lost", address=self._address)) from error
        except KilledWorker as error:
            raise NobodyPlays(message("cluster.killed", address=self._address)) from error
        except (OtherProgram, ImportError, AttributeError) as error:
            raise NobodyPlays(message("cluster.other_pack", here=__version__)) from error
        finally:
            with suppress(OSError):
                client.close()

    def _client(self) -> Client:
        try:
            return Client(self._address, timeout=CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise NobodyPlays(message("cluster.no_scheduler", address=self._address)) from error

    def _same_program(self, client: Client) -> None:
        # What is asked is Python's own, so that a worker without Keukentafel answers too.
        found = client.run(resolve_name, "game.version:__version__", on_error="return")
        if not found:
            raise NobodyPlays(message("cluster.no_workers", address=self._address))
        without = [at for at, version in found.items() if isinstance(version, Exception)]
        if without:
            raise NobodyPlays(
                message("cluster.no_program", count=len(without), all=len(found), here=__version__, which=min(without))
            )
        others = {at: version for at, version in found.items() if version != __version__}
        if others:
            which = min(others)
            raise NobodyPlays(
                message(
                    "cluster.other_program",
                    count=len(others),
                    all=len(found),
                    here=__version__,
                    there=str(others[which]),
                    which=which,
                )
            )


@contextmanager
def _quiet() -> Iterator[None]:
    """Dask says nothing of its own; afterwards it says what it said before."""
    levels = [(logger, logger.level) for logger in map(logging.getLogger, TALKERS)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", VersionMismatchWarning)
        for logger, _ in levels:
            logger.setLevel(logging.CRITICAL)
        try:
            yield
        finally:
            for logger, level in levels:
                logger.setLevel(level)


class _OnCluster:
    """The workers of one run."""

    def __init__(self, client: Client, address: str, pack: bytes, run: RunPlan) -> None:
        self._client = client
        self._address = address
        self._made_from = made_from(pack, run)
        self._pack = zlib.compress(pack)
        self._run = run
        self._executor = client.get_executor()
        self._alone_since: float | None = None

    def ahead(self) -> int:
        threads: dict[str, int] = self._client.nthreads()
        return max(2, 2 * sum(threads.values()))

    def count(self, batch: Batch) -> Future[HowOften]:
        self._alone_since = None
        asked = {"asked": (self._made_from, self._pack, msgspec.json.encode((self._run, batch)))}
        key = f"keukentafel-{self._made_from}-{batch.name}"
        counted: Future[HowOften] = self._executor.submit(eval, ASKED, asked, key=key)
        return counted

    def look(self) -> None:
        """Raises `NobodyPlays` where no worker has been there for a minute."""
        if self._client.nthreads():
            self._alone_since = None
            return
        now = time.monotonic()
        self._alone_since = now if self._alone_since is None else self._alone_since
        if now - self._alone_since >= PATIENCE:
            raise NobodyPlays(message("cluster.workers_left", address=self._address))

    def forget(self) -> None:
        """Nothing more is played of what was handed out."""
        self._executor.shutdown(wait=False)


_of_this_thread = threading.local()
"""What a thread of a worker plays: the pack is read once for all batches of a run."""


def play_there(expected: str, pack: bytes, asked: bytes) -> HowOften:
    """What a batch counts, on a worker; `asked` is the run and the batch. Raises `OtherProgram`."""
    try:
        run, batch = msgspec.json.decode(asked, type=tuple[RunPlan, Batch])
        if getattr(_of_this_thread, "made_from", None) != expected:
            read = zlib.decompress(pack)
            if made_from(packed(msgspec.json.decode(read, type=Scenario)), run) != expected:
                raise OtherProgram
            _of_this_thread.worker, _of_this_thread.made_from = Worker(read, run), expected
    except msgspec.DecodeError as error:
        raise OtherProgram from error
    worker: Worker = _of_this_thread.worker
    return worker.play(batch)
