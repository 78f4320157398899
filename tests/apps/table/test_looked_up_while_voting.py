"""Facts, the law and the case can be looked up wherever somebody chooses, and give nothing away."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.pages.looked_up import FACTS, PATH, STORY
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.during import facilitator
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.setup import Seat
from game.widgets import ChoiceBox
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import evening, in_full, letter, play_to, to_talk, words
from tests.evenings import setup


@pytest.mark.parametrize("key", [FACTS, PATH, STORY])
def test_who_chooses_alone_looks_it_up_and_finds_the_choice_as_it_was(
    window: Window, waterkant: Pack, tmp_path: Path, key: str
) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device")
    to_talk(hands, "first_ballot")
    hands.press("to_vote")
    window.draw()
    buttons = {FACTS: "facts", PATH: "path", STORY: "story"}
    assert hands.has(buttons[key]), "before anybody takes the laptop"
    hands.press("begin")
    letter(window, "b")
    assert window.page.private
    assert hands.has(buttons[key]), "and with it"
    chosen = window.page.id
    letter(window, key)
    assert window.page.id != chosen
    assert not any(isinstance(it, ChoiceBox) and it.chosen for it in window.placed.widgets())
    hands.press("back")
    assert window.page.id == chosen
    assert [it.chosen for it in window.placed.widgets() if isinstance(it, ChoiceBox)][:2] == [False, True]
    hands.scene.session.close()


def test_for_and_against_show_the_letters_that_choose_them(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device")
    play_to(hands, "final_ballot")
    hands.press("begin")
    boxes = [it for it in window.placed.widgets() if isinstance(it, ChoiceBox)]
    for place, sign in enumerate("AB"):
        assert boxes[place].letter == sign
        letter(window, sign.casefold())
        assert [it.id for it in window.placed.widgets() if isinstance(it, ChoiceBox) and it.chosen] == [boxes[place].id]
    hands.scene.session.close()


def test_in_the_practice_the_questions_are_turned_as_in_every_case(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = evening(window, proefavond, tmp_path, "tally")
    play_to(hands, "deliberation")
    case = hands.scene.session.view().case
    assert case is not None
    assert case.practice
    assert window.focus == "next"
    hands.scene.session.close()


def test_who_comes_after_everybody_agreed_makes_the_window_say_that_it_lapsed(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    three = tuple(Seat(colour, 1) for colour in ("blue", "green", "ochre"))
    session = Session.start(waterkant, setup(seats=three, practice=False, reveal="counts"), {}, tmp_path)
    assert session.state.agreed
    window.go(EveningScene(window, session, "tally"))
    window.open(facilitator.WhoIsHere(window, session))
    hands = Fingers(window, mouse=False)
    hands.adjust("attend.blue", "more")
    assert "zei nog geen ja" in words(window)
    hands.adjust("attend.blue", "more")
    assert "zei nog geen ja" not in words(window), "that is said once"
    session.close()
