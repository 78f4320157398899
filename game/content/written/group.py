"""A neighbourhood group, as an author writes it."""

from typing import Annotated

from pydantic import Field

from game.content.written.base import Points, Rows, Written, WrittenPoints
from game.content.written.ids import FundId
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.rules.parts.drawings import TownDrawing
from game.rules.town.group import Colour, Group

Euros = Annotated[int, Field(ge=0, le=1_000_000_000)]


class WrittenGroup(Written):
    """Squares of one group share one facility. Amounts in whole euros; the first of a list is for level 0."""

    name: WrittenText
    colour: Colour
    drawing: TownDrawing | None = None
    """How it is drawn; without it there are only its letter and its pattern."""
    facility: WrittenText
    """What can be built: a village hall, a drop-in house."""
    fund: FundId
    """Pays for building, for incidents and for the heavier care."""
    build: Annotated[Rows[Euros], Field(min_length=1, max_length=5)]
    """The price of level 1, 2, 3."""
    care: Annotated[Rows[Euros], Field(min_length=2, max_length=6)]
    """Heavier care at each quarter's end at level 0, 1, 2, 3."""
    rises: Euros = 0
    """At level 0 each next quarter costs so much more."""
    incident: Annotated[Rows[Euros], Field(min_length=2, max_length=6)]
    """What landing here costs at level 0, 1, 2, 3, unless the table builds."""
    stories: Rows[WrittenText] = ()
    """What happens on the street; told in turn."""
    each_quarter: WrittenPoints = WrittenPoints()
    """Points at each quarter's end, per level that works."""
    works: Annotated[Rows[Points], Field(min_length=3, max_length=3)] = (60, 25, 15)
    """In so many of a hundred cases a level works as hoped, half, or not."""

    @property
    def top(self) -> int:
        """The highest level."""
        return len(self.build)

    def compiled(self, names: Names) -> Group:
        """The group as it is played."""
        hoped, half, failed = self.works
        return Group(
            name=self.name.compiled(),
            colour=self.colour,
            drawing=self.drawing,
            facility=self.facility.compiled(),
            fund=self.fund,
            build=self.build,
            care=self.care,
            rises=self.rises,
            incident=self.incident,
            stories=tuple(story.compiled() for story in self.stories),
            each_quarter=names.moves(self.each_quarter.moves),
            works=(hoped, half, failed),
        )
