"""The window itself: its size, a screen that is too small, a close that is asked about."""

import re
import shutil
import time
from pathlib import Path

import pygame
import pytest
from pygame.event import Event

from game.apps.table.settings import ScreenSettings
from game.apps.table.voice import TableLanguage
from game.apps.table.window.carrying import CALM
from game.apps.table.window.glass import SMALLEST
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Quiet
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Heading
from tests.apps.table.real import RealWindow, needs_screen, virtual_screen
from tests.apps.table.sitting import evening, key, words


def test_a_window_that_is_too_small_shows_all_of_the_page_smaller(proefavond: Pack, tmp_path: Path) -> None:
    window = Window(open_window((800, 600)), ScreenSettings(), keep_settings=False)
    hands = evening(window, proefavond, tmp_path)
    window.draw()
    assert window.surface.get_size() == (1024, 768)
    assert all(window.surface.get_rect().contains(it.rect) for it in window.placed.widgets() if it.focusable)
    real = pygame.display.get_surface()
    assert real is not None
    assert real.get_size() == (800, 600)
    assert len({tuple(real.get_at((x, 300))) for x in range(0, 800, 3)}) > 3, "there is something on it"
    page, on = window.page.id, hands.widget("on").rect
    hands.click((on.centerx * 800 // 1024, on.centery * 800 // 1024))
    assert window.page.id != page, "a click is where it looks to be"
    hands.scene.session.close()
    close_window()


def test_whatever_size_the_window_is_given_no_other_is_asked_for(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = evening(window, proefavond, tmp_path)
    asked: list[object] = []
    monkeypatch.setattr(pygame.display, "set_mode", lambda *given: asked.append(given))
    for size in ((300, 200), (1, 1), (1024, 640), (5000, 300)):
        real = pygame.Surface(size)
        monkeypatch.setattr(pygame.display, "get_surface", lambda real=real: real)
        window.handle(Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1]))
        window.draw()
        wide, high = window.surface.get_size()
        assert wide >= SMALLEST[0]
        assert high >= SMALLEST[1]
    assert asked == []
    monkeypatch.undo()
    hands.scene.session.close()


def test_closing_is_asked_once_and_the_second_time_it_closes(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    for event in (Event(pygame.WINDOWCLOSE), Event(pygame.QUIT)):
        window.handle(event)
    assert window.open_for_play
    assert "Verder waar jullie waren" in words(window)
    hands.press("no")
    assert window.scene is hands.scene
    for _ in range(2):
        for event in (Event(pygame.WINDOWCLOSE), Event(pygame.QUIT)):
            window.handle(event)
    assert not window.open_for_play


def test_an_arrow_on_a_page_with_nothing_to_press_does_nothing(window: Window) -> None:
    class Wait(Quiet):
        def page(self, voice: TableLanguage) -> Page:
            return Page("words", Heading("title", "Even geduld"))

    window.go(Wait())
    window.show()
    key(window, pygame.K_DOWN)
    assert (window.page.id, window.focus) == ("words", None)


def test_a_signal_to_end_is_not_asked_about(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    evening(window, proefavond, tmp_path)
    window.handle(Event(pygame.QUIT))
    assert not window.open_for_play


def test_a_close_on_a_black_screen_shows_its_question(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = evening(window, proefavond, tmp_path)
    window.blank = "#000000"
    window.handle(Event(pygame.WINDOWCLOSE))
    assert window.blank is None
    hands.scene.session.close()


def _place(real: RealWindow) -> list[int]:
    """Left, top, width and height of the program's window."""
    told = real.x("search", "--onlyvisible", "--name", "Keukentafel", "getwindowgeometry")
    return [int(it) for it in re.findall(r"-?\d+", told.split("Position:")[1].replace("screen: 0", ""))]


@needs_screen
@pytest.mark.parametrize("size", ["800x600", "1280x720", "1920x1080"])
def test_it_opens_as_large_as_the_screen(tmp_path: Path, size: str) -> None:
    with virtual_screen(tmp_path, size) as screen:
        real = RealWindow(screen, tmp_path / "real", "play", "proefavond", "--seats", "Rood:2, Groen:2")
        assert _place(real) == [0, 0, *map(int, size.split("x"))]
        real.tell("key", "F11")
        time.sleep(CALM)
        real.tell("key", "F11")
        assert _place(real) == [0, 0, *map(int, size.split("x"))]
        real.tell("key", "Return")
        assert len({which for _, what, which in real.seen() if what == "shown"}) > 1, "it is used as any other"


@needs_screen
@pytest.mark.skipif(shutil.which("openbox") is None, reason="needs openbox (the Debian package of that name)")
@pytest.mark.parametrize("size", [(800, 600), (1024, 640), (1600, 900)])
def test_it_leaves_room_for_what_manages_windows(tmp_path: Path, size: tuple[int, int]) -> None:
    with virtual_screen(tmp_path, f"{size[0]}x{size[1]}", "openbox") as screen:
        real = RealWindow(screen, tmp_path / "real", "play", "proefavond", "--seats", "Rood:2, Groen:2")
        _, _, wide, high = _place(real)
        assert size[0] - 100 < wide <= size[0]
        assert size[1] - 100 < high <= size[1] - 10, "there is a title above it, and its foot can be seen"


@needs_screen
def test_a_window_that_somebody_keeps_small_is_drawn_and_closes(tmp_path: Path) -> None:
    with virtual_screen(tmp_path, "1600x900") as screen:
        real = RealWindow(screen, tmp_path / "real", "play", "proefavond", "--seats", "Rood:2, Groen:2")
        id = real.x("search", "--onlyvisible", "--name", "Keukentafel").split()[0]
        for _ in range(5):
            real.x("windowsize", "--sync", id, "500", "300")
            real.x("windowsize", "--sync", id, "640", "400")
        real.tell("key", "Return")
        assert _place(real)[2:] == [640, 400]
        assert real.x("search", "--onlyvisible", "--name", "Keukentafel").split()[0] == id, "the same window"
        heard = [what for _, what, which in real.seen() if which == "VideoResize"]
        assert len(heard) < 40, "no quarrel about its size"
        real.program.terminate()
        assert real.program.wait(10) in (0, -15)
