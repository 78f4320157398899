"""What a save costs in a preview of Waterkant: `python benchmarks/preview.py`, one line each, in CPU time; medians.

`load` is reading the pack alone; `reload` is that, and standing at the same place again with what was chosen.
"""

import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from game.apps.preview import STOPS, Preview
from game.cli.playing.demo_table import SEED, DemoWished, table
from game.content import load, shipped

RUNS = 15
CARD = "fair_rate"


def timed(does: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = time.process_time()
    does()
    return (time.process_time() - begun) * 1_000


def reloads() -> Iterator[tuple[str, list[float]]]:
    """Reading the pack alone (`load`), and then each place with what every save cost there; milliseconds."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(shipped("waterkant"), Path(scratch) / "waterkant"))
        card = folder / "dilemmas" / f"{CARD}.yaml"
        written = card.read_text(encoding="utf-8")
        yield "load", [timed(lambda: load(folder)) for _ in range(RUNS)]
        preview = Preview(folder, lambda scenario: table(scenario, SEED, DemoWished()))
        preview.open(CARD)
        for stop in STOPS:
            if not preview.jump(stop):
                continue
            times = list[float]()
            for run in range(RUNS):
                card.write_text(f"{written}# {run}\n", encoding="utf-8")
                times.append(timed(preview.poll))
            yield stop, times


def main() -> None:
    """Print the figures."""
    for what, times in reloads():
        print(f"{what if what == 'load' else f'reload {what}'} {median(times):.0f} ms, at most {max(times):.0f}")


if __name__ == "__main__":
    main()
