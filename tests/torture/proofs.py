"""Every proof by its name."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.torture import (
    axe,
    balance,
    ballots,
    bits,
    changed,
    clocks,
    copied,
    disk,
    forged_packs,
    held,
    in_a_row,
    in_the_window,
    killed,
    logs,
    on_screen,
    other_years,
    packs,
    planted,
    power,
    printed,
    sizes,
    stick,
    untrusted_text,
    walked,
)
from tests.torture.figure import Figure, Proof
from tests.torture.killed import ROOT


def append(place: Path, long: bool) -> Iterator[Figure]:
    """How long it takes, next to SQLite: `benchmarks/append.py`. It promises nothing, so CI leaves it out."""
    if long:
        program = [sys.executable, str(ROOT / "benchmarks" / "append.py"), str(place)]
        done = subprocess.run(program, capture_output=True, text=True, check=False, cwd=ROOT)
        for line in done.stdout.splitlines():
            yield Figure("speed", line)
        if done.returncode:
            yield Figure("speed", "could not be measured", (done.stderr,))


PROOFS: dict[str, Proof] = {
    "kill": killed.prove,
    "bits": bits.prove,
    "power": power.prove,
    "copies": copied.prove,
    "disk": disk.prove,
    "clock": clocks.prove,
    "changed": changed.prove,
    "ballots": ballots.prove,
    "in_a_row": in_a_row.prove,
    "packs": packs.prove,
    "forged_packs": forged_packs.prove,
    "planted": planted.prove,
    "balance": balance.prove,
    "logs": logs.prove,
    "untrusted_text": untrusted_text.prove,
    "whatif": other_years.prove,
    "held": held.prove,
    "monkey": held.monkey,
    "axe": axe.prove,
    "examples": in_the_window.prove,
    "real": on_screen.prove,
    "walked": walked.prove,
    "sizes": sizes.prove,
    "printed": printed.prove,
    "stick": stick.prove,
    "append": append,
}
LONG_ONLY = ("append", "axe", "balance", "examples", "printed", "real", "sizes", "stick", "walked")
"""What CI leaves out."""
