"""Cover, debt and supervision; money shifted, and numbers changed by hand."""

from game.rules.events.base import Told


class CoverAsked(Told, frozen=True, tag="cover_asked"):
    """A fund runs short by this amount."""

    shows = "nothing"

    fund: str
    amount: int
    cause: int


class CoverFound(Told, frozen=True, tag="cover_found"):
    """Another fund pays (part of) what is short; two `FundMoved` follow."""

    shows = "nothing"

    fund: str
    source: str
    amount: int
    cause: int


class CoverSettled(Told, frozen=True, tag="cover_settled"):
    """Nothing more is to be found for this fund."""

    shows = "nothing"

    fund: str


class DebtBooked(Told, frozen=True, tag="debt_booked"):
    """Nothing was left anywhere: the rest is debt."""

    shows = "nothing"

    fund: str
    amount: int
    cause: int


class SupervisionBegan(Told, frozen=True, tag="supervision_began"):
    """The municipality came under supervision."""

    shows = "nothing"

    cause: int


class BudgetShifted(Told, frozen=True, tag="budget_shifted"):
    """The table moved money between funds; two `FundMoved` follow."""

    shows = "nothing"

    source: str
    target: str
    amount: int


class Adjusted(Told, frozen=True, tag="adjusted"):
    """The facilitator changed a number by hand; the move itself follows."""

    shows = "nothing"

    id: str
    amount: int
    reason: str | None
    """The id of the text that says why; `None` in a report where it was not approved."""
