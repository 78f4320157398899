"""What the rules remember of the town: what was built, whose turn it is, and what is open on the board."""

from game.rules.events import Works
from game.rules.terms.kept import KeptPart, Variants
from game.rules.terms.phases import SquareKind, VisitStep


class Level(KeptPart, frozen=True):
    """One level of a facility."""

    quarter: int
    """Built in this quarter; it works from the next."""
    works: Works | None = None
    """How it turned out; `None` while nobody knows."""


class Facility(KeptPart, frozen=True):
    """The facility of a group of neighbourhoods."""

    levels: tuple[Level, ...] = ()
    waited: int = 0
    """Quarter ends that went by at level 0."""
    landed: int = 0
    """How many times something happened there."""

    @property
    def level(self) -> int:
        """How high it is built."""
        return len(self.levels)


class Turn(KeptPart, frozen=True):
    """Somebody's turn: two dice, of which one is used."""

    seat: int
    number: int
    """In this quarter, from 1."""
    dice: tuple[int, int] | None = None
    together: int | None = None
    """The seat whose token was met."""


class Visit(KeptPart, frozen=True):
    """What is open on the board, or came in by itself."""

    square: SquareKind
    of: str = ""
    """The group, the news, the voice, the question: what it is about."""
    step: VisitStep = ""
    variants: Variants = ()
    """How its text goes, where that varies."""
