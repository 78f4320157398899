"""Luck drawn again: the same decisions, and from one of them on other dice, other news and other chances."""

from collections.abc import Sequence

from msgspec.structs import replace

from game.rules.luck.chance import below
from game.rules.scenario import Scenario
from game.rules.whatif.choices import Open, Taken
from game.rules.whatif.other import OtherYear, going_on

MOST_SEEDS = 1 << 63


def redrawn(scenario: Scenario, line: Sequence[Taken], at: Open, number: int) -> OtherYear:
    """The year with what the table chose, on other luck from that decision on; `number` says which other luck.

    What was in order by then, such as the cards that come, stays so. Raises `ValueError` for a year that is not over.
    """
    seed = below(line[at.at].before.seed, ("redrawn", at.card, at.occurrence, number), MOST_SEEDS)
    return going_on(scenario, line, at.at, lambda state: replace(state, seed=seed))
