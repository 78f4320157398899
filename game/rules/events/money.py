"""Cover, debt and supervision; money shifted, and numbers changed by hand. Each moves what it tells."""

from game.rules.events.base import Bill, Told


class CoverAsked(Told, frozen=True, tag="cover_asked"):
    """A fund runs short by this amount."""

    shows = "nothing"

    fund: str
    amount: int
    cause: int
    bill: Bill | None = None
    """What it runs short of; `None` where an evening of before rules 4 does not say."""


class CoverFound(Told, frozen=True, tag="cover_found"):
    """Another fund pays (part of) what is short."""

    shows = "nothing"

    fund: str
    source: str
    amount: int
    cause: int
    bill: Bill | None = None


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
    bill: Bill | None = None


class SupervisionBegan(Told, frozen=True, tag="supervision_began"):
    """The municipality came under supervision: from now on that is a fact of the evening."""

    shows = "what_it_brings"

    cause: int


class BudgetShifted(Told, frozen=True, tag="budget_shifted"):
    """The table moved money between funds."""

    shows = "nothing"

    source: str
    target: str
    amount: int


class CouncilInformed(Told, frozen=True, tag="council_informed"):
    """The council is told that a fund is going to run short this year: once for each fund."""

    shows = "nothing"

    fund: str
    short: int
    """By how many whole euros, as things stand."""


class Adjusted(Told, frozen=True, tag="adjusted"):
    """The facilitator changed a number by hand: euros of a fund, points of an indicator, levels of a facility."""

    shows = "nothing"

    id: str
    amount: int
    reason: str | None
    """The id of the text that says why; `None` in a report where it was not approved."""
