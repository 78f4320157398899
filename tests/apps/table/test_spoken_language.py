"""The language on screen can be changed on every page, for that evening only."""

from pathlib import Path

import pygame
import pytest

from game.apps.table import settings as settings_module
from game.apps.table.settings import ScreenSettings, chosen_language, load_settings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.bots import bot_action
from tests.apps.table.setting_up import Starts, sets_up
from tests.apps.table.sitting import control, evening, letter


def test_t_speaks_the_other_language_on_every_page_of_an_evening_and_for_that_evening_only(
    proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(settings_module, "_file", lambda: file)
    window = Window(open_window((1280, 720)), ScreenSettings())
    hands = evening(window, proefavond, tmp_path)
    session = hands.scene.session
    while session.view().prompts:
        window.changed()
        window.draw()
        hands.rest()
        letters_here = window.settings.language
        if not any(it.role == "text_field" for it in window.placed.focusable()):
            letter(window, "t")
            assert window.settings.language != letters_here
        session.do(bot_action(session.scenario, session.state, 3))
    window.speak() if window.settings.language == "nl" else None
    assert window.settings.language == "en"
    control(window, pygame.K_PLUS)
    assert load_settings("nl") == ScreenSettings("nl", 125), "what is set is kept, what is spoken is not"
    session.close()
    close_window()


def test_before_an_evening_the_language_can_always_be_changed(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    sets_up(window, (proefavond,), Starts(tmp_path))
    spoken = []
    for _ in range(2):
        letter(window, "t")
        spoken.append(window.settings.language)
    assert spoken == ["en", "nl"]


def test_a_language_asked_for_one_run_is_kept_only_where_somebody_chose_it_in_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, proefavond: Pack
) -> None:
    file = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(settings_module, "_file", lambda: file)
    window = Window(open_window((1280, 720)), ScreenSettings("en"), usual=chosen_language())
    sets_up(window, (proefavond,), Starts(tmp_path))
    control(window, pygame.K_PLUS)
    assert chosen_language() is None
    assert load_settings("nl") == ScreenSettings("nl", 125), "the size was set, and the language was not"
    letter(window, "t")
    letter(window, "t")
    assert chosen_language() == "en"
    assert load_settings("nl").language == "en"
    close_window()
