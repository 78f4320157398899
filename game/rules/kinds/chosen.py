"""What can be chosen on a card, and what that brings."""

from typing import Literal

from msgspec import Struct

from game.rules.parts.effects import Consequences
from game.rules.parts.varied import Varied
from game.rules.terms.text import Text

Steering = Literal["lawful", "performing", "networking", "responsive"]
"""The four forms of steering (NSOB)."""
Reachable = Literal["option", "band", "item", "amendment"]
"""What of a card a decision can reach."""


class Tagged(Consequences, frozen=True, kw_only=True):
    """Something a table can decide for: an option, a post's band, a served item."""

    steering: Steering | None = None
    values: tuple[str, ...] = ()
    headline: Varied | None = None
    paper: Literal["motion"] | None = None
    """The paper that it leaves the room as, where that is another than who decides says."""
    next_year: Text | None = None
    """What it asks for in the plans for next year: told at the end, and nothing else."""


class Branch(Struct, frozen=True, gc=False):
    """Consequences of a decision, and their address in the card."""

    at: str
    consequences: Consequences

    def brings(self, at: str) -> bool:
        """Whether the effect of that address is one of these."""
        return at.startswith(f"{self.at}.")
