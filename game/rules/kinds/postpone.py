"""Putting a case off (*aanhouden*), as it is played."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from game.rules.parts.effects import Effect
from game.rules.terms.played import Played


class Postpone(Played, frozen=True):
    """The table may put the case off to the next quarter."""

    now: tuple[Effect, ...] = ()
    """What that brings, each time."""
    most: Annotated[int, Meta(ge=1, le=4)] = 2
    """How many times it can be put off."""

    def effects(self) -> Iterator[Effect]:
        """Everything that it brings."""
        yield from self.now
