"""What only the facilitator may do, when, and how far."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.legal import offers
from game.rules.prompts import FACILITATOR, AdjustPrompt, AgendaPrompt, AnyPrompt
from game.rules.setup import Seat
from tests.rules.driver import Table
from tests.rules.towns import BRINK, PLENTY, plain, street, town

ROOM = {
    "wmo": {"name": "Wmo", "start": 10_000, "each_quarter": 30_000, "each_case": 20_000},
    "reserve": {"name": "Reserve", "start": 5_000, "is_reserve": True},
}
THREE = (Seat("blue", 2), Seat("green", 2), Seat("ochre", 1))


def offered(at: Table, kind: type[Any]) -> Any:
    return next((prompt for prompt in offers(at.scenario, at.state) if isinstance(prompt, kind)), None)


def refused(at: Table, action: actions.Action) -> str | None:
    before = at.state
    with pytest.raises(IllegalAction) as error:
        at.do(action)
    assert at.state == before
    return error.value.reason.id if error.value.reason is not None else None


def test_offers_are_the_facilitators_and_nobody_elses() -> None:
    at = Table(town()).until("roll")
    found: tuple[AnyPrompt, ...] = offers(at.scenario, at.state)
    assert {prompt.who for prompt in found} == {FACILITATOR}
    assert at.seen(FACILITATOR).offers == found
    assert not at.seen().offers
    assert not at.seen("blue").offers


def test_when_the_year_is_over_nothing_is_offered_but_a_case_of_the_table_itself() -> None:
    at = Table(town())
    at.do(actions.Finish())
    assert [prompt.at for prompt in offers(at.scenario, at.state)] == ["own"]
    for action in (
        actions.SetAgenda(1),
        actions.Attend("blue", 1),
        actions.Inject("card0"),
        actions.Adjust("trust", 1, "t9"),
    ):
        assert refused(at, action) is None


def test_the_agenda_may_change_during_the_quarter_and_the_room_moves_with_it() -> None:
    at = Table(town(funds=ROOM)).until("agenda")
    at.do(actions.SetAgenda(2))
    assert at.funds["wmo"] == 10_000 + 30_000 + 2 * 20_000
    at.until("roll").do(actions.SetAgenda(4))
    assert (at.state.agenda, at.funds["wmo"]) == (4, 120_000)
    at.do(actions.SetAgenda(1))
    assert (at.state.agenda, at.funds["wmo"]) == (1, 60_000)
    assert at.at == "roll", "the turn goes on"


def test_room_that_is_spent_already_does_not_leave_again() -> None:
    at = Table(town(funds=ROOM)).until("agenda")
    at.do(actions.SetAgenda(4))
    at.do(actions.Adjust("wmo", -115_000, "t9"))
    at.do(actions.SetAgenda(1))
    assert at.funds == {"wmo": 0, "reserve": 5_000}


def test_an_agenda_is_never_shorter_than_what_was_opened_nor_longer_than_the_cards() -> None:
    at = Table(town("dilemma", "dilemma", dilemmas={f"card{number}": plain() for number in range(3)})).until("agenda")
    at.do(actions.SetAgenda(2))
    for _ in range(2):
        at.until("briefing").decide()
        if at.state.played == 1:
            at.go_on()
    agenda = offered(at, AgendaPrompt)
    assert (agenda.least, agenda.most) == (2, 3)
    refused(at, actions.SetAgenda(1))
    refused(at, actions.SetAgenda(4))
    refused(at, actions.SetAgenda(True))
    at.do(actions.SetAgenda(3))
    at.go_on()
    assert at.phase != "quarter_end", "one more case fits"


def test_an_agenda_that_is_done_ends_the_quarter_at_once_in_a_turn() -> None:
    at = Table(town("dilemma", "dilemma")).until("agenda")
    at.do(actions.SetAgenda(2))
    at.until("briefing").decide().go_on()
    at.until("roll").do(actions.SetAgenda(1))
    assert at.phase == "quarter_end"
    assert at.state.turn is None


def test_an_agenda_that_is_done_lets_a_visit_and_a_case_finish() -> None:
    at = Table(town("dilemma", "reflection")).until("agenda")
    at.do(actions.SetAgenda(2))
    at.until("briefing").do(actions.SetAgenda(1))
    at.decide()
    assert at.phase == "case"
    at.go_on()
    assert at.phase == "quarter_end"
    at.next_quarter_opens().do(actions.SetAgenda(2))
    at.until("briefing").decide().go_on()
    at.until("reflection").do(actions.SetAgenda(1))
    assert at.phase == "visit"
    at.go_on()
    assert at.phase == "quarter_end"


def test_the_agenda_is_not_changed_at_a_quarters_end_or_in_a_practice_case() -> None:
    at = Table(town("dilemma", dilemmas={"practice": plain(only="practice"), "card": plain(), "other": plain()}))
    assert (at.at, offered(at, AgendaPrompt)) == ("briefing", None)
    at.until("quarter_end")
    assert offered(at, AgendaPrompt) is None
    refused(at, actions.SetAgenda(2))


def test_numbers_may_be_changed_by_hand_with_a_reason() -> None:
    at = Table(street())
    for id, amount in {"wmo": -1_234, "trust": 50, "brink": 2}.items():
        assert at.do(actions.Adjust(id, amount, "t3")) == (events.Adjusted(id, amount, "t3"),)
    assert (at.funds["wmo"], at.state.indicators[0], at.level("brink")) == (998_766, 100, 2)


@pytest.mark.parametrize(
    ("id", "amount", "reason", "why"),
    [
        ("wmo", -1_000_001, "t9", "refused.adjust"),
        ("wmo", 10**9, "t9", "refused.adjust"),
        ("trust", 51, "t9", "refused.adjust"),
        ("trust", -51, "t9", "refused.adjust"),
        ("brink", 4, "t9", "refused.adjust"),
        ("brink", -1, "t9", "refused.adjust"),
        ("wmo", 0, "t9", "refused.adjust"),
        ("wmo", True, "t9", "refused.adjust"),
        ("wmo", 1.0, "t9", "refused.adjust"),
        ("nothing", 1, "t9", "refused.not_listed"),
        ("wmo", 1, "omdat", "refused.text_id"),
        ("wmo", 1, "", "refused.no_words"),
        ("wmo", 1, None, "refused.no_words"),
    ],
)
def test_a_change_by_hand_beyond_its_limits_is_refused(id: str, amount: Any, reason: Any, why: str) -> None:
    assert refused(Table(street()), actions.Adjust(id, amount, reason)) == why


def test_nothing_is_changed_by_hand_while_the_table_looks_for_cover() -> None:
    funds = {"wmo": {"name": "Wmo"}, "reserve": {"name": "Reserve", "start": 90_000, "is_reserve": True}}
    at = Table(town({"neighbourhood": "brink"}, groups={"brink": BRINK}, funds=funds)).until("cover")
    assert offered(at, AdjustPrompt) is None
    assert refused(at, actions.Adjust("wmo", 40_000, "t9")) is None
    at.go_on()
    assert offered(at, AdjustPrompt) is not None


def test_a_change_by_hand_is_possible_wherever_nothing_is_short() -> None:
    at = Table(street(goals={"g": {"title": "g", "when": {"at_least": {"trust": 1}}}}, funds=PLENTY))
    seen = set()
    while at.asked:
        seen.add(at.phase)
        assert (offered(at, AdjustPrompt) is None) == bool(at.state.cover)
        at.go_on()
    assert seen >= {"goal", "opening", "quarter", "turn", "visit", "case", "quarter_end"}


@pytest.mark.parametrize("form", ["tokens", "one_token", "cards"])
def test_a_visit_that_is_too_hard_can_be_skipped_and_nothing_comes_of_it(form: str) -> None:
    at = Table(street(), form=form).until("neighbourhood")
    before = at.state
    told = at.do(actions.Skip())
    assert told[0] == events.VisitClosed()
    assert at.state.visit is None
    assert (at.state.funds, at.state.facilities) == (before.funds, before.facilities)
    assert at.phase == ("case" if form == "cards" else "turn")


def test_a_visit_is_not_skipped_while_the_table_looks_for_cover() -> None:
    funds = {"wmo": {"name": "Wmo"}, "reserve": {"name": "Reserve", "start": 90_000, "is_reserve": True}}
    at = Table(town({"neighbourhood": "brink"}, groups={"brink": BRINK}, funds=funds)).until("cover")
    assert at.phase == "visit"
    assert refused(at, actions.Skip()) is None
    at.go_on()
    at.do(actions.Skip())
    assert at.state.visit is None
