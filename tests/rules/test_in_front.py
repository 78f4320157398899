"""A card that the facilitator puts in front: which, when it comes, and that it comes."""

import pytest

from game.rules import actions, events
from game.rules.prompts import InjectPrompt
from game.rules.terms.text import Message, message
from tests.narrow import as_a, there
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.test_facilitator import ROOM, offered, refused
from tests.rules.towns import plain, town

NEVER = {"at_least": {"trust": 100}}
FOUR = {f"card{number}": plain(title=f"Kaart {number}") for number in range(4)}
OPENS = choice(a={"now": {"open": "next"}}, b={})


def opened(at: Table) -> str | None:
    """The card of the open case."""
    return None if at.state.case is None else at.state.case.card


def offers(at: Table) -> list[str]:
    """The cards that can be put in front."""
    return [item.id for item in offered(at, InjectPrompt).items]


def played(at: Table) -> list[str]:
    """Every card that was played, to the end of the year."""
    while at.asked:
        at.go_on()
    return [decision.card for decision in at.state.decisions]


def test_a_card_put_in_front_comes_before_all_others() -> None:
    at = Table(town(*["dilemma"] * 6, dilemmas={"a": plain(core=True), "b": plain(), "c": plain()})).until("quarter")
    assert at.do(actions.Inject("c")) == (events.CardInjected("c"),)
    at.do(actions.Inject("b"))
    assert [*at.state.injected, *at.state.queue] == ["b", "c", "a"]
    at.do(actions.Inject("c"))
    assert [*at.state.injected] == ["c", "b"]
    at.go_on()
    assert (opened(at), at.state.injected) == ("c", ("b",)), "without a turn: what is in front comes by itself"
    at.decide().go_on()
    assert (opened(at), at.state.quarter) == ("b", 1)


def test_a_card_never_comes_into_an_open_one() -> None:
    at = Table(town("dilemma", dilemmas={"a": plain(core=True), "b": plain()})).until("briefing")
    before = at.state.case
    assert offers(at) == ["b"]
    refused(at, actions.Inject("a"))
    at.do(actions.Inject("b"))
    assert (at.state.case, at.state.injected) == (before, ("b",))


def test_what_was_played_or_is_practice_cannot_be_put_in_front() -> None:
    at = Table(town(dilemmas={"a": plain(core=True), "b": plain(), "p": plain(only="practice")}), practice=False)
    at.until("briefing").decide().next_quarter()
    assert offers(at) == ["b"]
    for id in ("a", "p", "nothing"):
        refused(at, actions.Inject(id))


def test_a_card_put_in_front_comes_whatever_its_condition() -> None:
    at = Table(scenario({"a": plain(), "b": plain(when=NEVER)}, quarters=1)).until("quarter")
    at.do(actions.Inject("b"))
    at.go_on()
    assert opened(at) == "b", "the facilitator decided"


@pytest.mark.parametrize("at_question", ["briefing", "outcome"])
def test_put_in_front_of_a_full_agenda_a_card_still_comes_and_its_room_comes_in(at_question: str) -> None:
    at = Table(scenario(FOUR, funds=ROOM, quarters=1, programme=list(FOUR))).until("agenda")
    at.do(actions.SetAgenda(1))
    at.until(at_question)
    before = at.funds["wmo"]
    told = at.do(actions.Inject("card3"))
    assert told[1:] == (events.AgendaSet(2), events.FundMoved("wmo", 20_000, "room", at.state.number))
    assert (at.state.agenda, at.funds["wmo"]) == (2, before + 20_000)
    assert played(at) == ["card0", "card3"]


def test_an_agenda_that_has_a_place_for_it_does_not_grow() -> None:
    at = Table(scenario(FOUR, quarters=1, programme=list(FOUR))).until("agenda")
    at.do(actions.SetAgenda(2))
    at.until("briefing")
    assert at.do(actions.Inject("card3")) == (events.CardInjected("card3"),)
    assert played(at) == ["card0", "card3"]


