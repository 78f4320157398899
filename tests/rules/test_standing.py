"""What happens each quarter: from the quarter of the decision on, as long as it stands; surely, and counted once."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.bots.judging import Judge
from game.rules.bots.policies import POLICIES
from game.rules.prompts import PickPrompt
from game.rules.soundness import sound
from game.rules.terms.text import Message
from game.rules.terms.value import Chosen
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import BUDGET, choice, scenario
from tests.rules.talks import home
from tests.rules.towns import plain, town

EACH = {"wmo": -8_000, "access": 1}
CARD = choice(a={"now": {"wmo": -1_000}, "each_quarter": EACH, "revise": {"trust": -1}}, b={})


def decided(card: dict[str, Any] | None = None, *, quarters: int = 3, option: int = 0) -> Table:
    cards = {"card": CARD if card is None else card, "one": plain(), "two": plain()}
    made = sound(scenario(cards, programme=["card", "one", "two"], quarters=quarters))
    return Table(made).until("briefing").decide(option)


def test_it_happens_at_each_quarters_end_before_the_letters() -> None:
    at = decided()
    (began,) = [event for event in at.told if isinstance(event, events.StandingBegan)]
    assert began.ref.at == "options.a.each_quarter"
    assert at.funds["wmo"] == 49_000, "not at once"
    for number in range(1, 4):
        while at.at != "quarter_end":
            at.go_on()
        assert (at.funds["wmo"], at.state.indicators[1]) == (49_000 - 8_000 * number, 50 + number)
        happened = [event for event in at.told if isinstance(event, events.EffectHappened)]
        assert [(it.ref, it.cause) for it in happened] == [(began.ref, began.cause)]
        at.go_on()


def test_the_other_decision_brings_none() -> None:
    at = decided(option=1).next_quarter()
    assert (at.state.standing, at.funds["wmo"]) == ((), 50_000)


def test_the_price_and_the_forecast_have_it() -> None:
    at = decided()
    case = at.seen().case
    assert case is not None
    assert isinstance(case.question, PickPrompt)
    assert case.question.items[0].note == Message(
        "price.and",
        {
            "first": Message("price.costs", {"fund": at.scenario.funds["wmo"].name, "amount": 1_000}),
            "second": Message("price.costs.each_quarter", {"fund": at.scenario.funds["wmo"].name, "amount": 8_000}),
        },
    )
    forecasts = []
    for _ in range(3):
        forecasts.append(at.seen().funds[0].forecast)
        while at.at != "quarter_end":
            at.go_on()
        forecasts.append(at.seen().funds[0].forecast)
        at.go_on()
    assert set(forecasts) == {25_000}


def test_it_ends_with_its_decision() -> None:
    at = decided().next_quarter()
    at.do(actions.Pick("reopen", "card"))
    told = at.do(actions.Pick("revise", "b"))
    assert [event.ref.at for event in told if isinstance(event, events.StandingEnded)] == ["options.a.each_quarter"]
    assert at.state.standing == ()
    before = at.funds["wmo"]
    at.next_quarter()
    assert at.funds["wmo"] == before


def test_a_post_that_stays_keeps_it_and_happens_once() -> None:
    posts: dict[str, Any] = {
        **as_a(dict, BUDGET["posts"]),
        "a": {"text": "a", "max": 60_000, "bands": [{"from": 10_000, "each_quarter": {"access": 1}}]},
    }
    at = Table(
        scenario(
            {"card": {**BUDGET, "posts": posts, "revise": {"trust": -1}}, "one": plain()}, programme=["card", "one"]
        )
    )
    at.until("first_ballot").propose()
    at.until("proposal")
    at.do(actions.Allocate("proposal", (40_000, 0, 20_000)))
    at.vote(5, 0)
    at.next_quarter()
    at.do(actions.Pick("reopen", "card"))
    told = at.do(actions.Allocate("revise", (50_000, 0, 10_000)))
    assert not any(isinstance(event, events.StandingEnded) for event in told)
    assert len(at.state.standing) == 1


@pytest.mark.parametrize(("trust", "comes"), [(40, False), (60, True)])
def test_its_condition_is_judged_each_time(trust: int, comes: bool) -> None:
    at = decided(choice(a={"each_quarter": {"when": {"at_least": {"trust": 50}}, "access": 5}}, b={}))
    at.do(actions.Adjust("trust", trust - 50, "t1"))
    assert at.next_quarter().state.indicators[1] == (55 if comes else 50)


def test_money_of_a_line_of_households_moves_so_many_times() -> None:
    talk = home(line=10, options={"help": {"text": "helpen", "each_quarter": {"wmo": -100}}, "no": {"text": "nee"}})
    at = Table(scenario({"card": talk, "one": plain()}, programme=["card", "one"])).until("inquiry")
    at.do(actions.Ask("inquiry", None))
    at.decide(0)
    assert at.next_quarter().funds["wmo"] == 49_000


def test_of_news_it_stays_and_its_twist_and_amendment_bring_it_too() -> None:
    news = {"gas": {"title": "Gas", "text": "Duur.", "each_quarter": {"wmo": -10}}}
    at = Table(town("start", "news", news=news), form="one_token")
    at.land(1)
    assert [it.ref.of for it in at.state.standing] == ["news.gas"]
    twist = {"cold": {"text": "Het vriest.", "adds": {"a": {"each_quarter": {"access": 2}}}}}
    other = decided({**choice(a={}, b={}), "twist": twist})
    assert [it.ref.at for it in other.state.standing] == ["twist.cold.adds.a.each_quarter"]


def test_a_table_of_bots_minds_it_and_what_came_in_between() -> None:
    made = sound(scenario({"card": choice(a={}, b={"each_quarter": {"trust": 9}}, c={"now": {"trust": 1}})}))
    card, at = made.dilemmas["card"], Table(made).until("briefing")
    judge = Judge(made, at.state, POLICIES["plausible"])
    worths = [judge.worth_of(card, Chosen(id)) for id in "abc"]
    assert worths[1] > worths[2] > worths[0] == 0
    twist = {"cold": {"text": "Het vriest.", "adds": {"c": {"now": {"trust": -9}}}}}
    made = sound(scenario({"card": {**choice(a={}, c={"now": {"trust": 1}}), "twist": twist}}))
    at = Table(made).until("deliberation")
    before = Judge(made, at.state, POLICIES["plausible"]).worth_of(made.dilemmas["card"], Chosen("c"))
    at.go_on()
    after = Judge(made, at.state, POLICIES["plausible"]).worth_of(made.dilemmas["card"], Chosen("c"))
    assert after < 0 < before


def test_a_fund_that_runs_short_of_it_asks_for_cover() -> None:
    at = decided(choice(a={"each_quarter": {"wmo": -45_000}}, b={}), quarters=2)
    at.next_quarter()
    while at.at != "cover":
        at.go_on()
    assert at.state.cover[0].bill is not None
    assert at.state.cover[0].bill.at == "options.a.each_quarter"
