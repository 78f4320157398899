"""The ring as it is played: squares in the order you walk them, and the neighbourhoods."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from game.rules.parts.effects import Effect
from game.rules.terms.phases import SquareKind
from game.rules.terms.played import Played
from game.rules.terms.text import Text
from game.rules.town.group import Group


class Square(Played, frozen=True):
    """One square."""

    kind: SquareKind
    of: str | None = None
    """The deck of a `dilemma` (none: any card), the group of a `neighbourhood`."""
    name: Text | None = None


class Complete(Played, frozen=True):
    """What it brings when every neighbourhood has its facility; told once."""

    text: Text
    now: tuple[Effect, ...] = ()

    def effects(self) -> Iterator[Effect]:
        """Everything it brings."""
        yield from self.now


class Board(Played, frozen=True):
    """A ring of squares, and the groups of neighbourhoods on it."""

    squares: Annotated[tuple[Square, ...], Meta(min_length=4, max_length=40)]
    max_turns: Annotated[int, Meta(ge=1, le=20)] = 6
    """After so many turns in a quarter the next case comes in by itself."""
    groups: dict[str, Group] = {}
    complete: Complete | None = None
