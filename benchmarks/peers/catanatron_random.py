"""Catanatron: 4 RandomPlayers, full games.  usage: python catanatron_random.py [--log]
--log also writes the finished game to JSON in memory (its own GameEncoder), i.e. 'with log export'.
"""

import json
import sys
from importlib.metadata import version
from catanatron.game import Game

try:
    from catanatron.models.player import Color, RandomPlayer
except ImportError:
    from catanatron import Color, RandomPlayer
from _harness import bench

LOG = "--log" in sys.argv
if LOG:
    from catanatron.json import GameEncoder
COLORS = [Color.RED, Color.BLUE, Color.WHITE, Color.ORANGE]


def play_one(seed):
    g = Game([RandomPlayer(c) for c in COLORS], seed=seed)
    g.play()
    if LOG:
        json.dumps(g, cls=GameEncoder)
    recs = getattr(g.state, "action_records", None)
    return len(recs if recs is not None else g.state.actions)


bench(f"catanatron-{version('catanatron')}-4random{'-json' if LOG else ''}", play_one)
