"""Every key that the window knows: it does what the page of keys says, and that page and the guide name all of them."""

import re
from pathlib import Path

import pygame
import pytest

from game.apps.session import Session
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.pages.looked_up import FACTS, PATH, STORY
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.before.settings import KEYS, sheet
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.apps.text.commands import COMMANDS
from game.apps.words import say
from game.content import Pack
from game.widgets import ChoiceBox
from game.widgets.sounds import Sounds
from tests.apps.table.sitting import control, key, letter
from tests.docs.pages import page
from tests.evenings import setup


@pytest.fixture
def session(window: Window, waterkant: Pack, tmp_path: Path) -> Session:
    session = Session.start(waterkant, setup(), {}, tmp_path)
    window.aids.opens = sheet(window)
    window.go(EveningScene(window, session, "device"))
    return session


def said(window: Window) -> str:
    line = window.page.said
    assert line is not None
    return line.label


# With text input off, SDL gives the sign that stands on the key, also with Shift.
ASKED = {"a sign": (pygame.K_COMMA, "?", pygame.KMOD_SHIFT), "a key": (pygame.K_SLASH, "/", pygame.KMOD_SHIFT)}
ASKED["F1"] = (pygame.K_F1, "", 0)


@pytest.mark.parametrize("how", ASKED)
def test_the_keys_come_over_the_page_and_go_again(window: Window, session: Session, how: str) -> None:
    under = window.page.id
    code, sign, mod = ASKED[how]
    key(window, code, sign, mod=mod)
    assert window.page.id == "keys"
    key(window, code, sign, mod=mod)
    assert window.page.id == under
    session.close()


def test_the_keys_say_what_works_on_the_page_under_them(window: Window, session: Session) -> None:
    while not window.page.keys or "a" not in window.page.keys:
        key(window, pygame.K_RETURN)
    options = {it.letter: it.label for it in window.placed.widgets() if isinstance(it, ChoiceBox)}
    letter(window, "?")
    now = next(it.label for it in window.placed.widgets() if it.id == "now")
    assert options
    assert all(f"{label}: {mark}" in now for mark, label in options.items())
    session.close()


def test_shift_a_opens_what_can_be_set_and_no_option(window: Window, session: Session) -> None:
    while "a" not in window.page.keys:
        key(window, pygame.K_RETURN)
    under = window.page.id
    key(window, pygame.K_a, "A", mod=pygame.KMOD_SHIFT)
    assert window.page.id == "settings"
    assert {"text.200", "theme.contrast", "still", "sound", "pace.slow"} <= {it.id for it in window.placed.focusable()}
    key(window, pygame.K_ESCAPE)
    assert window.page.id == under
    assert not any(getattr(it, "chosen", False) for it in window.placed.widgets())
    # With Caps Lock on it is a letter as any other.
    key(window, pygame.K_a, "A", mod=pygame.KMOD_CAPS)
    assert any(getattr(it, "chosen", False) for it in window.placed.widgets())
    session.close()


def test_m_is_sound_and_no_sound(window: Window, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sounds, "play", lambda *_: True)
    assert not window.settings.sound, "off until somebody wants it"
    letter(window, "m")
    assert window.settings.sound
    assert said(window) == "Geluid staat aan."
    letter(window, "m")
    assert not window.settings.sound
    assert said(window) == "Geluid staat uit."
    monkeypatch.setattr(Sounds, "play", lambda *_: False)
    letter(window, "m")
    assert said(window) == "Deze computer laat geen geluid horen. Alles is ook te zien."
    session.close()


@pytest.mark.parametrize("again", ["Ctrl+Y", "Ctrl+Shift+Z"])
def test_what_ctrl_z_took_back_comes_again(window: Window, session: Session, again: str) -> None:
    def redo() -> None:
        if again == "Ctrl+Y":
            control(window, pygame.K_y)
        else:
            control(window, pygame.K_z, mod=pygame.KMOD_CTRL | pygame.KMOD_SHIFT)

    redo()
    assert said(window) == "Er is niets om weer te doen."
    while len(session.history) < 1:
        key(window, pygame.K_RETURN)
    stands, steps = session.state, session.history
    control(window, pygame.K_z)
    window.give_focus("yes")
    key(window, pygame.K_RETURN)
    assert not session.history
    redo()
    assert session.history == steps
    assert session.state == stands
    assert said(window).startswith("Dit telt weer.")
    session.close()


