"""A fault that is planted: what is wrong, what has to be said of it, and what it takes to find it."""

from typing import NamedTuple

from game.apps.simulate.plan import RunPlan
from tests.torture.faults.edits import Edit

W, P = "waterkant", "proefavond"
REACHED, TOLD = RunPlan(evenings=360, again=0), RunPlan(evenings=96, again=0)
WEIGHED = RunPlan(evenings=12, again=32, cases=(12,))
LISTENED = RunPlan(evenings=12, again=120, cases=(12,))
"""What a fault takes to be found: evenings, hardly anything, or decisions taken again in years of nearly every card:
more of them where an option has to be found out."""


class Fault(NamedTuple):
    """Something that is wrong, and what has to be said of it."""

    name: str
    pack: str
    file: str
    edit: Edit
    finds: tuple[str, ...]
    """One of these findings."""
    at: str
    """How its place begins, or what it is about."""

    @property
    def run(self) -> RunPlan:
        """What it takes to find it."""
        first = self.finds[0]
        if first in ("never", "follow_up_seldom", "spiral"):
            return REACHED
        if first == "not_rewarded":
            return LISTENED
        return TOLD if first in ("never_decisive", "too_long", "long_aloud") else WEIGHED
