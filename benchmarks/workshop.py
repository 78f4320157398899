"""What an author waits for, each figure beside its bound: `python benchmarks/workshop.py [EVENINGS] [AGAIN]`.

Seconds are of processors, so that it matters little what else the machine does; of a run on two cores it is half of what both
worked. Without numbers all is played that the bounds are about, which takes minutes; with fewer evenings the figure is of
those, as far as each costs the same. It leaves with 1 where a bound is not met.
"""

import resource
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from preview import reloads
from simulate import timed
from start import CARDS, many
from start import median as median_of

from game.apps.simulate.batches import packed
from game.apps.simulate.plan import RunPlan
from game.content import lint, load, shipped

EVENINGS, AGAIN, JOBS = 10_000, 400, 2


def figures(evenings: int, again: int) -> Iterator[tuple[str, float, float, str]]:
    """What, how much of it, what it has to stay under, and of what it is so many."""
    with tempfile.TemporaryDirectory() as scratch:
        pack = many(Path(scratch) / "many")
        yield f"lint of {CARDS} dilemmas", median_of(lambda: lint(pack)) / 1_000, 2, "s"
    kept = [median(times) for what, times in reloads() if what != "load"]
    yield "reload in a preview of Waterkant", max(kept), 200, "ms"
    waterkant = packed(load(shipped("waterkant")).scenario)
    _, busy, _ = timed(waterkant, RunPlan(evenings, 0), JOBS)
    yield f"simulate -n {EVENINGS} of Waterkant, two cores", busy / JOBS * EVENINGS / evenings, 60, "s"
    _, busy, _ = timed(waterkant, RunPlan(0, again), JOBS)
    yield f"every decision again in {AGAIN} evenings, two cores", busy / JOBS * AGAIN / again, 600, "s"
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    yield "memory of the largest process", most / 1_024, 500, "MB"


def main() -> int:
    """Print them."""
    given = [int(it) for it in sys.argv[1:]]
    met = True
    for what, much, bound, unit in figures(*(given + [EVENINGS, AGAIN][len(given) :])):
        met = met and much < bound
        verdict = "" if much < bound else "  TOO MUCH"
        print(f"{what:50} {much:8.1f} {unit:2}   under {bound} {unit}{verdict}", flush=True)
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
