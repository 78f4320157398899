"""How long things take with a pack, where its author says so. The rules keep it and never look: they know no clock."""

from typing import Annotated

from msgspec import Meta

from game.rules.terms.played import Played

CASE, TALK = 10, 3
"""Minutes of a case with the laptop going round, and what a talk at the kitchen table adds, where a pack says nothing."""

PaceMinutes = Annotated[int, Meta(ge=0, le=180)]
"""Whole minutes."""


class PackPace(Played, frozen=True, kw_only=True):
    """In whole minutes; `None`: what the program reckons with."""

    before: PaceMinutes | None = None
    """All that comes before the first case: the first pages, practice and the promise."""
    case: Annotated[int, Meta(ge=1, le=180)] | None = None
    """A case with the laptop going round."""
    talk: PaceMinutes | None = None
    """What a talk at the kitchen table adds to its case."""
    quarter: PaceMinutes | None = None
    """What a quarter takes beside its cases."""
    debrief: PaceMinutes | None = None
    """The conversation afterwards, which is no play."""
