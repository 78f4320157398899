"""Turns on the ring: tokens, two dice of which one is used, who is met, and the three forms of play."""

from typing import Any

import pytest
from msgspec.structs import replace

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.prompts import PickPrompt, RollPrompt
from game.rules.setup import Seat
from game.rules.state import digest
from game.rules.turns import begin
from tests.evenings import setup
from tests.narrow import there
from tests.rules.driver import Table
from tests.rules.towns import BRINK, HARBOUR, plain, town

COLOURS = ("blue", "green", "ochre", "plum", "brick", "teal", "slate", "sand")


def seats(number: int) -> tuple[Seat, ...]:
    return tuple(Seat(colour) for colour in COLOURS[:number])


@pytest.mark.parametrize(
    ("number", "places"),
    [
        (1, (0,)),
        (2, (0, 6)),
        (3, (0, 4, 8)),
        (4, (0, 3, 6, 9)),
        (5, (0, 2, 4, 7, 9)),
        (8, (0, 1, 3, 4, 6, 7, 9, 10)),
    ],
)
def test_tokens_start_spread_over_the_ring(number: int, places: tuple[int, ...]) -> None:
    assert Table(town(*["news"] * 12), seats=seats(number)).state.tokens == places


def test_more_tokens_than_squares_still_fit_on_the_ring() -> None:
    assert Table(town(*["news"] * 6), seats=seats(8)).state.tokens == (0, 0, 1, 2, 3, 3, 4, 5)


def test_one_token_starts_at_the_first_square_and_cards_have_none() -> None:
    assert Table(town(), form="one_token").state.tokens == (0,)
    assert Table(town(), form="cards").state.tokens == ()


def test_a_pack_without_a_board_is_played_with_cards_whatever_was_asked() -> None:
    bare = replace(town(), board=None)
    assert Table(bare, form="tokens").state.form == "cards"
    assert Table(town(settings={"form": "one_token"})).state.form == "one_token"
    assert Table(town(settings={"form": "one_token"}), form="cards").state.form == "cards"
    assert Table(town()).state.form == "tokens"


def test_of_two_dice_one_is_used() -> None:
    at = Table(town()).until("roll")
    at.do(actions.Roll("roll", (2, 5)))
    prompt = at.asked[0]
    assert isinstance(prompt, PickPrompt)
    assert (prompt.at, prompt.who, prompt.open_ids()) == ("move", "blue", ("2", "5"))
    told = at.pick("5")
    assert told[0] == events.TokenMoved(0, 5, 5)
    assert at.state.tokens == (5, 3)


def test_a_token_walks_past_the_end_of_the_ring() -> None:
    at = Table(town(), seats=seats(3)).until("roll")
    for steps, places in ((6, (0, 2, 4)), (3, (0, 5, 4)), (4, (0, 5, 2))):
        at.land(steps)
        assert at.state.tokens == places


def test_two_equal_dice_may_also_stay() -> None:
    at = Table(town()).until("roll")
    at.do(actions.Roll("roll", (4, 4)))
    prompt = at.asked[0]
    assert isinstance(prompt, PickPrompt)
    assert prompt.open_ids() == ("4", "stay")
    told = at.pick("stay")
    assert told[0] == events.TokenMoved(0, 0, 0)
    assert at.state.phase == "visit", "staying lands there again: no turn is empty"


def test_every_roll_is_two_dice_and_over_an_evening_all_faces_fall() -> None:
    fallen = set()
    for seed in range(20):
        at = Table(town(), seed=seed).until("roll")
        at.go_on()
        assert at.state.turn is not None
        assert at.state.turn.dice is not None
        fallen |= set(at.state.turn.dice)
    assert fallen == {1, 2, 3, 4, 5, 6}


def test_dice_entered_by_hand_give_the_same_as_drawn_ones() -> None:
    drawn, entered = Table(town()).until("roll"), Table(town()).until("roll")
    drawn.do(actions.Roll("roll"))
    assert drawn.state.turn is not None
    told = entered.do(actions.Roll("roll", drawn.state.turn.dice))
    assert isinstance(told[0], events.DiceThrown)
    assert told[0].by_hand
    while drawn.asked:
        assert digest(drawn.state) == digest(entered.state)
        drawn.go_on()
        entered.go_on()
    assert digest(drawn.state) == digest(entered.state)


@pytest.mark.parametrize("dice", [(0, 3), (3, 7), (-1, 2), (3,), (1, 2, 3), (), (True, 3), (2.0, 3), ("1", 2)])
def test_dice_that_no_table_can_throw_are_refused(dice: Any) -> None:
    at = Table(town()).until("roll")
    before = digest(at.state)
    with pytest.raises(IllegalAction) as error:
        at.do(actions.Roll("roll", dice))
    assert error.value.reason is not None
    assert error.value.reason.id == "refused.dice"
    assert digest(at.state) == before


def test_there_is_one_throw_a_turn_and_only_what_was_thrown_can_be_walked() -> None:
    at = Table(town()).until("roll")
    at.do(actions.Roll("roll", (2, 5)))
    for action in (
        actions.Roll("roll"),
        actions.Roll("roll", (2, 5)),
        actions.Pick("move", "3"),
        actions.Pick("move", "stay"),
    ):
        with pytest.raises(IllegalAction):
            at.do(action)


def test_turns_go_on_in_seat_order_where_the_last_quarter_stopped() -> None:
    at = Table(town(board={"max_turns": 2}), seats=seats(3)).until("roll")
    order = []
    while at.asked:
        prompt = at.asked[0]
        order += [prompt.who] if isinstance(prompt, RollPrompt) else []
        at.go_on()
    assert order == ["blue", "green", "ochre", "blue", "green", "ochre", "blue", "green"]


