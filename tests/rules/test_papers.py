"""The papers of a council: worked out from what was decided, numbered by kind, and only where a pack has its words."""

from typing import Any

import pytest

from game.rules import actions, events
from game.rules.prompts import PickPrompt
from game.rules.quarters.papers import Paper, papers, papers_of_case, wishes
from game.rules.scenario import Scenario
from game.rules.soundness import sound
from game.rules.state import digest
from game.rules.terms.text import Message
from tests.rules.councils import ADVICE, council, says
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.towns import plain, town
from tests.shipped import pack_of

COUNCIL = {"words": "council"}


def made(card: dict[str, Any], settings: dict[str, Any] = COUNCIL, **more: Any) -> Scenario:
    cards = {"card": {**card, "decided_by": "council"}, "two": {**choice(a={}, b={}), "decided_by": "council"}}
    return sound(scenario(cards, programme=["card", "two"], settings=settings, quarters=2, **more))


def told(found: tuple[Paper, ...]) -> list[tuple[str, int]]:
    return [(paper.kind, paper.number) for paper in found]


def test_they_are_numbered_by_kind_over_the_year() -> None:
    at = Table(made(choice(a={"paper": "motion"}, b={}))).until("briefing").decide(1)
    assert told(papers_of_case(at.scenario, at.state)) == [("council", 1)]
    at.next_quarter()
    at.until("briefing").decide(0)
    assert told(papers(at.scenario, at.state)) == [("council", 1), ("council", 2)]
    (line,) = [line.words for line in at.seen().report if getattr(line.words, "id", "").startswith("paper.of.")]
    assert isinstance(line, Message)
    assert line.values["number"] == 2


def test_a_motion_is_a_motion_and_what_it_asks_for_is_told_at_the_end() -> None:
    card = choice(a={"paper": "motion", "next_year": "Meer geld."}, b={"next_year": "Minder."})
    at = Table(made(card)).until("briefing").decide(0)
    assert told(papers(at.scenario, at.state)) == [("motion", 1)]
    at.go_on()
    assert [text.nl for text in wishes(at.scenario, at.state)] == ["Meer geld."]
    while at.phase != "over":
        at.go_on()
    year = at.seen().year
    assert year is not None
    assert [getattr(words, "id", "") for words in year.papers] == ["paper.of.motion", "paper.of.council"]
    assert next(getattr(line.words, "id", "") for line in year.epilogue) == "told.wish"


def test_an_amendment_of_the_council_can_be_adopted_on_a_first_evening_and_names_its_cover() -> None:
    extra = {"nurse": {"text": "Met een nachtzuster", "now": {"wmo": -8_000}}}
    card = choice(a={"amendments": extra}, b={})
    at = Table(made(card)).until("deliberation")
    (adding,) = [it for it in at.asked if isinstance(it, PickPrompt) and it.at == "amend"]
    at.do(actions.Pick("amend", adding.items[0].id))
    at.decide(0)
    found = papers(at.scenario, at.state)
    assert told(found) == [("council", 1), ("amendment", 1)]
    assert found[1].words.values["amount"] == 8_000
    other = Table(made(card, settings={})).until("deliberation")
    assert all(prompt.at != "amend" for prompt in other.asked)


def test_cover_and_a_shift_are_changes_of_the_budget() -> None:
    at = Table(made(choice(a={"now": {"wmo": -60_000}}, b={}))).until("quarter")
    at.do(actions.Shift("shift", "youth", "reserve", 25_000))
    at.until("briefing").decide_to_cover()
    found = papers(at.scenario, at.state)
    assert told(found) == [("budget_change", 1), ("council", 1), ("budget_change", 2)]
    assert [paper.words.values.get("amount") for paper in found] == [25_000, None, 10_000]
    at.next_quarter()
    assert len(at.state.budget_changes) == 2


def test_the_council_hears_once_that_a_fund_will_run_short() -> None:
    card = choice(a={"later": {"after": 2, "wmo": -70_000, "announced": True}}, b={})
    at = Table(made(card)).until("briefing").decide(0)
    at.until("quarter_end")
    (heard,) = [event for event in at.told if isinstance(event, events.CouncilInformed)]
    assert (heard.fund, heard.short) == ("wmo", 20_000)
    assert "told.informed" in [getattr(line.words, "id", "") for line in at.seen().report]
    assert at.seen().document == Message("document.report", {"number": 1})
    at.next_quarter()
    at.until("quarter_end")
    assert not any(isinstance(event, events.CouncilInformed) for event in at.told)


def test_news_may_be_a_letter_to_the_council() -> None:
    news = {"gas": {"title": "Gas", "text": "Duur.", "paper": "information"}}
    at = Table(town("start", "news", news=news), form="one_token")
    at.land(1)
    visit = at.seen().town.visit
    assert visit is not None
    assert isinstance(visit.title, Message)
    assert visit.title.id == "told.information"


def test_without_its_words_there_are_none_and_nothing_is_kept() -> None:
    card = choice(a={"now": {"wmo": -60_000}}, b={})
    at = Table(made(card, settings={})).until("quarter")
    at.do(actions.Shift("shift", "youth", "reserve", 25_000))
    at.until("briefing").decide_to_cover()
    assert papers(at.scenario, at.state) == ()
    assert (at.state.budget_changes, at.state.informed, at.seen().document) == ((), (), None)
    other = Table(made({**card, "title": "Anders"}, settings={})).until("quarter")
    other.do(actions.Shift("shift", "youth", "reserve", 25_000))
    other.until("briefing").decide_to_cover()
    assert digest(other.state) == digest(at.state)


def test_the_example_has_each_kind() -> None:
    at = Table(pack_of("examples/council").scenario).until("deliberation")
    at.do(actions.Pick("amend", "respite.weekend"))
    at.decide_to_cover()
    while at.phase != "over":
        at.go_on()
    kinds = {kind for kind, _ in told(papers(at.scenario, at.state))}
    assert kinds == {"council", "amendment", "budget_change", "executive"}
    assert at.seen().document == Message("document.account")


def test_what_is_nobodys_has_no_paper() -> None:
    at = Table(scenario({"card": plain(), "two": plain()}, settings=COUNCIL)).until("briefing").decide(0)
    assert papers(at.scenario, at.state) == ()


@pytest.mark.parametrize(("asks", "then"), [((), "wait"), (("reach",), None), ((), "court")])
def test_a_works_council_writes_what_it_said_and_a_director_what_was_decided(
    asks: tuple[str, ...], then: str | None
) -> None:
    card = {**ADVICE, "decided_by": "works_council", "court": [{"upholds": True, "text": "Van tafel."}]}
    at = says(council(card, settings=COUNCIL), "stay", asks=asks)
    letter = ("works_council", 1, "Blijven")
    papers_now = [letter] if then is None else [letter, ("director", 1, "Iedereen over")]
    if then is not None:
        at.pick(then)
    seen = at.seen().case
    assert seen is not None
    assert seen.chair == "works_council"
    assert _named(papers_of_case(at.scenario, at.state)) == papers_now
    at.next_quarter()
    # Also what waits, and what a court called void, left the room under its number.
    assert _named(papers(at.scenario, at.state)) == papers_now


def _named(found: tuple[Paper, ...]) -> list[tuple[str, int, str]]:
    return [(paper.kind, paper.number, getattr(paper.words.values["what"], "nl", "")) for paper in found]
