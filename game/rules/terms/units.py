"""What a number counts, and how so many are said."""

from typing import Literal

from game.rules.terms.text import Message, message

Unit = Literal["euros", "points", "levels"]
"""Whole euros, points of an indicator or a vote, levels of a facility."""


def amount(number: int, unit: Unit) -> Message:
    """So many: € 14.000, 3 punten."""
    one = number in (1, -1)
    return message(f"unit.{unit}.one", number=number) if one else message(f"unit.{unit}", number=number)


def change(number: int, unit: Unit) -> Message:
    """So many more or less: +€ 14.000, −3 punten."""
    one = number in (1, -1)
    return message(f"change.{unit}.one", number=number) if one else message(f"change.{unit}", number=number)
