"""What the table came back on, moved and was told, and what the facilitator did: one thing at a time."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.debrief import debrief, page
from game.apps.debrief.chapters import comebacks
from game.apps.debrief.chapters.consequences import consequences
from game.apps.debrief.chapters.opening import opening
from game.apps.debrief.chapters.year import year
from game.apps.debrief.told.happenings import happenings
from game.apps.debrief.told.ledger import bookings, total
from game.apps.debrief.told.played import cases
from game.apps.debrief.told.story import story
from game.apps.debrief.voice import PageLanguage
from game.rules import actions, events
from game.rules.state import State
from tests.apps.debrief.html import read
from tests.apps.debrief.recorder import Recorder
from tests.apps.debrief.towns import CORRECTED, found, happened, record, town


def at(phase: str, quarter: int = 1) -> Callable[[State], bool]:
    return lambda state: state.phase == phase and state.quarter == quarter


def decide(recorder: Recorder, *options: str) -> None:
    """The next cases are decided so, and the quarter goes on."""
    for option in options:
        recorder.play(
            until=lambda state: state.case is not None and not state.case.practice and state.case.step == "decide"
        )
        recorder.do(actions.Pick("decide", option))
    recorder.play(until=lambda state: state.case is None)


@pytest.fixture
def reopened(tmp_path: Path) -> Recorder:
    """The first decision of an evening is back on the agenda."""
    recorder = record(tmp_path / "s", form="cards", decision="executive_after_advice")
    # Neither brings the news that the revision is to bring.
    decide(recorder, "build_on", "build_on")
    recorder.play(2, until=at("quarter", 2))
    recorder.do(actions.Pick("reopen", recorder.state.decisions[0].card))
    return recorder


def test_a_revised_decision_tells_before_after_cost_and_what_was_cancelled(reopened: Recorder) -> None:
    reopened.do(actions.Pick("revise", "leave"))
    assert "Niemand wist dit." not in page(reopened.evening())
    reopened.play(3)
    told = debrief(reopened.evening(), "nl")
    (back,) = told.decisions[0].back
    assert (back.title, back.before, back.after) == ("Terug op de agenda, kwartaal 2", ("build on",), ("leave",))
    assert [(it.text, [change.amount for change in it.changes]) for it in back.price] == [
        ("", ["\u2212€\u00a01.000", "\u22121"]),
        ("De wethouder legt het uit.", ["\u22122"]),
    ]
    assert back.cancelled == ("Beloofd, en later.",)
    assert not back.later
    assert [it.text for it in back.now] == ["", "Hier kwam nieuws van: Een echo."]
    flags = [flag for flag in told.year.flags[2] if flag.number == 1]
    assert [(flag.decided, flag.came) for flag in flags] == [(True, "herzien")]
    names = {name for account in told.consequences.accounts for name, _ in account.rows}
    assert f"Herzien: {told.decisions[0].title}" in names
    assert [it.place for it in told.consequences.trails if it.number == 1] == [
        "Kwartaal 1, besloten",
        "Kwartaal 2, herzien",
    ]


def test_a_decision_that_stayed_says_only_that(reopened: Recorder) -> None:
    reopened.do(actions.Acknowledge("confirm"))
    told = debrief(reopened.evening(), "nl")
    (back,) = told.decisions[0].back
    assert back.went == "Jullie keken er nog eens naar. Het bleef zoals het was."
    assert (back.before, back.after, back.price, back.now, back.cancelled) == ((), (), (), (), ())


def test_an_evening_that_stopped_while_a_decision_was_back_has_a_page(reopened: Recorder) -> None:
    (back,) = debrief(reopened.evening(), "nl").decisions[0].back
    assert back.went == "Hier stopte het spel."
    read(page(reopened.evening()))


def test_levels_are_told_with_the_decision_that_brought_them(tmp_path: Path) -> None:
    recorder = record(tmp_path / "s", form="cards", decision="executive_after_advice")
    decide(recorder, "build_on")
    now = debrief(recorder.evening(), "nl").decisions[0].now
    assert [(it.text, [(change.name, change.amount) for change in it.changes]) for it in now] == [
        ("", [("Wmo", "\u2212€\u00a05.000"), ("Inloop", "+1 niveau")]),
        ("Er komt een brief.", [("Vertrouwen", "+2")]),
    ]


def test_money_that_was_shifted_is_told_on_both_sides(tmp_path: Path) -> None:
    recorder = record(tmp_path / "s", form="cards")
    recorder.play(until=at("quarter"))
    recorder.do(actions.Shift("shift", "wmo", "youth", 10_000))
    found = debrief(recorder.evening(), "nl").consequences
    assert found.cover == ("Kwartaal 1: jullie verschoven €\u00a010.000 van Wmo naar Jeugd.",)
    wmo, youth, *_ = found.accounts
    assert wmo.rows[1:] == (("Verschoven naar Jeugd", "\u2212€\u00a010.000"),)
    assert youth.rows == (("Verschoven uit Wmo", "+€\u00a010.000"),)


def test_a_number_changed_by_hand_gives_its_reason(tmp_path: Path) -> None:
    recorder = record(tmp_path / "s", form="cards")
    recorder.play(until=at("quarter"))
    for id, amount in (("wmo", 7_000), ("trust", -3), ("old", 1)):
        recorder.do(actions.Adjust(id, amount, recorder.log.texts.add(CORRECTED)))
    told = debrief(recorder.evening(), "nl")
    assert told.consequences.accounts[0].rows[1:] == ((f"Met de hand bijgesteld: {CORRECTED}", "+€\u00a07.000"),)
    assert (f"Met de hand bijgesteld: {CORRECTED}", "\u22123") in told.consequences.accounts[3].rows
    assert told.by_hand == (
        f"Kwartaal 1: Wmo met de hand bijgesteld, +€\u00a07.000. Reden: {CORRECTED}",
        f"Kwartaal 1: Vertrouwen met de hand bijgesteld, \u22123. Reden: {CORRECTED}",
        f"Kwartaal 1: Dorpshuis met de hand bijgesteld, +1 niveau. Reden: {CORRECTED}",
    )
    assert total(bookings(story(recorder.evening())), "wmo", because="adjust") == 7_000


def test_a_case_put_in_front_is_named_once_it_came_up(tmp_path: Path) -> None:
    recorder = record(tmp_path / "s", form="cards")
    recorder.play(until=at("quarter"))
    recorder.do(actions.Inject("card7"))
    assert debrief(recorder.evening(), "nl").by_hand == (
        "Kwartaal 1: een zaak kwam vooraan op de agenda, en is niet gespeeld.",
    )
    recorder.play(until=lambda state: state.case is not None and not state.case.practice)
    assert debrief(recorder.evening(), "nl").by_hand == ("Kwartaal 1: de zaak ‘Zaak 7’ kwam vooraan op de agenda.",)


def test_later_effects_of_news_name_the_news(tmp_path: Path) -> None:
    letter = {"after": 1, "trust": 2, "text": "Een bedankbrief."}
    prices = {"title": "Alles duurder", "text": "De prijzen stijgen.", "now": {"wmo": -3_000}, "later": letter}
    echo = {"title": "Een echo", "text": "Men praat erover.", "only": "follow_up"}
    quiet = town(news={"prices": prices, "echo": echo})
    for seed in range(20):
        recorder = record(tmp_path / str(seed), quiet, seed=seed, form="tokens")
        recorder.play(seed)
        if events.NewsRead("prices") in found(recorder.evening(), events.NewsRead):
            break
    trail = next(it for it in debrief(recorder.evening(), "nl").consequences.trails if it.title == "Alles duurder")
    assert trail.number == 0
    assert re.fullmatch(r"Nieuws, kwartaal \d", trail.place)
    assert [it.text for it in trail.effects] == ["", "Een bedankbrief."]


def test_words_of_the_table_stand_as_its_own_and_silence_is_silence(tmp_path: Path) -> None:
    ring = town(ring={"squares": ["reflection"] * 8, "max_turns": 2, "complete": None})
    for seed, words in enumerate(("Wij hoorden de jongeren niet.", None)):
        recorder = record(tmp_path / str(seed), ring, form="one_token")
        recorder.play(reason=words)
        said = happened(debrief(recorder.evening(), "nl"), "Wat er gezegd werd")
        assert {quote for it in said for quote in it.quotes} == ({words} if words else set())
        if words is None:
            assert not said


def test_a_card_that_was_played_twice_came_back_only_as_the_case_that_came_back(reopened: Recorder) -> None:
    """Played cards do not return by the rules of now; an evening of other rules may tell of one that did."""
    reopened.do(actions.Pick("revise", "leave"))
    evening, voice = reopened.evening(), PageLanguage("nl")
    told = story(evening)
    first, *_ = played = cases(told)
    again = replace(first, number=9, occurrence=first.occurrence + 2, cause=0)
    both, back = (*played, again), comebacks.reopened(told)
    look = opening(voice, told, evening, both, back, happenings(told, told.scenario.dilemmas))
    assert [(it.number, bool(it.revised)) for it in look.decisions if it.number != 2] == [(1, True), (9, False)]
    assert [comebacks.decided_later(it, back) for it in (first, again)] == [True, False]
    assert look.steps is not None
    assert [it.mark for it in look.steps.steps if it.quarter == 2 and it.kind == "decision"] == ["1"]
    flags = year(voice, told, both, back, None).flags[2]
    assert [it.number for it in flags if it.came == "herzien"] == [1]
    trails = consequences(voice, told, both, back, happenings(told, told.scenario.dilemmas), (), evening.texts).trails
    assert [it.number for it in trails if it.place == "Kwartaal 2, herzien"] == [1]
