"""What is folded: tents with a seat's name, tokens that stand, dice, and lots for so many of a hundred."""

from typing import Any

from game.apps.kit.order import KitOrder
from game.board_signs import SHAPES
from game.rules.setup import COLOURS

LOTS = 10
"""Two piles of so many lots, 0 to 9: one from each makes a number from 00 up to 99."""


def pieces(order: KitOrder) -> dict[str, Any]:
    """Each seat by its name, what its token is called, and the outline of that."""
    voice = order.voice
    seats = [
        {
            "name": voice.seat(it),
            "token": voice.say(f"token.{it}"),
            "outline": SHAPES[COLOURS.index(it)][0],
        }
        for it in order.colours
    ]
    return {"seats": seats, "board": order.scenario.board is not None, "dice": 2, "lots": LOTS}
