"""What keys with a letter, keys held together, the scroll bar and a flood of events do to a page."""

import time

import pygame
import pytest
from pygame.event import Event

from game.apps.table.window.window import Window
from tests.apps.table.presses.book import ACTING, Book, Time, button, down, turn, up


@pytest.mark.parametrize("mod", [pygame.KMOD_LALT, pygame.KMOD_RALT, pygame.KMOD_LCTRL, pygame.KMOD_LMETA])
@pytest.mark.parametrize("name", ACTING)
def test_nothing_acts_with_alt_ctrl_or_meta_held(book: tuple[Window, Book], name: str, mod: int) -> None:
    window, scene = book
    key, letter = ACTING[name]
    turn(window, down(key, letter, mod))
    assert scene.number == 0


def test_alt_gr_makes_letters_and_no_commands(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    scene.with_field = True
    window.changed()
    window.show()
    clock.now += 1.0
    both = pygame.KMOD_LCTRL | pygame.KMOD_RALT
    turn(window, down(pygame.K_z, "", both), Event(pygame.TEXTINPUT, text="€"))
    turn(window, down(pygame.K_BACKSPACE, "", both))
    assert scene.slip.text == "€"
    assert scene.undone == 0


def test_a_held_letter_brings_nothing_to_the_field_of_another_page(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    scene.with_field = True
    turn(window, down(pygame.K_n, "n"))
    clock.now += 1.0
    for _ in range(10):
        turn(window, down(pygame.K_n, "n"), Event(pygame.TEXTINPUT, text="n"))
        clock.now += 0.04
    assert scene.slip.text == ""
    turn(window, up(pygame.K_n))
    clock.now += 0.2
    turn(window, down(pygame.K_n, "n"), Event(pygame.TEXTINPUT, text="n"))
    turn(window, down(pygame.K_n, "n"), Event(pygame.TEXTINPUT, text="n"))
    assert scene.slip.text == "nn", "in a field letters may repeat"
    for _ in range(2):
        turn(window, down(pygame.K_BACKSPACE, "\b"))
    assert scene.slip.text == ""


def test_letters_stand_in_the_same_place_on_every_keyboard(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    turn(window, down(0x444, "ф", scancode=pygame.KSCAN_A), up(0x444, scancode=pygame.KSCAN_A))
    assert scene.number == 1
    clock.now += 1.0
    turn(window, down(pygame.K_q, "q", scancode=pygame.KSCAN_A))
    assert scene.number == 1, "what stands on a key goes before where it stands"


def test_the_scroll_bar_is_let_go_with_the_window(book: tuple[Window, Book]) -> None:
    window, scene = book
    scene.lines = 60
    window.changed()
    window.show()
    bar = window.placed.bar_rect()
    assert bar is not None

    def move(by: int, held: int) -> None:
        at = (bar.centerx, bar.centery + by)
        turn(window, Event(pygame.MOUSEMOTION, pos=at, rel=(0, by), buttons=(held, 0, 0), touch=False))

    turn(window, button(bar.center))
    move(40, 1)
    assert window._scroll > 0
    before = window._scroll
    turn(window, Event(pygame.WINDOWFOCUSLOST))
    move(90, 1)
    assert window._scroll == before
    turn(window, button(bar.center))
    move(120, 0)
    assert window._scroll == before, "the button was let go where this window could not see it"


def test_a_flood_of_events_lets_a_close_through(book: tuple[Window, Book], monkeypatch: pytest.MonkeyPatch) -> None:
    window, scene = book
    polled = 0

    def poll() -> Event:
        nonlocal polled
        polled += 1
        return Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(0, 0), buttons=(0, 0, 0), touch=False)

    monkeypatch.setattr(pygame.event, "poll", poll)
    begun = time.monotonic()
    turn(window, Event(pygame.MOUSEMOTION, pos=(5, 5), rel=(0, 0), buttons=(0, 0, 0), touch=False))
    assert time.monotonic() - begun < 1.0, "the page is drawn and the clock looked at, however much comes in"
    assert polled > 1
    monkeypatch.undo()
    turn(window, Event(pygame.QUIT), down(pygame.K_RETURN))
    assert not window.open_for_play
    assert scene.number == 0, "nothing happens after a close"


def test_a_clickers_key_scrolls_its_own_page_while_it_is_held_and_no_further(
    book: tuple[Window, Book], clock: Time
) -> None:
    window, scene = book
    scene.lines = 60
    window.changed()
    window.show()
    clock.now += 1.0
    for _ in range(40):
        turn(window, down(pygame.K_PAGEDOWN))
        clock.now += 0.04
    assert scene.number == 0
    assert window._scroll == window.placed.most
    turn(window, up(pygame.K_PAGEDOWN))
    clock.now += 1.0
    for _ in range(40):
        turn(window, down(pygame.K_PAGEDOWN))
        clock.now += 0.04
    assert (scene.number, window._scroll) == (1, 0)
