"""What a condition looks at."""

from collections.abc import Callable

from msgspec import Struct

from game.rules.lookup import Lookup
from game.rules.state import NO_TALK, State, Talk


class Sight(Struct, frozen=True, gc=False):
    """What a condition looks at, and what a card looks at while it is played."""

    scenario: Lookup
    state: State
    talk: Talk = NO_TALK
    twist: str | None = None
    """What came in between."""
    occurrence: int = 1
    """The how-manieth time the card is played."""
    advised: str | None = None
    """What the works council said of it."""
    adopted: tuple[str, ...] = ()
    """The conditions that it put to that."""


Holds = Callable[[Sight], bool]
"""Whether something holds at this moment."""
