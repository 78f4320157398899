"""What an evening remembers of a works council: what the director answered, and which decisions still wait."""

from game.rules.terms.kept import KeptPart
from game.rules.terms.phases import Does


class DirectorSaid(KeptPart, frozen=True):
    """What the director answered."""

    does: Does
    option: str | None = None
    """What the director decides; `None`: nothing."""
    keeps: tuple[str, ...] = ()
    """The conditions that were promised, each as it is kept (`addition`)."""
    row: int | None = None
    """The place of the answer on the card; `None` where none was needed, or none was left that could be meant."""


class Held(KeptPart, frozen=True):
    """A decision that waits (*opgeschort*): for the next quarter, or first for the court."""

    card: str
    occurrence: int
    court: bool = False
    """Whether a court still has to rule on it."""
