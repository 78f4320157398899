"""A press of its own, on what was on screen: nothing else acts, whatever is held down or queued."""

import pygame
import pytest
from pygame.event import Event

from game.apps.table.window.presses import BOUNCE, LOST, REACTION
from game.apps.table.window.window import Window
from tests.apps.table.presses.book import ACTING, Book, Time, button, down, place, turn, up


@pytest.mark.parametrize("name", ACTING)
def test_a_held_key_acts_once(book: tuple[Window, Book], clock: Time, name: str) -> None:
    window, scene = book
    key, letter = ACTING[name]
    for _ in range(80):
        turn(window, down(key, letter))
        clock.now += 0.04
    assert scene.number == 1
    turn(window, up(key))
    clock.now += 0.3
    turn(window, down(key, letter))
    assert scene.number == 2, "let go and pressed again"


@pytest.mark.parametrize("name", ACTING)
def test_what_is_pressed_while_a_page_is_made_is_not_meant_for_it(
    book: tuple[Window, Book], clock: Time, name: str
) -> None:
    window, scene = book
    key, letter = ACTING[name]
    scene.meanwhile = [up(key), down(key, letter), up(key), down(key, letter)]
    turn(window, down(key, letter))
    clock.now += 1.0
    for _ in range(20):
        turn(window, down(key, letter))
        clock.now += 0.04
    assert scene.number == 1, "also not while the last of them is held"


def test_a_click_while_a_page_is_made_is_not_meant_for_it(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    at = place(window, "on")
    scene.meanwhile = [button(at), button(at, pygame.MOUSEBUTTONUP)]
    turn(window, button(at), button(at, pygame.MOUSEBUTTONUP))
    clock.now += 1.0
    turn(window)
    assert scene.number == 1
    turn(window, button(at))
    assert scene.number == 2


@pytest.mark.parametrize(("other", "leaf"), [(False, 1), (True, 0)], ids=["only the clock", "something to press"])
def test_a_press_while_the_same_page_is_drawn_anew_counts_where_nothing_to_press_changed(
    book: tuple[Window, Book], clock: Time, other: bool, leaf: int
) -> None:
    window, scene = book
    at = place(window, "on")
    scene.meanwhile, scene.with_field = [button(at), button(at, pygame.MOUSEBUTTONUP)], other
    window.changed()
    turn(window)
    turn(window)
    assert scene.number == leaf


def test_keys_that_came_together_act_once(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    turn(window, *(event for _ in range(5) for event in (down(pygame.K_RETURN), up(pygame.K_RETURN))))
    for _ in range(5):
        clock.now += 1.0
        turn(window)
    assert scene.number == 1


def test_nobody_reads_a_page_sooner_than_this(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    turn(window, down(pygame.K_RETURN), up(pygame.K_RETURN))
    clock.now += REACTION / 2
    turn(window, down(pygame.K_SPACE), up(pygame.K_SPACE))
    assert scene.number == 1
    clock.now += REACTION
    turn(window, down(pygame.K_SPACE))
    assert scene.number == 2


def test_a_remote_screen_that_sends_a_held_key_as_many_presses(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    for _ in range(80):
        turn(window, down(pygame.K_RETURN))
        clock.now += 0.04
        turn(window, up(pygame.K_RETURN))
        clock.now += BOUNCE / 4
    assert scene.number == 1


def test_a_key_that_went_down_elsewhere_does_nothing_here(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    turn(window, Event(pygame.WINDOWFOCUSLOST))
    clock.now += 5.0
    turn(window, Event(pygame.WINDOWFOCUSGAINED), down(pygame.K_RETURN))
    for _ in range(20):
        clock.now += 0.04
        turn(window, down(pygame.K_RETURN))
    assert scene.number == 0
    turn(window, up(pygame.K_RETURN))
    clock.now += 1.0
    turn(window, down(pygame.K_RETURN))
    assert scene.number == 1


def test_a_key_of_which_nobody_heard_that_it_was_let_go_works_again(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    turn(window, down(pygame.K_RETURN))
    clock.now += LOST + 0.1
    turn(window, down(pygame.K_RETURN))
    assert scene.number == 2
