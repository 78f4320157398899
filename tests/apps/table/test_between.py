"""What comes in between, on the wall: the sentence alone, then the options as they are since."""

from pathlib import Path

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.apps.words import render
from game.rules import actions
from game.rules.bots import bot_action
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import words
from tests.evenings import setup
from tests.narrow import there
from tests.shipped import pack_of


def to_it(window: Window, root: Path) -> tuple[Hands, Session]:
    session = Session.start(pack_of("examples/twist"), setup(), {}, root)
    while session.view().prompts[0].at != "deliberation":
        session.do(bot_action(session.scenario, session.state, 3))
    scene = EveningScene(window, session, "device")
    window.go(scene)
    hands = Hands(window, scene, mouse=False)
    hands.press("on")
    return hands, session


def test_the_sentence_stands_alone_and_then_with_the_options(window: Window, tmp_path: Path) -> None:
    hands, session = to_it(window, tmp_path)
    case = there(session.view().case)
    sentence = render(there(case.twist), "nl")
    assert "Er komt iets tussen." in words(window)
    assert sentence in words(window)
    options = [render(text, "nl") for text in session.scenario.dilemmas[case.card].names().values()]
    assert not any(option in words(window) for option in options)
    hands.press("on")
    assert sentence in words(window)
    assert all(option in words(window) for option in options)
    assert "Praat er nog een minuut over. Daarna kiezen jullie." in words(window)
    assert session.view().prompts[0].at == "deliberation", "reading on decides nothing"
    hands.press("on")
    assert session.view().prompts[0].at == "final_ballot"
    session.close()


def test_what_was_read_aloud_is_not_read_again_after_going_back(window: Window, tmp_path: Path) -> None:
    hands, session = to_it(window, tmp_path)
    hands.press("on")
    hands.press("on")
    session.retract(len(session.history) - 1)
    window.changed()
    assert actions.Acknowledge("deliberation") in list(session.view().prompts[0].answers())
    session.close()
