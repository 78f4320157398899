"""Nothing flashes: not for a key that is held, and not for hands that press as fast as they can."""

import itertools

import pygame
import pytest

from game.apps.table.scenes.before.settings import SettingsScene
from game.apps.table.window import carrying
from game.apps.table.window.window import Window
from tests.apps.table.presses.book import Book, Time, button, down, place, turn, up

FLASHES = 3
"""So many changes to and fro in any second; WCAG 2.2, success criterion 2.3.1."""


def at_most(changes: list[float]) -> bool:
    """Whether no second has more than so many changes there, and as many back. These are their moments."""
    return all(later - first > 1.0 for first, later in zip(changes, changes[2 * FLASHES :], strict=False))


@pytest.mark.parametrize("letter", [".", ",", "b", "w"])
def test_a_held_key_does_not_strobe(book: tuple[Window, Book], clock: Time, letter: str) -> None:
    window, _ = book
    colours = []
    for _ in range(80):
        turn(window, down(ord(letter), letter))
        clock.now += 0.04
        colours.append(window.blank)
    assert set(colours) == {"#000000" if letter in ".b" else "#FFFFFF"}


def test_a_black_screen_stays_black_until_a_key_that_means_something(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    turn(window, down(ord("."), "."), up(ord(".")))
    clock.now += 1.0
    for key in (
        pygame.K_LSHIFT,
        pygame.K_LALT,
        pygame.K_CAPSLOCK,
        pygame.K_NUMLOCK,
        pygame.K_AC_BACK,
        pygame.K_PRINTSCREEN,
        0,
    ):
        turn(window, down(key), up(key))
        clock.now += 1.0
        assert window.blank == "#000000"
    turn(window, down(pygame.K_RETURN, "", pygame.KMOD_ALT), up(pygame.K_RETURN))
    assert window.blank == "#000000"
    clock.now += 1.0
    turn(window, down(pygame.K_RETURN), up(pygame.K_RETURN))
    assert window.blank is None
    assert scene.number == 0, "it only brings back the page"


@pytest.mark.parametrize("between", [0.05, 0.1, 0.16, 0.2, 0.3])
@pytest.mark.parametrize("keys", [".", ",", ".,", ".x", ",b", "click"])
def test_black_and_white_by_hand_do_not_flash(
    book: tuple[Window, Book], clock: Time, keys: str, between: float
) -> None:
    window, _ = book
    changes, before = list[float](), window.blank
    for letter in itertools.islice(itertools.cycle(keys if len(keys) < 3 else ["click", "."]), 200):
        if letter == "click":
            turn(window, button((5, 5)), button((5, 5), pygame.MOUSEBUTTONUP))
        else:
            turn(window, down(ord(letter), letter), up(ord(letter)))
        if window.blank != before:
            changes.append(clock.now)
        before = window.blank
        clock.now += between
    assert len(changes) > 5, "it still does what it is for"
    assert at_most(changes)
    clock.now += 1.0
    turn(window, down(ord("."), "."), up(ord(".")))
    assert window.blank != before


def test_the_whole_screen_by_hand_does_not_flash(
    book: tuple[Window, Book], clock: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, _ = book
    toggled = list[float]()
    monkeypatch.setattr(carrying, "toggle_full", lambda _: toggled.append(clock.now))
    for _ in range(100):
        turn(window, down(pygame.K_F11), up(pygame.K_F11))
        clock.now += 0.16
    assert len(toggled) > 5
    assert at_most(toggled)


def test_other_colours_by_hand_do_not_flash(book: tuple[Window, Book], clock: Time) -> None:
    window, _ = book
    window.open(SettingsScene(window))
    window.show()
    clock.now += 1.0
    changes, before = list[float](), window.settings.theme
    for id in itertools.islice(itertools.cycle(["theme.paper", "theme.contrast"]), 100):
        at = place(window, id)
        turn(window, button(at), button(at, pygame.MOUSEBUTTONUP))
        if window.settings.theme != before:
            changes.append(clock.now)
        before = window.settings.theme
        clock.now += 0.16
    assert len(changes) > 5
    assert at_most(changes)
