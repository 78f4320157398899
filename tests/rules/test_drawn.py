"""What came at once by chance is known as such, also where chance fell otherwise and nothing was told of it."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from game.rules import actions, events
from game.rules.luck import chance
from game.rules.luck.chance import Key
from game.rules.luck.drawn import hung_on_chance
from game.rules.outcomes import happening
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State
from game.rules.transition import fold
from tests.generated.maker import Maker
from tests.rules.anybody import evening
from tests.rules.councils import ADVICE, MOVE, council, says
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario

SEATS = (Seat("blue", 2), Seat("green", 3))


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Key]:
    """For which effects chance was drawn since it was emptied."""
    found: list[Key] = []

    def noted(seed: int, key: Key, percent: int) -> bool:
        found.append(key)
        return chance.happens(seed, key, percent)

    monkeypatch.setattr(happening, "happens", noted)
    return found


def hung(scenario: Scenario, before: State, told: tuple[events.Event, ...]) -> bool:
    """Whether something that came at once in this step hung on chance."""
    states = (fold(scenario, before, told[: place + 1]) for place in range(len(told)))
    return any(hung_on_chance(scenario, state, event) for state, event in zip(states, told, strict=True))


def says_so(scenario: Scenario, event: events.Event) -> bool:
    """Whether this event tells of a draw by itself, or is a secret anyway."""
    if isinstance(event, events.Brought):
        return scenario.effects[event.ref.of, event.ref.at].chance is not None
    return event.shows == "secret"


def steps(seed: int, drawn: list[Key]) -> Iterator[tuple[Scenario, State, tuple[events.Event, ...], tuple[Key, ...]]]:
    """Every step of an evening that anybody plays: where it began, what it told, and what was drawn for."""
    played, before = Maker(seed, board=True).scenario(), None
    for state, _, told in evening(played, Setup(seed, SEATS, "counts"), Random(seed)):
        if before is not None:
            yield played, before, told, tuple(drawn)
        before = state
        drawn.clear()


@pytest.mark.parametrize("seed", range(30))
def test_no_draw_goes_unseen_and_nothing_is_taken_for_one(seed: int, drawn: list[Key]) -> None:
    for played, before, told, keys in steps(seed, drawn):
        by_chance = hung(played, before, told)
        assert not keys or by_chance or any(says_so(played, event) for event in told), (keys, told)
        assert not by_chance or keys, told


def bet(value: int, seed: int, **card: Any) -> Table:
    cards = {"card": {**choice(bet={"now": {"chance": 50, "trust": 1}}, no={"now": {"trust": 1}}), **card}}
    at = Table(scenario(cards), seed=seed).until("first_ballot")
    counts = (5, 0) if value == 0 else (0, 5)
    at.vote(*counts)
    at.until("final_ballot").vote(*counts)
    return at.until("rationale")


def test_a_bet_is_one_however_chance_falls_and_what_is_certain_is_none() -> None:
    happened = set()
    for seed in range(12):
        at = bet(0, seed)
        before = at.state
        at.go_on()
        happened.add(any(isinstance(event, events.EffectHappened) for event in at.told))
        assert hung(at.scenario, before, at.told)
    assert happened == {True, False}
    at = bet(1, 1)
    before = at.state
    at.go_on()
    assert not hung(at.scenario, before, at.told)


def test_a_decision_that_is_revised_draws_for_what_is_new_and_for_its_price() -> None:
    for revise, expected in (({"trust": -1}, False), ({"chance": 50, "trust": -1}, True)):
        cards = {
            "card": {**choice(a={}, b={}, c={"now": {"chance": 50, "trust": 1}}), "revise": revise},
            "rest": choice(a={}, b={}),
        }
        for option, drawn_for in (("b", expected), ("c", True)):
            at = Table(scenario(cards, programme=["card"])).until("reopen")
            at.do(actions.Pick("reopen", "card"))
            before = at.state
            at.do(actions.Pick("revise", option))
            assert hung(at.scenario, before, at.told) == drawn_for


@pytest.mark.parametrize("percent", [None, 1])
def test_a_decision_that_waited_draws_where_it_takes_effect_and_not_where_it_was_taken(percent: int | None) -> None:
    move = {**MOVE, "now": {"trust": -5} | ({} if percent is None else {"chance": percent})}
    at = says(council({**ADVICE, "options": {**ADVICE["options"], "move": move}}), "stay")
    before, told = at.state, at.pick("wait")
    assert not hung(at.scenario, before, told)
    while not any(isinstance(it, events.DecisionTookEffect) for it in told):
        before = at.state
        at.go_on()
        told = at.told
    assert hung(at.scenario, before, told) == (percent is not None)


@pytest.mark.parametrize("percent", [None, 1])
def test_what_a_twist_adds_draws_as_what_was_chosen_does(percent: int | None) -> None:
    added = {"now": {"trust": 1} | ({} if percent is None else {"chance": percent})}
    at = bet(1, 1, twist={"cold": {"text": "Het vriest.", "adds": {"no": added}}})
    before = at.state
    at.go_on()
    assert hung(at.scenario, before, at.told) == (percent is not None)
