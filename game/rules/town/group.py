"""A neighbourhood group: a facility that can be built, and what it costs not to have it."""

from typing import Annotated, Literal

from msgspec import Meta

from game.rules.events import Works
from game.rules.parts.drawings import TownDrawing
from game.rules.terms.measures import Move
from game.rules.terms.played import Euros, Played, Points
from game.rules.terms.text import Text

Colour = Literal["blue", "brick", "green", "ochre", "plum", "teal", "slate", "sand"]
"""Eight names, each with a pattern of its own in every theme."""

OUTCOMES: tuple[Works, ...] = ("hoped", "half", "not")


class Group(Played, frozen=True, kw_only=True):
    """Squares of one group share one facility. Amounts in whole euros; the first of a list is for level 0."""

    name: Text
    colour: Colour
    drawing: TownDrawing | None = None
    facility: Text
    """What can be built: a village hall, a drop-in house."""
    fund: str
    """Pays for building, for incidents and for the heavier care."""
    build: Annotated[tuple[Euros, ...], Meta(min_length=1, max_length=5)]
    """The price of level 1, 2, 3."""
    care: tuple[Euros, ...]
    """Heavier care at each quarter's end at level 0, 1, 2, 3."""
    rises: Euros = 0
    """At level 0 each next quarter costs so much more."""
    incident: tuple[Euros, ...]
    """What landing here costs at level 0, 1, 2, 3, unless the table builds."""
    stories: tuple[Text, ...] = ()
    """What happens on the street; told in turn."""
    each_quarter: tuple[Move, ...] = ()
    """Points at each quarter's end, per level that works."""
    works: tuple[Points, Points, Points] = (60, 25, 15)
    """In so many of a hundred cases a level works as hoped, half, or not."""

    @property
    def top(self) -> int:
        """The highest level."""
        return len(self.build)
