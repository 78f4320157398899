"""What asking brings: known beforehand, paid once and never on credit, and taken back where the case is skipped."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.prompts import AskPrompt
from game.rules.soundness import Unsound, sound
from game.rules.terms.text import Message
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import scenario
from tests.rules.talks import HOME, home
from tests.rules.towns import plain

PRICE = {"wmo": -300, "trust": 2, "set": "asked", "text": "Zij zucht."}


def card(now: Any = PRICE, **changes: Any) -> dict[str, Any]:
    questions = {**HOME["questions"], "day": {**HOME["questions"]["day"], "now": now}}
    return home(questions=questions, **changes)


def talk(now: Any = PRICE, **changes: Any) -> Table:
    cards = {"card": card(now, **changes), "one": plain()}
    return Table(sound(scenario(cards, programme=["card", "one"]))).until("inquiry")


def standing(at: Table) -> tuple[int, int, tuple[str, ...]]:
    return at.funds["wmo"], at.state.indicators[0], at.state.flags


def test_it_happens_when_it_is_asked_and_the_rest_of_the_talk_goes_on() -> None:
    at = talk()
    before = standing(at)
    told = at.do(actions.Ask("inquiry", "day"))
    (happened,) = [event for event in told if isinstance(event, events.EffectHappened)]
    assert (happened.ref.at, happened.cause) == ("questions.day.now.0", at.state.number)
    assert standing(at) == (before[0] - 300, before[1] + 2, ("asked",))
    assert at.at == "inquiry"
    other = talk()
    other.do(actions.Ask("inquiry", "who"))
    assert standing(other) == before, "another question brings nothing"


def test_the_price_stands_behind_the_question_and_the_rapport_does_not() -> None:
    at = talk()
    (day, who, *_) = as_a(AskPrompt, at.asked[0]).items
    fund, trust = at.scenario.funds["wmo"].name, at.scenario.indicators["trust"].name
    price = Message(
        "price.and",
        {
            "first": Message("price.fund", {"fund": fund, "amount": -300}),
            "second": Message("price.points", {"name": trust, "points": 2}),
        },
    )
    assert day.note == Message("note.asking", {"takes": Message("note.minutes", {"minutes": 10}), "price": price})
    assert who.note == Message("note.minutes", {"minutes": 10})
    at.do(actions.Ask("inquiry", "day"))
    case = at.seen().case
    assert case is not None
    assert case.talk is not None
    (line,) = case.talk.lines
    assert (line.price, [it.nl for it in line.brought]) == (price, ["Zij zucht."])


def test_one_resident_is_asked_also_where_the_case_stands_for_a_line() -> None:
    at = talk(line=10)
    before = at.funds["wmo"]
    at.do(actions.Ask("inquiry", "day"))
    assert before - at.funds["wmo"] == 300
    assert next(it.words.id for it in at.seen().report if isinstance(it.words, Message)) == "told.money.down"


@pytest.mark.parametrize(("left", "can"), [(300, True), (299, False)])
def test_a_fund_that_would_run_short_closes_it(left: int, can: bool) -> None:
    at = talk([{"wmo": -200}, {"wmo": -100, "reserve": 1}])
    at.do(actions.Adjust("wmo", left - at.funds["wmo"], "t1"))
    day = as_a(AskPrompt, at.asked[0]).items[0]
    assert day.closed == (None if can else Message("closed.asking"))
    if can:
        at.do(actions.Ask("inquiry", "day"))
        assert (at.funds["wmo"], at.at) == (0, "inquiry")
    else:
        with pytest.raises(IllegalAction):
            at.do(actions.Ask("inquiry", "day"))


@pytest.mark.parametrize("last", [actions.Skip(), actions.Finish()])
def test_a_skipped_case_takes_it_back(last: actions.Action) -> None:
    at = talk()
    before = standing(at)
    at.do(actions.Ask("inquiry", "day"))
    at.do(actions.Adjust("trust", 100 - at.state.indicators[0], "t1"))
    told = at.do(last)
    (undone,) = [event for event in told if isinstance(event, events.AskingUndone)]
    assert [(it.id, it.applied) for it in undone.moves] == [("wmo", 300), ("trust", -2)]
    assert standing(at) == (before[0], 98, ())


def test_what_was_decided_keeps_it() -> None:
    at = talk()
    at.do(actions.Ask("inquiry", "day"))
    at.do(actions.Ask("inquiry", None))
    at.decide(0).next_quarter()
    assert at.state.flags == ("asked",)


def test_in_practice_asking_brings_nothing() -> None:
    cards = {"card": card() | {"only": "practice"}, "one": plain()}
    at = Table(sound(scenario(cards, programme=["one"])), practice=True).until("inquiry")
    before = standing(at)
    assert as_a(AskPrompt, at.asked[0]).items[0].note == Message("note.minutes", {"minutes": 10})
    at.do(actions.Ask("inquiry", "day"))
    assert standing(at) == before


@pytest.mark.parametrize("now", [{"chance": 50, "wmo": -1}, {"open": "one"}, {"when": {"flags": "x"}, "trust": 1}])
def test_a_pack_in_which_it_cannot_be_known_is_not_sound(now: dict[str, Any]) -> None:
    with pytest.raises(Unsound, match=r"questions\.day\.now\.0"):
        sound(scenario({"card": card(now), "one": plain()}, programme=["card", "one"]))
