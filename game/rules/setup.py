"""A table as it sits down: its seats, and what is fixed before the first quarter."""

from typing import Literal

from msgspec import Struct

from game.rules.terms.kept import KeptPart

Form = Literal["tokens", "one_token", "cards"]
"""A token per seat; one for the municipality; no board, the cases in order."""
Depth = Literal["first", "full"]
"""A first evening, or with roles, core values and amendments."""
Reveal = Literal["counts", "outcome"]
"""What becomes public of a ballot: the counts, or only what they lead to."""
Openness = Literal["closed", "guests", "open"]
"""Who looks on: nobody; guests, who do not vote; or anybody who likes."""
COLOURS = ("blue", "green", "ochre", "plum", "brick", "teal", "slate", "sand")
"""The seats in order; each has a colour, a letter and a token of its own."""
MOST_VOTERS = 60
"""At one seat."""
SEATS, VOTERS = 4, 12
"""For whom something is made before an evening, where nobody says."""
ENOUGH = 5
"""From so many voters counts tell little of one person (nominal group practice)."""
FEW = 3
"""Up to so many voters what leads tells whoever differs what both others chose; and of fewer votes nothing leads."""


class Seat(KeptPart, frozen=True, cache_hash=True):
    """A place at the table: who moves and speaks. A seat has one or more voters."""

    id: str
    """One of `COLOURS`: colour, letter and token; the name belongs to the front end."""
    voters: int = 1
    role: str | None = None
    """The role it plays, where roles are used."""


class Setup(Struct, frozen=True, omit_defaults=True):
    """What is fixed before the first quarter."""

    seed: int
    """0 up to 2**63: every draw of the evening follows from it."""
    seats: tuple[Seat, ...]
    reveal: Reveal = "outcome"
    """Fixed before the first case and never loosened: `counts` from five voters, or where all agreed beforehand."""
    decision: str | None = None
    """The table's decision rule in place of the pack's."""
    practice: bool = True
    """Whether the pack's practice card is played first."""
    form: Form | None = None
    """The table's form of play in place of the pack's."""
    by_name: bool = False
    """Final ballots by name: only where everyone present agreed beforehand."""
    depth: Depth | None = None
    """The table's depth of play in place of the pack's."""
    brisk: bool = False
    """Nobody reads: pages turn by themselves. For simulated evenings."""
    openness: Openness = "closed"
    """Who looks on: with guests only outcomes show; in the open hands are raised, and nothing is one person's."""
    quarters: int | None = None
    """The quarters of a year that is shorter than the pack's."""
    cases: int | None = None
    """How many cases the table plans for the whole year, dealt over its quarters."""

    def __post_init__(self) -> None:
        """Raises `ValueError` for a table at which nobody can play."""
        ids = [seat.id for seat in self.seats]
        if not ids or len(set(ids)) != len(ids) or not set(ids).issubset(COLOURS):
            raise ValueError(f"a table has at least one seat, each once, of {', '.join(COLOURS)}")
        if not all(1 <= seat.voters <= MOST_VOTERS for seat in self.seats):
            raise ValueError(f"at a seat there are 1 to {MOST_VOTERS} voters")
        if self.openness == "guests" and self.reveal == "counts":
            raise ValueError("with guests a ballot shows only its outcome")
        if self.openness != "closed" and self.by_name:
            raise ValueError("ballots by name are for a closed evening")
        if self.quarters is not None and self.quarters < 1:
            raise ValueError("a year has at least one quarter")
        if self.cases is not None and self.cases < (self.quarters or 1):
            raise ValueError("a year has at least one case a quarter")
        if not 0 <= self.seed < 1 << 63:
            raise ValueError(f"the seed is from 0 up to 2**63, not {self.seed}")

    @property
    def voters(self) -> int:
        """How many people vote."""
        return sum(seat.voters for seat in self.seats)
