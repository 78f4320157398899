"""A table that does not decide: what is told before it counts, what it costs, and putting a case off."""

from typing import Any

import pytest

from game.apps.words import render
from game.rules import actions, events
from game.rules.legal import may, prompts
from game.rules.prompts import FACILITATOR, Ballot, ReasonPrompt
from game.rules.soundness import sound
from game.rules.state import digest
from game.rules.terms.text import Message
from game.rules.turns import apply
from tests.rules.driver import Table
from tests.rules.scenarios import BUDGET, choice, scenario
from tests.rules.towns import plain
from tests.shipped import pack_of

PRICE = {"undecided": {"trust": -3, "wmo": -500}}
CARD = {**choice(a={"now": {"access": 5}, "headline": "Hoera"}, b={}), "default": "a"}


PRIORITY = {
    "kind": "priority",
    "title": "Volgorde",
    "case": "Wie eerst?",
    "room": 1,
    "items": {"a": {"text": "a"}, "b": {"text": "b"}, "c": {"text": "c"}},
}


def table(card: dict[str, Any] = CARD, *, quarters: int = 3, settings: dict[str, Any] = PRICE, **setup: Any) -> Table:
    cards = {"card": card, "one": plain(), "two": plain(), "three": plain()}
    programme = ["card", "one", "two", "three"]
    return Table(sound(scenario(cards, programme=programme, quarters=quarters, settings=settings)), **setup)


def blank(at: Table) -> Table:
    """Nobody votes for anything, as often as it is asked."""
    while at.at != "outcome":
        match at.asked[0]:
            case Ballot() as ballot if ballot.final:
                at.vote(*(0 for _ in ballot.option_ids()), blank=ballot.ballots)
            case _:
                at.go_on()
    return at


def test_it_is_paid_before_what_happens_then_and_told_with_a_headline_of_its_own() -> None:
    at = blank(table().until("briefing"))
    assert at.state.case is not None
    assert (at.state.case.how, at.funds["wmo"], at.state.indicators) == ("default", 49_500, (47, 55))
    told = [type(event).__name__ for event in at.told]
    assert told.index("IndicatorMoved") < told.index("FundMoved") < told.index("EffectHappened")
    (headline,) = [line.words for line in at.seen().report if line.kind == "headline"]
    assert isinstance(headline, Message)
    assert headline.id == "paper.undecided"
    at.until("quarter_end")
    page = at.seen().town.front_page
    assert page is not None
    assert [getattr(it, "id", it) for it in page.headlines] == ["paper.undecided"]


def test_it_is_told_before_the_ballot_counts() -> None:
    at = table().until("final_ballot")
    case = at.seen().case
    assert case is not None
    assert isinstance(case.no_decision, Message)
    assert case.no_decision.id == "undecided.option"
    free = table(settings={}).until("final_ballot").seen().case
    assert free is not None
    assert free.no_decision is None


@pytest.mark.parametrize(
    ("card", "key", "said"),
    [
        (
            {**BUDGET, "default": {"a": 50_000, "b": 0, "c": 10_000}},
            "division",
            "a (€\u00a050.000); c (€\u00a010.000)",
        ),
        ({**PRIORITY, "default": ["c", "a", "b"]}, "order", "1. c; 2. a; 3. b"),
    ],
)
def test_a_division_or_an_order_that_lies_ready_is_told_before_the_ballot_counts(
    card: dict[str, Any], key: str, said: str
) -> None:
    case = table(card).until("proposal").seen().case
    assert case is not None
    assert isinstance(case.no_decision, Message)
    assert case.no_decision.id == f"undecided.{key}"
    assert said in render(case.no_decision, "nl")


@pytest.mark.parametrize("closed", [True, False])
def test_without_a_fallback_that_is_open_all_stays_as_it_is(closed: bool) -> None:
    card = {**CARD, "options": {**CARD["options"], "a": {"text": "a", "when": {"flags": "never"}}, "c": {"text": "c"}}}
    if not closed:
        card = {id: it for id, it in CARD.items() if id != "default"}
    at = table(card).until("final_ballot")
    case = at.seen().case
    assert case is not None
    assert isinstance(case.no_decision, Message)
    assert case.no_decision.id == "undecided.nothing"
    blank(at)
    assert (at.funds["wmo"], at.state.indicators) == (49_500, (47, 50))


def test_a_rapporteur_always_decides_and_practice_costs_nothing() -> None:
    case = table(decision="executive_after_advice").until("final_ballot").seen().case
    assert case is not None
    assert case.no_decision is None
    cards = {"card": {**CARD, "only": "practice"}, "one": plain()}
    at = Table(scenario(cards, programme=["one"], settings=PRICE), practice=True).until("briefing")
    assert blank(at).funds["wmo"] == 50_000


def test_its_reason_is_not_asked_any_more_but_one_that_was_given_stands() -> None:
    at = blank(table().until("briefing"))
    at.go_on()
    assert not any(isinstance(offer, ReasonPrompt) for offer in at.seen(FACILITATOR).offers)
    assert may(at.scenario, at.state, actions.Say("reason.card.1", "t1")), "an evening of before may have given one"


PUT_OFF: dict[str, Any] = {**CARD, "postpone": {"now": {"trust": -2}, "most": 2}}
OFF = actions.Pick("postpone", "postpone")


def put_off(at: Table) -> Table:
    at.until("deliberation").do(OFF)
    return at


