"""A neighbourhood group as an author writes it: a facility that can be built, and what it costs not to have it."""

from typing import Annotated, Literal

from pydantic import Field

from game.rules.events import Works
from game.rules.text import Text
from game.rules.written import Id, Moves, Points, Rows, Written

Colour = Literal["blue", "brick", "green", "ochre", "plum", "teal", "slate", "sand"]
"""Eight names, each with a pattern of its own in every theme."""

Euros = Annotated[int, Field(ge=0, le=1_000_000_000)]

OUTCOMES: tuple[Works, ...] = ("hoped", "half", "not")


class Group(Written):
    """Squares of one group share one facility. Amounts in whole euros; the first of a list is for level 0."""

    name: Text
    colour: Colour
    facility: Text
    """What can be built: a village hall, a drop-in house."""
    fund: Id
    """Pays for building, for incidents and for the heavier care."""
    build: Annotated[Rows[Euros], Field(min_length=1, max_length=5)]
    """The price of level 1, 2, 3."""
    care: Annotated[Rows[Euros], Field(min_length=2, max_length=6)]
    """Heavier care at each quarter's end at level 0, 1, 2, 3."""
    rises: Euros = 0
    """At level 0 each next quarter costs so much more."""
    incident: Annotated[Rows[Euros], Field(min_length=2, max_length=6)]
    """What landing here costs at level 0, 1, 2, 3, unless the table builds."""
    stories: Rows[Text] = ()
    """What happens on the street; told in turn."""
    each_quarter: Moves = Moves()
    """Points at each quarter's end, per level that works."""
    works: Annotated[Rows[Points], Field(min_length=3, max_length=3)] = (60, 25, 15)
    """In so many of a hundred cases a level works as hoped, half, or not."""

    @property
    def top(self) -> int:
        """The highest level."""
        return len(self.build)
