"""Cover, debt and supervision: nothing is dropped and nothing is silently below zero."""

from typing import Any

from game.rules import actions
from game.rules.events import Bill, CoverFound, DebtBooked, EffectDue, EffectHappened
from game.rules.legal import legal_actions
from game.rules.prompts import PickPrompt
from game.rules.terms.text import Message, Text
from game.rules.terms.value import Chosen
from tests.evenings import money
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario

DEAR = choice(dear={"now": {"wmo": -90_000, "trust": 6}}, cheap={"now": {"wmo": -10_000}}, free={"now": {"trust": -2}})


def decide(card: dict[str, Any], **changes: Any) -> Table:
    """The first option is decided."""
    at = Table(scenario({"card": card}, **changes)).until("first_ballot")
    rest = [0 for _ in card["options"]][1:]
    at.vote(5, *rest)
    at.until("final_ballot").vote(5, *rest)
    return at


def test_a_decision_that_overdraws_a_fund_asks_for_cover_first() -> None:
    at = decide(DEAR)
    prompt = at.asked[0]
    assert isinstance(prompt, PickPrompt)
    assert prompt.at == "cover"
    assert prompt.open_ids() == ("fund:reserve", "fund:youth", "option:cheap", "option:free")
    assert at.funds["wmo"] == 50_000, "nothing has been paid yet"


def test_the_reserve_first_then_another_fund_until_it_is_covered() -> None:
    at = decide(DEAR)
    at.pick("fund:reserve")
    assert at.at == "cover"
    at.pick("fund:youth")
    at.until("outcome")
    assert at.funds == {"wmo": 0, "youth": 10_000, "reserve": 0}
    assert at.state.debt == 0


def test_the_cheaper_option_takes_the_place_of_the_decision() -> None:
    at = decide(DEAR)
    at.pick("option:cheap")
    at.until("outcome")
    assert at.state.case is not None
    assert (at.state.case.value, at.funds["wmo"]) == (Chosen("cheap"), 40_000)
    assert at.state.indicators[0] == 50


def test_when_everything_is_empty_the_rest_is_debt_and_the_province_watches() -> None:
    card = choice(dear={"now": {"wmo": -150_000}}, dearer={"now": {"wmo": -200_000}})
    at = decide(card, supervision={"text": "De provincie kijkt mee.", "now": {"trust": -5}})
    for fund in ("fund:reserve", "fund:youth"):
        at.pick(fund)
    assert as_a(PickPrompt, at.asked[0]).open_ids() == ("debt",)
    at.pick("debt")
    at.until("outcome")
    assert at.funds == {"wmo": 0, "youth": 0, "reserve": 0}
    assert at.state.debt == 50_000
    assert at.state.indicators[0] == 45
    assert "supervision" in at.state.flags
    while at.asked:
        at.go_on()
    assert at.state.ending == "watched"


def test_a_later_bill_asks_cover_at_the_quarters_end() -> None:
    at = decide(choice(loan={"later": {"after": 1, "wmo": -60_000}}, no={}))
    at.until("outcome").go_on()
    assert at.state.phase == "quarter_end"
    assert at.at == "cover"
    assert at.funds["wmo"] == -10_000, "short, and the table must say where it comes from"
    assert actions.Finish() not in legal_actions(at.scenario, at.state)
    at.pick("fund:youth")
    assert at.funds == {"wmo": 0, "youth": 20_000, "reserve": 20_000}
    assert at.at == "quarter_end"


def test_a_later_effect_names_its_cause_three_quarters_on() -> None:
    at = Table(scenario({"card": choice(plant={"later": {"after": 3, "trust": 7}}, no={})}, quarters=4)).until(
        "first_ballot"
    )
    at.vote(5, 0)
    at.until("final_ballot")
    decided_by = at.state.number + 1
    at.vote(5, 0)
    arrivals = []
    while at.asked:
        at.go_on()
        arrivals += [(at.state.quarter, event.cause) for event in at.told if isinstance(event, EffectDue)]
    assert arrivals == [(3, decided_by)]
    assert at.state.indicators[0] == 57


def test_a_condition_is_judged_when_the_effect_is_due() -> None:
    cards = {
        "first": choice(a={"later": {"after": 1, "when": {"flags": "warned"}, "trust": -9}}, b={}),
        "second": choice(warn={"now": {"set": "warned"}}, b={}),
    }
    at = Table(scenario(cards, programme=["first", "second"], agenda=2)).until("agenda")
    at.do(actions.SetAgenda(2))
    at.until("quarter_end")
    assert at.state.indicators[0] == 41


def test_a_household_stands_for_a_line_and_the_fund_moves_by_the_line() -> None:
    card = {
        "kind": "kitchen_table",
        "title": "Thuis",
        "case": "Mag het?",
        "line": 3,
        "resident": {"name": "Mia", "age": 70, "wish": "blijven", "strength": "kookt", "says": "Dag."},
        "questions": {"day": {"ask": "Hoe is uw dag?", "answer": "Lang.", "minutes": 10}},
        "options": {"help": {"text": "helpen", "now": {"wmo": -5_000, "trust": 2}}, "no": {"text": "niet"}},
    }
    at = decide(card)
    at.until("outcome")
    assert at.funds["wmo"] == 35_000
    assert at.state.indicators[0] == 52, "points move once"


def test_chance_that_empties_a_fund_does_not_tell_itself_beforehand() -> None:
    card = choice(bet={"now": {"chance": 50, "wmo": -60_000}}, no={})
    seen = set()
    for seed in range(40):
        at = Table(scenario({"card": card}), seed=seed).until("first_ballot")
        at.vote(5, 0)
        at.until("final_ballot").vote(5, 0)
        assert at.at == "rationale", "cover is asked only when it has happened"
        at.go_on()
        seen.add(at.at)
    assert seen == {"cover", "outcome"}


