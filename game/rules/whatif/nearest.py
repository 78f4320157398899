"""The nearest other year: the fewest decisions that, taken otherwise, would have kept the promise."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from game.rules.scenario import Scenario
from game.rules.whatif.choices import OtherChoice, Taken, choices
from game.rules.whatif.compared import promise_kept
from game.rules.whatif.other import OtherYear, other_year

MOST = 2
"""So many decisions are changed at the most: a year with three others is hardly the same year."""


class Nearest(Struct, frozen=True):
    """What was found, and how far was looked."""

    year: OtherYear | None
    """`None`: not found."""
    looked: int
    """How many other years were played."""
    most: int
    """How many decisions were changed at once, at the most."""


def nearest(scenario: Scenario, line: Sequence[Taken], most: int = MOST) -> Nearest:
    """The first of the other years with the fewest changed decisions in which the promise is kept.

    Where several change as few, the one whose decisions come first in the evening and in the order of their cards.
    Raises `ValueError` where nothing was promised, where the promise was kept, and for a year that is not over.
    """
    end = line[-1].after if line else None
    if end is None or end.goal is None or promise_kept(scenario, end):
        raise ValueError("there is no broken promise")
    looked = 0
    for changes in _fewest_first(choices(scenario, line), most):
        year = other_year(scenario, line, changes)
        looked += 1
        if promise_kept(scenario, year.end):
            return Nearest(year, looked, most)
    return Nearest(None, looked, most)


def _fewest_first(open_then: Sequence[OtherChoice], most: int) -> Iterator[tuple[OtherChoice, ...]]:
    """One other decision, then two at once, and so on; of a case only one."""
    for many in range(1, most + 1):
        for changes in combinations(open_then, many):
            if len({(it.card, it.occurrence) for it in changes}) == many:
                yield changes
