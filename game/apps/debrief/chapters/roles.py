"""*De rollen*: which seat played what, and how much room it got, in words.

A role minds a few meters. Of each, everything that decisions moved is added up, also what came later of them. Where all
that moved went the way the role minds, it got much room; where all went the other way, little; otherwise some. How heavily
something weighs for a role makes no difference to the word.
"""

from typing import Literal

from game.apps.debrief.chapters.shapes import Room
from game.apps.debrief.drawn import direction
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.ledger import Booking, bookings, total
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.log.told.approval import role_item
from game.rules.scenario import Role
from game.rules.views.seats import role_of

Given = Literal["much", "some", "little", "none"]
"""How much room a role got; `none` where decisions moved nothing that it minds."""


def roles(voice: PageLanguage, story: Story, evening: Evening) -> tuple[Room, ...]:
    """The roles, seat by seat; what they minded only when the year is over. A briefing is never told."""
    booked = [it for it in bookings(story) if it.because in ("decision", "revise")]
    shown = (seat for seat in story.end.seats if evening.shows(role_item(seat.id)))
    seats = ((seat, role_of(story.scenario, story.end, seat)) for seat in shown)
    return tuple(
        Room(
            seat=voice.seat(seat.id),
            role=voice.words(role.name),
            room=voice.say(f"debrief.room.{given(role, booked)}") if story.over and _minds(role) else "",
            minds=tuple(_mind(voice, story, booked, *it) for it in _minds(role).items()) if story.over else (),
        )
        for seat, role in seats
        if role is not None
    )


def given(role: Role, booked: list[Booking]) -> Given:
    """How much room decisions gave this role."""
    ways = {_way(total(booked, id) * weight) for id, weight in _minds(role).items()} - {0}
    if not ways:
        return "none"
    return "some" if len(ways) == 2 else "much" if ways == {1} else "little"


def _minds(role: Role) -> dict[str, int]:
    return {id: weight for id, weight in role.mandate.items() if weight}


def _way(points: int) -> int:
    return (points > 0) - (points < 0)


def _mind(voice: PageLanguage, story: Story, booked: list[Booking], id: str, weight: int) -> str:
    went = voice.say(f"debrief.went.{direction(total(booked, id))}")
    key = "debrief.role_mind" if weight > 0 else "debrief.role_mind_down"
    return voice.say(key, name=story.scenario.indicators[id].name, went=went)
