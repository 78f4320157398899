"""A resident whom the table met before: what was known there is known here, and rapport goes on where it ended."""

from typing import Any

import pytest

from game.rules import actions
from game.rules.prompts import AskPrompt
from game.rules.soundness import sound
from game.rules.terms.text import Message
from tests.narrow import as_a
from tests.rules.driver import Table
from tests.rules.scenarios import scenario
from tests.rules.talks import home
from tests.rules.towns import plain


def talk(resident: dict[str, Any] | None = None, **questions: dict[str, Any]) -> dict[str, Any]:
    asked = {
        "eyes": {"ask": "Zie je goed?", "answer": "Nee.", "minutes": 5, "reveals": "eyes", "rapport": 1},
        "day": {"ask": "Hoe is je dag?", "answer": "Lang.", "minutes": 5, "rapport": -3},
    }
    facts = {"eyes": {"text": "Hij ziet slecht.", "hidden": True}, "own": {"text": "Eigen.", "hidden": True}}
    options = {"help": {"text": "helpen"}, "wait": {"text": "wachten"}}
    found = home() | {"questions": asked | questions, "facts": facts, "options": options}
    return found if resident is None else found | {"resident": resident}


def played(*asked: str, first: str = "first", **more: Any) -> Table:
    """The first talk with these questions, until the second begins."""
    cards = {"first": talk(), "again": talk({"same_as": "first"}, **more), "plain": plain()}
    at = Table(sound(scenario(cards, programme=[first, *(id for id in cards if id != first)], quarters=3)))
    at.until("inquiry")
    for question in asked:
        at.do(actions.Ask("inquiry", question))
    at.do(actions.Ask("inquiry", None))
    at.decide(0)
    return at.next_quarter().until("briefing")


def questions(at: Table) -> list[str]:
    return [item.id for item in as_a(AskPrompt, at.until("inquiry").asked[0]).items]


def test_the_resident_is_the_same_and_what_was_heard_is_known() -> None:
    at = played("eyes")
    case = at.seen().case
    assert case is not None
    assert case.talk is not None
    assert case.talk.resident is not None
    assert as_a(Message, case.talk.resident.before).id == "talk.before"
    assert [fact.id for fact in case.facts if fact.learned] == ["eyes"]
    assert questions(at) == ["day"], "what only brought that out is gone"


def test_what_was_not_heard_is_still_asked() -> None:
    at = played("day")
    assert at.state.case is not None
    assert at.state.case.talk.known == ()
    assert questions(at) == ["eyes", "day"]


@pytest.mark.parametrize(("asked", "rapport"), [((), 2), (("eyes",), 3), (("day",), 1), (("eyes", "day"), 1)])
def test_rapport_goes_on_where_it_ended_and_nobody_who_opens_is_shut(asked: tuple[str, ...], rapport: int) -> None:
    at = played(*asked)
    assert at.state.case is not None
    assert at.state.case.talk.rapport == rapport


def test_a_question_that_brings_out_more_stays() -> None:
    more = {"ask": "En?", "answer": "Ja.", "minutes": 5, "reveals": ["eyes", "own"]}
    assert questions(played("eyes", more=more)) == ["day", "more"]


def test_whichever_talk_comes_first_the_other_is_the_second() -> None:
    at = played("eyes", first="again")
    assert at.state.case is not None
    assert (at.state.case.card, at.state.case.talk.known) == ("first", ("eyes",))


def test_a_talk_that_was_skipped_was_none() -> None:
    cards = {"first": talk(), "again": talk({"same_as": "first"}), "plain": plain()}
    at = Table(sound(scenario(cards, programme=[*cards], quarters=3))).until("inquiry")
    at.do(actions.Ask("inquiry", "eyes"))
    at.do(actions.Skip())
    at.until("briefing")
    assert at.state.case is not None
    assert (at.state.case.card, at.state.case.talk.known, at.state.case.talk.rapport) == ("again", (), 2)


def test_three_talks_go_on_from_the_last() -> None:
    cards = {"first": talk(), "again": talk({"same_as": "first"}), "third": talk({"same_as": "again"})}
    made = sound(scenario(cards, programme=[*cards], quarters=3))
    at = Table(made).until("inquiry")
    at.do(actions.Ask("inquiry", "eyes"))
    at.do(actions.Ask("inquiry", None))
    at.decide(0).next_quarter().until("inquiry")
    at.do(actions.Ask("inquiry", None))
    at.decide(0).next_quarter().until("briefing")
    assert at.state.case is not None
    assert at.state.case.talk.known == ("eyes",)
