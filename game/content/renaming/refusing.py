"""Why something keeps its name."""

from msgspec import Struct

from game.content.problems import Place, Problem
from game.content.written.ids import IdSpace
from game.rules.terms.text import Message


class KeepsItsName(Exception):
    """Nothing was changed, and why not."""

    def __init__(self, words: Message, hint: Message | None = None, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(words.id)
        self.words = words
        self.hint = hint
        self.problems = problems
        """What would be wrong with the pack under the new name."""


class MeantThing(Struct, frozen=True):
    """One of the things that somebody can have meant."""

    name: str
    """What it can be called, so that nothing else is meant."""
    space: IdSpace
    place: Place
    """Where it is given."""
    count: int
    """In how many places it stands."""


class SeveralMeant(Exception):
    """More than one thing is called so."""

    def __init__(self, things: tuple[MeantThing, ...]) -> None:
        super().__init__(", ".join(it.name for it in things))
        self.things = things
