"""Texts that vary: the first that holds, chosen once, remembered, and never judged again."""

from typing import Any

import msgspec
import pytest

from game.rules import actions, events
from game.rules.terms.kept import Variants
from game.rules.terms.text import Text
from game.rules.views import view
from tests.rules.driver import Table
from tests.rules.scenarios import choice, scenario
from tests.rules.talks import ADVISERS, home
from tests.rules.towns import town


def varies(key: str, value: Any, first: str = "Anders.", then: str = "Gewoon.") -> list[dict[str, Any]]:
    return [{"when": {key: value}, "text": first}, {"text": then}]


FIRST = choice(a={"now": {"trust": -10}}, b={})
SECOND = {
    **choice(yes={"headline": varies("at_most", {"trust": 45})}, no={}),
    "case": varies("decided", {"first": "a"}),
    "unknown": varies("at_most", {"trust": 45}),
    "advisers": {**ADVISERS, "lawyer": {**ADVISERS["lawyer"], "says": varies("decided", {"first": "b"})}},
}


def second(option: int) -> Table:
    at = Table(scenario({"first": FIRST, "second": SECOND}, programme=["first", "second"]))
    return at.until("briefing").decide(option).next_quarter().until("briefing")


@pytest.mark.parametrize(
    ("option", "variants", "case"),
    [
        (0, (("case", 0), ("unknown", 0), ("advisers.lawyer.says", 1)), "Anders."),
        (1, (("case", 1), ("unknown", 1), ("advisers.lawyer.says", 0)), "Gewoon."),
    ],
)
def test_what_opens_with_a_case_is_chosen_as_it_opens(option: int, variants: Variants, case: str) -> None:
    at = second(option)
    (opened,) = [event for event in at.told if isinstance(event, events.CaseOpened)]
    assert opened.variants == variants
    at.do(actions.Pick("adviser", "lawyer"))
    seen = at.seen().case
    assert seen is not None
    assert (seen.case.nl, seen.unknown, seen.advisers[0].says.nl) == (
        case,
        Text(case, case),
        "Gewoon." if option == 0 else "Anders.",
    )


def test_it_stays_as_it_was_chosen_whatever_happens_then() -> None:
    at = second(0)
    at.do(actions.Adjust("trust", 50, "t1"))
    seen = at.seen().case
    assert seen is not None
    assert (seen.case.nl, seen.unknown) == ("Anders.", Text("Anders.", "Anders."))


def test_a_headline_is_chosen_when_the_decision_takes_effect() -> None:
    for option, headline in ((0, "Anders."), (1, "Gewoon.")):
        at = second(option).decide(0)
        (reached,) = [event for event in at.told if isinstance(event, events.StageReached)]
        assert reached.variants == (("yes.headline", option),)
        assert [line.words for line in at.seen().report if line.kind == "headline"] == [Text(headline, headline)]
        while at.at != "quarter_end":
            at.go_on()
        front = at.seen().town.front_page
        assert front is not None
        assert front.headlines == (Text(headline, headline),)


def test_a_resident_speaks_by_what_was_decided() -> None:
    talk = home()
    talk["resident"] = {**talk["resident"], "says": varies("decided", {"first": "a"})}
    at = Table(scenario({"first": FIRST, "talk": talk}, programme=["first", "talk"])).until("briefing").decide(0)
    seen = at.next_quarter().until("briefing").seen().case
    assert seen is not None
    assert seen.talk is not None
    assert seen.talk.resident is not None
    assert seen.talk.resident.says.nl == "Anders."


def test_news_and_voices_are_chosen_as_they_are_read() -> None:
    news = {"gas": {"title": "Gas", "text": varies("at_most", {"trust": 40}), "now": {"trust": -20}}}
    voices = {"ali": {"name": "Ali", "says": varies("at_most", {"trust": 40})}}
    at = Table(town("start", "news", "voice", "dilemma", news=news, voices=voices), form="one_token")
    at.land(1)
    (read,) = [event for event in at.told if isinstance(event, events.NewsRead)]
    assert read.variants == (("text", 1),)
    visit = at.seen().town.visit
    assert visit is not None
    assert visit.text == Text("Gewoon.", "Gewoon."), "what the news brings does not change how it was read"


def test_an_ending_is_chosen_at_the_end() -> None:
    endings = {"done": {"title": "Klaar", "text": varies("decided", {"first": "a"})}}
    made = scenario({"first": FIRST}, endings=endings, quarters=1)
    for option, text in ((0, "Anders."), (1, "Gewoon.")):
        at = Table(made).until("briefing").decide(option)
        while at.phase != "over":
            at.go_on()
        year = at.seen().year
        assert year is not None
        assert year.text.nl == text


def test_a_text_that_does_not_vary_is_kept_as_before() -> None:
    one = [{"text": "Wat doen we?"}]
    plain, listed = (scenario({"card": {**choice(a={}, b={}), "case": case}}) for case in ("Wat doen we?", one))
    assert plain == listed
    at = Table(plain).until("briefing")
    assert at.state.case is not None
    assert at.state.case.variants == ()
    assert "variants" not in msgspec.to_builtins(at.state)


def test_another_text_changes_no_luck() -> None:
    cards: dict[str, Any] = {f"card{number}": choice(a={}, b={}) for number in range(6)}
    varied = {id: {**card, "case": varies("at_most", {"trust": 40})} for id, card in cards.items()}
    for seed in range(10):
        assert Table(scenario(cards), seed=seed).state.queue == Table(scenario(varied), seed=seed).state.queue


def test_no_view_has_what_was_not_chosen() -> None:
    at = second(1)
    for audience in ("table", "facilitator", "blue"):
        assert "Anders." not in repr(view(at.scenario, at.state, audience, at.page).case)
