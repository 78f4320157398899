"""A case that is worked out together, on the wall: a page a step."""

from pathlib import Path

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.during.ending import skipping
from game.apps.table.scenes.during.own import OpenOwnCase
from game.apps.table.window.window import Window
from game.rules.bots import bot_action
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import words
from tests.evenings import setup
from tests.shipped import pack_of


def at(window: Window, root: Path, asked: str) -> tuple[Hands, Session]:
    session = Session.start(pack_of("examples/actieleren"), setup(), {}, root)
    while session.view().prompts[0].at != asked:
        session.do(bot_action(session.scenario, session.state, 3))
    scene = EveningScene(window, session, "device")
    window.go(scene)
    return Hands(window, scene, mouse=False), session


def test_what_is_written_stands_alone_on_the_pages_after_it(window: Window, tmp_path: Path) -> None:
    hands, session = at(window, tmp_path, "al.question")
    assert "De vraag (stap 2 van 9)" in words(window)
    assert "Deze vraag ligt klaar: Hoe krijgt iemand met drie vragen één antwoord?" in words(window)
    hands.text("Hoe belt iemand terug?")
    hands.press("keep")
    assert "Hoe belt iemand terug?" in words(window)
    assert "Schrijf één minuut, alleen en in stilte. Zet er geen naam op." in words(window)
    hands.press("on")
    assert "Trek twee briefjes en lees ze voor. De rest luistert." in words(window)
    hands.press("on")
    assert "Eén formulier voor drie loketten" in words(window)
    hands.text("B, met één naam")
    hands.press("keep")
    assert "B, met één naam" in words(window)
    hands.press("on")
    hands.press("on")
    assert "Aan de balie vraagt iemand: en wie belt mij terug?" in words(window)
    hands.press("on")
    assert "Wat maakt het beter? Waaraan zien we dat het werkt?" in words(window)
    hands.press("nothing")
    assert session.view().prompts[0].at == "final_ballot"
    session.close()


def test_each_step_has_a_clock_of_its_own(window: Window, tmp_path: Path) -> None:
    hands, session = at(window, tmp_path, "al.minute")
    scene = window.scene
    assert isinstance(scene, EveningScene)
    window.draw()
    clock = scene.timer
    assert clock is not None
    assert clock.seconds == 60
    hands.press("on")
    assert scene.timer is not None
    assert scene.timer is not clock
    assert scene.timer.seconds == 120
    session.close()


def test_what_people_do_with_it_is_written_down_as_agreements(window: Window, tmp_path: Path) -> None:
    hands, session = at(window, tmp_path, "al.actions")
    assert "Wat doe jij hiermee in je eigen werk? Wanneer?" in words(window)
    hands.press("agree")
    hands.text("Ik bel de loketten")
    hands.press("keep")
    hands.press("back")
    assert "Ik bel de loketten" in words(window)
    hands.press("on")
    assert session.view().prompts[0].at == "outcome"
    session.close()


def test_a_case_of_the_tables_own_lies_over_the_case_that_waits(window: Window, tmp_path: Path) -> None:
    hands, session = at(window, tmp_path, "briefing")
    window.open(OpenOwnCase(window, session))
    hands.text("Iemand bleef bellen")
    hands.press("keep")
    assert "Iemand bleef bellen" in words(window)
    assert "Vertel in drie minuten. Geen namen." in words(window)
    hands.press("on")
    hands.text("Hoe zeg ik nee?")
    hands.press("keep")
    assert "Hoe zeg ik nee?" in words(window)
    assert "Het nieuwe loket" not in words(window)
    window.open(skipping(window, session))
    assert "Stop, en wis wat hierover is opgeschreven" in words(window)
    hands.press("yes")
    assert session.state.own is None
    assert "Het nieuwe loket" in words(window)
    assert not any(place.words for place in session.places() if place.kind == "own")
    session.close()


def test_in_the_debrief_it_leads_back_to_where_the_group_was(window: Window, tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/actieleren"), setup(), {}, tmp_path)
    while session.view().phase != "over":
        session.do(bot_action(session.scenario, session.state, 3))
    scene = EveningScene(window, session, "device", lambda *_: tmp_path)
    window.go(scene)
    hands = Hands(window, scene, mouse=False)
    hands.press("lookback")
    while "Waar lijkt dit op bij ons?" not in words(window):
        hands.press("on")
    hands.press("own")
    hands.press("keep")
    while session.state.own is not None:
        hands.press("nothing" if hands.has("nothing") else "on")
    hands.press("lookback")
    assert "Waar lijkt dit op bij ons?" in words(window)
    session.close()
