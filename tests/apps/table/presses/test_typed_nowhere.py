"""Somebody types words where nothing takes them: what is typed fast is no row of commands."""

import itertools

import pygame
import pytest
from pygame.event import Event

from game.apps.table.window.presses import RUN, SENT
from game.apps.table.window.window import Window
from tests.apps.table.presses.book import Book, Time, down, turn, up

WORDS = "nana an"


def types(window: Window, clock: Time, words: str, between: float) -> None:
    """As a keyboard brings it."""
    for letter in words:
        turn(window, down(ord(letter), letter), Event(pygame.TEXTINPUT, text=letter))
        turn(window, up(ord(letter)))
        clock.now += between


@pytest.mark.parametrize("between", [0.05, 0.16, 0.25, 0.34])
@pytest.mark.parametrize("words", [*map("".join, itertools.permutations("na n"))])
def test_words_do_one_thing_at_most(book: tuple[Window, Book], clock: Time, words: str, between: float) -> None:
    window, scene = book
    types(window, clock, words.lstrip(), between)
    assert scene.number <= 1
    assert window.blank is None
    assert window.told is not None
    assert window.told[0].id == "table.typed_nowhere"


@pytest.mark.parametrize("pause", [0.16, 0.5, SENT - 0.1])
def test_the_enter_behind_words_belongs_to_them(book: tuple[Window, Book], clock: Time, pause: float) -> None:
    window, scene = book
    types(window, clock, WORDS, 0.16)
    done = scene.number
    clock.now += pause - 0.16
    turn(window, down(pygame.K_RETURN), up(pygame.K_RETURN))
    assert scene.number == done
    clock.now += SENT
    turn(window, down(pygame.K_RETURN), up(pygame.K_RETURN))
    assert scene.number == done + 1, "and one that comes later is an Enter"


def test_letters_one_at_a_time_are_keys(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    types(window, clock, "nanan", RUN + 0.05)
    assert scene.number == 5
    assert window.told is None


@pytest.mark.parametrize("after", ["return", "1"])
def test_one_letter_and_what_confirms_it_may_follow_fast(book: tuple[Window, Book], clock: Time, after: str) -> None:
    window, scene = book
    types(window, clock, "n", 0.2)
    turn(window, down(pygame.K_RETURN)) if after == "return" else types(window, clock, after, 0.2)
    assert scene.number == (2 if after == "return" else 1)
    assert window.told is None


def test_words_in_a_field_go_on_in_no_page_after_it(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    scene.with_field = True
    window.changed()
    window.show()
    clock.now += 1.0
    types(window, clock, "na", 0.2)
    assert scene.slip.text == "na"
    scene.with_field = False
    scene.number += 1
    window.changed()
    window.show()
    types(window, clock, "nanan", 0.2)
    assert scene.number == 1, "the page came while somebody was typing"


def test_a_field_takes_words_and_the_enter_behind_them(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    scene.with_field = True
    window.changed()
    window.show()
    clock.now += 1.0
    types(window, clock, WORDS, 0.16)
    assert scene.slip.text == WORDS
    turn(window, down(pygame.K_RETURN), up(pygame.K_RETURN))
    assert scene.number == 1, "it does what is usual there"
    assert window.told is None


@pytest.mark.parametrize("first", [pygame.K_TAB, pygame.K_RETURN])
@pytest.mark.parametrize("then", [pygame.K_RETURN, pygame.K_SPACE])
def test_what_follows_words_in_a_field_on_its_own_page_is_no_slip(
    book: tuple[Window, Book], clock: Time, first: int, then: int
) -> None:
    window, scene = book
    scene.with_field, scene.field_lines = True, 3
    window.changed()
    window.show()
    clock.now += 1.0
    types(window, clock, "omdat", 0.16)
    done = scene.number
    for key, sign in ((first, ""), (then, " " if then == pygame.K_SPACE else "")):
        turn(window, down(key, sign), up(key))
        clock.now += 0.16
    assert window.told is None
    assert scene.number == done + 1
    assert scene.slip.text == "omdat"
