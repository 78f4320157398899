"""The ledger: every euro and every point that moved, and what moved it. Funds and meters add up by construction."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from game.apps.debrief.story import Story
from game.rules.events import FundMoved, IndicatorMoved, SupervisionBegan

Because = Literal["room", "decision", "cover", "supervision", "debt", "drift"]
"""Room that came in, a decision, cover between funds, supervision, what was booked as debt, or by itself."""
BECAUSE: tuple[Because, ...] = ("room", "decision", "cover", "supervision", "debt", "drift")

_SOURCES: dict[str, Because] = {
    "room": "room",
    "effect": "decision",
    "payment": "decision",
    "cover": "cover",
    "supervision": "supervision",
    "debt": "debt",
    "drift": "drift",
}


class Booking(Struct, frozen=True):
    """One movement of a fund (whole euros) or a meter (points)."""

    id: str
    """The fund or the indicator."""
    amount: int
    because: Because
    cause: int
    """The number of the action that decided it; 0 where no decision did."""
    quarter: int


def bookings(story: Story) -> tuple[Booking, ...]:
    """Everything that moved, in order."""
    booked = []
    supervised = 0
    for moment in story.moments:
        match moment.event:
            case SupervisionBegan():
                supervised = moment.number
            case (
                FundMoved(fund=id, amount=amount, source=source, cause=cause)
                | IndicatorMoved(indicator=id, applied=amount, source=source, cause=cause)
            ):
                because = _SOURCES[source]
                # What supervision brings is told as an effect; nothing else follows it within one action.
                if because == "decision" and supervised == moment.number:
                    because = "supervision"
                booked.append(Booking(id, amount, because, cause if because == "decision" else 0, moment.quarter))
    return tuple(booked)


def total(
    booked: Iterable[Booking],
    id: str,
    *,
    because: Because | None = None,
    cause: int | None = None,
    quarter: int | None = None,
) -> int:
    """How far that fund or meter moved, for that reason, by that decision, in that quarter."""
    return sum(
        booking.amount
        for booking in booked
        if booking.id == id
        and because in (None, booking.because)
        and cause in (None, booking.cause)
        and quarter in (None, booking.quarter)
    )
