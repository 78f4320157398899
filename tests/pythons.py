"""The same evenings and certificates on every Python that is here: `python -m tests.pythons`, or with their paths behind it.

Without paths it asks those in `KEUKENTAFEL_PYTHONS` (paths with `:` between them) and those of pyenv. A Python in which the
packages of the program are not installed is left out, and it says so. A certificate is made by one, two and three processes
of each, and by a Dask cluster with a worker of each. `.ci/newer_python` fetches a newer one than Debian 12 has.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.apps.simulate.dask_cluster import DaskCluster

ROOT = Path(__file__).parents[1]
VARIABLE = "KEUKENTAFEL_PYTHONS"
HASH_SEEDS = ("0", "1", "4242")
FORMS = ("tokens", "one_token", "cards", "full")
SCRIPT = """
import sys
from game.content import load, resolve
from game.rules.bots import bot_action
from game.rules.setup import Seat, Setup
from game.rules.state import digest
from game.rules.legal import prompts
from game.rules.turns import apply, begin

SEATS = (Seat("blue", 2), Seat("green", 3))

def evening(pack, seed, form=None):
    scenario = load(resolve(pack)).scenario
    depth, form = ("full", None) if form == "full" else (None, form)
    state, _ = begin(scenario, Setup(seed, SEATS, "counts", form=form, depth=depth))
    yield digest(state)
    while prompts(scenario, state):
        state, _ = apply(scenario, state, bot_action(scenario, state, seed))
        yield digest(state)

interleaved = sys.argv[1] == "two"
for form in sys.argv[2:]:
    other = evening("waterkant", 4)
    for made in evening("proefavond", 2015, form):
        print(form, made)
        if interleaved:
            next(other, None)
"""
SIMULATED = ("examples/kitchen_table", "-n", "240", "--again", "15")
"""A short run: a certificate of it proves little, and is made of the same figures."""
NEEDS = "import babel, click, distributed, jinja2, msgspec, pydantic, yaml, sys; assert sys.version_info >= (3, 11); print(sys.version.split()[0])"


def digests(python: str, hash_seed: str, games: str) -> list[str]:
    """Every state of the evenings, played by that Python: alone, or with a second game in between."""
    done = subprocess.run(
        [python, "-c", SCRIPT, games, *FORMS],
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout.splitlines()


def certificate(python: str, hash_seed: str, *where: str) -> bytes:
    """What that Python writes down as proved of a short run, played where these words say."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "certificate.json"
        subprocess.run(
            [python, "-m", "game", "simulate", *SIMULATED, *where, "--certificate", str(file)],
            env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1"},
            cwd=ROOT,
            capture_output=True,
            timeout=300,
            check=True,
        )
        return file.read_bytes()


def certificates(pythons: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """By whom it was made, and the certificate: each Python in one, two and three processes, then all on one cluster."""
    every = list(pythons)
    for python in every:
        for jobs, hash_seed in zip(("1", "2", "3"), HASH_SEEDS, strict=True):
            yield f"{python}: {jobs} process(es)", certificate(python, hash_seed, "--jobs", jobs)
    with tempfile.TemporaryDirectory() as folder:
        cluster = DaskCluster(Path(folder))
        try:
            for python in every:
                cluster.worker(python=python)
            found = certificate(sys.executable, HASH_SEEDS[0], "--scheduler", cluster.address)
        finally:
            cluster.close()
    yield f"a cluster with {len(every)} worker(s), one of each Python", found


def here() -> Iterator[str]:
    """This Python, those that the variable names, and those of pyenv."""
    yield sys.executable
    yield from filter(None, os.environ.get(VARIABLE, "").split(":"))
    yield from map(str, sorted(Path.home().glob(".pyenv/versions/3.*/bin/python")))


def runs(pythons: Iterable[str]) -> Iterator[tuple[str, str | None]]:
    """Each Python once: its version and nothing, or its path and why it is left out."""
    for python in dict.fromkeys(pythons):
        try:
            asked = subprocess.run([python, "-c", NEEDS], capture_output=True, text=True, timeout=60, check=False)
        except OSError as error:
            yield python, f"{python} cannot be started: {error}"
            continue
        if asked.returncode:
            yield python, f"{python} left out: {asked.stderr.strip().splitlines()[-1]}"
        else:
            yield python, None


def main(pythons: list[str]) -> int:
    """Play everywhere, print what ran, and say whether all evenings and all certificates were the same."""
    first: list[str] | None = None
    same, played = True, list[str]()
    for python, why in runs(pythons or here()):
        if why is not None:
            print(why)
            continue
        played.append(python)
        for hash_seed in HASH_SEEDS:
            for games in ("one", "two"):
                found = digests(python, hash_seed, games)
                first = found if first is None else first
                same = same and found == first
                verdict = "the same" if found == first else "ANOTHER EVENING"
                print(f"{python}: hash seed {hash_seed}, {games} game(s): {len(found)} states, {verdict}")
    made: bytes | None = None
    for whose, proved in certificates(played):
        made = proved if made is None else made
        same = same and proved == made
        print(f"{whose}: {len(proved)} bytes, {'the same' if proved == made else 'ANOTHER CERTIFICATE'}")
    return 0 if same and first and made else 1


if __name__ == "__main__":
    sys.exit(main([str(Path(path).absolute()) for path in sys.argv[1:]]))  # a worker begins in another folder
