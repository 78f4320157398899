"""Putting a case off (*aanhouden*), as it is written."""

from typing import Annotated

from pydantic import Field

from game.content.written.base import Many, Written
from game.content.written.effects import WrittenEffect, effects_of
from game.content.written.names import Names
from game.rules.kinds.postpone import Postpone


class WrittenPostpone(Written):
    """The table may put the case off to the next quarter."""

    now: Many[WrittenEffect] = ()
    """What that brings, each time."""
    most: Annotated[int, Field(ge=1, le=4)] = 2
    """How many times it can be put off."""

    def compiled(self, names: Names) -> Postpone:
        """Putting off, as it is played."""
        return Postpone(effects_of(self.now, names, "postpone.now"), self.most)
