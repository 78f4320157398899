"""What brought an effect is read from the event: nothing is worked out from what came before it."""

from pathlib import Path

from game.apps.debrief.told.happenings import happenings
from game.apps.debrief.told.ledger import bookings
from game.apps.debrief.told.origins import BroughtAbout
from game.apps.debrief.told.story import story
from game.apps.words import render
from tests.apps.debrief.recorder import Recorder, table
from tests.rules.scenarios import choice, scenario
from tests.rules.towns import plain, town
from tests.shipped import pack_of


def test_an_option_that_is_called_revise_is_no_price(tmp_path: Path) -> None:
    card = choice(revise={"now": {"trust": 3}}, now={"now": {"trust": 3}})
    recorder = Recorder(tmp_path / "evening", pack_of("waterkant"), table(practice=False), scenario({"card": card}))
    recorder.play()
    happened = happenings(story(recorder.evening()), recorder.scenario.dilemmas)
    assert [(it.origin, it.price, it.later) for it in happened] == [(BroughtAbout("decision", "card"), False, False)]


def test_news_that_is_read_in_the_action_that_decides_moves_for_itself(tmp_path: Path) -> None:
    """Where nobody reads pages, a case is decided and closed, and the news it brought is read, in one action."""
    news = {"named": {"title": "Nieuws", "text": "Er komt iets.", "only": "follow_up", "now": {"trust": -5}}}
    option = {"now": {"news": "named", "trust": 2}}
    cards = {"card": choice(a=option, b=option), "rest": plain()}
    settings = {"skip": ["rationale"]}
    made = town(news=news, dilemmas=cards, programme=["card"], settings=settings)
    setup = table(practice=False, form="cards", brisk=True)
    recorder = Recorder(tmp_path / "evening", pack_of("waterkant"), setup, made)
    recorder.play()
    told = story(recorder.evening())
    causes = {
        it.cause
        for it in happenings(told, told.scenario.dilemmas)
        if it.origin in (BroughtAbout("news", "named"), BroughtAbout("decision", "card"))
    }
    booked = {it.because: it.amount for it in bookings(told) if it.id == "trust" and it.because != "drift"}
    assert len(causes) == 1, "one action did both"
    assert booked == {"decision": 2, "news": -5}


def test_another_case_that_came_of_a_decision_is_told_by_its_title(tmp_path: Path) -> None:
    card = choice(a={"now": {"open": "next"}}, b={"now": {"open": "next"}})
    cards = {"card": card, "next": plain() | {"title": "De brug", "only": "follow_up"}, "rest": plain()}
    made = town(dilemmas=cards, programme=["card", "rest"])
    recorder = Recorder(tmp_path / "evening", pack_of("waterkant"), table(practice=False, form="cards"), made)
    recorder.play()
    (opens,) = [
        it.opens for it in happenings(story(recorder.evening()), recorder.scenario.dilemmas) if it.opens is not None
    ]
    assert render(opens, "nl") == "Hier kwam een andere zaak van: ‘De brug’."
