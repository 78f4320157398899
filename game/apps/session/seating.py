"""How votes come in."""

from typing import Literal

from game.rules.setup import Seat

PAPER_FROM = 9
"""From so many voters paper cards and a teller take less time than passing a laptop round."""

Method = Literal["device", "tally"]
"""The laptop goes round, or cards and a teller."""


def default_method(seats: tuple[Seat, ...]) -> Method:
    """Passing the laptop, or paper cards from nine voters."""
    return "tally" if sum(seat.voters for seat in seats) >= PAPER_FROM else "device"
