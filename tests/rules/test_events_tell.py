"""What an event says of why it happened: why a case came up, what a bill is for, and what brought an effect."""

from collections import Counter
from random import Random
from typing import get_args

import pytest

from game.rules import events
from game.rules.events import Bill, Event, Opening
from game.rules.scenario import Scenario
from game.rules.state import State
from tests.generated.maker import Maker
from tests.rules.anybody import a_table, evening
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.towns import plain, street

Step = tuple[State, tuple[Event, ...], State]
"""How things stood, what was told, and how they stand."""


def steps(seed: int) -> tuple[Scenario, list[Step]]:
    dice, made = Random(seed), Maker(seed, board=seed % 3 > 0).scenario()
    found: list[Step] = []
    before: State | None = None
    for state, _, told in evening(made, a_table(dice), dice):
        found += [(before or state, told, state)]
        before = state
    return made, found


def came_up_for(before: State, told: tuple[Event, ...], opened: events.CaseOpened) -> Opening:
    """Why this case came up, worked out from everything else."""
    led = any(isinstance(event, events.TokenMoved) for event in told)
    if opened.practice:
        return "practice"
    if [it.how for it in before.decisions if it.card == opened.card][-1:] == ["postponed"]:
        return "postponed"
    if opened.card in before.injected:
        return "facilitator"
    if opened.card in before.front:
        return "follow_up"
    if led:
        return "square"
    if before.visit is not None and before.visit.square == "start":
        return "chosen"
    return "programme" if before.form == "cards" else "by_itself"


def test_a_case_says_why_it_came_up() -> None:
    seen = Counter[str]()
    for seed in range(120):
        made, played = steps(seed)
        for before, told, _ in played:
            for event in told:
                if isinstance(event, events.CaseOpened):
                    assert event.why == came_up_for(before, told, event)
                    assert (event.by is not None) == (event.why == "follow_up")
                    seen[str(event.why)] += 1
                    if event.by is not None:
                        assert event.card in made.effects[event.by.of, event.by.at].opens
    assert set(seen) == set(get_args(Opening))


def test_a_follow_up_names_the_effect_that_opened_it_and_the_time_it_was_decided() -> None:
    cards = {
        "card": choice(go={"later": {"after": 1, "open": "next"}}, stay={}),
        "next": plain(only="follow_up"),
        "rest": plain(),
    }
    at = Table(scenario(cards, programme=["card", "rest"], quarters=3)).until("briefing").decide().next_quarter()
    at.go_on()
    (opened,) = (event for event in at.told if isinstance(event, events.CaseOpened))
    assert (opened.card, opened.why) == ("next", "follow_up")
    assert opened.by == events.EffectRef("card", 1, "options.go.later.0")
    assert at.state.opened_by == ()


def test_every_bill_is_for_something_that_is_there() -> None:
    seen = Counter[str]()
    for seed in range(160):
        made, played = steps(seed)
        for before, told, after in played:
            for event in told:
                if isinstance(event, events.CoverAsked | events.CoverFound | events.DebtBooked):
                    assert event.bill is not None
                    seen[event.bill.what] += 1
                    assert there(made, before, after, event.bill), event
    assert set(seen) == {"decision", "effect", "incident", "care"}


def there(made: Scenario, before: State, after: State, bill: Bill) -> bool:
    match bill.what:
        case "effect":
            return (bill.of, bill.at) in made.effects
        case "incident" | "care":
            return bill.of in made.groups
        case "decision":
            cases = [(it.case.card, it.case.occurrence) for it in (before, after) if it.case is not None]
            done = [(it.card, it.occurrence) for it in after.decisions]
            return (bill.of, bill.occurrence) in (*cases, *done)


@pytest.mark.parametrize("seed", range(40))
def test_every_effect_that_happens_names_one_of_the_pack_and_moves_what_that_moves(seed: int) -> None:
    made, played = steps(seed)
    for _, told, _ in played:
        for event in told:
            if isinstance(event, events.Brought):
                effect = made.effects[event.ref.of, event.ref.at]
                happened = not isinstance(event, events.EffectDue) or event.happened
                assert [it.id for it in event.moves] == ([it.id for it in effect.moves] if happened else [])
                assert {*event.sets} <= {*effect.sets}
                assert {*event.opens} <= {*effect.opens}


def test_an_incident_that_a_fund_cannot_pay_asks_cover_for_that_neighbourhood() -> None:
    funds = {"wmo": {"name": "Wmo", "start": 10_000}, "reserve": {"name": "R", "start": 90_000, "is_reserve": True}}
    at = Table(street(funds=funds))
    at.land(1)
    at.pick("pay")
    told = at.pick("agreed")
    (asked,) = (event for event in told if isinstance(event, events.CoverAsked))
    assert asked.bill == Bill("incident", "brink")
    (found,) = (event for event in at.pick("fund:reserve") if isinstance(event, events.CoverFound))
    assert (found.bill, found.amount) == (Bill("incident", "brink"), 20_000)
