"""The certificates beside the shipped packs, made anew by one command: `python -m tests.proved [PACK …]`.

Each is of the years that the pack is meant for (`expect: {cases: …}`); what the pack expects is looked at in the same run.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SCENARIOS = Path(__file__).parents[1] / "scenarios"
PACKS = ("waterkant", "waterkant_2015", "werkvloer", "proefavond")
EVENINGS, AGAIN = 4_000, 160


def prove(pack: str) -> int:
    """Simulate it, write its certificate, and give the command's own answer: 2 where what is expected does not come out."""
    print(pack, flush=True)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "game", "simulate", pack, "--check"),
            *("-n", str(EVENINGS), "--again", str(AGAIN)),
            *("--certificate", str(SCENARIOS / pack / "certificate.json")),
        ],
        check=False,
    )
    return done.returncode


def main(packs: Sequence[str]) -> int:
    return max(map(prove, packs or PACKS))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
