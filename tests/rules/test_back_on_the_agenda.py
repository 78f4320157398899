"""Back on the agenda: an earlier decision stays, or is revised at its price."""

from typing import Any

from game.rules import actions, events
from game.rules.events import EffectRef, Moved
from game.rules.prompts import AllocatePrompt, PickPrompt, RankPrompt
from game.rules.state.remembered import Due
from game.rules.terms.text import Message, message
from game.rules.terms.value import Chosen
from tests.narrow import as_a, there
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.talks import home
from tests.rules.towns import PLENTY, plain

PRICED = {
    **choice(
        cheap={
            "now": {"wmo": -10_000},
            "later": [{"after": 3, "trust": -9, "announced": True}, {"after": 1, "trust": 1}],
        },
        dear={"now": {"wmo": -50_000}, "later": {"after": 2, "trust": 4}},
        firm={"now": {"trust": 1}},
    ),
}
PRICED["options"]["cheap"]["revise"] = [{"wmo": -20_000}, {"trust": -2}]
PRICED["options"]["dear"]["revise"] = {"trust": -1}


def decided(option: int = 0, **changes: Any) -> Table:
    """The first case is decided; the second quarter begins."""
    cards = {"card": PRICED, "rest": plain(), "more": plain(), "last": plain()}
    at = Table(scenario(cards, **{"quarters": 4, "funds": PLENTY, "programme": ["card"], **changes})).until("briefing")
    return at.decide(option).next_quarter()


def reopen(at: Table) -> PickPrompt | None:
    return next((prompt for prompt in at.asked if isinstance(prompt, PickPrompt) and prompt.at == "reopen"), None)


def test_from_the_second_quarter_a_decision_with_a_price_may_come_back() -> None:
    at = decided()
    prompt = reopen(at)
    assert prompt is not None
    assert prompt.open_ids() == ("card",), "a decision without a price stands"
    assert reopen(decided(option=2)) is None


def test_back_on_the_agenda_the_present_decision_is_suggested_and_may_stay() -> None:
    at = decided()
    before = at.state
    at.do(actions.Pick("reopen", "card"))
    confirm, revision = at.asked
    assert (confirm.at, revision.at, as_a(PickPrompt, revision).suggestion) == ("confirm", "revise", "cheap")
    assert at.do(actions.Acknowledge("confirm")) == (events.DecisionConfirmed("card", 1),)
    assert (at.state.funds, at.state.decisions, at.state.due) == (before.funds, before.decisions, before.due)
    assert at.at == "quarter"
    assert reopen(at) is None, "once an evening"
    at.next_quarter()
    assert reopen(at) is None


def test_the_same_decision_once_more_confirms_it_without_a_price() -> None:
    at = decided()
    before = at.funds
    at.do(actions.Pick("reopen", "card"))
    assert at.do(actions.Pick("revise", "cheap")) == (events.DecisionConfirmed("card", 1),)
    assert at.funds == before


def test_revising_pays_the_price_cancels_what_has_not_come_and_brings_what_is_new() -> None:
    at = decided()
    assert at.funds["wmo"] == 990_000
    assert at.state.indicators[0] == 51, "what came in the first quarter stays"
    assert [due.ref.at for due in at.state.due] == ["options.cheap.later.0"]
    at.do(actions.Pick("reopen", "card"))
    told = at.do(actions.Pick("revise", "dear"))
    cause = at.state.number
    assert told == (
        events.DecisionRevised("card", 2, Chosen("dear"), cause),
        events.EffectHappened(
            EffectRef("card", 1, "options.cheap.revise.0"),
            cause,
            (Moved("fund", "wmo", -20_000, -20_000),),
            price=True,
        ),
        events.EffectHappened(
            EffectRef("card", 1, "options.cheap.revise.1"), cause, (Moved("indicator", "trust", -2, -2),), price=True
        ),
        events.EffectCancelled(EffectRef("card", 1, "options.cheap.later.0"), cause),
        events.EffectHappened(
            EffectRef("card", 2, "options.dear.now.0"), cause, (Moved("fund", "wmo", -50_000, -50_000),)
        ),
        events.EffectScheduled(3, EffectRef("card", 2, "options.dear.later.0"), announced=False, cause=cause),
    )
    assert at.state.due == (Due(3, EffectRef("card", 2, "options.dear.later.0"), announced=False, cause=cause),)
    last = at.state.decisions[-1]
    assert (last.card, last.occurrence, last.how, last.value, last.quarter) == ("card", 2, "revised", Chosen("dear"), 2)
    assert at.state.decisions[0].value == Chosen("cheap"), "what was decided then stays written"
    assert "told.cancelled" in [as_a(Message, line.words).id for line in at.seen().report]


def test_a_cancelled_letter_never_comes_and_the_new_one_names_the_revision() -> None:
    at = decided()
    at.do(actions.Pick("reopen", "card"))
    at.do(actions.Pick("revise", "dear"))
    cause, arrived = at.state.number, []
    while at.asked:
        at.go_on()
        arrived += [event for event in at.told if isinstance(event, events.EffectDue)]
    assert [(event.ref.at, event.ref.occurrence, event.cause) for event in arrived] == [
        ("options.dear.later.0", 2, cause)
    ]


