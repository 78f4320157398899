"""The ledger: every euro and every point that moved, and what moved it. Funds and meters add up by construction."""

from collections.abc import Iterable
from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from game.apps.debrief.origins import Origin, origins
from game.apps.debrief.story import Moment, Story
from game.rules.case import case_of
from game.rules.events import (
    Adjusted,
    BudgetShifted,
    CarePaid,
    FacilityBuilt,
    FundMoved,
    IncidentPaid,
    IndicatorMoved,
    TownCompleted,
)
from game.rules.state import State

Because = Literal[
    "room",
    "decision",
    "default",
    "revise",
    "news",
    "voice",
    "incident",
    "build",
    "care",
    "facility",
    "complete",
    "shift",
    "adviser",
    "cover",
    "supervision",
    "debt",
    "drift",
    "adjust",
]
"""Why something moved."""
BECAUSE: tuple[Because, ...] = get_args(Because)
"""In the order in which they stand on the page."""
BY_THE_TABLE: tuple[Because, ...] = ("decision", "default", "revise", "news", "voice")
"""Told as effects, with the action that decided on them as their cause."""

Of = tuple[str, ...]
"""What exactly: a card, news, a group, a group and a level, the other fund, an adjustment; empty where that is all."""


class Booking(Struct, frozen=True):
    """One movement of a fund (whole euros) or a meter (points)."""

    id: str
    """The fund or the indicator."""
    amount: int
    because: Because
    of: Of
    cause: int
    """The number of the action that decided on it; 0 where none did."""
    quarter: int


class _Heard(Struct, frozen=True):
    """What was told of one action so far: money that moves follows what it is paid for."""

    number: int = 0
    group: str = ""
    level: int = 0
    complete: bool = False
    shift: BudgetShifted | None = None
    reason: str | None = None


def _hear(heard: _Heard, moment: Moment) -> _Heard:
    if moment.number != heard.number:
        heard = _Heard(moment.number)
    match moment.event:
        case IncidentPaid(group=group) | CarePaid(group=group):
            return replace(heard, group=group)
        case FacilityBuilt(group=group, level=level):
            return replace(heard, group=group, level=level)
        case TownCompleted():
            return replace(heard, complete=True)
        case BudgetShifted() as shift:
            return replace(heard, shift=shift)
        case Adjusted(reason=reason):
            return replace(heard, reason=reason)
        case _:
            return heard


def bookings(story: Story) -> tuple[Booking, ...]:
    """Everything that moved, in order."""
    booked, heard, known = [], _Heard(), origins(story)
    for moment in story.moments:
        heard = _hear(heard, moment)
        match moment.event:
            case (
                FundMoved(fund=id, amount=amount, cause=cause)
                | IndicatorMoved(indicator=id, applied=amount, cause=cause) as event
            ):
                because, of = _why(event, heard, known, moment.state)
                kept = cause if because in BY_THE_TABLE else 0
                booked.append(Booking(id, amount, because, of, kept, moment.quarter))
    return tuple(booked)


def _why(
    event: FundMoved | IndicatorMoved, heard: _Heard, known: dict[int, Origin], state: State
) -> tuple[Because, Of]:
    match event.source:
        case "effect" | "payment" | "revise":
            origin = known[event.cause]
            return origin.brings, (origin.id,)
        case "incident" | "care" as because:
            return because, (heard.group,)
        case "build":
            return "build", (heard.group, str(heard.level))
        case "facility":
            return ("complete", ()) if heard.complete else ("facility", (heard.group,))
        case "shift":
            assert heard.shift is not None
            giving = isinstance(event, FundMoved) and event.amount < 0
            return "shift", ("to", heard.shift.target) if giving else ("from", heard.shift.source)
        case "adviser":
            return "adviser", (case_of(state).card,)
        case "adjust":
            return "adjust", (str(heard.number), heard.reason or "")
        case because:
            return because, ()


def total(booked: Iterable[Booking], id: str, *, because: Because | None = None, quarter: int | None = None) -> int:
    """How far that fund or meter moved, for that reason, in that quarter."""
    return sum(
        booking.amount
        for booking in booked
        if booking.id == id and because in (None, booking.because) and quarter in (None, booking.quarter)
    )
