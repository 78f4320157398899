"""Keyed chance in a played evening: put an action in, leave one out, change one; every other draw stays what it was."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from game.rules import actions, events
from game.rules.actions import Action
from game.rules.kinds.card import Card
from game.rules.kinds.choice import ChoiceCard
from game.rules.kinds.options import Option
from game.rules.legal import legal_actions
from game.rules.legal import prompts as asked
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State
from game.rules.terms.text import Text
from game.rules.turns import apply, begin
from tests.generated.maker import Maker
from tests.rules.anybody import an_action, evening
from tests.rules.draws import Draws, drawing
from tests.rules.driver import Table
from tests.rules.towns import town

SEATS = (Seat("blue", 2), Seat("green", 3))


@pytest.fixture
def drawn() -> Iterator[Draws]:
    with drawing() as found:
        yield found


def without_causes(told: Iterable[events.Event]) -> list[Any]:
    """What was told, but for the numbers of the actions that brought it."""
    plain = [msgspec.to_builtins(event) for event in told if not isinstance(event, events.Attended | events.Adjusted)]
    return [{name: value for name, value in event.items() if name != "cause"} for event in plain]


def replay(scenario: Scenario, state: State, done: Iterable[Action]) -> list[events.Event]:
    told: list[events.Event] = []
    for action in done:
        state, more = apply(scenario, state, action)
        told += more
    return told


def an_evening(seed: int) -> tuple[Scenario, Setup, list[State], list[Action]]:
    dice, scenario = Random(seed), Maker(seed, board=True).scenario()
    setup = Setup(seed, SEATS, "counts", form=dice.choice(["tokens", "tokens", "one_token", "cards"]))
    played = list(evening(scenario, setup, dice))
    return scenario, setup, [state for state, _, _ in played], [action for _, action, _ in played if action is not None]


@pytest.mark.parametrize("seed", range(40))
def test_no_draw_depends_on_the_number_of_an_action(seed: int, drawn: Draws) -> None:
    scenario, _, states, done = an_evening(seed)
    drawn.clear()
    told = replay(scenario, states[0], done)
    once = dict(drawn)
    drawn.clear()
    later = replay(scenario, replace(states[0], number=10_000), done)
    assert drawn == once
    assert without_causes(later) == without_causes(told)


@pytest.mark.parametrize("seed", range(12))
def test_an_action_put_in_changes_no_draw(seed: int, drawn: Draws) -> None:
    scenario, setup, states, done = an_evening(seed)
    drawn.clear()
    state, opening = begin(scenario, setup)
    told = without_causes((*opening, *replay(scenario, state, done)))
    once = dict(drawn)
    inside = 0
    for place in range(0, len(done), max(1, len(done) // 12)):
        if states[place].cover or states[place].own is not None:
            continue  # while money is sought, or over a case of the table's own, nothing can be put in
        both = put_in(scenario, states[place])
        inside += states[place].case is not None
        drawn.clear()
        state, opening = begin(scenario, setup)
        again = replay(scenario, state, (*done[:place], *both, *done[place:]))
        assert drawn == once
        assert without_causes((*opening, *again)) == told
    assert inside, "places inside a case are tried too"


def put_in(scenario: Scenario, state: State) -> tuple[Action, Action]:
    """Two actions after which it stands as it stood: somebody comes and goes, or a number is made one higher and lower.

    Once a case has its voters nobody comes: whoever goes out between two votes of it makes the second tell less.
    """
    here = next(seat for seat in state.seats if seat.voters)
    comes = actions.Attend(here.id, here.voters + 1)
    if (state.case is None or not state.case.voters) and comes in legal_actions(scenario, state):
        return comes, actions.Attend(here.id, here.voters)
    number, by = next(iter(scenario.indicators)), 1 if state.indicators[0] < 100 else -1
    return actions.Adjust(number, by, "t9"), actions.Adjust(number, -by, "t9")


def test_an_action_left_out_changes_no_draw(drawn: Draws) -> None:
    left_out = 0
    for seed in range(40):
        scenario, setup, _, done = an_evening(seed)
        fewer = [action for action in done if not (isinstance(action, actions.Pick) and action.at == "adviser")]
        left_out += len(done) - len(fewer)
        found = []
        for row in (done, fewer):
            drawn.clear()
            replay(scenario, begin(scenario, setup)[0], row)
            found.append(dict(drawn))
        assert found[0] == found[1]
    assert left_out >= 5


def test_an_action_done_otherwise_leaves_every_draw_that_both_evenings_have(drawn: Draws) -> None:
    common = 0
    for seed in range(60):
        scenario, setup, states, done = an_evening(seed)
        dice = Random(seed + 1)
        drawn.clear()
        replay(scenario, begin(scenario, setup)[0], done)
        first = dict(drawn)
        for place in dice.sample(range(len(done)), min(3, len(done))):
            drawn.clear()
            state = states[place]
            otherwise = [action for action in legal_actions(scenario, state) if action != done[place]]
            if not otherwise:
                continue
            state, _ = apply(scenario, state, dice.choice(otherwise))
            while asked(scenario, state):
                state, _ = apply(scenario, state, an_action(dice, scenario, state))
            both = drawn.keys() & first.keys()
            assert {key: drawn[key] for key in both} == {key: first[key] for key in both}
            common += len(both)
    assert common > 100


def rolls(at: Table) -> dict[tuple[int, int], tuple[int, int]]:
    """Quarter and turn → the dice that were drawn, to the end of the year."""
    found = {}
    while at.asked:
        at.go_on()
        for event in at.told:
            if isinstance(event, events.DiceThrown) and not event.by_hand and at.state.turn is not None:
                found[at.state.quarter, at.state.turn.number] = event.dice
    return found


GOLDEN_DICE = {
    1: [(5, 6), (3, 4), (3, 6), (3, 4), (4, 1), (3, 2), (6, 6), (1, 6), (5, 6), (4, 2), (2, 6), (3, 3)],
    2015: [(2, 2), (3, 2), (6, 3), (4, 6), (2, 2), (4, 2), (6, 5), (1, 6), (1, 2), (4, 3), (1, 5), (3, 5)],
}


@pytest.mark.parametrize("seed", GOLDEN_DICE)
def test_golden_dice_of_an_evening(seed: int) -> None:
    fallen = rolls(Table(town(quarters=2), seed=seed))
    assert fallen == dict(zip([(q, t) for q in (1, 2) for t in range(1, 7)], GOLDEN_DICE[seed], strict=True))


def test_dice_of_other_turns_stay_when_one_turn_is_thrown_by_hand() -> None:
    every = rolls(Table(town()))
    at = Table(town()).until("roll")
    at.do(actions.Roll("roll", (6, 5)))
    at.do(actions.Pick("move", "5"))
    others = rolls(at)
    assert (1, 1) not in others
    assert others == {key: dice for key, dice in every.items() if key != (1, 1)}


def test_the_luck_of_a_voice_depends_on_the_turn_and_on_nothing_else(drawn: Draws) -> None:
    voices = {"anna": {"name": "Anna", "says": "Hé.", "now": {"chance": 50, "trust": 1}}}
    found = []
    for twice in (False, True):
        drawn.clear()
        at = Table(town(*["voice"] * 6, voices=voices)).until("roll")
        if twice:
            at.do(actions.Adjust("access", 1, "t9"))
            at.do(actions.Adjust("access", -1, "t9"))
        while at.asked:
            at.go_on()
        found.append({key for key in drawn if key[0] == "percent"})
    assert len(found[0]) == 4 * 6
    assert found[0] == found[1]


def test_every_draw_says_what_it_is_for(drawn: Draws) -> None:
    seen = set()
    for seed in range(30):
        drawn.clear()
        an_evening(seed)
        for key in drawn:
            match key:
                case ("roll", int(quarter), int(turn), 1 | 2, 6):
                    assert 1 <= quarter <= 8
                    assert 1 <= turn <= 20
                case ("facility", str(), int(level), 100):
                    assert 1 <= level <= 5
                case ("percent", "effect", str(), int(), str(), 100):
                    pass
                case ("after", str(), int(), str(), int(width)):
                    assert width > 1
                case ("shuffle", *what, int(place), int(limit)):
                    assert what
                    assert limit == place + 1
                case _:
                    pytest.fail(f"a draw for {key}")
            seen.add(key[0])
    assert seen == {"roll", "facility", "percent", "after", "shuffle"}


@pytest.mark.parametrize("seed", range(16))
def test_another_title_and_an_option_of_a_card_that_nobody_played_change_no_luck(seed: int, drawn: Draws) -> None:
    scenario, setup, _, done = an_evening(seed)
    drawn.clear()
    state, opened = begin(scenario, setup)
    told, luck = [*opened, *replay(scenario, state, done)], dict(drawn)
    played = {event.card for event in told if isinstance(event, events.CaseOpened)}
    cards = {id: said_otherwise(card) if id in played else more(card) for id, card in scenario.dilemmas.items()}
    other = replace(scenario, title=Text("Een ander jaar", None), dilemmas=cards)
    drawn.clear()
    state, opened = begin(other, setup)
    assert [*opened, *replay(other, state, done)] == told
    assert drawn == luck


def said_otherwise(card: Card) -> Card:
    """The card under another title, with its options in other words."""
    titled = replace(card, title=Text("Anders", None))
    if not isinstance(titled, ChoiceCard):
        return titled
    return replace(titled, options={id: replace(it, text=Text(f"Anders {id}")) for id, it in titled.options.items()})


def more(card: Card) -> Card:
    """The card with one option more, where it has options."""
    if not isinstance(card, ChoiceCard):
        return card
    return replace(card, options={**card.options, "unasked": Option(text=Text("Niets daarvan", None))})
