"""What the table built, each with its mark on the drawing of the year."""

from string import ascii_lowercase

from msgspec import Struct

from game.apps.debrief.told.story import Story
from game.rules.events import FacilityBuilt


class Build(Struct, frozen=True):
    """One level of a facility."""

    mark: str
    """`a` is the first of the evening: a letter, as decisions have numbers."""
    group: str
    level: int
    quarter: int
    price: int
    number: int
    """Of the action that built it."""


def builds(story: Story) -> tuple[Build, ...]:
    """Everything that was built, in order."""
    built = [moment for moment in story.moments if isinstance(moment.event, FacilityBuilt)]
    return tuple(
        Build(_mark(place), moment.event.group, moment.event.level, moment.quarter, moment.event.price, moment.number)
        for place, moment in enumerate(built)
        if isinstance(moment.event, FacilityBuilt)
    )


def _mark(place: int) -> str:
    rounds, letter = divmod(place, len(ascii_lowercase))
    return ascii_lowercase[letter] * (rounds + 1)
