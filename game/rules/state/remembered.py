"""What an evening remembers of its money, of what is still to come and of what opened a follow-up."""

from game.rules.events import Bill, EffectRef
from game.rules.terms.kept import KeptPart


class Covered(KeptPart, frozen=True):
    """Cover (*dekking*) that was found."""

    fund: str
    source: str
    """The fund that gave."""
    amount: int
    """Whole euros."""


class Short(KeptPart, frozen=True):
    """A fund below zero, and what brought it there last."""

    fund: str
    bill: Bill | None
    cause: int


class Cover(KeptPart, frozen=True):
    """A fund that runs short, for which the table must find cover."""

    fund: str
    amount: int
    """Whole euros still to be found."""
    cause: int
    bill: Bill | None


class BudgetChange(KeptPart, frozen=True):
    """Money that the council moved between funds: in cover for a case, or by itself."""

    quarter: int
    source: str
    """The fund that gave."""
    target: str
    amount: int
    """Whole euros."""
    card: str | None = None
    occurrence: int = 1


class Due(KeptPart, frozen=True):
    """A later effect on its way."""

    quarter: int
    """At the end of this quarter."""
    ref: EffectRef
    announced: bool
    cause: int
    latest: int = 0
    """The last quarter in which it could come, where the quarter was drawn; else 0."""

    @property
    def at_last(self) -> int:
        """The quarter within which it comes, as everybody may know."""
        return self.latest or self.quarter


class Standing(KeptPart, frozen=True):
    """An effect that happens at each quarter's end."""

    ref: EffectRef
    cause: int


class OpenedBy(KeptPart, frozen=True):
    """A follow-up, and the effect that opened it last."""

    card: str
    ref: EffectRef
