"""Deliberation in full, the kitchen table: a whisper, the report, what was unsaid; and what stands beside a case."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.illegal import IllegalAction
from game.rules.prompts import FACILITATOR, TABLE, ChoosePrompt
from game.rules.setup import Seat
from game.rules.terms.text import Message, Text
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.talks import TWO, asked, home, items, table


def kitchen(**setup: Any) -> Table:
    return table(home(), at="inquiry", **setup)


def ask(at: Table, question: str | None) -> tuple[events.Event, ...]:
    return at.do(actions.Ask("inquiry", question))


def test_the_table_whispers_one_question() -> None:
    at = kitchen()
    assert items(at, "hint") == ("day", "who", "mail"), "not what has not opened yet"
    prompt = asked(at, "hint")
    assert prompt is not None
    assert prompt.who == TABLE
    assert at.do(actions.Pick("hint", "mail")) == (events.HintWhispered("mail"),)
    assert asked(at, "hint") is None, "one"
    case = at.seen().case
    assert case is not None
    assert case.talk is not None
    assert case.talk.hint is not None
    assert case.talk.hint.nl == "Opent u de post?"
    assert at.asked[0].who == "blue", "the rapporteur asks what it wants"
    ask(at, "day")
    assert at.state.case is not None
    assert at.state.case.hint == "mail"


def test_only_what_can_still_be_asked_can_be_whispered() -> None:
    at = kitchen()
    ask(at, "day")
    ask(at, "mail")
    assert items(at, "hint") == ("who", "deep")
    ask(at, "who")
    assert items(at, "hint") is None, "no time is left for anything"
    alone = kitchen(seats=(Seat("blue", 1),), reveal="outcome")
    assert items(alone, "hint") is None, "somebody alone whispers to nobody"


def numbers(at: Table) -> dict[str, int]:
    """The numbers on the page of what can be asked."""
    case = at.seen().case
    assert case is not None
    assert case.talk is not None
    return case.talk.numbers


def test_a_question_keeps_its_number_on_the_card_and_what_has_not_opened_has_none() -> None:
    at = kitchen()
    before = numbers(at)
    assert list(before) == ["day", "who", "mail"]
    assert sorted(before.values()) == [1, 2, 3], "what waits behind another question leaves no gap"
    ask(at, "day")
    ask(at, "mail")
    assert list(numbers(at)) == ["who", "deep"]
    assert numbers(at)["who"] == before["who"]
    assert numbers(at)["deep"] not in before.values()


def test_the_resident_asks_what_is_written_and_three_facts_at_most_go_in() -> None:
    at = kitchen()
    for question in ("mail", "who", "day"):
        ask(at, question)
    ask(at, None)
    prompt = asked(at, "report")
    assert isinstance(prompt, ChoosePrompt)
    assert (prompt.who, prompt.least, prompt.most) == ("blue", 1, 3)
    assert [item.id for item in prompt.items] == ["alone", "son", "debt", "letter"], "what the talk brought out"
    for wrong in ((), ("alone", "son", "debt", "letter"), ("son", "alone"), ("son", "son"), ("stairs",), ("nothing",)):
        with pytest.raises(IllegalAction):
            at.do(actions.Choose("report", wrong))
    told = at.do(actions.Choose("report", ("alone", "son", "debt")))
    assert told[0] == events.ReportWritten(("alone", "son", "debt"))
    case = at.until("outcome").seen().case
    assert case is not None
    assert case.talk is not None
    written = [text.nl for text in case.talk.report]
    assert written == ["Zij woont alleen.", "Haar zoon komt elke dag.", "Er ligt een aanmaning."]
    at.go_on()
    assert at.state.decisions[0].talk.report == ("alone", "son", "debt")


def test_what_was_not_asked_cannot_be_written() -> None:
    at = kitchen()
    ask(at, "mail")
    ask(at, None)
    prompt = asked(at, "report")
    assert isinstance(prompt, ChoosePrompt)
    assert ([item.id for item in prompt.items], prompt.most) == (["debt", "letter"], 2)
    with pytest.raises(IllegalAction):
        at.do(actions.Choose("report", ("son",)))


@pytest.mark.parametrize("facts", [(), ("son",)])
def test_with_one_fact_or_none_there_is_nothing_to_choose(facts: tuple[str, ...]) -> None:
    at = kitchen()
    if facts:
        ask(at, "who")
    assert events.ReportWritten(facts) in ask(at, None)
    assert at.at == "first_ballot"


def unsaid(at: Table, audience: str = TABLE) -> list[str]:
    case = at.seen(audience).case
    assert case is not None
    return [text.nl for text in case.unsaid]


def test_what_the_resident_would_have_said_is_told_at_the_outcome_and_not_before() -> None:
    at = kitchen()
    ask(at, "mail")
    ask(at, None)
    while at.at != "outcome":
        for audience in (TABLE, "blue", FACILITATOR):
            assert unsaid(at, audience) == []
        at.go_on()
    assert unsaid(at) == ["Zij woont alleen.", "Haar zoon komt elke dag."]


def test_who_was_asked_everything_has_nothing_unsaid() -> None:
    at = kitchen()
    for question in ("mail", "who", "day"):
        ask(at, question)
    assert unsaid(at.until("outcome")) == []


# Beside the table


def test_the_soft_clock_of_a_stage_stands_in_the_view_and_decides_nothing() -> None:
    timers = {"briefing": 2, "deliberation": 6}
    at, without = (table(pack={"settings": {"timers": it}}) for it in (timers, {}))
    seen = {}
    while at.state.case is not None:
        case = at.seen().case
        assert case is not None
        seen[case.stage] = case.timer
        assert at.state == without.state
        at.go_on()
        without.go_on()
    assert seen == {
        "briefing": 2,
        "first_ballot": None,
        "deliberation": 6,
        "final_ballot": None,
        "rationale": None,
        "outcome": None,
    }


def test_questions_to_talk_about_are_the_cards_own_or_one_for_each_phase() -> None:
    case, own = table().seen().case, table({**TWO, "ask": ["Wie merkt dit?", "Wie niet?"]}).seen().case
    assert case is not None
    assert own is not None
    assert case.talk_about == tuple(Message(f"talk.{phase}") for phase in ("picture", "judgement", "decision"))
    assert [as_a(Text, text).nl for text in own.talk_about] == ["Wie merkt dit?", "Wie niet?"]


def test_the_way_a_law_prescribes_stands_beside_the_case() -> None:
    laws = {"support": {"name": "Wmo", "steps": ["Melding", "Onderzoek", "Besluit"]}}
    case = table({**TWO, "path": "support"}, pack={"laws": laws}).seen().case
    assert case is not None
    assert case.path is not None
    assert (case.path.name.nl, [step.nl for step in case.path.steps]) == ("Wmo", ["Melding", "Onderzoek", "Besluit"])
    other = table(pack={"laws": laws}).seen().case
    assert other is not None
    assert other.path is None
