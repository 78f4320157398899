"""How long simulating takes, and what of it: `python benchmarks/simulate.py [PACK] [EVENINGS] [AGAIN] [JOBS]`.

Seconds on the clock hang on what else the machine does; seconds of processors less so. Both are printed, with the most
memory that one process had.
"""

import os
import resource
import sys
import time
from pathlib import Path

from game.apps.simulate.batches import packed
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import report
from game.apps.simulate.running import simulate
from game.apps.simulate.workers import Processes
from game.content import load

ASKED = {"evenings": 60, "again": 600, "megabytes": 500}


def processors() -> float:
    """Seconds of processors so far, of this process and of the workers that ended."""
    own, ended = os.times(), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.user + own.system + ended.ru_utime + ended.ru_stime


def timed(pack: bytes, run: RunPlan, jobs: int) -> tuple[float, float, object]:
    """Seconds on the clock, seconds of processors, and what was counted."""
    clock, busy = time.perf_counter(), processors()
    *_, last = simulate(pack, run, place=Processes(jobs))
    return time.perf_counter() - clock, processors() - busy, last


def main() -> None:
    """Print a line for evenings, one for decisions taken again, and one for the report."""
    here = Path(__file__).resolve().parent.parent / "scenarios"
    name = sys.argv[1] if len(sys.argv) > 1 else "waterkant"
    evenings, again, jobs = (int(it) for it in (*sys.argv[2:], *("10000", "400", "2")[len(sys.argv[2:]) :]))
    scenario = load(here / name).scenario
    pack = packed(scenario)
    for what, run, many in (
        ("evenings", RunPlan(evenings, 0), evenings),
        ("again", RunPlan(0, again), again),
    ):
        clock, busy, _ = timed(pack, run, jobs)
        asked = f"asked: {ASKED[what]} s" if what in ASKED else ""
        print(
            f"{name} {what:9} {many:6}  {clock:6.1f} s on the clock  {busy:6.1f} s of processors "
            f"({1000 * busy / max(1, many):.1f} ms each, {busy / jobs:.1f} s on {jobs} free cores)  {asked}"
        )
    *_, last = simulate(pack, RunPlan(240, 10))
    start = time.perf_counter()
    report(scenario, last.counts, last.evenings, last.again)
    print(f"{name} report            {time.perf_counter() - start:.2f} s")
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"{name} memory            {most // 1024} MB in the largest process  asked: {ASKED['megabytes']} MB")


if __name__ == "__main__":
    main()
