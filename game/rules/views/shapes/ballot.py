"""The shapes of what became public of a ballot."""

from msgspec import Struct

from game.rules.kinds.rows import Row
from game.rules.terms.text import Words


class CountView(Struct, frozen=True):
    """How many chose something."""

    words: Words
    count: int
    sign: str = ""
    """What it is called on the cards that people hold: its letter in the case. Empty where it has none, or these words."""


class BallotView(Struct, frozen=True):
    """All that became public of a ballot."""

    counts: tuple[CountView, ...] = ()
    blank: int = 0
    lead: Words | None = None
    """Only what it came to."""
    names: tuple[tuple[str, Words], ...] = ()
    """Seat and choice, of a ballot by name."""
    proposals: tuple[tuple[Row, ...], ...] = ()
    combined: tuple[Row, ...] = ()
    """What the proposals come to together."""
    without: int = 0
    """How many seats answered without a proposal, where the others are shown."""
    recounted: bool = False
    """Whether the cards were counted again; the first count was wrong."""
