"""Closing the window, or leaving the set-up: words that were typed go only after one question that says which."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.scenes import SetupScene, TitleScene, Wished
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Typing
from tests.apps.table.fingers import Fingers
from tests.apps.table.setting_up import Starts, sets_up
from tests.apps.table.sitting import evening, words
from tests.narrow import as_a


def close(window: Window) -> None:
    for event in (pygame.event.Event(pygame.WINDOWCLOSE), pygame.event.Event(pygame.QUIT)):
        window.handle(event)
    window.draw()


@pytest.mark.parametrize("where", ["set-up", "welcome"])
def test_closing_before_the_evening_asks_once_where_names_were_typed(
    window: Window, proefavond: Pack, tmp_path: Path, where: str
) -> None:
    hands = sets_up(window, (proefavond,), Starts(tmp_path))
    scene = as_a(SetupScene, window.scene)
    scene.table.names[1].put(Typing("team Kompas"))
    if where == "welcome":
        scene.ready()
    page = window.page.id
    close(window)
    assert window.open_for_play
    assert "Deze woorden weggooien?" in words(window)
    assert "team Kompas" in words(window), "it says which"
    hands.press("no")
    assert window.page.id == page
    close(window)
    hands.press("yes")
    assert not window.open_for_play


def test_closing_a_set_up_in_which_nothing_was_typed_closes(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    sets_up(window, (proefavond,), Starts(tmp_path), Wished(owner="Anna", days=10))
    close(window)
    assert not window.open_for_play, "what was given on the command line is given again"


def test_leaving_a_set_up_with_typed_names_asks_once(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    window.go(TitleScene(window, None, lambda: window.scene, lambda: None, lambda: window.scene))
    scene = SetupScene(window, (proefavond,), Starts(tmp_path), lambda: 7)
    window.open(scene)
    hands = Fingers(window, mouse=False)
    scene.table.names[0].put(Typing("team Kompas"))
    hands.key("Escape")
    assert "Deze woorden weggooien?" in words(window)
    hands.key("Escape")
    assert window.scene is scene
    assert "Deze woorden weggooien?" not in words(window)
    hands.press("back")
    hands.press("yes")
    assert window.page.id == "title"


@pytest.mark.parametrize("what", ["note", "park", "agree"])
def test_closing_over_typed_words_asks_about_those(window: Window, proefavond: Pack, tmp_path: Path, what: str) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.press("menu")
    hands.press(what)
    hands.go_to(window.placed.focusable()[0].id)
    hands.text("mooi moment")
    close(window)
    assert "mooi moment" in words(window)
    close(window)
    assert not window.open_for_play, "asked once"
