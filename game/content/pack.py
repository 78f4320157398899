"""A pack that was read, checked and compiled."""

from pathlib import Path

from msgspec import Struct

from game.content.expectations import Checks
from game.content.problems import Problem
from game.rules.scenario import Scenario


class Pack(Struct, frozen=True):
    """A pack that can be played."""

    scenario: Scenario
    sources: dict[str, str]
    """File of the pack → its text, in the order read: a session keeps them beside what was made of them."""
    problems: tuple[Problem, ...]
    """Warnings and notes that the author did not allow."""
    path: Path
    checks: Checks = Checks()
    """What its author expects of simulated evenings; nothing of it is played, or kept with an evening."""
    edition: int | None = None
    """Which one it is of those that were shared; `None` where its author does not count them."""
