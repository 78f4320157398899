"""Who plays in a demo, wherever it is shown."""

from game.rules.setup import Seat, Setup

SEED = 2015
"""Of a demo that nobody gave another."""


def table(seed: int) -> Setup:
    """Three seats, six voters."""
    return Setup(seed, (Seat("blue", 2), Seat("green", 2), Seat("ochre", 2)), "counts")
