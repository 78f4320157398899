"""A press of its own, on what was on screen: nothing else acts, whatever is held down or queued."""

import time
from collections.abc import Iterator

import pygame
import pytest
from pygame.event import Event

from game.apps.table.settings import ScreenSettings
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.presses import BOUNCE, LOST, REACTION
from game.apps.table.window.scene import Quiet
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.widgets import Button, Column, Field, Label, Node, Typing

ACTING = {
    "enter": (pygame.K_RETURN, ""),
    "space": (pygame.K_SPACE, " "),
    "page down": (pygame.K_PAGEDOWN, ""),
    "letter": (pygame.K_n, "n"),
}


class Book(Quiet):
    """Page after page; each says when it was left."""

    def __init__(self) -> None:
        self.number = 0
        self.typing = Typing()
        self.meanwhile: list[Event] = []
        """What hands do while a page is being made."""
        self.lines = 1
        self.undone = 0
        self.with_field = False

    def page(self, voice: TableLanguage) -> Page:
        for event in self.meanwhile:
            pygame.event.post(event)
        self.meanwhile = []
        body: list[Node] = [Label(f"line.{n}", "Een regel.", size=32) for n in range(self.lines)]
        if self.with_field:
            body.append(Field("field", "Woorden", self.typing))
        on = Button("on", "Verder", self.go_on, primary=True, turns=True)
        focus = "field" if self.with_field else "on"
        return Page(
            f"book.{self.number}", Column(body), bar=(on,), keys={"n": self.go_on, "a": self.go_on}, focus=focus
        )

    def go_on(self) -> None:
        self.number += 1

    def undo(self) -> None:
        self.undone += 1


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def book(clock: Time) -> Iterator[tuple[Window, Book]]:
    window = Window(open_window((1280, 720)), ScreenSettings(), keep_settings=False, clock=clock)
    scene = Book()
    window.go(scene)
    window.show()
    clock.now += 1.0
    yield window, scene
    close_window()


def down(key: int, letter: str = "", mod: int = 0, scancode: int = 0) -> Event:
    return Event(pygame.KEYDOWN, key=key, unicode=letter, mod=mod, scancode=scancode)


def up(key: int, scancode: int = 0) -> Event:
    return Event(pygame.KEYUP, key=key, unicode="", mod=0, scancode=scancode)


def button(at: tuple[int, int], kind: int = pygame.MOUSEBUTTONDOWN) -> Event:
    return Event(kind, button=1, pos=at, touch=False)


def turn(window: Window, *events: Event) -> None:
    """What the window does with these."""
    for event in events:
        pygame.event.post(event)
    window.turn()


def place(window: Window, id: str) -> tuple[int, int]:
    found = next(widget for widget in window.placed.widgets() if widget.id == id)
    return found.rect.center


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
    assert scene.typing.text == "€"
    assert scene.undone == 0


def test_a_held_letter_brings_nothing_to_the_field_of_another_page(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    scene.with_field = True
    turn(window, down(pygame.K_n, "n"))
    clock.now += 1.0
    for _ in range(10):
        turn(window, down(pygame.K_n, "n"), Event(pygame.TEXTINPUT, text="n"))
        clock.now += 0.04
    assert scene.typing.text == ""
    turn(window, up(pygame.K_n))
    clock.now += 0.2
    turn(window, down(pygame.K_n, "n"), Event(pygame.TEXTINPUT, text="n"))
    turn(window, down(pygame.K_n, "n"), Event(pygame.TEXTINPUT, text="n"))
    assert scene.typing.text == "nn", "in a field letters may repeat"
    for _ in range(2):
        turn(window, down(pygame.K_BACKSPACE, "\b"))
    assert scene.typing.text == ""


def test_letters_stand_in_the_same_place_on_every_keyboard(book: tuple[Window, Book], clock: Time) -> None:
    window, scene = book
    turn(window, down(0x444, "ф", scancode=pygame.KSCAN_A), up(0x444, scancode=pygame.KSCAN_A))
    assert scene.number == 1
    clock.now += 1.0
    turn(window, down(pygame.K_q, "q", scancode=pygame.KSCAN_A))
    assert scene.number == 1, "what stands on a key goes before where it stands"


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
