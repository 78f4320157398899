"""The ledger: every euro and every point that moved, and what moved it. Funds and meters add up by construction."""

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

from msgspec import Struct

from game.apps.debrief.told.origins import Origins
from game.apps.debrief.told.story import Story, StoryMoment
from game.rules.case import case_of
from game.rules.events import (
    Adjusted,
    AdviserHeard,
    AskingUndone,
    Brought,
    BudgetShifted,
    CarePaid,
    CoverFound,
    DebtBooked,
    EffectDue,
    FacilityBuilt,
    FundMoved,
    IncidentPaid,
    IndicatorMoved,
)
from game.rules.scenario import Scenario
from game.rules.terms.references import BySupervision, brought_by

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
    "question",
    "undecided",
    "cover",
    "supervision",
    "debt",
    "drift",
    "adjust",
]
"""Why something moved."""
BECAUSE: tuple[Because, ...] = get_args(Because)
"""In the order in which they stand on the page."""
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
    later: bool = False
    """Whether it came later than the decision or the news that brought it."""


def bookings(story: Story) -> tuple[Booking, ...]:
    """Everything that moved, in order."""
    return tuple(booking for _, booked in booked_in_order(story) for booking in booked)


def booked_in_order(story: Story) -> Iterator[tuple[StoryMoment, tuple[Booking, ...]]]:
    """Each moment of the evening, with what it moved."""
    known = Origins(story)
    for moment in story.moments:
        yield moment, tuple(_booked(story.scenario, known, moment))


def _booked(scenario: Scenario, known: Origins, moment: StoryMoment) -> Iterator[Booking]:
    """What this moved, as the event says it."""
    event = moment.event

    later = isinstance(event, EffectDue)

    def book(id: str, amount: int, because: Because, *of: str, cause: int = 0) -> Booking:
        return Booking(id, amount, because, of, cause, moment.quarter, later)

    match event:
        case Brought(ref=ref, cause=cause):
            origin = known.of(event)
            because: Because = "supervision" if brought_by(ref.of) == BySupervision() else "complete"
            for it in event.moves:
                if it.what != "group" and origin is None:
                    yield book(it.id, it.applied, because)
                elif it.what != "group" and origin is not None:
                    yield book(it.id, it.applied, origin.brings, origin.id, cause=cause)
        case FundMoved(fund=fund, amount=amount, source="payment", cause=cause):
            paid = known.of(event)
            assert paid is not None
            yield book(fund, amount, paid.brings, paid.id, cause=cause)
        case (
            FundMoved(fund=id, amount=amount, source="adviser")
            | IndicatorMoved(indicator=id, applied=amount, source="adviser")
        ):
            yield book(id, amount, "adviser", case_of(moment.state).card)
        case (
            FundMoved(fund=id, amount=amount, source="undecided")
            | IndicatorMoved(indicator=id, applied=amount, source="undecided")
        ):
            yield book(id, amount, "undecided", case_of(moment.state).card, cause=event.cause)
        case FundMoved(fund=fund, amount=amount, source="room" | "cover" as because):
            yield book(fund, amount, because)
        case IndicatorMoved(indicator=indicator, applied=applied, source="facility", group=group):
            yield book(indicator, applied, "facility", group)
        case IndicatorMoved(indicator=indicator, applied=applied):
            yield book(indicator, applied, "drift")
        case AdviserHeard(cost=cost):
            yield from (book(it.id, it.applied, "adviser", case_of(moment.state).card) for it in cost)
        case AskingUndone(moves=moves):
            yield from (book(it.id, it.applied, "question", case_of(moment.state).card) for it in moves)
        case CarePaid(group=group, amount=amount) if amount:
            yield book(scenario.groups[group].fund, -amount, "care", group)
        case IncidentPaid(group=group, amount=amount) if amount:
            yield book(scenario.groups[group].fund, -amount, "incident", group)
        case FacilityBuilt(group=group, level=level, price=price) if price:
            yield book(scenario.groups[group].fund, -price, "build", group, str(level))
        case BudgetShifted(source=source, target=target, amount=amount):
            yield book(source, -amount, "shift", "to", target)
            yield book(target, amount, "shift", "from", source)
        case CoverFound(fund=fund, source=source, amount=amount):
            yield book(source, -amount, "cover")
            yield book(fund, amount, "cover")
        case DebtBooked(fund=fund, amount=amount):
            yield book(fund, amount, "debt")
        case Adjusted(id=id, amount=amount, reason=reason) if id not in scenario.groups:
            yield book(id, amount, "adjust", str(moment.number), reason or "")
        case _:
            pass


def total(booked: Iterable[Booking], id: str, *, because: Because | None = None, quarter: int | None = None) -> int:
    """How far that fund or meter moved, for that reason, in that quarter."""
    return sum(
        booking.amount
        for booking in booked
        if booking.id == id and because in (None, booking.because) and quarter in (None, booking.quarter)
    )
