"""OpenSpiel random play.  usage: python openspiel_random.py GAME   e.g. 'maedn(players=4)' backgammon python_tic_tac_toe
actions = player actions + chance outcomes applied."""

import random
import sys
from importlib.metadata import version
import pyspiel
import open_spiel.python.games  # noqa: F401  registers the Python-implemented games
from _harness import bench

spec = sys.argv[1] if len(sys.argv) > 1 else "maedn(players=4)"
game = pyspiel.load_game(spec)


def play_one(seed):
    rng = random.Random(seed)
    s = game.new_initial_state()
    n = 0
    while not s.is_terminal():
        if s.is_chance_node():
            outs, probs = zip(*s.chance_outcomes())
            s.apply_action(rng.choices(outs, probs)[0])
        elif s.is_simultaneous_node():
            s.apply_actions([rng.choice(s.legal_actions(p)) for p in range(game.num_players())])
        else:
            s.apply_action(rng.choice(s.legal_actions()))
        n += 1
    return n


bench(f"openspiel-{version('open-spiel')}-{spec.replace(' ', '')}", play_one)
