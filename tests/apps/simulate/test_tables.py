"""What each kind of table may be counted on to do."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from game.apps.simulate.bots import KINDS, kinds_for
from game.apps.simulate.choosing import Player
from game.apps.simulate.counts import HowOften
from game.apps.simulate.evening import play
from game.apps.simulate.plan import RunPlan, dealt
from game.content import Pack
from game.rules import events
from game.rules.events import Event
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.value import Chosen
from game.rules.turns import apply, begin


def evening(scenario: Scenario, kind: str, number: int, cases: int | None = None) -> tuple[State, list[Event]]:
    it = dealt(scenario, RunPlan(cases=(cases,)), number, kind=KINDS[kind])
    player = Player(scenario, it.kind, it.setup.seed)
    state, told = begin(scenario, it.setup)
    happened = [*told]
    while state.phase != "over":
        action, asked = player.next(state)
        state, told = apply(scenario, state, action, asked)
        happened += told
    return state, happened


def evenings(scenario: Scenario, kind: str, many: int = 6) -> Iterator[tuple[State, list[Event]]]:
    return (evening(scenario, kind, number) for number in range(many))


def test_a_table_that_decides_nothing_decides_nothing(waterkant: Pack) -> None:
    hows = {decision.how for state, _ in evenings(waterkant.scenario, "default") for decision in state.decisions}
    # After advice somebody has to decide, and takes what would happen anyway.
    assert "default" in hows
    after_advice = [
        decision
        for state, _ in evenings(waterkant.scenario, "default")
        for decision in state.decisions
        if decision.how == "decided"
    ]
    assert all(waterkant.scenario.dilemmas[it.card].decided_by == "executive" or it.value for it in after_advice)


def test_the_first_option_is_taken_where_it_is_open(waterkant: Pack) -> None:
    chosen = [
        (decision.card, decision.value.option)
        for state, _ in evenings(waterkant.scenario, "first")
        for decision in state.decisions
        if isinstance(decision.value, Chosen)
    ]
    firsts = {id: next(iter(card.names())) for id, card in waterkant.scenario.dilemmas.items()}
    assert len(chosen) > 10
    assert sum(firsts[card] == option for card, option in chosen) > 0.9 * len(chosen)


def found(scenario: Scenario, kind: str) -> tuple[int, int]:
    """Talks, and those in which a fact came out on which an option hangs."""
    talks = decisive = 0
    gates = {"two_falls", "moves_soon", "more_hours", "still_repaying", "night_help", "misses_school"}
    for _, told in evenings(scenario, kind, 20):
        talks += sum(isinstance(it, events.StageReached) and it.stage == "inquiry" for it in told)
        revealed = [set(it.reveals) for it in told if isinstance(it, events.QuestionAsked)]
        decisive += sum(bool(it & gates) for it in revealed)
    return talks, decisive


def test_who_listens_finds_what_a_form_does_not(waterkant: Pack) -> None:
    talks, decisive = found(waterkant.scenario, "listener")
    assert decisive >= 0.7 * talks
    talks, decisive = found(waterkant.scenario, "form")
    assert decisive < talks / 2


def test_nobody_plays_by_role_where_there_are_none(proefavond: Pack, waterkant: Pack) -> None:
    assert "roles" in [it.id for it in kinds_for(waterkant.scenario)]
    without = [it for it in kinds_for(proefavond.scenario) if it.choose == "roles"]
    assert bool(without) == bool(proefavond.scenario.roles)


@pytest.mark.parametrize(
    ("cases", "short", "whole"), [(2, 2, 2), (3, 3, 3), (5, 3, 4), (6, 3, 4), (8, 4, 4), (12, 4, 4)]
)
@pytest.mark.parametrize("shortest", [2, None])
def test_a_year_has_as_many_cases_as_was_asked(
    waterkant: Pack, cases: int, short: int, whole: int, shortest: int | None
) -> None:
    """A pack that may be shorter has fewer quarters where fewer cases are asked, and as many cases."""
    assert waterkant.scenario.shortest == 2
    scenario, quarters = replace(waterkant.scenario, shortest=shortest), short if shortest else whole
    for kind in ("careful", "random"):
        state, told = evening(scenario, kind, 3, cases)
        opened = sum(isinstance(it, events.CaseOpened) and not it.practice for it in told)
        watched = any(isinstance(it, events.SupervisionBegan) for it in told)
        assert opened == cases or watched
        assert state.quarter == quarters


def test_a_year_is_never_shorter_than_its_pack_says(waterkant: Pack) -> None:
    state, told = evening(waterkant.scenario, "careful", 3, 1)
    assert state.quarter == 2
    assert sum(isinstance(it, events.CaseOpened) and not it.practice for it in told) == 2


def test_the_year_is_counted_quarter_by_quarter(waterkant: Pack) -> None:
    counts = HowOften()
    for number in range(12):
        play(waterkant.scenario, dealt(waterkant.scenario, RunPlan(), number), counts)
    for kind in KINDS:
        assert [sum(counts.get(f"money {kind} {quarter}").values()) for quarter in (1, 2, 3, 4)] == [1, 1, 1, 1]
    assert sum(counts.get("evenings").values()) == 12
