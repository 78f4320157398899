"""What is expected of each length of the year apart, and that deciding pays."""

from typing import Any

import pytest
from msgspec.structs import replace

from game.apps.simulate.batches import packed
from game.apps.simulate.expecting import looked_at, misses
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import SimulationReport, report
from game.apps.simulate.running import simulate
from game.apps.words import render
from game.content import Pack
from game.content.expectations import Expectations, ExpectedMinutes, PercentBand
from game.content.written.expect import WrittenExpect

SHORT, LONG = 2, 4


@pytest.fixture(scope="module")
def told(proefavond: Pack) -> SimulationReport:
    run = RunPlan(evenings=240, again=0, cases=(SHORT, LONG))
    last = list(simulate(packed(proefavond.scenario), run))[-1]
    return report(proefavond.scenario, last.counts, last.evenings, last.again)


def missed(proefavond: Pack, told: SimulationReport, **expect: Any) -> list[str]:
    expected = WrittenExpect.model_validate(expect).compiled()
    return [render(it.says, "en") for it in misses(proefavond.scenario, expected, told)]


def test_each_length_is_looked_at_apart_where_the_pack_says_which(proefavond: Pack, told: SimulationReport) -> None:
    low, high = (
        next(it.goals["standing"] for it in told.lengths if (it.kind, it.year) == ("plausible", str(cases)))
        for cases in (LONG, SHORT)
    )
    assert low + 100 < high
    band = {"at_least": (high + 5) // 10}
    goals = {"standing": {"plausible": band}}
    assert len(missed(proefavond, told, cases=[SHORT], goals=goals)) == 0
    (one,) = missed(proefavond, told, cases=[SHORT, LONG], goals=goals)
    assert f"in a year of {LONG} cases" in one
    (together,) = missed(proefavond, told, goals=goals)
    assert "in a year" not in together


def test_a_band_can_be_meant_for_long_years_only(proefavond: Pack, told: SimulationReport) -> None:
    never = {"at_least": 100, "from_cases": LONG}
    (one,) = missed(proefavond, told, cases=[SHORT, LONG], supervision={"careful": never})
    assert f"in a year of {LONG} cases" in one


def test_a_length_that_was_not_played_is_not_known(proefavond: Pack, told: SimulationReport) -> None:
    (one,) = missed(proefavond, told, cases=[3], supervision={"careful": {"at_most": 1}})
    assert "Too little" in one


def test_whoever_never_decides_keeps_fewer_promises_at_every_length(proefavond: Pack, told: SimulationReport) -> None:
    def said(**kept: int) -> list[str]:
        lengths = tuple(
            replace(it, goals=dict.fromkeys(it.goals, kept.get(it.kind, kept["others"])), stands=kept["others"])
            for it in told.lengths
            if it.kind != "default"
        )
        lengths += tuple(
            replace(it, goals=dict.fromkeys(it.goals, kept["default"]), stands=0)
            for it in told.lengths
            if it.kind == "default"
        )
        return missed(proefavond, replace(told, lengths=lengths), cases=[SHORT, LONG], deciding_pays=True)

    assert said(default=100, cheapest=0, others=200) == []
    found = said(default=100, caring=100, others=200)
    assert [cases for cases in (SHORT, LONG) if f"year of {cases} cases" in found[cases // LONG]] == [SHORT, LONG]


def test_whoever_never_decides_ends_lower_at_every_length_than_any_table_that_does(
    proefavond: Pack, told: SimulationReport
) -> None:
    def said(cheapest: int) -> list[str]:
        stands = {"default": 100, "cheapest": cheapest}
        lengths = tuple(
            replace(
                it, goals=dict.fromkeys(it.goals, 0 if it.kind == "default" else 9), stands=stands.get(it.kind, 200)
            )
            for it in told.lengths
        )
        return missed(proefavond, replace(told, lengths=lengths), cases=[SHORT, LONG], deciding_pays=True)

    assert said(cheapest=101) == []
    found = said(cheapest=100)
    assert len(found) == 2
    assert all("at 100 points together" in it for it in found)


def test_where_the_gauges_stand_is_the_mean_of_all_evenings(proefavond: Pack, told: SimulationReport) -> None:
    for kind in ("plausible", "default"):
        short, long = (next(it for it in told.lengths if (it.kind, it.year) == (kind, str(n))) for n in (SHORT, LONG))
        together = next(it for it in told.tables if it.kind == kind)
        most = 100 * len(proefavond.scenario.indicators)
        assert 0 < min(short.stands, long.stands) <= together.stands <= max(short.stands, long.stands) < most


def test_the_lengths_that_a_pack_is_meant_for_are_played() -> None:
    expected = Expectations(cases=(SHORT, LONG), minutes=(ExpectedMinutes((), "six", 3, PercentBand(0, 60)),))
    assert looked_at(expected) == ((SHORT, LONG, 3), ("six",))
