"""What may be done is known without the questions being made: it is what they, and the list, say in full."""

from random import Random

import pytest
from msgspec.structs import replace

from game.content import Pack
from game.rules.legal import controls, legal_actions, may, offers, page_at, prompts
from game.rules.prompts import AcknowledgePrompt
from game.rules.scenario import Scenario
from game.rules.setup import Depth, Setup
from tests.generated.maker import Maker
from tests.rules.anybody import a_table, evening
from tests.rules.test_illegal import DEPTHS, sample


def compare(scenario: Scenario, setup: Setup, dice: Random) -> tuple[int, int, int]:
    """How many actions were allowed, how many were not, and how many pages were read."""
    yes = no = pages = 0
    for state, action, _ in evening(scenario, setup, dice):
        asked = prompts(scenario, state)
        first = asked[0] if asked else None
        assert page_at(scenario, state) == (first.at if isinstance(first, AcknowledgePrompt) else None)
        pages += isinstance(first, AcknowledgePrompt)
        for listed in legal_actions(scenario, state):
            assert may(scenario, state, listed), listed
            yes += 1
        every, listed_too = (*asked, *offers(scenario, state)), controls(scenario, state)
        for tried in sample(dice, every, action):
            # A question takes it, made in full, or it is among what the facilitator may do.
            allowed = tried in listed_too or any(prompt.refusal(tried) is None for prompt in every)
            assert may(scenario, state, tried) == may(scenario, state, tried, asked) == allowed, tried
            no += not allowed
        assert action is None or may(scenario, state, action)
    return yes, no, pages


def some_evenings(scenario: Scenario, depth: Depth, dice: Random) -> tuple[int, ...]:
    """The same of three tables, added up: facilitators who put an end to the evening at once are among them."""
    tables = (replace(a_table(dice), depth=depth) for _ in range(3))
    return tuple(map(sum, zip(*(compare(scenario, table, dice) for table in tables), strict=True)))


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("seed", range(600, 608))
def test_in_scenarios_that_no_author_would_write(seed: int, depth: Depth) -> None:
    assert min(some_evenings(Maker(seed, board=seed % 2 == 0).scenario(), depth, Random(seed))) > 5


@pytest.mark.parametrize("depth", DEPTHS)
def test_in_a_shipped_pack(pack: Pack, depth: Depth) -> None:
    assert min(some_evenings(pack.scenario, depth, Random(4))) > 5
