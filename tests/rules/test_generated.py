"""Any sequence of legal actions, in scenarios that no author would write."""

from random import Random

import msgspec
import pytest
from msgspec.structs import replace

from game.apps.words import render
from game.rules.actions import Action
from game.rules.events import Brought, Event
from game.rules.illegal import IllegalAction
from game.rules.legal import legal_actions, offers
from game.rules.prompts import FACILITATOR, TABLE
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import State, digest
from game.rules.terms.text import LANGUAGES, Message, Text
from game.rules.transition import blank, fold, follow
from game.rules.turns import apply, begin
from game.rules.views import on_page, view
from game.rules.year import quarters
from tests.evenings import ENOUGH_ACTIONS, below_zero, moved
from tests.generated.maker import Maker
from tests.rules.anybody import a_table, evening


def words(value: object) -> list[Text | Message]:
    if isinstance(value, (Text, Message)):
        return [value]
    if isinstance(value, msgspec.Struct):
        return words(tuple(getattr(value, name) for name in value.__struct_fields__))
    return [found for inner in value for found in words(inner)] if isinstance(value, tuple) else []


def made(seed: int, *, board: bool | None = None) -> tuple[Random, Scenario, Setup]:
    dice = Random(seed)
    scenario, year = Maker(seed, board=board).scenario(), Random(f"year {seed}")
    length = year.randint(1, scenario.quarters)
    shorter = {"quarters": length, "cases": year.choice([None, year.randint(length, 16)])}
    return dice, scenario, replace(a_table(dice), **(shorter if year.random() < 0.4 else {}))


@pytest.mark.parametrize("seed", range(200))
def test_every_evening_ends_and_adds_up(seed: int) -> None:
    dice, scenario, setup = made(seed)
    retold, told = blank(scenario, setup), []
    for number, (state, action, events) in enumerate(evening(scenario, setup, dice)):
        retold = follow(scenario, retold, events) if number else fold(scenario, retold, events)
        assert retold == state, "events alone give the same state"
        assert action is None or action in legal_actions(scenario, state)
        assert state.cover or min(state.funds, default=0) >= 0, "nothing is silently below zero"
        assert {it.fund for it in state.short} == below_zero(scenario, state), "and its bill is known"
        assert all(0 <= points <= 100 for points in state.indicators)
        assert state.present, "somebody always sits at the table"
        told.append(events)
        assert number < ENOUGH_ACTIONS
    assert state.phase == "over"
    assert state.ending in scenario.endings
    for place, (id, fund) in enumerate(scenario.funds.items()):
        assert fund.start_in(quarters(scenario, state)) + moved(scenario, tuple(told), id) == state.funds[place]
    assert scenario.indicators["trust"].start + moved(scenario, tuple(told), "trust") == state.indicators[0]


def shows(scenario: Scenario, state: State, audience: str, told: tuple[Event, ...]) -> None:
    for found in words(view(scenario, state, audience, told)):
        for language in LANGUAGES:
            assert render(found, language)


@pytest.mark.parametrize("seed", range(50))
def test_every_page_can_be_shown_to_everyone_and_keeps_what_is_hidden(seed: int) -> None:
    dice, scenario, setup = made(seed)
    told: tuple[Event, ...] = ()
    for state, _, events in evening(scenario, setup, dice):
        told = on_page((events, told))
        for audience in (TABLE, FACILITATOR, setup.seats[-1].id):
            shows(scenario, state, audience, told)
        # In the outcome the resident still says what nobody asked.
        known = state.case is not None and ("hidden" in state.case.talk.known or state.case.stage == "outcome")
        for audience in (TABLE, setup.seats[0].id):
            assert known or "VERBORGEN" not in repr(view(scenario, state, audience, told))


@pytest.mark.parametrize("seed", range(300, 360))
def test_twins_that_do_the_same_are_the_same(seed: int) -> None:
    dice, scenario, setup = made(seed, board=True)
    again: State | None = None
    before: Action | None = None
    for state, action, _ in evening(scenario, setup, dice):
        again = begin(scenario, setup)[0] if again is None or before is None else apply(scenario, again, before)[0]
        assert digest(again) == digest(state)
        before = action


@pytest.mark.parametrize("seed", range(400, 430))
def test_what_is_listed_is_accepted_and_what_was_done_elsewhere_is_refused(seed: int) -> None:
    dice, scenario, setup = made(seed, board=True)
    done = [(state, action) for state, action, _ in evening(scenario, setup, dice) if action is not None]
    every = list(dict.fromkeys(action for _, action in done))
    for state, _ in done[:: max(1, len(done) // 25)]:
        before, legal = digest(state), legal_actions(scenario, state)
        for action in legal:
            assert action in legal
            apply(scenario, state, action)
        for action in dice.sample(every, min(len(every), 12)):
            if action not in legal:
                with pytest.raises(IllegalAction):
                    apply(scenario, state, action)
        assert digest(state) == before


def test_the_scenarios_have_every_corner_of_the_town() -> None:
    scenarios = [Maker(seed, board=True).scenario() for seed in range(60)]
    boards = [scenario.board for scenario in scenarios if scenario.board is not None]
    assert {len(board.squares) for board in boards} >= {4, 40}
    assert {len(board.groups) for board in boards} == {0, 1, 2, 3, 4}
    assert {board.max_turns for board in boards} == {1, 2, 3, 4, 5, 6}
    assert {square.kind for board in boards for square in board.squares} >= {"start", "neighbourhood", "reflection"}
    news = [card for scenario in scenarios for card in scenario.news.values()]
    for part in ("options", "later", "when", "only"):
        assert {bool(getattr(card, part)) for card in news} == {True, False}


def test_evenings_reach_every_event_of_the_town_and_every_offer() -> None:
    told, offered, phases = set(), set(), set()
    for seed in range(320):
        dice, scenario, setup = made(seed, board=True)
        for state, _, events in evening(scenario, setup, dice):
            told |= {type(event).__struct_config__.tag for event in events}
            brought = [event for event in events if isinstance(event, Brought)]
            told |= {f"moves a {move.what}" for event in brought for move in event.moves}
            told |= {"names news" for event in brought if event.reads}
            told |= {"opens a card" for event in brought if event.opens}
            offered |= {prompt.at.partition(".")[0] for prompt in offers(scenario, state)}
            phases.add(state.phase)
    assert phases - {"values"} == {"goal", "opening", "quarter", "turn", "visit", "case", "quarter_end", "over"}
    assert offered == {"agenda", "inject", "attend", "agree_to_show", "adjust", "reason", "own"}
    assert told >= {
        *("dice_thrown", "token_moved", "tokens_met", "incident_paid", "facility_built", "facility_proved"),
        *("moves a group", "town_completed", "news_read", "news_answered", "names news", "voice_heard", "opens a card"),
        *("thought_kept", "budget_shifted", "decision_reopened", "decision_confirmed", "decision_revised"),
        *("effect_cancelled", "attended", "card_injected", "adjusted", "goal_promised", "care_paid", "cover_found"),
    }
