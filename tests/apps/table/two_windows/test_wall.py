"""The wall: blank and awake, its own keys, what it shows under what lies over the evening, opened and closed."""

from datetime import UTC, datetime
from pathlib import Path

import pygame

from game.apps.session import spoken
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes.before.settings import SettingsScene
from game.apps.table.scenes.before.welcome import Welcome
from game.content import Pack
from game.rules import actions
from game.rules.terms.phases import Outside
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import TALK, in_full, key, letter, play_to, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN, on_the_wall, wall_of


def test_black_white_and_awake(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    wall = wall_of(window)
    letter(window, ".")
    assert (wall.blank, window.blank) == ("#000000", None)
    assert tuple(wall.picture.get_at((5, 5)))[:3] == (0, 0, 0)
    letter(window, ",")
    assert wall.blank == "#FFFFFF"
    letter(window, ",")
    assert wall.blank is None
    letter(window, "b")
    assert wall.blank == "#000000", "as slides have it, where no options stand"
    window.draw()
    window.presses.clock()
    event = pygame.Event(pygame.KEYDOWN, key=pygame.K_SPACE, mod=0, unicode=" ", scancode=44, window=wall.screen)
    page = window.page.id
    window.handle(event)
    window.draw()
    assert wall.blank is None, "any key at the wall wakes it"
    assert window.page.id == page, "and does nothing else"
    hands.scene.session.close()


def test_the_welcome_is_on_the_wall(window: LeadingWindow) -> None:
    """What the button promised, and what is read aloud then; of a role only where somebody plays one."""
    began = datetime(2026, 3, 3, 19, 15, tzinfo=UTC)
    ways: tuple[tuple[bool, Outside], ...] = ((False, "one_voice"), (True, "counts"))
    for roles, outside in ways:
        welcome = Welcome(
            "Onze avond", began, lambda: began, lambda: None, lambda: None, lambda: None, outside=outside, roles=roles
        )
        window.go(welcome)
        window.open_wall()
        assert "Onze avond" in on_the_wall(window)
        assert f"We beginnen om {spoken(began).nl}" in on_the_wall(window)
        key(window, pygame.K_RETURN, "\r")
        assert "Dit is een oefening" in on_the_wall(window)
        assert ("Je speelt een rol" in on_the_wall(window)) == roles
        assert ("Je speelt een rol" in words(window)) == roles
        assert ("de uitslagen" in on_the_wall(window)) == (outside == "counts"), "no outcome is kept with one voice"


def test_keys_and_a_clicker_at_the_walls_window_count(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "briefing", TALK)
    window.open_wall()
    window.draw()
    page, screen = window.page.id, wall_of(window).screen
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        window.handle(pygame.Event(kind, key=pygame.K_PAGEDOWN, mod=0, unicode="", scancode=78, window=screen))
    window.draw()
    assert window.page.id != page, "on to the next page of the case"
    wide, high = wall_of(window).picture.get_size()
    page, done = window.page.id, len(hands.scene.session.history)
    for at in ((wide // 2, high // 2), (40, 40)):
        window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at, touch=False, window=screen))
    window.draw()
    assert (window.page.id, len(hands.scene.session.history)) == (page, done), "a hand on the wall does nothing"
    window.handle(pygame.Event(pygame.WINDOWCLOSE, window=screen))
    assert window.wall is None
    assert window.open_for_play
    assert "Alleen voor de spelleider" not in words(window), "one window is for all"
    hands.scene.session.close()


def test_the_wall_goes_on_under_what_lies_over_the_evening_here(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    window.open_wall()
    play_to(hands, "quarter")
    letter(window, "g")
    assert window.page.id == "logbook"
    before = wall_of(window).page.id
    hands.scene.session.do(actions.Acknowledge("quarter"))
    window.changed()
    window.draw()
    assert wall_of(window).page.id != before
    hands.scene.session.close()


def test_the_window_for_the_room_is_opened_and_closed_in_the_settings(window: LeadingWindow) -> None:
    window.go(SettingsScene(window))
    hands = Fingers(window, mouse=False)
    hands.press("windows.2")
    assert "Pak koffie. Zoek je plek." in on_the_wall(window)
    hands.press("beamer")
    assert "Kan de achterste rij dit lezen?" in on_the_wall(window)
    assert "Staat deze zin ook op de muur?" in words(window)
    assert "Staat deze zin ook op de muur?" not in on_the_wall(window)
    hands.press("back")
    hands.press("windows.1")
    assert window.wall is None


def test_a_bell_rings_beside_a_wall(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "deliberation", TALK)
    window.open_wall()
    clock = hands.scene.timer
    assert clock is not None
    now = [0.0]
    clock._clock = lambda: now[0]
    clock.start()
    window.changed()
    assert window.page.sound is None
    now[0] = clock.seconds + 1.0
    window.changed()
    assert window.page.sound == "bell"
    hands.scene.session.close()