def test_debt_keeps_the_books_in_balance() -> None:
    at = decide(choice(dear={"now": {"wmo": -400_000}}, b={"now": {"wmo": -300_000}}))
    moved = 0
    while at.asked:
        at.go_on()
        moved += sum(sum(money(at.scenario, event).values()) for event in at.told if not isinstance(event, DebtBooked))
    assert sum(at.state.funds) - at.state.debt == 100_000 + moved


def test_cover_for_what_will_not_be_done_is_given_back() -> None:
    for end in ("option:free", "skip"):
        at = decide(DEAR)
        at.pick("fund:reserve")
        assert at.funds["reserve"] == 0
        if end == "skip":
            at.do(actions.Skip())
        else:
            at.pick(end)
        assert at.funds["reserve"] == 20_000


def test_cover_for_what_a_closed_game_carries_out_is_spent() -> None:
    at = decide(DEAR)
    at.pick("fund:reserve")
    at.pick("fund:youth")
    at.do(actions.Finish())
    assert at.funds == {"wmo": 0, "youth": 10_000, "reserve": 0}


def test_two_funds_that_run_short_one_after_the_other_end_in_debt_and_not_in_a_dead_end() -> None:
    card = choice(
        dear={"now": [{"reserve": -50_000}, {"wmo": -1, "when": {"at_most": {"wmo": 0}}}]},
        no_more={"now": {"reserve": -60_000}},
    )
    funds = {"wmo": {"name": "Wmo", "start": 10_000}, "reserve": {"name": "Reserve", "is_reserve": True}}
    at = decide(card, funds=funds)
    while at.asked:
        at.go_on()
    assert at.state.phase == "over"
    assert at.state.debt > 0


def test_the_cause_of_cover_at_the_quarters_end_is_the_decision_behind_the_bill() -> None:
    at = decide(choice(loan={"later": {"after": 1, "wmo": -60_000}}, no={}))
    at.until("outcome").go_on()
    told = at.pick("fund:youth")
    (found,) = (event for event in told if isinstance(event, CoverFound))
    assert found.cause == at.state.decisions[0].cause
    assert found.bill == Bill("effect", "card", 1, "options.loan.later.0")


def test_two_equal_sums_are_two_lines() -> None:
    items = {id: {"text": id, "served": {"now": {"wmo": -10_000}}} for id in ("a", "b", "c")}
    card = {"kind": "priority", "title": "Wie?", "case": "Er is plaats.", "room": 2, "items": items}
    at = Table(scenario({"card": card})).until("first_ballot")
    at.propose()
    at.until("outcome")
    assert len([line for line in at.seen().report if line.kind == "money"]) == 2
    assert at.funds["wmo"] == 30_000


def test_what_supervision_brings_is_told_in_its_own_words() -> None:
    words = {"nl": "De wethouder moet komen.", "en": "The alderman has to come."}
    at = decide(
        choice(a={"now": {"wmo": -500_000}}, b={"now": {"wmo": -400_000}}),
        supervision={"text": "De provincie kijkt mee.", "now": {"trust": -5, "text": words}},
    ).until("outcome")
    assert [line.words for line in at.seen().report if line.kind == "text"] == [Text(**words)]


def test_supervision_effects_each_have_their_own_luck() -> None:
    effects = [{"chance": 50, "trust": -5}, {"chance": 50, "access": -5}]
    seen = set()
    for seed in range(40):
        at = Table(
            scenario(
                {"card": choice(dear={"now": {"wmo": -500_000}}, b={"now": {"wmo": -400_000}})},
                supervision={"text": "De provincie kijkt mee.", "now": effects},
            ),
            seed=seed,
        ).until("first_ballot")
        at.vote(5, 0)
        at.until("final_ballot").vote(5, 0)
        at.until("outcome")
        seen.add(at.state.indicators)
    assert seen == {(50, 50), (45, 50), (50, 45), (45, 45)}


def test_a_fund_gives_what_it_has_now_and_will_still_have_then() -> None:
    starts = {"wmo": 50_000, "youth": 30_000, "reserve": 20_000, "empty": 0}
    funds = {id: {"name": id.title(), "start": start, "is_reserve": id == "reserve"} for id, start in starts.items()}
    dear = {"now": [{"wmo": -120_000}, {"youth": 20_000}, {"reserve": -5_000}]}
    at = decide(choice(dear=dear, free={}), funds=funds)

    def offered() -> list[tuple[str, object]]:
        items = as_a(PickPrompt, at.asked[0]).items
        return [(it.id, as_a(Message, it.text).values["amount"]) for it in items if it.id.startswith("fund:")]

    # Of the reserve 5,000 goes out with the decision; what comes in for youth with it is not there yet; the empty fund gives nothing.
    assert offered() == [("fund:reserve", 15_000), ("fund:youth", 30_000)]
    at.pick("fund:reserve")
    assert offered() == [("fund:youth", 30_000)]


def test_a_flag_is_set_once_and_cleared_once() -> None:
    twice = {
        "now": [{"set": ["warned"]}, {"set": ["warned", "promised"]}, {"clear": ["promised"]}, {"clear": ["promised"]}]
    }
    at = decide(choice(a=twice, b={}))
    told = list(at.told)
    while at.at != "outcome":
        at.go_on()
        told += at.told
    happened = [(event.sets, event.clears) for event in told if isinstance(event, EffectHappened)]
    assert happened == [(("warned",), ()), (("promised",), ()), ((), ("promised",)), ((), ())]
    assert at.state.flags == ("warned",)
