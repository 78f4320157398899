"""One action of an evening that counts, and where it led."""

from msgspec import Struct

from game.rules.events import Event
from game.rules.state import State


class TakenStep(Struct, frozen=True):
    """One action that counts."""

    entry: int
    """The number of the entry that keeps it."""
    before: State
    """As things stood when it was done."""
    state: State
    """The state it led to."""
    events: tuple[Event, ...]
    digest: str
    typed: bool = False
    """Whether it was typed in from paper."""
