"""What lies before, around and over an evening: the title, settings, the menu, a disk that says no."""

import warnings
from pathlib import Path

import pygame
import pytest

from game.apps.session import Session
from game.apps.table import motion
from game.apps.table import settings as settings_module
from game.apps.table.scenes import DemoScene, TitleScene, UnfinishedEvening
from game.apps.table.scenes import demo as demo_module
from game.apps.table.settings import ScreenSettings, load_settings, save_settings
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.window import Window
from game.content import Pack
from game.log.errors import NotRecorded
from game.log.reading.session_folder import read
from game.log.records import Noted, Parked, Paused, Resumed
from game.rules import actions
from game.rules.terms.text import Text
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import control, evening, key, letter, words
from tests.evenings import setup


def test_the_title_offers_to_go_on_and_speaks_english_with_t(window: Window) -> None:
    resumed = []
    kept = UnfinishedEvening(
        Text(nl="Proefavond", en="Trial evening"), "20 november 19:30", lambda: resumed.append(True)
    )
    window.go(TitleScene(window, kept, lambda: window.scene, lambda: None, lambda: window.scene))
    assert "Verder waar jullie waren Proefavond" in words(window)
    letter(window, "t")
    assert "Continue where you were Trial evening" in words(window)
    Fingers(window, mouse=False).key("Return")
    assert resumed == [True]


def test_settings_apply_at_once(window: Window) -> None:
    window.go(TitleScene(window, None, lambda: window.scene, lambda: None, lambda: window.scene))
    hands = Fingers(window, mouse=False)
    hands.press("settings")
    hands.press("language.en")
    assert "Size of the text" in words(window)
    before = hands.widget("text.150").rect.height
    hands.press("text.150")
    assert hands.widget("text.150").rect.height > before
    hands.press("theme.contrast")
    assert window.surface.get_at((5, 300))[:3] == (255, 255, 255)
    hands.press("still")
    assert window.settings == ScreenSettings("en", 150, "contrast", still=True)
    control(window, pygame.K_0)
    control(window, pygame.K_MINUS)
    assert window.settings.text == 100
    control(window, pygame.K_PLUS)
    assert window.settings.text == 125


def test_settings_are_kept_and_a_broken_file_is_as_good_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config" / "settings.json"
    monkeypatch.setattr(settings_module, "_file", lambda: file)
    assert load_settings("en") == ScreenSettings("en")
    assert save_settings(ScreenSettings("nl", 175, "evening", still=True), "nl")
    assert load_settings("en") == ScreenSettings("nl", 175, "evening", still=True)
    for broken in (b"{", b'{"text": 99}', b'{"theme": "pink"}', b"\xff"):
        file.write_bytes(broken)
        assert load_settings("en") == ScreenSettings("en")


