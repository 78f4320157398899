"""A field to type in: letters, dead keys, selection, clipboard, the caret under the mouse."""

import unicodedata
from collections.abc import Iterator

import pygame
import pytest

from game.apps.table.settings import ScreenSettings
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window import carrying
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Quiet
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.widgets import Button, Column, Field, Label, Typing
from game.widgets.signs import signs
from tests.apps.table import sitting
from tests.apps.table.fingers import Fingers


class Form(Quiet):
    """One field and a button."""

    def __init__(self) -> None:
        self.slip = WordSlip()
        self.pressed = 0

    def page(self, voice: TableLanguage) -> Page:
        def press() -> None:
            self.pressed += 1

        field = Field("field", "Naam", self.slip, lines=3)
        return Page("form", Column([field]), bar=(Button("ready", "Klaar", press),), focus="field")


@pytest.fixture
def form() -> Iterator[tuple[Window, Form]]:
    window = Window(open_window((1280, 720)), ScreenSettings(), keep_settings=False)
    scene = Form()
    window.go(scene)
    window.draw()
    yield window, scene
    close_window()


def key(window: Window, code: int, mod: int = 0, unicode: str = "") -> None:
    sitting.key(window, code, unicode, mod)


def letters(window: Window, text: str) -> None:
    for letter in text:
        key(window, ord(letter) if ord(letter) < 128 else 0, unicode=letter)
        window.handle(pygame.Event(pygame.TEXTINPUT, text=letter))
    window.draw()


def test_letters_and_dead_keys(form: tuple[Window, Form]) -> None:
    window, scene = form
    letters(window, "Caf")
    window.handle(pygame.Event(pygame.TEXTEDITING, text="´", start=0, length=1))
    window.draw()
    assert scene.slip.typing.shown == "Caf´"
    assert scene.slip.typing.text == "Caf"
    window.handle(pygame.Event(pygame.TEXTINPUT, text="é"))
    assert scene.slip.typing.text == "Café"
    assert scene.slip.typing.composing == ""
    window.handle(pygame.Event(pygame.TEXTINPUT, text="e\u0301"))
    assert scene.slip.typing.text == "Caféé", "what is decomposed is put together"


def test_letters_that_are_keys_elsewhere_are_letters_here(form: tuple[Window, Form]) -> None:
    window, scene = form
    letters(window, "a.b,t")
    assert scene.slip.typing.text == "a.b,t"
    assert window.blank is None


def test_select_cut_copy_paste(form: tuple[Window, Form], monkeypatch: pytest.MonkeyPatch) -> None:
    window, scene = form
    held = [""]
    monkeypatch.setattr(carrying, "to_clipboard", lambda text: held.__setitem__(0, text))
    monkeypatch.setattr(carrying, "clipboard", lambda: held[0])
    letters(window, "de keukentafel")
    key(window, pygame.K_LEFT, pygame.KMOD_CTRL | pygame.KMOD_SHIFT)
    assert scene.slip.typing.selected == "keukentafel"
    key(window, pygame.K_x, pygame.KMOD_CTRL)
    assert (scene.slip.typing.text, held[0]) == ("de ", "keukentafel")
    key(window, pygame.K_v, pygame.KMOD_CTRL)
    key(window, pygame.K_v, pygame.KMOD_CTRL)
    assert scene.slip.typing.text == "de keukentafelkeukentafel"
    key(window, pygame.K_a, pygame.KMOD_CTRL)
    key(window, pygame.K_c, pygame.KMOD_CTRL)
    assert held[0] == "de keukentafelkeukentafel"
    letters(window, "x")
    assert scene.slip.typing.text == "x"


def test_moving_and_erasing(form: tuple[Window, Form]) -> None:
    window, scene = form
    letters(window, "abcd")
    for code in (pygame.K_LEFT, pygame.K_LEFT, pygame.K_BACKSPACE, pygame.K_DELETE):
        key(window, code)
    assert scene.slip.typing.text == "ad"
    key(window, pygame.K_HOME)
    letters(window, "1")
    key(window, pygame.K_END)
    letters(window, "2")
    assert scene.slip.typing.text == "1ad2"
    key(window, pygame.K_RETURN, pygame.KMOD_SHIFT)
    letters(window, "n")
    assert scene.slip.typing.text == "1ad2\nn"
    key(window, pygame.K_BACKSPACE, pygame.KMOD_CTRL)
    assert scene.slip.typing.text == "1ad2\n"


def test_enter_goes_on_to_the_button(form: tuple[Window, Form]) -> None:
    window, scene = form
    letters(window, "ja")
    key(window, pygame.K_RETURN)
    assert window.focus == "ready"
    key(window, pygame.K_RETURN)
    assert (scene.pressed, scene.slip.typing.text) == (1, "ja")