def test_it_comes_back_in_front_of_the_next_quarter_and_takes_a_place_there() -> None:
    at = put_off(table(PUT_OFF))
    assert at.phase == "quarter_end"
    (decision,) = at.state.decisions
    assert (decision.how, decision.value, decision.occurrence) == ("postponed", None, 1)
    assert (at.state.indicators[0], at.state.opened) == (48, ("card",))
    at.until("briefing")
    case = at.state.case
    assert case is not None
    assert (case.card, case.occurrence, case.why) == ("card", 2, "postponed")
    put_off(at)
    assert at.state.indicators[0] == 46
    at.until("deliberation")
    assert not at.state.opened
    assert all(prompt.at != "postpone" for prompt in at.asked), "twice is enough, and it is the last quarter"


@pytest.mark.parametrize(
    ("card", "quarters"),
    [
        (PUT_OFF, 1),
        ({**PUT_OFF, "only": "practice"}, 3),
        ({**PUT_OFF, "postpone": {"now": {"wmo": -60_000}}}, 3),
    ],
)
def test_where_it_cannot_be_it_is_not_offered(card: dict[str, Any], quarters: int) -> None:
    at = table(card, quarters=quarters, practice=True) if card.get("only") is None else None
    if at is None:
        cards = {"card": card, "one": plain()}
        at = Table(scenario(cards, programme=["one"], quarters=quarters), practice=True)
    at.until("deliberation")
    assert all(prompt.at != "postpone" for prompt in at.asked)


def test_what_came_in_between_stays_true() -> None:
    twist = {"cold": {"text": "Het vriest.", "closes": "b"}}
    card = {**choice(a={}, b={}, c={}), "postpone": {}, "twist": twist}
    at = table(card).until("deliberation")
    at.go_on()
    assert at.state.case is not None
    assert at.state.case.twist == "cold"
    at.do(OFF)
    at.until("briefing")
    assert at.state.case.twist == "cold"
    at.until("deliberation")
    assert all(not isinstance(event, events.TwistCame) for event in at.told)
    seen = at.seen().case
    assert seen is not None
    assert seen.twist_before, "nobody is told anew what they know"


def test_one_that_the_facilitator_puts_in_front_is_still_one_that_was_put_off() -> None:
    twist = {"cold": {"text": "Het vriest.", "closes": "b"}}
    card = {**choice(a={}, b={}, c={}), "postpone": {}, "twist": twist}
    at = table(card).until("deliberation")
    at.go_on()
    at.do(OFF)
    at.do(actions.Inject("card"))
    at.until("briefing")
    case = at.state.case
    assert case is not None
    assert (case.card, case.why, case.twist) == ("card", "postponed", "cold")


@pytest.mark.parametrize(("now", "said"), [({"trust": -2}, "told.put_off_price"), ({}, "told.put_off")])
def test_what_putting_off_cost_is_a_line_of_the_quarter(now: dict[str, int], said: str) -> None:
    at = put_off(table({**PUT_OFF, "postpone": {"now": now}}))
    lines = [it.words for it in at.seen().report if isinstance(it.words, Message) and it.words.id == said]
    (line,) = lines
    assert isinstance(line, Message)
    assert ("price" in line.values) == bool(now)
    at.until("deliberation")
    at.until("quarter_end")
    assert not any(isinstance(it.words, Message) and it.words.id == said for it in at.seen().report)


def test_going_back_over_it_and_on_again_is_the_same_evening() -> None:
    at = table(PUT_OFF).until("deliberation")
    before = at.state
    one, _ = apply(at.scenario, before, OFF)
    other, _ = apply(at.scenario, before, actions.Acknowledge("deliberation"))
    again, _ = apply(at.scenario, before, OFF)
    assert digest(one) == digest(again) != digest(other)


def test_the_mark_is_kept_and_the_evening_ends() -> None:
    made = pack_of("examples/undecided").scenario
    at = put_off(Table(made))
    assert at.state.decisions[0].marks == ("postponed",)
    at.until("briefing")
    assert at.seen().case is not None
    blank(at)
    while prompts(made, at.state):
        at.go_on()
    assert at.phase == "over"


def test_the_ballot_after_which_nothing_follows_is_called_the_last() -> None:
    at = Table(scenario({"card": choice(a={}, b={}, c={})}))
    at.until("final_ballot")
    assert warned(at) is None, "they may talk once more, and a run-off may follow"
    at.vote(2, 2, 1)
    assert warned(at) is None, "of a run-off that comes to nothing the table talks once more"
    at.vote(2, 2, blank=1)
    at.until("final_ballot")
    assert warned(at) is None, "a run-off may follow"
    at.vote(2, 2, 1)
    assert warned(at) == "undecided.last.nothing"
    at.vote(2, 2, blank=1)
    case = at.seen().case
    assert case is not None
    assert case.how == "undecided"


def test_it_says_so_with_what_lies_ready_and_with_a_proposal() -> None:
    at = Table(scenario({"card": {**choice(a={}, b={}), "default": "b"}}))
    for _ in range(2):
        at.until("final_ballot")
        last = warned(at)
        at.vote(2, 2, blank=1)
    assert last == "undecided.last.ready"
    aside = Table(scenario({"card": choice(a={}, b={})}), decision="agreement")
    for _ in range(2):
        aside.until("final_ballot")
        last = warned(aside)
        aside.vote(2, 3)
    assert last == "undecided.last.nothing"


def warned(at: Table) -> str | None:
    """What is said of the open ballot, by the name of the sentence."""
    case = at.seen().case
    assert case is not None
    assert case.no_decision is None or isinstance(case.no_decision, Message)
    return None if case.no_decision is None else case.no_decision.id