def test_the_page_of_keys_and_the_guide_name_every_key() -> None:
    """Whoever adds a key in `window/keys` adds it to both."""
    table = Path(__file__).parents[3] / "game" / "apps" / "table"
    code = (table / "window" / "keys.py").read_text(encoding="utf-8")
    held = set(re.findall(r"event\.key == (K_\w+)", (table / "leading" / "window.py").read_text(encoding="utf-8")))
    assert held == {"K_F2"}
    # Keys that only edit, or mean the same as another, are named by what they do.
    same = {"K_RETURN", "K_KP_ENTER", "K_EQUALS", "K_KP_PLUS", "K_KP_MINUS", "K_KP0", "K_PLUS", "K_MINUS", "K_0"}
    editing = {"K_HOME", "K_END", "K_DELETE", "K_c", "K_x"}
    names = {
        "K_TAB": "Tab", "K_SPACE": "spatie", "K_ESCAPE": "Esc", "K_F1": "F1", "K_F5": "Esc", "K_F11": "F11",
        "K_PAGEUP": "Page Down", "K_PAGEDOWN": "Page Down", "K_UP": "omhoog", "K_DOWN": "omlaag", "K_LEFT": "links",
        "K_RIGHT": "rechts", "K_BACKSPACE": "Backspace", "K_a": "Shift+A", "K_z": "Ctrl+Z", "K_y": "Ctrl+Y",
        "K_v": "V", "K_SLASH": "?", "K_QUESTION": "?",
    }  # fmt: skip
    found = set(re.findall(r"pygame\.(K_\w+)", code)) - same - editing
    assert found == names.keys()
    letters = set(re.findall(r'case "(\w)":', code)) | {"i", "b", "w"}
    assert letters == {"t", "v", "m", "i", "b", "w"}
    shown = "\n".join(say("nl", f"table.key.{key}") for group in KEYS.values() for key in group)
    guide = page("facilitating.md")
    for name in {*names.values(), *(it.upper() for it in letters), "Ctrl en +", "Punt", "Komma", "Enter", "?", "F2"}:
        whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE if len(name) > 2 else 0)
        assert whole.search(shown), f"{name} is not on the page of keys"
        assert whole.search(guide), f"{name} is not in the guide"


def test_the_guide_names_the_keys_of_what_is_looked_up() -> None:
    row = next(it for it in page("facilitating.md").splitlines() if it.startswith("| de feiten van deze zaak;"))
    assert re.findall(r"\b([A-Z]) of ‘", row) == [FACTS.upper(), PATH.upper()]
    again = next(it for it in page("facilitating.md").splitlines() if it.startswith("| de zaak nog eens lezen"))
    assert f"of {STORY.upper()} " in again


def test_the_guide_names_only_commands_that_the_terminal_knows() -> None:
    """Of the table of what can be done meanwhile, the last column."""
    table = page("facilitating.md").partition("| wat | in het venster | in tekst")[2].partition("\n\n")[0]
    typed = [words for row in table.splitlines()[2:] for words in re.findall(r"`(\w+)[^`]*`", row.split("|")[3])]
    assert len(typed) > 30
    assert {it for it in typed if it not in COMMANDS} == {"h", "weg", "hier"}, "what a ballot itself asks for"


def test_beside_a_wall_the_keys_are_those_of_the_facilitators_window(proefavond: Pack, tmp_path: Path) -> None:
    window = LeadingWindow(open_window((1280, 720)), ScreenSettings(still=True), keep_settings=False)
    session = Session.start(proefavond, setup(practice=False), {}, tmp_path)
    window.aids.opens = sheet(window)
    window.go(EveningScene(window, session, "tally"))
    window.open_wall()
    key(window, pygame.K_F1)
    now = next(it.label for it in window.placed.widgets() if it.id == "now")
    assert "Pauze: P" in now
    assert "De weg van de wet" not in now
    session.close()
    window.close_wall()
    close_window()