def test_a_click_puts_the_caret_there(form: tuple[Window, Form]) -> None:
    window, scene = form
    letters(window, "mmmmmmmmmm")
    field = next(widget for widget in window.placed.widgets() if widget.id == "field")
    window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(field.rect.x + 20, field.rect.bottom - 100)))
    letters(window, "1")
    assert scene.slip.typing.text == "1mmmmmmmmmm"


def test_a_scroll_and_another_focus_make_no_new_page(window: Window) -> None:
    scene = Counted([Label(f"line.{n}", "Een regel tekst.", size=32) for n in range(40)])
    window.go(scene)
    window.draw()
    fingers, made = Fingers(window, mouse=False), scene.made
    for _ in range(3):
        fingers.wheel(-1)
    fingers.key("Tab")
    assert window._scroll > 0
    assert window.focus == "second"
    assert scene.made == made
    window.handle(pygame.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode=""))
    window.draw()
    assert scene.made == made + 1, "what was done is seen"


class Counted(Quiet):
    """A page with two buttons, and how often it was made."""

    def __init__(self, nodes: list[Label]) -> None:
        self._nodes = nodes
        self.made = 0

    def page(self, voice: TableLanguage) -> Page:
        self.made += 1
        bar = (Button("first", "Een", lambda: None), Button("second", "Twee", lambda: None))
        return Page("counted", Column(self._nodes), bar=bar)


def test_control_characters_stay_out_and_there_is_an_end() -> None:
    typing = Typing(most=5)
    typing = typing.inserted("a\x00\x1b\u202eb\tcdefgh")
    assert typing.text == "abcde"


FAMILY, FLAG, SKIN, WALES = (
    "👨\u200d👩\u200d👧",
    "🇳🇱",
    "👍🏽",
    "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
)


@pytest.mark.parametrize(
    "sign", ["é", "y\u0301\u0323", FAMILY, FLAG, SKIN, WALES, "न\u093f", "\u1100\u1161\u11a8", "☁️"]
)
def test_what_is_seen_as_one_sign_is_moved_over_and_taken_away_as_one(sign: str) -> None:
    typing = Typing()
    typing = typing.inserted(f"a{sign}b")
    assert typing.text == unicodedata.normalize("NFC", f"a{sign}b"), "nothing of it is dropped"
    whole = len(typing.text)
    typing = typing.moved(-1)
    typing = typing.moved(-1)
    assert typing.caret == 1
    typing = typing.moved(1)
    assert typing.caret == whole - 1
    typing = typing.erased(back=True)
    assert typing.text == "ab"


def test_two_flags_are_two_signs_and_a_joiner_alone_is_nothing() -> None:
    assert signs(FLAG + FLAG) == [FLAG, FLAG]
    typing = Typing(most=6)
    typing = typing.inserted("\u200d\u200c")
    assert typing.text == ""
    typing = typing.inserted(FAMILY + FAMILY)
    assert typing.text == FAMILY, "the second does not fit, and half of it is another sign"


def test_a_caret_that_a_click_puts_down_stands_between_signs(form: tuple[Window, Form]) -> None:
    window, scene = form
    scene.slip.put(Typing(FAMILY * 3))
    window.changed()
    window.draw()
    field = next(widget for widget in window.placed.widgets() if widget.id == "field")
    for x in range(0, 200, 7):
        at = (field.rect.x + 16 + x, field.rect.bottom - 100)
        window.handle(pygame.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=at))
        window.draw()
        assert scene.slip.typing.caret % len(FAMILY) == 0


@pytest.mark.parametrize(
    "code", [pygame.K_BACKSPACE, pygame.K_DELETE, pygame.K_LEFT, pygame.K_HOME, pygame.K_RETURN, pygame.K_UP]
)
def test_keys_of_an_input_method_do_nothing_else_while_it_composes(form: tuple[Window, Form], code: int) -> None:
    window, scene = form
    letters(window, "Caf")
    window.handle(pygame.Event(pygame.TEXTEDITING, text="にほ", start=0, length=2))
    key(window, code)
    assert (scene.slip.typing.text, scene.slip.typing.shown, window.focus) == ("Caf", "Cafにほ", "field")
    window.handle(pygame.Event(pygame.TEXTINPUT, text="日本"))
    assert scene.slip.typing.text == "Caf日本"


def test_tab_keeps_what_is_shown(form: tuple[Window, Form]) -> None:
    window, scene = form
    letters(window, "Caf")
    window.handle(pygame.Event(pygame.TEXTEDITING, text="´", start=0, length=1))
    key(window, pygame.K_TAB)
    assert window.focus == "ready"
    assert scene.slip.typing.text == scene.slip.typing.shown == "Caf´"