def test_the_second_time_has_luck_of_its_own() -> None:
    bets = choice(
        a={"later": {"after": 1, "chance": 50, "trust": 1}}, b={}, c={"later": {"after": 1, "chance": 50, "trust": 1}}
    )
    bets["revise"] = {"trust": -1}
    differs = set()
    for seed in range(24):
        cards = {"card": {**bets, "options": {**bets["options"]}}, **{f"rest{number}": plain() for number in range(4)}}
        at = (
            Table(scenario(cards, quarters=3, programme=["card"]), seed=seed).until("briefing").decide(1).next_quarter()
        )
        at.do(actions.Pick("reopen", "card"))
        at.do(actions.Pick("revise", "a"))
        at.until("quarter_end")
        once = (
            Table(scenario(cards, quarters=3, programme=["card"]), seed=seed)
            .until("briefing")
            .decide(0)
            .until("quarter_end")
        )
        lucky = {event.happened for table in (once, at) for event in table.told if isinstance(event, events.EffectDue)}
        differs.add(len(lucky))
    assert differs == {1, 2}, "a decision that comes back does not repeat its luck"


def test_a_price_that_a_fund_cannot_pay_asks_cover() -> None:
    funds = {
        "wmo": {"name": "Wmo", "start": 25_000},
        "reserve": {"name": "Reserve", "start": 90_000, "is_reserve": True},
    }
    at = decided(funds=funds)
    at.do(actions.Pick("reopen", "card"))
    at.do(actions.Pick("revise", "dear"))
    assert [prompt.at for prompt in at.asked] == ["cover"]
    at.pick("fund:reserve")
    assert at.funds == {"wmo": 0, "reserve": 35_000}
    assert at.at == "quarter"


def test_the_price_of_a_case_that_stands_for_many_is_told_as_it_is_paid() -> None:
    options = {
        "help": {"text": "helpen", "now": {"wmo": -100}, "revise": {"wmo": -5_000}},
        "wait": {"text": "wachten", "now": {"youth": -100}},
    }
    at = Table(scenario({"home": home(options=options, line=20), "rest": plain()}, funds=PLENTY, programme=["home"]))
    at.until("briefing").decide().next_quarter()
    at.do(actions.Pick("reopen", "home"))
    price = message("price.fund", fund=at.scenario.funds["wmo"].name, amount=-5_000)
    assert at.asked[1].ask == message("ask.revise_price", price=price)
    at.do(actions.Pick("revise", "wait"))
    assert [line.words for line in at.seen().report if line.kind == "money"] == [
        message("told.money.down", fund=at.scenario.funds["wmo"].name, amount=5_000),
        message("told.line.down", fund=at.scenario.funds["youth"].name, one=100, times=20, amount=2_000),
    ]


def test_a_case_that_was_not_decided_may_come_back_without_a_price() -> None:
    at = Table(scenario({"card": choice(a={"now": {"trust": 3}}, b={}), "rest": plain()}, programme=["card"])).until(
        "first_ballot"
    )
    while at.at != "outcome":
        at.vote(0, 0, blank=5) if "ballot" in at.at else at.go_on()
    assert there(at.state.case).how == "undecided"
    at.next_quarter()
    at.do(actions.Pick("reopen", "card"))
    assert as_a(PickPrompt, at.asked[1]).suggestion is None
    told = at.do(actions.Pick("revise", "a"))
    assert [type(event) for event in told] == [events.DecisionRevised, events.EffectHappened]


def test_a_card_that_was_skipped_does_not_come_back() -> None:
    at = Table(scenario({"card": PRICED, "rest": plain()}, programme=["card"])).until("briefing")
    at.do(actions.Skip())
    assert reopen(at.next_quarter()) is None


BUDGET = {
    "kind": "budget",
    "title": "Verdelen",
    "case": "Er is geld.",
    "amount": 60_000,
    "fund": "wmo",
    "revise": {"trust": -2},
    "posts": {
        "a": {
            "text": "a",
            "today": 60_000,
            "bands": [{"from": 20_000, "now": {"access": 3}, "later": {"after": 4, "access": 2}}],
        },
        "b": {"text": "b", "bands": [{"from": 30_000, "now": {"trust": 5}}]},
    },
}


def test_the_amount_of_a_budget_is_not_paid_twice_and_a_post_that_stays_brings_nothing_twice() -> None:
    at = Table(scenario({"card": BUDGET, "rest": plain()}, programme=["card"], funds=PLENTY, quarters=4)).until(
        "first_ballot"
    )
    at.propose()
    at.until("outcome").next_quarter()
    assert (at.funds["wmo"], at.state.indicators) == (940_000, (50, 53))
    at.do(actions.Pick("reopen", "card"))
    assert isinstance(at.asked[1], AllocatePrompt)
    assert at.asked[1].suggestion == (60_000, 0)
    due = at.state.due
    at.do(actions.Allocate("revise", (30_000, 30_000)))
    assert (at.funds["wmo"], at.state.indicators) == (940_000, (53, 53))
    assert at.state.due == due, "what the post brings later still comes"


def test_a_ranking_may_come_back() -> None:
    items = {
        id: {"text": id, "served": {"now": {"trust": 1}}, "waits": {"now": {"trust": -1}}} for id in ("a", "b", "c")
    }
    card = {
        "kind": "priority",
        "title": "Wie?",
        "case": "Plaats voor één.",
        "room": 1,
        "revise": {"access": -1},
        "items": items,
    }
    at = Table(scenario({"card": card, "rest": plain()}, programme=["card"])).until("first_ballot")
    at.propose()
    at.until("outcome").next_quarter()
    at.do(actions.Pick("reopen", "card"))
    revision = at.asked[1]
    assert isinstance(revision, RankPrompt)
    assert revision.suggestion == ("a", "b", "c")
    at.do(actions.Rank("revise", ("b", "a", "c")))
    assert at.state.indicators == (49, 49), "who was served waits, who waited is served, and the third still waits"
