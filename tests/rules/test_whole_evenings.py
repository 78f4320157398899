"""Any sequence of legal actions ends, replays, and loses no euro."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content import Pack
from game.rules.illegal import IllegalAction
from game.rules.legal import legal_actions, prompts
from game.rules.state import digest
from game.rules.turns import apply, begin
from tests.evenings import ENOUGH_ACTIONS, an_action, below_zero, moved, play, retold, setup, setups


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_sequence_of_legal_actions_ends_replays_and_conserves_money(pack: Pack, data: st.DataObject) -> None:
    scenario, table = pack.scenario, data.draw(setups())
    state, events = begin(scenario, table)
    done, told, states = [], [events], [state]
    while prompts(scenario, state):
        action = an_action(data.draw, scenario, state)
        assert action in legal_actions(scenario, state)
        state, events = apply(scenario, state, action)
        done.append(action)
        told.append(events)
        states.append(state)
        assert len(done) < ENOUGH_ACTIONS
        assert state.cover or min(state.funds, default=0) >= 0, "nothing is silently below zero"
        assert {it.fund for it in state.short} == below_zero(scenario, state), "and its bill is known"
        assert all(0 <= points <= 100 for points in state.indicators)
        assert len(state.cover) <= 1
    assert state.phase == "over"
    assert state.ending in scenario.endings
    for place, (id, fund) in enumerate(scenario.funds.items()):
        assert fund.start_in(scenario.quarters) + moved(scenario, tuple(told), id) == state.funds[place]
    for place, (id, indicator) in enumerate(scenario.indicators.items()):
        assert indicator.start + moved(scenario, tuple(told), id) == state.indicators[place]
    assert list(retold(scenario, table, tuple(told))) == states, "events alone give the same states"
    again, _ = begin(scenario, table)
    for action, expected in zip(done, states[1:], strict=True):
        again, _ = apply(scenario, again, action)
        assert digest(again) == digest(expected)


def test_everything_that_is_listed_is_accepted(pack: Pack) -> None:
    played = play(pack.scenario, setup())
    for state in played.states:
        for action in legal_actions(pack.scenario, state):
            apply(pack.scenario, state, action)


def test_what_is_not_legal_is_refused_and_changes_nothing(pack: Pack) -> None:
    played = play(pack.scenario, setup())
    every = list(dict.fromkeys(played.actions))
    refused = 0
    for state in played.states:
        before = digest(state)
        legal = legal_actions(pack.scenario, state)
        for action in every:
            if action not in legal:
                with pytest.raises(IllegalAction) as error:
                    apply(pack.scenario, state, action)
                assert error.value.action == action
                assert set(map(repr, error.value.legal)) == set(map(repr, legal))
                refused += 1
        assert digest(state) == before
    assert refused > len(played.states)


def test_another_seed_is_another_evening_and_the_same_seed_the_same(waterkant: Pack) -> None:
    scenario = waterkant.scenario
    first, again, other = (play(scenario, setup(seed)) for seed in (1, 1, 2))
    assert first == again
    assert [digest(state) for state in first.states] != [digest(state) for state in other.states]


def test_the_year_is_over_and_nothing_more_is_asked(proefavond: Pack) -> None:
    last = play(proefavond.scenario, setup()).states[-1]
    assert prompts(proefavond.scenario, last) == ()
    assert not legal_actions(proefavond.scenario, last)
    assert list(legal_actions(proefavond.scenario, last)) == []
