"""News: it happens, it sometimes asks a small question, and what it brings later names it."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.prompts import PickPrompt
from game.rules.terms.text import Message
from tests.rules.driver import Table
from tests.rules.scenarios import choice
from tests.rules.towns import PLENTY, plain, town

BILL = {"title": "De gasprijs stijgt", "text": "Iedereen betaalt meer.", "now": {"trust": -4}}
QUESTION = {
    **BILL,
    "options": {
        "help": {"text": "Help", "now": {"reserve": -10_000, "trust": 3}},
        "rich": {"text": "Help iedereen", "when": {"at_least": {"reserve": 9_000_000}}},
        "wait": {"text": "Wacht", "later": {"after": 1, "trust": -7, "text": "De schulden lopen op."}},
    },
}


def reads(*, then: tuple[Any, ...] = ("news",) * 5, **news: dict[str, Any]) -> Table:
    """The first seat lands on news."""
    at = Table(town("news", *then, news=news))
    at.land(1)
    return at


def read(told: tuple[events.Event, ...]) -> list[str]:
    return [event.news for event in told if isinstance(event, events.NewsRead)]


def test_news_without_a_question_happens_and_is_read() -> None:
    at = reads(bill=BILL)
    assert (at.state.phase, at.at, at.state.indicators[0]) == ("visit", "visit", 46)
    shown = at.seen().town.visit
    assert shown is not None
    assert (shown.square, shown.text) == ("news", at.scenario.news["bill"].text)
    assert [line.words for line in at.seen().report if line.kind == "points"] != []
    at.go_on()
    assert at.state.visit is None


def test_news_may_ask_a_small_question_of_the_table() -> None:
    at = reads(bill=QUESTION)
    (prompt,) = at.asked
    assert isinstance(prompt, PickPrompt)
    assert (prompt.at, prompt.who, prompt.open_ids()) == ("news", "table", ("help", "wait"))
    assert prompt.items[0].note is not None, "what an answer costs stands beside it"
    assert isinstance(prompt.items[1].closed, Message)
    told = at.pick("help")
    assert events.NewsAnswered("bill", "help") in told
    assert (at.funds["reserve"], at.state.indicators[0]) == (990_000, 49)
    assert at.at == "visit", "what it did is read before going on"
    assert {line.kind for line in at.seen().report} == {"money", "points"}


def test_an_answer_that_no_fund_can_pay_asks_cover() -> None:
    at = Table(
        town(
            "news",
            "news",
            news={"bill": QUESTION},
            funds={**PLENTY, "reserve": {"name": "Reserve", "is_reserve": True}},
        )
    )
    at.land(1)
    at.pick("help")
    assert at.at == "cover"
    at.pick("fund:wmo")
    assert at.at == "visit"
    assert at.funds == {"wmo": 990_000, "youth": 1_000_000, "reserve": 0}


def test_what_comes_later_names_the_news_and_the_action_that_answered_it() -> None:
    at = reads(bill=QUESTION, then=("news", "dilemma"))
    at.pick("wait")
    answered = at.state.number
    assert [(due.ref.of, due.ref.at, due.cause) for due in at.state.due] == [
        ("news.bill", "options.wait.later.0", answered)
    ]
    at.until("quarter_end")
    (arrived,) = (event for event in at.page if isinstance(event, events.EffectDue))
    assert (arrived.happened, arrived.cause) == (True, answered)
    (letter,) = (line for line in at.seen().report if line.kind == "letter")
    assert letter.words == at.scenario.news["bill"].options["wait"].later[0].text
    assert isinstance(letter.cause, Message)
    assert letter.cause.id == "told.cause_news"


def test_announced_news_counts_in_the_forecast() -> None:
    announced = {**BILL, "later": {"after": 2, "wmo": -20_000, "announced": True, "text": "Het loopt door."}}
    at = reads(bill=announced)
    assert at.seen().funds[0].forecast == 980_000


def test_news_waits_until_its_condition_holds() -> None:
    order = {"closed": {**BILL, "when": {"at_most": {"trust": 20}}}, "open": BILL}
    for seed in range(6):
        at = Table(town("news", *["news"] * 5, news=order), seed=seed)
        at.land(1)
        assert read(at.told) == ["open"]
        at.do(actions.Adjust("trust", -30, "t9"))
        at.go_on()
        at.land(1)
        assert read(at.told) == ["closed"]


def test_each_news_is_drawn_once_in_an_order_of_its_own() -> None:
    cards = {f"news{number}": BILL for number in range(4)}
    orders = set()
    for seed in range(8):
        at = Table(town(*["news"] * 6, news=cards), seed=seed).until("roll")
        told: list[str] = []
        for _ in range(5):
            at.land(1)
            told += read(at.told)
            at.go_on()
        orders.add(tuple(told))
        assert sorted(told) == sorted(cards)
    assert len(orders) > 3


NAMED = {**BILL, "only": "follow_up"}


def test_news_that_is_only_a_follow_up_is_never_drawn() -> None:
    at = Table(town(*["news"] * 6, news={"named": NAMED, "drawn": BILL}))
    assert at.state.news == ("drawn",)


@pytest.mark.parametrize("form", ["tokens", "one_token", "cards"])
def test_news_that_a_decision_names_is_read_next(form: str) -> None:
    cards = {"card": choice(a={"now": {"news": ["named", "second"]}}, b={}), "rest": plain()}
    at = Table(
        town("dilemma", "dilemma", news={"named": NAMED, "second": NAMED}, dilemmas=cards, programme=["card"]),
        form=form,
    )
    at.until("agenda").do(actions.SetAgenda(2))
    while at.state.case is None or at.state.case.card != "card":
        at.go_on()
    at.decide()
    assert at.state.unread == ("named", "second")
    at.go_on()
    assert read(at.told) == ["named"]
    at.go_on()
    assert read(at.told) == ["second"]


def test_the_table_is_told_that_there_will_be_news() -> None:
    cards = {"card": choice(a={"now": {"news": "named"}}, b={})}
    at = Table(town(news={"named": NAMED}, dilemmas=cards)).until("briefing").decide()
    assert Message("told.news_named") in [line.words for line in at.seen().report]


def test_news_that_a_letter_names_is_read_when_the_next_quarter_begins() -> None:
    cards = {"card": choice(a={"later": {"after": 1, "news": "named"}}, b={}), "rest": plain()}
    at = Table(town(news={"named": NAMED}, dilemmas=cards, programme=["card"]), form="cards").until("briefing").decide()
    at.next_quarter()
    assert at.state.unread == ("named",)
    at.go_on()
    assert read(at.told) == ["named"]


def test_news_that_was_named_and_never_read_is_in_the_epilogue() -> None:
    cards = {"card": choice(a={"later": {"after": 1, "news": "named"}}, b={})}
    at = Table(town(news={"named": NAMED}, dilemmas=cards, quarters=1)).until("briefing").decide().until("quarter_end")
    at.go_on()
    year = at.seen().year
    assert year is not None
    assert "told.never_read" in [line.words.id for line in year.epilogue if isinstance(line.words, Message)]


def test_news_may_name_news_and_open_a_case() -> None:
    chain = {"drawn": {**BILL, "now": {"news": "named", "open": "case"}}, "named": NAMED}
    cards = {"case": plain(only="follow_up"), "one": plain(), "two": plain()}
    at = Table(town("reflection", "news", "dilemma", news=chain, dilemmas=cards))
    at.land(1)
    at.go_on()
    assert read(at.told) == ["named"]
    at.next_quarter().until("briefing")
    assert at.state.case is not None
    assert at.state.case.card == "case"


def test_news_goes_on_when_cover_has_closed_its_last_answer() -> None:
    card = {**BILL, "now": {"wmo": -60_000}, "options": {"a": {"text": "a", "when": {"at_least": {"reserve": 20_000}}}}}
    funds = {
        "wmo": {"name": "Wmo", "start": 50_000},
        "reserve": {"name": "Reserve", "start": 20_000, "is_reserve": True},
    }
    at = Table(town("news", "news", news={"bill": card}, funds=funds))
    at.land(1)
    assert at.at == "cover"
    at.go_on()
    assert at.at == "visit", "there is nothing left to choose"
    at.go_on()
    assert at.state.visit is None


def test_news_that_two_decisions_name_is_read_once() -> None:
    named = {**NAMED, "now": {}, "later": {"after": 2, "trust": -5}}
    option = choice(a={"now": {"news": "named"}}, b={})
    at = Table(town(news={"named": named}, dilemmas={"one": option, "two": option}), form="cards")
    arrived = []
    while at.asked:
        if at.at == "briefing":
            at.decide()
        at.go_on()
        arrived += [at.state.quarter for event in at.told if isinstance(event, events.EffectDue)]
    assert arrived == [2]


def test_news_that_names_itself_in_a_circle_comes_to_an_end() -> None:
    circle = {"one": {**NAMED, "now": {"news": "two"}}, "two": {**NAMED, "now": {"news": "one"}}}
    cards = {"card": choice(a={"now": {"news": "one"}}, b={})}
    at, told = Table(town(news=circle, dilemmas=cards)).until("briefing").decide(), []
    for _ in range(9):
        at.go_on()
        told += read(at.told)
        if not at.asked:
            break
    assert told == ["one", "two"]
