"""A ballot that is known from an earlier table is the ballot that this table would be asked."""

from collections.abc import Iterator
from random import Random

from msgspec.structs import replace

from game.content import load
from game.rules.ballots.shown import gone_back
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from tests.generated.maker import Maker
from tests.rules.anybody import a_table, evening
from tests.shipped import PACKS


def ballots(scenario: Scenario, dice: Random) -> Iterator[tuple[Ballot, Ballot]]:
    """Every ballot of four evenings of two tables, as a pack asks it that knows many, and one that knows none.

    Of each evening also the ballots of a table that goes back from its end.
    """
    for table in 2 * (a_table(dice), a_table(dice)):
        states = [state for state, _, _ in evening(scenario, table, dice)]
        for state in (*states, *(gone_back(then, states[-1]) for then in states)):
            for known, new in zip(prompts(scenario, state), prompts(replace(scenario), state), strict=True):
                if isinstance(known, Ballot):
                    assert isinstance(new, Ballot)
                    yield known, new


def asked_again(scenario: Scenario, dice: Random) -> int:
    """How many of them were known already, when each is what it would have been."""
    seen: list[Ballot] = []
    again = 0
    for known, new in ballots(scenario, dice):
        assert known == new
        again += any(known is one for one in seen)
        seen.append(known)
    return again


def test_in_scenarios_that_no_author_would_write() -> None:
    assert sum(asked_again(Maker(seed).scenario(), Random(seed)) for seed in range(700, 720)) > 20


def test_in_shipped_packs() -> None:
    assert sum(asked_again(load(path).scenario, Random(5)) for path in PACKS.values()) > 5
