"""Expectations and scripted evenings: each miss with the place of what was expected."""

from typing import Any

import pytest

from game.apps.simulate.batches import packed
from game.apps.simulate.expecting import looked_at, misses
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import SimulationReport, report
from game.apps.simulate.running import simulate
from game.apps.simulate.scripted import play_plan
from game.content import Pack
from game.content.expectations import Expectations, ExpectedMinutes, ExpectedShare, PercentBand
from game.content.written.expect import WrittenExpect, WrittenPlan
from game.content.written.names import Names, places
from game.rules.scenario import Scenario


@pytest.fixture(scope="module")
def told(proefavond: Pack) -> SimulationReport:
    last = list(simulate(packed(proefavond.scenario), RunPlan(evenings=240, again=30)))[-1]
    return report(proefavond.scenario, last.counts, last.evenings, last.again)


def missed(proefavond: Pack, told: SimulationReport, **expect: Any) -> list[tuple[str, str]]:
    written = WrittenExpect.model_validate(expect)
    return [(".".join(map(str, it.way)), it.says.id) for it in misses(proefavond.scenario, written.compiled(), told)]


def test_what_lies_in_its_band_is_no_miss(proefavond: Pack, told: SimulationReport) -> None:
    goals = {id: {"plausible": {"at_least": 0, "at_most": 100}} for id in proefavond.scenario.goals}
    assert missed(proefavond, told, goals=goals, supervision={"thrifty": {"at_most": 5}}) == []


def test_each_band_is_looked_at(proefavond: Pack, told: SimulationReport) -> None:
    ending = next(iter(proefavond.scenario.endings))
    never = {"at_least": 99, "at_most": 99}
    found = missed(
        proefavond,
        told,
        supervision={"careful": never},
        endings={ending: {"thrifty": never}},
        best={"bathroom.near": never},
        steering=never,
        facts={"bathroom.sleeps_downstairs": {"form": never}},
        minutes={"at_most": 5},
    )
    assert {of for of, id in found if id == "simulate.miss.share"} >= {
        "expect.supervision.careful",
        f"expect.endings.{ending}.thrifty",
        "expect.best.bathroom.near",
        "expect.steering",
        "expect.facts.bathroom.sleeps_downstairs.form",
    }
    assert ("expect.minutes.0", "simulate.miss.minutes") in found


def test_what_was_not_played_is_not_known(proefavond: Pack, told: SimulationReport) -> None:
    assert missed(proefavond, told, minutes={"set_up": "tables", "at_most": 600}) == [
        ("expect.minutes.0", "simulate.miss.unknown")
    ]
    expected = Expectations(minutes=(ExpectedMinutes((), "tables", 4, PercentBand(0, 60)),))
    assert looked_at(expected) == ((None, 4), ("six", "tables"))


def test_a_band_is_in_whole_percent(proefavond: Pack, told: SimulationReport) -> None:
    table = next(it for it in told.tables if it.kind == "random")
    goal, share = next(iter(table.goals.items()))
    percent = (share + 5) // 10
    for low, high, fits in ((percent, percent, True), (percent + 1, 100, False), (0, percent - 1, False)):
        row = ExpectedShare(("here",), "goals", goal, "random", PercentBand(low, high))
        assert (misses(proefavond.scenario, Expectations(shares=(row,)), told) == ()) == fits


def outcome(scenario: Scenario, **plan: Any) -> list[tuple[str, str]]:
    names = Names(places(scenario.funds), places(scenario.indicators), places(scenario.groups))
    it = WrittenPlan.model_validate(plan).compiled("short", names)
    return [(".".join(map(str, miss.way[2:])), miss.says.id) for miss in play_plan(scenario, it)]


def test_a_plan_is_followed(proefavond: Pack) -> None:
    plan: dict[str, Any] = {
        "cards": ["bathroom", "energy_signal", "day_activities"],
        "choose": {
            "bathroom": "move",
            "energy_signal": "letter_then_visit",
            "day_activities": {"specialised": 80_000, "fallback": 20_000},
        },
        "holds": {"decided": {"bathroom": "move", "day_activities": "specialised"}},
    }
    assert outcome(proefavond.scenario, **plan) == []
    plan["holds"] = {"decided": {"bathroom": "adapt"}}
    assert outcome(proefavond.scenario, **plan) == [("holds", "simulate.miss.holds")]


def test_what_has_to_be_asked_first_is_asked(proefavond: Pack) -> None:
    card = proefavond.scenario.dilemmas["bathroom"]
    gated = dict(card.options_when())
    assert "options.downstairs" in gated
    plan: dict[str, Any] = {"cards": ["bathroom"], "choose": {"bathroom": "downstairs"}, "holds": {}}
    assert ("choose.bathroom", "simulate.miss.not_chosen") in outcome(
        proefavond.scenario, **plan, ask={"bathroom": ["form"]}
    )
    assert outcome(proefavond.scenario, **plan, ask={"bathroom": ["wish", "day", "stairs"]}) == []


def test_a_card_that_cannot_come_is_missed(proefavond: Pack) -> None:
    practice = proefavond.scenario.practice
    assert practice is not None
    assert outcome(proefavond.scenario, cards=[practice], holds={}) == [("cards.0", "simulate.miss.no_card")]


def test_another_ending_is_told(proefavond: Pack) -> None:
    endings = list(proefavond.scenario.endings)
    came = [outcome(proefavond.scenario, ending=ending) for ending in endings]
    assert came.count([]) == 1
    assert all(it == [("ending", "simulate.miss.ending")] for it in came if it)
