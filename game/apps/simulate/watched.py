"""Conditions that are looked at while evenings are played: in how many did each hold, and in how many did it not."""

from game.apps.simulate.counts import HowOften
from game.apps.simulate.parts import guarded
from game.rules.conditions import Holds, Sight
from game.rules.scenario import Scenario


class Watched:
    """The conditions of a pack, each noting how it came out; a pack that is watched belongs to one process."""

    def __init__(self, scenario: Scenario) -> None:
        self._held: set[str] = set()
        self._denied: set[str] = set()
        for it in guarded(scenario):
            # What is made ready lies beside the condition: that is put in its place, once.
            it.condition.__dict__["holds"] = self._noting(it.key, it.condition.holds)

    def _noting(self, key: str, holds: Holds) -> Holds:
        held, denied = self._held, self._denied

        def noted(sight: Sight) -> bool:
            came_out = holds(sight)
            (held if came_out else denied).add(key)
            return came_out

        return noted

    def count(self, counts: HowOften) -> None:
        """Count what was noted since the last time: an evening each."""
        for of, keys in (("held", self._held), ("denied", self._denied)):
            for key in keys:
                counts.count(of, key)
            keys.clear()
