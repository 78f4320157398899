"""What comes each quarter, in a drawn quarter or besides the agenda, in evenings that no author would write."""

from collections.abc import Iterator
from random import Random

import pytest
from msgspec.structs import replace

from game.rules import events
from game.rules.events import EffectRef, Event
from game.rules.soundness import sound
from game.rules.state import State
from tests.rules.anybody import a_table, evening
from tests.rules.scenarios import scenario as made_of
from tests.rules.test_generated import made
from tests.rules.test_standing import CARD

SEEDS = range(1_000, 1_080)


def told(seed: int) -> Iterator[tuple[State, Event]]:
    """Every event of one evening, with the state that the table was in when its action was done."""
    dice, scenario, setup = made(seed)
    for state, _, happened in evening(scenario, setup, dice):
        for event in happened:
            yield state, event


def test_what_comes_each_quarter_ends_with_its_decision() -> None:
    """Of a pack in which decisions come back often: at each quarter's end happens what stands, and nothing else."""
    cards = {id: CARD | {"title": id} for id in ("one", "two", "three")}
    scenario, ended = sound(made_of(cards, programme=[*cards], quarters=4)), 0
    for seed in range(120):
        dice = Random(seed)
        stands: list[EffectRef] = []
        for _, _, happened in evening(scenario, replace(a_table(dice), form="cards"), dice):
            each = [
                it.ref for it in happened if isinstance(it, events.EffectHappened) and it.ref.at.endswith("quarter")
            ]
            if any(isinstance(it, events.QuarterEnded) for it in happened):
                assert each == stands
            for event in happened:
                match event:
                    case events.StandingBegan(ref=ref):
                        stands.append(ref)
                    case events.StandingEnded(ref=ref):
                        stands.remove(ref)
                        ended += 1
                    case _:
                        pass
    assert ended >= 5, "else nothing is proved"


@pytest.mark.parametrize("seed", SEEDS)
def test_a_drawn_quarter_is_within_what_was_said(seed: int) -> None:
    dice, scenario, setup = made(seed)
    on_its_way: dict[EffectRef, events.EffectScheduled] = {}
    for state, _, happened in evening(scenario, setup, dice):
        for event in happened:
            match event:
                case events.EffectScheduled(ref=ref):
                    effect = scenario.effects[ref.of, ref.at]
                    assert bool(event.latest) == bool(effect.latest)
                    if event.latest:
                        assert event.latest - effect.latest + effect.after <= event.due <= event.latest
                    on_its_way[ref] = event
                case events.EffectDue(ref=ref):
                    assert on_its_way.pop(ref).due == state.quarter
                case events.EffectCancelled(ref=ref):
                    del on_its_way[ref]
                case _:
                    pass
    assert {it.ref for it in state.due} == set(on_its_way), "the rest is still on its way"


@pytest.mark.parametrize("seed", SEEDS)
def test_no_more_comes_besides_than_was_opened(seed: int) -> None:
    dice, scenario, setup = made(seed)
    for state, _, _ in evening(scenario, setup, dice):
        assert 0 <= state.extra <= state.agenda
        assert state.extra <= sum(card.extra for card in scenario.dilemmas.values())
        assert state.played <= state.agenda or state.phase in ("opening", "over")


def test_the_evenings_have_all_of_it() -> None:
    """Else nothing above is proved."""
    found = {"drawn": 0, "besides": 0, "met": 0}
    for seed in SEEDS[:40]:
        for state, event in told(seed):
            match event:
                case events.EffectScheduled(latest=latest):
                    found["drawn"] += latest > 0
                case events.AgendaSet(extra=extra):
                    found["besides"] += extra > 0
                case events.CaseOpened(card=card):
                    inquiry = made(seed)[1].dilemmas[card].inquiry
                    found["met"] += bool(inquiry and inquiry.met_at and state.decisions)
                case _:
                    pass
    assert min(found.values()) > 0, found