def test_landing_on_another_token_lets_both_lead_and_one_adviser_more_be_heard() -> None:
    advisers = {id: {"name": id, "interest": "Rust.", "says": "Let op."} for id in ("one", "two", "three")}
    at = Table(town("news", "news", "news", "dilemma", dilemmas={"card": plain(advisers=advisers)}))
    told = at.land(3)
    assert events.TokensMet(1) in told
    case = at.state.case
    assert case is not None
    assert (case.rapporteur, case.together, case.extra) == (0, 1, 1)
    assert at.state.led == (1, 1)
    assert there(at.seen().case).together == "green"
    for adviser in ("one", "two"):
        assert at.asked[1].at == "adviser"
        at.do(actions.Pick("adviser", adviser))
    assert [prompt.at for prompt in at.asked] == ["briefing"], "one of the card's own, and one more"


def test_alone_on_a_square_nobody_leads_along() -> None:
    at = Table(town("news", "dilemma"))
    assert not any(isinstance(event, events.TokensMet) for event in at.land(1))
    assert at.state.case is not None
    assert (at.state.case.together, at.state.case.extra, at.state.led) == (None, 0, (1, 0))


def test_who_lands_leads_and_may_let_another_lead_who_led_less() -> None:
    at = Table(town("dilemma", "dilemma", "dilemma", "news", "news", "news"))
    at.land(1)
    assert at.state.case is not None
    assert at.state.case.rapporteur == 0
    at.decide().next_quarter().until("roll")
    at.land(1)
    assert at.state.phase == "visit", "the other seat came on news"
    at.go_on()
    at.land(1)
    assert at.state.case is not None
    assert at.state.case.rapporteur == 0, "blue landed there"
    at.do(actions.Pick("rapporteur", "green"))
    assert at.state.case.rapporteur == 1, "green had not led yet"


def test_after_so_many_turns_the_next_case_comes_in_by_itself_from_the_deck_ahead() -> None:
    cards = {"work_card": plain("work"), "wmo_card": plain("wmo"), "youth_card": plain("youth")}
    ring = ("reflection", "reflection", {"dilemma": "wmo"}, {"dilemma": "work"}, {"dilemma": "youth"}, "reflection")
    at = Table(town(*ring, dilemmas=cards, board={"max_turns": 1})).until("roll")
    at.land(1)
    assert at.state.tokens == (1, 3)
    at.go_on()
    assert at.state.phase == "case"
    assert at.state.case is not None
    assert at.state.case.card == "youth_card", "green is next, and youth lies ahead of its token"
    at.decide().next_quarter().until("roll")
    at.land(2)
    at.go_on()
    assert at.state.case is not None
    assert at.state.case.card == "wmo_card", "blue is next: wmo lies ahead, before work"


def test_a_case_that_no_square_brings_up_comes_in_all_the_same() -> None:
    at = Table(town(*["reflection"] * 6, dilemmas={"card": plain("wmo")}, board={"max_turns": 2}))
    at.until("briefing")
    assert (at.state.turns, at.state.played) == (2, 1)


def test_the_agenda_ends_the_quarter_before_the_turns_are_used() -> None:
    at = Table(town(*["dilemma"] * 6)).until("roll")
    at.land(1)
    at.decide().go_on()
    assert (at.state.phase, at.state.turns) == ("quarter_end", 1)


def test_with_one_token_the_seats_take_turns_with_it_and_meet_nobody() -> None:
    at = Table(town(), form="one_token").until("roll")
    for who, steps, place in (("blue", 3, 3), ("green", 5, 2), ("blue", 6, 2)):
        at.until("roll")
        assert at.asked[0].who == who
        told = at.land(steps)
        assert at.state.tokens == (place,)
        assert not any(isinstance(event, events.TokensMet) for event in told)


def test_with_cards_each_quarter_begins_in_one_neighbourhood_in_the_order_written() -> None:
    scenario = town(groups={"brink": BRINK, "harbour": HARBOUR})
    at, visited = Table(scenario, form="cards"), []
    while at.asked:
        assert not isinstance(at.asked[0], RollPrompt)
        visited += [event.of for event in at.told if isinstance(event, events.VisitOpened)]
        at.go_on()
    assert visited == ["brink", "harbour", "brink", "harbour"]


def test_with_cards_the_neighbourhood_comes_before_a_follow_up_too() -> None:
    cards = {"first": {**plain(), "options": {"a": {"text": "a", "now": {"open": "next"}}, "b": {"text": "b"}}}}
    cards |= {"next": plain(only="follow_up"), "last": plain(), "very_last": plain()}
    at = Table(town(groups={"brink": BRINK}, dilemmas=cards, programme=["first"]), form="cards").until("briefing")
    at.decide().next_quarter().go_on()
    assert at.state.visit is not None, "every quarter begins in a neighbourhood"
    at.until("briefing")
    assert at.state.case is not None
    assert at.state.case.card == "next"


def test_with_cards_alone_the_cases_come_in_the_order_of_the_programme() -> None:
    at, played = Table(town(programme=["card2", "card0"]), form="cards"), []
    while at.asked:
        played += [event.card for event in at.told if isinstance(event, events.CaseOpened)]
        at.go_on()
    assert played[:2] == ["card2", "card0"]
    assert sorted(played) == ["card0", "card1", "card2", "card3"]


def test_each_form_tells_where_its_tokens_stand() -> None:
    for form, tokens in (("tokens", (0, 3)), ("one_token", (0,)), ("cards", ())):
        _, told = begin(town(), setup(form=form, seats=seats(2)))
        assert [event.tokens for event in told if isinstance(event, events.TownPrepared)] == [tokens]
