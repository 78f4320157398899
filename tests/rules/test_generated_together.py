"""Twists, marks, what comes each quarter, closed posts, what comes besides, a works council: all in one pack, at every length."""

from random import Random

import pytest
from msgspec.structs import replace

from game.rules import events
from game.rules.scenario import Scenario
from game.rules.transition import blank, fold, follow
from game.rules.year import quarters
from tests.evenings import ENOUGH_ACTIONS, below_zero, moved
from tests.generated.together import Together
from tests.rules.anybody import a_table, evening

LENGTHS = range(1, 17)
EACH = 4
"""So many evenings of each length."""


def an_evening(scenario: Scenario, seed: int, cases: int) -> set[str]:
    """Play it to its end: it adds up all along. Gives what happened in it."""
    dice = Random(f"{seed} {cases}")
    setup = replace(a_table(dice), form="cards", practice=False, cases=cases, quarters=min(cases, dice.randint(1, 4)))
    retold, told, seen = blank(scenario, setup), [], set[str]()
    for number, (state, _, happened) in enumerate(evening(scenario, setup, dice)):
        retold = follow(scenario, retold, happened) if number else fold(scenario, retold, happened)
        assert retold == state, "events alone give the same state"
        assert state.cover or min(state.funds) >= 0, "nothing is silently below zero"
        assert {it.fund for it in state.short} == below_zero(scenario, state)
        assert all(0 <= points <= 100 for points in state.indicators)
        assert number < ENOUGH_ACTIONS
        told.append(happened)
        seen |= {what for event in happened for what in named(event)}
    assert state.phase == "over"
    assert state.ending in scenario.endings
    assert len({it.card for it in state.decisions}) <= len(scenario.dilemmas)
    for place, (id, fund) in enumerate(scenario.funds.items()):
        assert fund.start_in(quarters(scenario, state)) + moved(scenario, tuple(told), id) == state.funds[place]
    for place, (id, meter) in enumerate(scenario.indicators.items()):
        assert meter.start + moved(scenario, tuple(told), id) == state.indicators[place]
    return seen


def named(event: events.Event) -> list[str]:
    match event:
        case events.CaseClosed(how=how, marks=marks):
            return [f"closed {how}", *(f"mark {mark}" for mark in marks)]
        case events.EffectScheduled(latest=latest) if latest:
            return ["drawn quarter"]
        case events.AgendaSet(extra=extra) if extra:
            return ["besides"]
        case events.DirectorAnswered(does=does):
            return [f"director {does}"]
        case _:
            return [str(type(event).__struct_config__.tag)]


ALL = {
    "twist_came",
    "standing_began",
    "standing_ended",
    "drawn quarter",
    "besides",
    "closed postponed",
    "closed undecided",
    "closed default",
    "mark twisted",
    "mark amended",
    "decision_revised",
    "director follows",
    "director deviates",
    "decision_held",
    "decision_took_effect",
    "court_ruled",
}


def test_every_evening_of_every_length_ends_and_adds_up_and_has_all_of_it() -> None:
    seen: set[str] = set()
    for seed in range(EACH):
        scenario = Together(seed).scenario()
        for cases in LENGTHS:
            seen |= an_evening(scenario, seed, cases)
    assert sorted(ALL - seen) == [], "else it adds up for want of it"


@pytest.mark.parametrize("seed", range(2))
def test_a_pack_has_all_of_it_together(seed: int) -> None:
    scenario = Together(seed).scenario()
    cards = scenario.dilemmas.values()
    assert any(card.council is not None for card in cards)
    assert any(card.extra for card in cards)
    assert scenario.settings.undecided
