"""Tests that ask for one thing each."""

from typing import Annotated

from msgspec import Meta

from game.rules.terms.bars import Bound
from game.rules.terms.measures import Measure
from game.rules.terms.phases import Mark
from game.rules.terms.played import Id, Played, Quarter


class AtLeast(Played, frozen=True, tag="at_least"):
    """A number reaches a bound: euros, points or levels."""

    measure: Measure
    bound: Bound


class AtMost(Played, frozen=True, tag="at_most"):
    """A number stays at or below a bound."""

    measure: Measure
    bound: Bound


class HowMany(Played, frozen=True, tag="how_many"):
    """So many indicators, whichever they are, reach a bound."""

    number: Annotated[int, Meta(ge=1, le=5)]
    bound: Bound


class Remembered(Played, frozen=True, tag="flag"):
    """A fact of the evening was set."""

    flag: Id


class WasDecided(Played, frozen=True, tag="decided"):
    """The last decision on a card was for one of these: an option, a served item, a post that reached a band."""

    card: str
    chosen: tuple[str, ...]
    """Empty: whatever was decided."""
    how: tuple[Mark, ...] = ()
    """And it was decided so: all of these."""


class SoFar(Played, frozen=True, tag="so_far"):
    """So many cases that were closed have this mark; of each card the last decision counts."""

    mark: Mark
    number: Annotated[int, Meta(ge=1, le=60)]


class Occurs(Played, frozen=True, tag="occurrence"):
    """The card of this effect is played for at least the how-manieth time."""

    number: Annotated[int, Meta(ge=1, le=9)]


class WasKnown(Played, frozen=True, tag="known_there"):
    """A fact of another card was known when that was last decided."""

    card: str
    fact: str


class IsKnown(Played, frozen=True, tag="known"):
    """A question of this talk has revealed a fact."""

    fact: str


class WasAdvised(Played, frozen=True, tag="advised"):
    """The works council advised one of these."""

    options: tuple[str, ...]


class WasAdopted(Played, frozen=True, tag="adopted"):
    """The works council put these conditions to what it advised."""

    conditions: tuple[str, ...]


class FromQuarter(Played, frozen=True, tag="from_quarter"):
    """It is this quarter or later."""

    quarter: Quarter


class UntilQuarter(Played, frozen=True, tag="until_quarter"):
    """It is this quarter or earlier."""

    quarter: Quarter


NumberTest = AtLeast | AtMost | HowMany
"""A test of how high a number is: its bound may go by the length of the year."""
PlainTest = (
    AtLeast
    | AtMost
    | HowMany
    | Remembered
    | WasDecided
    | SoFar
    | Occurs
    | WasKnown
    | IsKnown
    | WasAdvised
    | WasAdopted
    | FromQuarter
    | UntilQuarter
)
"""A test of one thing; no condition lies inside it."""
