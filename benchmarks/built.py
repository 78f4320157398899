"""How soon the built program shows its first page: `python benchmarks/built.py dist/keukentafel`. On Linux, with Xvfb.

From the double click until the screen, black before, has the page; and the processor time until then. Medians.
"""

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
PATIENCE = 60.0
SCREEN = "1920x1080x24"
PAINTED = 0.5
"""The share of the screen that is no longer black once a page is on it."""
NAP = 0.005


def painted(screen: Path) -> bool:
    """Whether a page is on it: of one byte in a thousand, as many as that are not 0."""
    seen = screen.read_bytes()[10_000::1_001]
    return sum(map(bool, seen)) > PAINTED * len(seen)


def first_page(program: Path, screen: Path, environment: dict[str, str]) -> tuple[float, float]:
    """Seconds by the clock and of the processor."""
    start = time.perf_counter()
    process = subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, start_new_session=True)
    try:
        while not painted(screen):
            assert time.perf_counter() - start < PATIENCE, "no page came"
            assert process.poll() is None, "it stopped"
            time.sleep(NAP)
        took = time.perf_counter() - start
    finally:
        process.send_signal(signal.SIGKILL)
        _, _, used = os.wait4(process.pid, 0)
        process.returncode = -signal.SIGKILL
    return took, used.ru_utime + used.ru_stime


def main(program: Path) -> None:
    """Both figures, each run on a screen of its own."""
    took = []
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for number in range(RUNS + 1):
            place = home / str(number)
            place.mkdir()
            display = f":{90 + number}"
            words = ["Xvfb", display, "-screen", "0", SCREEN, "-fbdir", str(place), "-nolisten", "tcp"]
            server = subprocess.Popen(words, stderr=subprocess.DEVNULL)
            try:
                while not Path(f"/tmp/.X11-unix/X{display[1:]}").exists():
                    time.sleep(NAP)
                environment = {"PATH": "/nonexistent", "HOME": str(home), "DISPLAY": display, "LANG": "nl_NL.UTF-8"}
                figures = first_page(program / "keukentafel", place / "Xvfb_screen0", environment)
            finally:
                server.terminate()
                server.wait()
            if number:  # the first brings the program from the disk
                took.append(figures)
    print(f"built program, first page: {statistics.median(it for it, _ in took) * 1_000:.0f} ms by the clock")
    print(f"built program, first page: {statistics.median(it for _, it in took) * 1_000:.0f} ms of the processor")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
