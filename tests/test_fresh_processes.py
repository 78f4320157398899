"""The same seed gives the same evening in every process and form of play, whatever else the process plays."""

import os
import subprocess
import sys
from pathlib import Path

SCRIPT = """
import sys
from game.content import load, resolve
from game.rules.bots import bot_action
from game.rules.state import Seat, Setup, digest
from game.rules.turns import apply, begin, prompts

def evening(pack, seed, form=None):
    scenario = load(resolve(pack)).scenario
    state, _ = begin(scenario, Setup(seed, (Seat("blue", 2), Seat("green", 3)), "counts", form=form))
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


FORMS = ("tokens", "one_token", "cards")


def digests(hash_seed: str, games: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, games, *FORMS],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.splitlines()


def test_three_hash_seeds_and_a_second_game_give_one_evening() -> None:
    runs = [digests(hash_seed, games) for hash_seed in ("0", "1", "4242") for games in ("one", "two")]
    for form in FORMS:
        evening = [line for line in runs[0] if line.split()[0] == form]
        assert len(evening) > 30
        assert len(set(evening)) == len(evening)
    assert len({line.split()[1] for line in runs[0]}) == len(runs[0]), "each form is another evening"
    assert all(run == runs[0] for run in runs)
