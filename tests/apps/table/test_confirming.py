"""What settles a choice names it: on the button its letter, and for whoever leads also in full."""

from pathlib import Path

from game.apps.session import Session
from game.apps.table.leading.entries import next_step
from game.apps.table.scenes import EveningScene
from game.apps.table.voice import TableLanguage
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.bots import bot_action
from game.rules.prompts import PickPrompt
from game.widgets import Button
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import letter
from tests.evenings import setup


def _at(window: Window, pack: Pack, root: Path, at: str) -> Hands:
    session = Session.start(pack, setup(form="cards", practice=False), {}, root)
    while session.view().prompts[0].at != at:
        session.do(bot_action(session.scenario, session.state, 5))
    window.go(scene := EveningScene(window, session, "tally"))
    return Hands(window, scene, mouse=False)


def _settle(hands: Hands) -> Button:
    hands.window.draw()
    return next(it for it in hands.window.page.bar if isinstance(it, Button) and it.id == "settle")


def test_the_button_of_a_decision_names_its_letter_and_the_next_step_all_of_it(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = _at(window, waterkant, tmp_path, "decide")
    voice, view = TableLanguage("nl", {}), hands.scene.session.view()
    asked = view.prompts[0]
    assert isinstance(asked, PickPrompt)
    assert _settle(hands).label == "Dit is het besluit"
    for place, sign in enumerate("ab"):
        letter(window, sign)
        assert _settle(hands).label == f"Dit is het besluit: {sign.upper()}"
        step = next_step(window.page, view, voice)
        assert step._above == voice.words(asked.items[place].text)
        assert step.label == f"Dit is het besluit: {sign.upper()}"
    hands.scene.session.close()


def test_a_question_in_a_talk_is_named_by_its_number(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = _at(window, waterkant, tmp_path, "inquiry")
    letter(window, "2")
    assert _settle(hands).label == "Vraag dit: 2"
    hands.scene.session.close()


def test_the_button_of_a_secret_vote_names_nothing_that_a_screen_reader_would_say(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    session = Session.start(waterkant, setup(form="cards", practice=False), {}, tmp_path)
    while session.view().prompts[0].at != "first_ballot":
        session.do(bot_action(session.scenario, session.state, 5))
    window.go(scene := EveningScene(window, session, "device"))
    hands = Hands(window, scene, mouse=False)
    hands.press("to_vote") if hands.has("to_vote") else None
    hands.press("begin")
    letter(window, "b")
    hands.window.draw()
    assert [it.label for it in window.page.bar if it.id == "vote"] == ["Dit is mijn keuze"]
    session.close()
