"""How fast the engine is beside others, one line a figure: `python benchmarks/beside.py PEERS [CORE]`.

PEERS is the folder that `peers/setup_peers.sh` fills. Five rounds, in which the programs take turns, each in a process
of its own on one pinned core; CPU time; medians. Everywhere the players choose at random while it is measured.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROUNDS, SECONDS = 5, 2
HERE = Path(__file__).resolve().parent
GAMES, ACTIONS = 1, 2
"""Which number of a line counts."""


class Figure(NamedTuple):
    """One of ours, and what stands beside it."""

    ours: tuple[str, ...]
    counts: int
    beside: tuple[str, ...]


PEERS: dict[str, tuple[str, ...]] = {
    "inkjs": ("node", "ink_random.js", "random"),
    "inkjs, saved at every choice": ("node", "ink_random.js", "save"),
    "boardgame.io": ("node", "bgio_random.js", "minimono", "client"),
    "Catanatron": ("{peers}/venv/bin/python", "catanatron_random.py"),
    "Catanatron, kept": ("{peers}/venv/bin/python", "catanatron_random.py", "--log"),
}
FIGURES = (
    Figure(("dilemma12.py", "{peers}/dilemma", "unlogged"), GAMES, ("inkjs",)),
    Figure(("dilemma12.py", "{peers}/dilemma", "logged"), GAMES, ("inkjs", "inkjs, saved at every choice")),
    Figure(("engine.py", "board"), ACTIONS, ("boardgame.io", "Catanatron", "Catanatron, kept")),
    Figure(("engine.py", "evening"), ACTIONS, ("boardgame.io", "Catanatron", "Catanatron, kept")),
    Figure(("engine.py", "plausible"), GAMES, ()),
    Figure(("engine.py", "replay-of-200"), GAMES, ()),
)


def line(command: tuple[str, ...], folder: Path, peers: str, core: str) -> list[str]:
    """The words of the line that a program prints, by itself on that core."""
    words = [part.format(peers=peers) for part in command]
    clock = {**os.environ, "PEERS": peers, "CLOCK": "cpu", "REPS": "1", "REP_SECONDS": str(SECONDS)}
    done = subprocess.run(
        ["taskset", "-c", core, *words], cwd=folder, env=clock, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def main() -> None:
    """One line a figure: its median, and how many times each peer's."""
    peers = str(Path(sys.argv[1]).resolve())
    core = sys.argv[2] if len(sys.argv) > 2 else "0"
    for figure in FIGURES:
        ours: list[float] = []
        theirs: dict[str, list[float]] = {peer: [] for peer in figure.beside}
        for _ in range(ROUNDS):
            told = line((sys.executable, *figure.ours), HERE, peers, core)
            ours.append(float(told[figure.counts]))
            for peer, found in theirs.items():
                found.append(float(line(PEERS[peer], HERE / "peers", peers, core)[figure.counts]))
        beside = (
            f"; {median(ours) / median(found):.2f} x {peer} ({median(found):.0f})" for peer, found in theirs.items()
        )
        print(f"{told[0]} {median(ours):.2f}{''.join(beside)}", flush=True)


if __name__ == "__main__":
    main()
