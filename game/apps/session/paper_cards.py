"""The code of a printed card, read at the table: what that card is, and whether it belongs there now."""

from collections.abc import Callable

from msgspec import Struct

from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Language, Message


class CardRead(Struct, frozen=True):
    """What a code says."""

    words: Message
    """Which card it is, and what to do where it is another than the game has open."""
    right: bool
    """Whether the card belongs on the table now."""
    front: str | None = None
    """The card, where the facilitator can put it in front of the agenda."""


ReadsCard = Callable[[Scenario, State, Language, str], CardRead]
"""Reads what was typed, at a table that is at this state."""
