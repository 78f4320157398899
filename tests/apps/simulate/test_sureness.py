"""How sure a share is, beside the bounds that are known of it."""

import pytest

from game.apps.simulate.plan import RunPlan, dealt
from game.apps.simulate.sureness import Share, evenings_for
from game.apps.words import render
from tests.shipped import pack_of

KNOWN = [(1_000, 1, 200, 1_000), (0, 1, 0, 800), (500, 4, 146, 854), (500, 100, 402, 598), (950, 10_000, 945, 955)]
"""A share in thousandths, of how many, and the bounds of Wilson's interval at two standard errors."""


@pytest.mark.parametrize(("mille", "many", "low", "high"), KNOWN)
def test_the_bounds_of_a_share(mille: int, many: int, low: int, high: int) -> None:
    share = Share(mille, many)
    assert abs(share.low - low) <= 1
    assert abs(share.high - high) <= 1
    assert share.low <= mille <= share.high


def test_of_nothing_it_may_be_anything() -> None:
    assert (Share(0, 0).low, Share(0, 0).high) == (0, 1_000)


def test_a_per_cent_is_told_with_its_bounds_or_not_at_all() -> None:
    assert render(Share(1_000, 1).told, "nl") == "–"
    assert render(Share(882, 17).told, "nl") == "88 % (tussen 65 en 97)"
    assert render(Share(880, 10_000).told, "en") == "88 %"


def test_how_many_evenings_it_takes() -> None:
    assert evenings_for(36, 36, 150) == 1_000
    assert evenings_for(1_000, 10, 150) == 15_000


@pytest.mark.parametrize(("cases", "quarters", "played"), [(1, 2, 2), (2, 2, 2), (4, 3, 4)])
def test_a_pack_with_a_short_year_is_played_as_a_table_plays_it(cases: int, quarters: int, played: int) -> None:
    made = pack_of("examples/short_year").scenario
    setup = dealt(made, RunPlan(cases=(cases,)), 0).setup
    assert (setup.quarters or made.quarters, setup.cases) == (quarters, played)
