"""What a decision, news or a voice brings: now, and later."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Annotated, assert_never

from msgspec import Meta, Struct

from game.rules.conditions import Condition
from game.rules.events import EffectRef, Moved
from game.rules.parts.deeds import AnyDeed
from game.rules.state import NO_TALK, Talk
from game.rules.terms.measures import Move
from game.rules.terms.played import Id, Percent, Played
from game.rules.terms.text import Text


class Effect(Played, frozen=True, kw_only=True, dict=True):
    """Something that happens, at once or at a later quarter's end."""

    at: str
    """Its address in what brings it, such as `options.adapt.later.0`; a draw for it has this in its key."""
    moves: tuple[Move, ...] = ()
    text: Text | None = None
    """What is told when it happens."""
    sets: tuple[Id, ...] = ()
    """Flags: facts of the evening to remember."""
    clears: tuple[Id, ...] = ()
    opens: tuple[str, ...] = ()
    """Follow-up cards that come on the next quarter's agenda."""
    reads: tuple[str, ...] = ()
    """News that is read next."""
    deeds: tuple[AnyDeed, ...] = ()
    """What it does with an event of its own."""
    when: Condition | None = None
    """Judged when the effect is due."""
    chance: Percent | None = None
    """In so many of a hundred cases, drawn when the effect is due."""
    after: Annotated[int, Meta(ge=0, le=8)] = 0
    """Quarters from the decision; 0 is at once, 1 the end of the quarter in which it was taken."""
    latest: Annotated[int, Meta(ge=0, le=8)] = 0
    """Counted as `after`: it comes in a quarter from there to here, drawn when it is put on its way; 0: it comes then."""
    announced: bool = False
    """The table hears of it from the start; where it is certain, it counts in the forecast."""

    @cached_property
    def certain(self) -> bool:
        """Whether it happens whatever else does."""
        return self.when is None and self.chance is None

    @property
    def at_last(self) -> int:
        """Quarters from the decision, within which it comes."""
        return max(self.after, self.latest)

    @cached_property
    def unhindered(self) -> tuple[Moved, ...]:
        """How far it moves everything where nothing stands in the way."""
        return tuple(Moved(move.what, move.id, move.amount, move.amount) for move in self.moves)

    @cached_property
    def points(self) -> tuple[tuple[int, int], ...] | None:
        """Of each indicator that it moves its place and how far; `None` where it builds or pulls down too."""
        if any(move.what == "group" for move in self.moves):
            return None
        return tuple((move.at, move.amount) for move in self.moves if move.what == "indicator")

    @cached_property
    def does_more(self) -> bool:
        """Whether it does anything but move numbers."""
        return bool(self.sets or self.clears or self.opens or self.reads)


class Expected(Struct, frozen=True, gc=False):
    """What effects move on average, in hundredths of a euro and of a point: half of it where the chance is even."""

    euros: int
    points: int


def expected(effects: Iterable[Effect]) -> Expected:
    """What these move on average, conditions left aside: all funds together, all indicators together."""
    euros = points = 0
    for effect in effects:
        for move in effect.moves:
            match move.what:
                case "fund":
                    euros += move.amount * (effect.chance or 100)
                case "indicator":
                    points += move.amount * (effect.chance or 100)
                case "group":
                    pass
                case _:
                    assert_never(move.what)
    return Expected(euros, points)


class Consequences(Played, frozen=True, kw_only=True, dict=True):
    """What a choice brings: now, and later."""

    now: tuple[Effect, ...] = ()
    later: tuple[Effect, ...] = ()
    each_quarter: Annotated[tuple[Effect, ...], Meta(max_length=1)] = ()
    """A standing effect: at each quarter's end, as long as the decision stands."""

    @property
    def brought(self) -> Iterator[Effect]:
        """Everything it brings."""
        yield from self.now
        yield from self.later
        yield from self.each_quarter

    @cached_property
    def certain(self) -> tuple[Move, ...] | None:
        """How it moves funds at once whatever else happens; `None` where it must be tried: something hangs on a
        condition, or does what only itself knows.
        """
        if any(effect.when is not None or effect.deeds for effect in self.now):
            return None
        sure = (effect for effect in self.now if effect.chance is None)
        return tuple(move for effect in sure for move in effect.moves if move.what == "fund")

    @cached_property
    def expected(self) -> tuple[Expected, Expected]:
        """What it moves on average: now, and later."""
        return expected(self.now), expected(self.later)


class Origin(Struct, frozen=True, gc=False):
    """Where effects come from: a card, the how-manieth time it was played, the action that decided it."""

    of: str
    """What brings them, as it is kept (`brought_by`)."""
    occurrence: int
    cause: int
    talk: Talk = NO_TALK
    times: int = 1
    """Money moves so many times over: a case of one resident that stands for a line of households."""

    def ref(self, effect: Effect) -> EffectRef:
        """That effect, as this brings it."""
        return EffectRef(self.of, self.occurrence, effect.at)
