"""Cover, debt and supervision; money shifted, and numbers changed by hand."""

from game.rules.events.base import Told


class CoverAsked(Told, frozen=True, tag="cover_asked"):
    """A fund runs short by this amount."""

    fund: str
    amount: int
    cause: int


class CoverFound(Told, frozen=True, tag="cover_found"):
    """Another fund pays (part of) what is short; two `FundMoved` follow."""

    fund: str
    source: str
    amount: int
    cause: int


class CoverSettled(Told, frozen=True, tag="cover_settled"):
    """Nothing more is to be found for this fund."""

    fund: str


class DebtBooked(Told, frozen=True, tag="debt_booked"):
    """Nothing was left anywhere: the rest is debt."""

    fund: str
    amount: int
    cause: int


class SupervisionBegan(Told, frozen=True, tag="supervision_began"):
    """The municipality came under supervision."""

    cause: int


class BudgetShifted(Told, frozen=True, tag="budget_shifted"):
    """The table moved money between funds; two `FundMoved` follow."""

    source: str
    target: str
    amount: int


class Adjusted(Told, frozen=True, tag="adjusted"):
    """The facilitator changed a number by hand; the move itself follows."""

    id: str
    amount: int
    reason: str | None
    """The id of the text that says why; `None` in a report where it was not approved."""