def test_the_facilitators_menu(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.key("Escape")
    hands.press("note")
    hands.text("mooi moment")
    assert hands.widget("keep").label == "Bewaar"
    hands.press("keep")
    hands.key("Escape")
    hands.press("pause")
    hands.press("minutes.5")
    assert hands.scene.session.paused
    hands.press("on")
    hands.key("Escape")
    hands.press("skip")
    assert "stopt zonder besluit" in words(window)
    assert hands.scene.session.state.case is not None, "asked once"
    hands.press("yes")
    assert hands.scene.session.state.phase == "goal"
    hands.key("Escape")
    hands.key("Escape")
    assert window.scene is hands.scene
    control(window, pygame.K_z)
    assert "Eén stap terug?" in words(window)
    assert "Iemand sloeg dit over." in words(window) or "iemand sloeg dit over." in words(window), "which step"
    hands.press("no")
    assert hands.scene.session.state.phase == "goal"
    control(window, pygame.K_z)
    hands.press("yes")
    assert hands.scene.session.view().phase == "case"
    hands.key("Escape")
    hands.press("finish")
    hands.press("yes")
    assert hands.scene.session.view().phase == "over"
    kinds = [type(entry.record) for entry in read(hands.scene.session.folder).entries]
    assert [kind for kind in kinds if kind in (Noted, Parked, Paused, Resumed)] == [Noted, Paused, Resumed]
    hands.scene.session.close()


def test_stopping_is_asked_once_and_says_how_to_go_on(
    window: Window, proefavond: Pack, tmp_path: Path, mouse: bool
) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.mouse = mouse
    hands.do(actions.Acknowledge("briefing"))
    for answer in ("no", "yes"):
        assert window.open_for_play
        hands.press("menu") if mouse else hands.key("Escape")
        hands.press("stop")
        assert window.open_for_play, "one click is easily made by mistake"
        assert "Verder waar jullie waren" in words(window)
        assert "begint straks opnieuw" in words(window), "votes are in memory only"
        hands.press(answer)
    assert not window.open_for_play


def test_a_screen_of_one_colour_and_a_clicker(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    letter(window, ".")
    assert window.surface.get_at((640, 300))[:3] == (0, 0, 0)
    letter(window, "x")
    letter(window, ",")
    assert window.surface.get_at((640, 300))[:3] == (255, 255, 255)
    hands.key("Down")
    page = window.page.id
    hands.key("Next")
    assert window.page.id != page, "a clicker goes on to the next page"
    hands.scene.session.close()


def test_f11_takes_the_whole_screen_and_gives_it_back_without_a_word(
    window: Window, proefavond: Pack, tmp_path: Path
) -> None:
    hands = evening(window, proefavond, tmp_path)
    before = window.surface.get_size()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        key(window, pygame.K_F11)
        hands._flush()
        assert window.surface.get_size() == pygame.display.get_desktop_sizes()[0]
        key(window, pygame.K_F11)
        hands._flush()
    assert window.surface.get_size() == before
    hands.scene.session.close()


def test_a_full_disk_is_said_and_the_same_step_can_be_done_again(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.press("on")
    session = hands.scene.session
    real = session._log.append

    def full(*_: object, **__: object) -> object:
        raise NotRecorded("full", 0, "no room")

    monkeypatch.setattr(session._log, "append", full)
    hands.press("on")
    assert "schijf" in words(window)
    assert session.history == ()
    monkeypatch.setattr(session._log, "append", real)
    hands.press("on")
    assert len(session.history) == 1
    assert "schijf" not in words(window)
    session.close()


def test_nothing_moves_by_itself_where_that_was_asked(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    window.go(DemoScene(window, session, 5, lambda: tmp_path / "page.html"))
    assert window.page.after is not None
    window.set(ScreenSettings(still=True))
    window.changed()
    assert window.page.after is None
    hands = Fingers(window, mouse=False)
    seen = list[str]()
    while window.page.id.split(".")[0] != "year":
        assert window.page.id not in seen[-2:], "Enter goes on from every page"
        seen.append(window.page.id)
        hands.key("Return")
    assert "page.html" in words(window)
    session.close()


def test_the_window_can_be_closed_at_any_moment(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    hands.do(actions.Acknowledge("briefing"))
    state = hands.scene.session.state
    window.handle(pygame.Event(pygame.QUIT))
    assert not window.open_for_play
    again = Session.resume(hands.scene.session.folder)
    assert again.state == state
    again.close()


def test_the_example_plays_itself_to_its_end(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(demo_module, "SECONDS", 0.0)
    monkeypatch.setattr(motion, "STEP", 0.001)
    monkeypatch.setattr(motion, "LANDED", 0.0)
    session = Session.start(proefavond, setup(), {}, tmp_path)
    seen: list[str] = []

    def finish() -> Path:
        window.open_for_play = False
        return tmp_path / "page.html"

    class Watched(DemoScene):
        def page(self, voice: TableLanguage) -> Page:
            page = super().page(voice)
            seen.append(page.id.split(".")[0])
            return page

    window.go(Watched(window, session, 5, finish))
    window.run()
    assert session.view().phase == "over"
    assert {"case", "options", "talk", "tally", "deliberation", "reason", "outcome", "quarter_end"} <= set(seen)
    session.close()
