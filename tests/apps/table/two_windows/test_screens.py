"""What the windows do as screens come and go: a beamer beside the laptop, one that mirrors it, one that is unplugged."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes.before.settings import SettingsScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import screens
from game.content import Pack
from tests.apps.table.sitting import TALK, in_full, letter, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN, on_the_wall, private, wall_of

LAPTOP, BEAMER = (1280, 720), (1920, 1080)
MIRRORED = "Zie je deze zin ook op de muur?"


class Screens:
    """The screens that the system says there are; the driver of the tests draws nothing on any."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.there = [LAPTOP]
        self.placed = list[tuple[int, int]]()
        """The display that each window for the room was asked for, and whether it fills that."""
        window, placed = pygame.Window, self.placed

        class Placed(pygame.Window):
            def __init__(
                self, title: str, size: tuple[int, int], place: tuple[int, int] | None = None, **how: bool
            ) -> None:
                super().__init__(title, size, **how)
                placed.append((0 if place is None else place[0] & 0xFFFF, 0))

            def set_fullscreen(self, desktop: bool = False) -> None:
                placed[-1] = (placed[-1][0], 1)

        monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: list(self.there))
        monkeypatch.setattr(pygame, "Window", Placed)
        monkeypatch.setattr(Placed, "from_display_module", window.from_display_module)


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Screens:
    return Screens(monkeypatch)


def test_a_beamer_beside_the_laptop_is_filled(window: LeadingWindow, plugged: Screens) -> None:
    plugged.there = [LAPTOP, BEAMER]
    window.go(SettingsScene(window))
    window.open_wall()
    assert screens() == 2
    assert plugged.placed == [(1, 1)], "all of the second screen"
    assert wall_of(window).full
    assert wall_of(window).size == BEAMER
    assert MIRRORED not in words(window)


def test_where_one_screen_is_mirrored_it_is_said(window: LeadingWindow, plugged: Screens) -> None:
    """The system sees one screen: the room would see a window that lies over the facilitator's."""
    window.go(SettingsScene(window))
    window.open_wall()
    assert plugged.placed == [(0, 0)]
    assert not wall_of(window).full
    assert MIRRORED in words(window)
    assert MIRRORED not in on_the_wall(window)


def test_a_beamer_that_is_unplugged_leaves_one_window_that_all_may_see(
    window: LeadingWindow, plugged: Screens, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    plugged.there = [LAPTOP, BEAMER]
    window.open_wall()
    letter(window, ".")
    secret, done = private(hands.scene.session), len(hands.scene.session.history)
    gone = wall_of(window).screen
    plugged.there = [LAPTOP]
    window.handle(pygame.Event(pygame.WINDOWDISPLAYCHANGED, window=gone))
    assert window.wall is None
    assert window.blank is not None, "what was black stays black"
    letter(window, ".")
    assert [it for it in secret if it in words(window)] == []
    assert len(hands.scene.session.history) == done, "nothing was done by it"
    plugged.there = [LAPTOP, BEAMER]
    window.open_wall()
    assert wall_of(window).full, "plugged in again, it is filled again"
    hands.scene.session.close()


def test_one_of_three_screens_that_goes_leaves_the_wall(window: LeadingWindow, plugged: Screens) -> None:
    plugged.there = [LAPTOP, BEAMER, LAPTOP]
    window.go(SettingsScene(window))
    window.open_wall()
    plugged.there = [LAPTOP, BEAMER]
    window.handle(pygame.Event(pygame.WINDOWDISPLAYCHANGED, window=wall_of(window).screen))
    assert wall_of(window).full


def test_a_second_window_that_cannot_be_opened_ends_no_evening(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)

    def fails(*_: object, **__: object) -> pygame.Window:
        raise pygame.error("no such display")

    monkeypatch.setattr(fails, "from_display_module", pygame.Window.from_display_module, raising=False)
    monkeypatch.setattr(pygame, "Window", fails)
    window.open_wall()
    assert window.wall is None
    assert window.settings == ScreenSettings(still=True)
    assert "Het lukt niet om een tweede scherm te openen." in words(window)
    assert [it for it in private(hands.scene.session) if it in words(window)] == []
    hands.scene.session.close()