def test_between_quarters_a_card_put_in_front_comes_first_in_the_next() -> None:
    at = Table(scenario(FOUR, programme=list(FOUR))).until("quarter_end")
    assert at.do(actions.Inject("card3")) == (events.CardInjected("card3"),)
    assert played(at) == ["card0", "card3"]


def test_at_the_last_quarters_end_no_card_is_put_in_front_any_more() -> None:
    at = Table(scenario(FOUR)).until("quarter_end").next_quarter().until("quarter_end")
    assert at.state.quarter == at.scenario.quarters
    assert offered(at, InjectPrompt) is None
    refused(at, actions.Inject("card3"))


def test_no_card_is_put_in_front_while_the_table_looks_for_cover() -> None:
    funds = {"wmo": {"name": "Wmo"}, "reserve": {"name": "Reserve", "start": 90_000, "is_reserve": True}}
    dear = choice(a={"now": {"wmo": -10_000}}, b={"now": {"wmo": -20_000}})
    at = Table(scenario({"a": dear, "b": plain()}, funds=funds, programme=["a"])).until("cover")
    assert offered(at, InjectPrompt) is None, "the room it brings would change what is short"
    at.go_on()
    assert offers(at) == ["b"]


def test_a_card_put_in_front_that_never_came_is_told_at_the_end() -> None:
    at = Table(scenario(FOUR, quarters=1, programme=list(FOUR))).until("quarter")
    at.do(actions.Inject("card2"))
    at.do(actions.Finish())
    never = message("told.never_came", title=at.scenario.dilemmas["card2"].title)
    assert [line.words for line in there(at.seen().year).epilogue] == [never]


def waiting() -> Table:
    """A follow-up was opened, and its condition does not hold."""
    cards = {"a": OPENS, "b": plain(), "next": plain(only="follow_up", when=NEVER)}
    return Table(scenario(cards, programme=["a", "b"])).until("briefing").decide().next_quarter()


def test_a_follow_up_that_waited_to_the_end_is_told_there() -> None:
    at = waiting()
    assert (at.state.front, at.until("briefing").state.front) == (("next",), ("next",))
    at.do(actions.Finish())
    assert [as_a(Message, line.words).id for line in there(at.seen().year).epilogue] == ["told.never_came"]


def test_a_follow_up_that_an_effect_opened_may_be_put_in_front_and_comes_once() -> None:
    at = waiting()
    at.do(actions.Inject("next"))
    assert (at.state.injected, at.state.front) == (("next",), ())
    assert played(at) == ["a", "next"]


def test_a_follow_up_that_no_decision_opened_is_not_on_the_wall() -> None:
    cards = {"a": OPENS, "b": plain(), "next": plain(only="follow_up"), "other": plain(only="follow_up")}
    at = Table(scenario(cards, programme=["a", "b"])).until("briefing")
    assert offers(at) == ["b"], "its title would tell what an option leads to"
    refused(at, actions.Inject("next"))
    assert offers(at.decide()) == ["b", "next"]
    at.next_quarter()
    assert offers(at) == ["b", "next"]
    at.do(actions.Inject("next"))
    assert offers(at) == ["b", "next"], "and once more it comes before another"


def test_a_card_that_is_opened_again_while_it_waits_comes_once() -> None:
    cards = {"a": OPENS, "b": OPENS, "c": plain(), "next": plain(only="follow_up")}
    at = Table(scenario(cards, programme=["a", "b", "c"])).until("agenda")
    at.do(actions.SetAgenda(2))
    at.until("briefing").decide().go_on()
    at.do(actions.Inject("next"))
    assert opened(at) == "b"
    at.decide()
    assert (at.state.injected, at.state.opened) == (("next",), ("next",))
    assert played(at) == ["a", "b", "next", "c"]
