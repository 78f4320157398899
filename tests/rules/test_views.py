"""A view tells an audience nothing that it may not know."""

from typing import Any

import pytest
from msgspec.structs import replace

from game.content import Pack
from game.rules.legal import prompts
from game.rules.prompts import FACILITATOR, AskPrompt, PickPrompt
from game.rules.state import State
from game.rules.state.remembered import Due
from game.rules.terms.text import Message, Text
from game.rules.views import CaseView, view
from game.rules.year import quarters
from tests.evenings import play, setup
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario


def hidden_changes(state: State) -> list[State]:
    """The same state for a table, with everything that it may not see changed."""
    shuffled = tuple(reversed(state.queue))
    due = (*state.due, *(Due(9, it.ref, announced=False, cause=it.cause) for it in state.due))
    quiet = tuple(it for it in state.due if it.announced)
    return [
        replace(state, seed=state.seed + 1),
        replace(state, queue=shuffled),
        replace(state, due=due),
        replace(state, due=quiet),
    ]


def test_the_seed_the_cards_and_what_is_on_its_way_show_nowhere(pack: Pack) -> None:
    for state in play(pack.scenario, setup(11)).states:
        if state.phase == "over":
            continue
        seen = view(pack.scenario, state)
        for other in hidden_changes(state):
            if state.phase == "opening" and len(other.queue) != len(state.queue):
                continue
            assert view(pack.scenario, other) == seen
            assert prompts(pack.scenario, other) == prompts(pack.scenario, state)


def test_facts_that_nobody_asked_for_are_in_no_view_of_the_table(pack: Pack) -> None:
    scenario_ = pack.scenario
    talks = 0
    for state in play(scenario_, setup(5)).states:
        if state.case is None:
            continue
        card = scenario_.dilemmas[state.case.card]
        if state.case.stage == "outcome":
            continue  # There the resident still says what nobody asked.
        hidden = [fact.text.nl for id, fact in card.facts.items() if fact.hidden and id not in state.case.talk.known]
        talks += bool(hidden)
        shown = repr(view(scenario_, state))
        assert not [text for text in hidden if text in shown]
        facilitators = repr(view(scenario_, state, FACILITATOR))
        assert all(text in facilitators for text in hidden)
    assert talks or not any(fact.hidden for card in scenario_.dilemmas.values() for fact in card.facts.values())


def test_what_an_answer_would_bring_shows_to_the_facilitator_alone_until_the_table_has_decided(pack: Pack) -> None:
    scenario_, told = pack.scenario, 0
    for state in play(scenario_, setup(5)).states:
        leads = view(scenario_, state, FACILITATOR).ahead
        if state.case is None or state.case.value is not None:
            assert leads == ()
            continue
        card = scenario_.dilemmas[state.case.card]
        added = [f"options.{it.option}.amendments.{it.amendment}." for it in state.case.additions]
        left = quarters(scenario_, state) - max(1, state.quarter) + 1
        later = [
            it
            for it in card.effects()
            if 0 < it.after <= left and not it.announced and "later" in it.at
            if ".amendments." not in it.at or it.at.startswith(tuple(added))
        ]
        names = {it.at.split(".")[1] for it in later} & set(card.names())
        question = as_a(CaseView, view(scenario_, state).case).question
        there = {it.id for it in question.items} if isinstance(question, PickPrompt) else names
        assert [it.id for it in leads] == [id for id in card.names() if id in names & there]
        others = [view(scenario_, state, it) for it in ("table", *(seat.id for seat in state.seats))]
        assert all(it.ahead == () for it in others)
        for line in (line for it in leads for line in it.lines):
            told += 1
            if isinstance(line.words, Text):
                assert not any(line.words.nl in repr(it) for it in others), "before the decision nobody else hears it"
    written = [it for card in scenario_.dilemmas.values() for it in card.effects() if it.after and not it.announced]
    assert told or not written


def test_an_option_that_waits_for_a_fact_is_absent_and_one_that_waits_for_money_says_why() -> None:
    card = {
        "kind": "kitchen_table",
        "title": "Thuis",
        "case": "Mag het?",
        "facts": {"son": {"text": "Haar zoon komt.", "hidden": True}},
        "resident": {"name": "Mia", "age": 70, "wish": "blijven", "strength": "kookt", "says": "Dag."},
        "questions": {
            "day": {"ask": "Hoe is uw dag?", "answer": "Lang.", "minutes": 10, "rapport": 1},
            "who": {"ask": "Wie komt er?", "answer": "Mijn zoon.", "minutes": 10, "reveals": "son", "when": {"at_least": {"rapport": 3}}},
        },
        "options": {
            "help": {"text": "helpen"},
            "son": {"text": "met de zoon", "when": {"known": "son"}},
            "build": {"text": "bouwen", "when": {"at_least": {"reserve": 90_000}}},
        },
    }  # fmt: skip
    at = Table(scenario({"card": card})).until("inquiry")
    seen = view(at.scenario, at.state)
    assert seen.case is not None
    assert [item.id for item in as_a(PickPrompt, seen.case.question).items] == ["help", "build"]
    assert as_a(PickPrompt, seen.case.question).items[1].closed is not None
    assert [item.id for item in as_a(AskPrompt, at.asked[0]).items] == ["day"]
    at.go_on()
    assert [item.id for item in as_a(AskPrompt, at.asked[0]).items] == ["who"]
    at.go_on()
    seen = view(at.scenario, at.state)
    assert seen.case is not None
    assert [item.id for item in as_a(PickPrompt, seen.case.question).items] == ["help", "son", "build"]


def test_where_only_the_outcome_was_promised_no_count_is_in_any_view(pack: Pack) -> None:
    for state in play(pack.scenario, setup(3, reveal="outcome")).states:
        case = view(pack.scenario, state).case
        if case is None:
            continue
        for ballot in (case.first, case.final):
            assert ballot is None or (not ballot.counts and not ballot.blank and not ballot.proposals)


@pytest.mark.parametrize(
    ("maybe", "told", "forecast"),
    [
        ({}, "told.announced", 30_000),
        ({"chance": 99}, "told.announced_perhaps", 50_000),
        ({"when": {"at_least": {"trust": 0}}}, "told.announced_perhaps", 50_000),
    ],
)
def test_what_is_announced_is_told_as_sure_as_the_forecast_counts_it(
    maybe: dict[str, Any], told: str, forecast: int
) -> None:
    bill = {"after": 2, "wmo": -20_000, "announced": True, "text": "Het contract loopt door."}
    at = Table(scenario({"card": choice(a={"later": {**bill, **maybe}}, b={})})).until("briefing").decide()
    seen = at.seen()
    assert [as_a(Message, line.words).id for line in seen.report] == [told]
    assert seen.funds[0].forecast == forecast


def test_an_announced_bill_is_in_the_forecast_and_another_is_not() -> None:
    card = choice(
        told={"later": {"after": 2, "wmo": -20_000, "announced": True, "text": "Het contract loopt door."}},
        untold={"later": {"after": 2, "wmo": -20_000}},
    )
    forecasts = []
    for option in ("told", "untold"):
        at = Table(scenario({"card": card})).until("first_ballot")
        at.vote(*((5, 0) if option == "told" else (0, 5)))
        at.until("final_ballot").vote(*((5, 0) if option == "told" else (0, 5)))
        at.until("outcome")
        forecasts.append(view(at.scenario, at.state).funds[0].forecast)
    assert forecasts == [30_000, 50_000]
