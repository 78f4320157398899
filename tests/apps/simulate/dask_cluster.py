"""A Dask cluster on this machine: a scheduler and its workers, each a process of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

ROOT = Path(__file__).parents[3]


class DaskCluster:
    """A scheduler at `address`, and the workers that were started for it. Close it, or they stay."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        file = folder / "scheduler.json"
        self.scheduler = self._start(
            "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)
        )
        until(lambda: file.is_file() and file.stat().st_size > 0)
        self.address: str = msgspec.json.decode(file.read_bytes())["address"]
        self.workers: list[subprocess.Popen[bytes]] = []

    def worker(self, path: Path = ROOT, threads: int = 1, python: str = sys.executable) -> subprocess.Popen[bytes]:
        """A worker of that Python that finds the program at `path`, once the scheduler knows it."""
        asked = ("--nthreads", str(threads), "--no-nanny", "--no-dashboard", "--local-directory", str(self._folder))
        made = self._start("dask_worker", self.address, *asked, path=path, python=python)
        self.workers.append(made)
        log = self._folder / "dask_worker.log"
        until(lambda: log.read_bytes().count(b"Registered to:") == len(self.workers))
        return made

    def _start(
        self, program: str, *words: str, path: Path = ROOT, python: str = sys.executable
    ) -> subprocess.Popen[bytes]:
        with (self._folder / f"{program}.log").open("ab") as log:
            return subprocess.Popen(
                [python, "-m", f"distributed.cli.{program}", *words],
                cwd=self._folder,
                env={**os.environ, "PYTHONPATH": os.pathsep.join([str(path), os.environ.get("PYTHONPATH", "")])},
                stdout=log,
                stderr=log,
            )

    def close(self) -> None:
        """End them all, and wait until they have."""
        for it in (*self.workers, self.scheduler):
            it.kill()
            it.wait()


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until it holds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never held"
        time.sleep(0.05)
