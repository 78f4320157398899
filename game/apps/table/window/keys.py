"""The keyboard: which command each key is, in a field and outside one."""

import pygame
from pygame.event import Event

from game.apps.table.window import commands
from game.apps.table.window.commands import AnyCommand, PressBegan
from game.apps.table.window.figures import RUB, number_at
from game.apps.table.window.on_screen import OnScreen
from game.widgets import ChoiceBox, Field, RankPlace, Stepper, Typing
from game.widgets.base import Direction

_COMMAND = pygame.KMOD_CTRL | pygame.KMOD_META
_ARROWS: dict[int, Direction] = {
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
}
_ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER)
BLACK, WHITE = "#000000", "#FFFFFF"
_BLANK = {".": BLACK, ",": WHITE}
_BLANK_LETTERS = {"b": BLACK, "w": WHITE}
"""As slides have it; where options stand these are letters of options, or nothing."""
_NOT_TEXT = (
    pygame.K_TAB,
    pygame.K_UP,
    pygame.K_DOWN,
    pygame.K_ESCAPE,
    pygame.K_F1,
    pygame.K_F5,
    pygame.K_F11,
    pygame.K_PAGEUP,
    pygame.K_PAGEDOWN,
    *_ENTER,
)
"""Keys that leave a field alone."""
_COMPOSED = (
    pygame.K_LEFT,
    pygame.K_RIGHT,
    pygame.K_UP,
    pygame.K_DOWN,
    pygame.K_HOME,
    pygame.K_END,
    pygame.K_BACKSPACE,
    pygame.K_DELETE,
    pygame.K_PAGEUP,
    pygame.K_PAGEDOWN,
    *_ENTER,
)
"""Keys that belong to an input method while it composes."""
_WAKES = (*_NOT_TEXT, *_ARROWS, pygame.K_BACKSPACE, pygame.K_DELETE, pygame.K_HOME, pygame.K_END)
"""Keys without a letter that bring back the page: volume, Shift and Caps Lock are not for it."""
_SIGNS = {
    pygame.K_BACKSPACE: "backspace",
    pygame.K_PLUS: "+",
    pygame.K_EQUALS: "+",
    pygame.K_KP_PLUS: "+",
    pygame.K_MINUS: "-",
    pygame.K_KP_MINUS: "-",
}
"""What a key stands for, with Shift and without: plus stands above the sign for equals on one keyboard, alone on another."""
_FIRST_LETTER, _FIRST_DIGIT = pygame.KSCAN_A, pygame.KSCAN_1


def wakes(event: Event) -> bool:
    """Whether this key brings back what a blank screen hides."""
    return event.key in _WAKES or _printable(event)


def typed(window: OnScreen, event: Event, begun: PressBegan) -> AnyCommand | None:
    """Text from the keyboard or an input method: only a field takes it."""
    if window.blank is not None or not isinstance(window.focused(), Field):
        return None
    kind = commands.Insert if event.type == pygame.TEXTINPUT else commands.Compose
    return kind(begun, event.text)


def pressed(window: OnScreen, event: Event, begun: PressBegan) -> AnyCommand | None:
    """The command that this key is here; `None` where it is none."""
    field = window.focused()
    typing = field.typing if isinstance(field, Field) else None
    # AltGr is Ctrl and Alt together on Windows: it makes letters, and no commands.
    if event.mod & pygame.KMOD_ALT:
        return None
    if event.mod & _COMMAND:
        return _control(window, event, begun, typing)
    if event.key == pygame.K_F11:
        return commands.Full(begun)
    if window.blank is not None:
        return commands.Wake(begun) if wakes(event) else None
    if typing is not None:
        if typing.composing and event.key in _COMPOSED:
            return None
        edit = _edit(event, begun)
        if edit is not None or event.key not in _NOT_TEXT:
            # Letters come as text, so that dead keys and input methods work.
            return edit
    elif begun.typed:
        return commands.TypedNowhere(begun)
    return _plain(window, event, begun, in_field=typing is not None)


def _control(window: OnScreen, event: Event, begun: PressBegan, typing: Typing | None) -> AnyCommand | None:
    select = bool(event.mod & pygame.KMOD_SHIFT)
    match event.key:
        case pygame.K_PLUS | pygame.K_EQUALS | pygame.K_KP_PLUS:
            return commands.Size(begun, 1)
        case pygame.K_MINUS | pygame.K_KP_MINUS:
            return commands.Size(begun, -1)
        case pygame.K_0 | pygame.K_KP0:
            return commands.Size(begun, 0)
        case pygame.K_UP | pygame.K_DOWN:
            return commands.Scroll(begun, (-1 if event.key == pygame.K_UP else 1) * window.placed.view.height * 3 // 4)
    if typing is None:
        again = event.key == pygame.K_y or (event.key == pygame.K_z and select)
        return commands.Redo(begun) if again else commands.Undo(begun) if event.key == pygame.K_z else None
    if typing.composing:
        return None
    match event.key:
        case pygame.K_a:
            return commands.SelectAll(begun)
        case pygame.K_c | pygame.K_x:
            return commands.CopySelection(begun, cut=event.key == pygame.K_x)
        case pygame.K_v:
            return commands.Paste(begun)
        case pygame.K_LEFT | pygame.K_RIGHT:
            return commands.Caret(begun, -1 if event.key == pygame.K_LEFT else 1, select, word=True)
        case pygame.K_BACKSPACE | pygame.K_DELETE:
            return commands.Erase(begun, back=event.key == pygame.K_BACKSPACE, word=True)
        case _:
            return None


def _edit(event: Event, begun: PressBegan) -> AnyCommand | None:
    """A key that does something in a field."""
    select = bool(event.mod & pygame.KMOD_SHIFT)
    match event.key:
        case pygame.K_LEFT | pygame.K_RIGHT:
            return commands.Caret(begun, -1 if event.key == pygame.K_LEFT else 1, select)
        case pygame.K_HOME | pygame.K_END:
            return commands.LineEnd(begun, "first" if event.key == pygame.K_HOME else "last", select)
        case pygame.K_BACKSPACE | pygame.K_DELETE:
            return commands.Erase(begun, back=event.key == pygame.K_BACKSPACE)
        case pygame.K_RETURN | pygame.K_KP_ENTER if select:
            return commands.Insert(begun, "\n")
        case _:
            return None


def _plain(window: OnScreen, event: Event, begun: PressBegan, *, in_field: bool) -> AnyCommand | None:
    match event.key:
        case pygame.K_TAB:
            return commands.Focus(begun, -1 if event.mod & pygame.KMOD_SHIFT else 1)
        case pygame.K_UP | pygame.K_DOWN | pygame.K_LEFT | pygame.K_RIGHT if window.in_ring():
            return commands.WalkTo(begun, _ARROWS[event.key])
        case pygame.K_UP | pygame.K_DOWN:
            return commands.FocusStep(begun, -1 if event.key == pygame.K_UP else 1)
        case pygame.K_LEFT | pygame.K_RIGHT:
            widget, on = window.focused(), event.key == pygame.K_RIGHT
            if widget is not None and widget.role in ("spin_button", "list_item"):
                return commands.Alter(begun, on)
            return None if widget is None else commands.Focus(begun, 1 if on else -1)
        case pygame.K_RETURN | pygame.K_KP_ENTER if in_field:
            button = window.entered()
            return commands.Focus(begun, 1) if button is None else commands.Reach(begun, button, "press")
        case pygame.K_RETURN | pygame.K_KP_ENTER if (number := number_at(window.focused())) and number.at_once:
            return commands.CompleteNumber(begun)
        case pygame.K_RETURN | pygame.K_KP_ENTER | pygame.K_SPACE:
            return commands.Press(begun)
        case pygame.K_ESCAPE | pygame.K_F5:
            # One button of a clicker sends Esc and F5 by turns, to end and begin slides: the second closes what the
            # first opened.
            return commands.GoBack(begun, opens=event.key == pygame.K_ESCAPE)
        case pygame.K_F1:
            return commands.OpenSheet(begun, "keys")
        case pygame.K_PAGEDOWN | pygame.K_PAGEUP:
            return commands.ClickOn(begun, 1 if event.key == pygame.K_PAGEDOWN else -1)
        case _:
            return _letter(window, event, begun)


def _asks(event: Event) -> bool:
    """Whether it is the question mark: outside a field SDL tells which key went down, and not which sign it makes."""
    shifted = event.key == pygame.K_SLASH and bool(event.mod & pygame.KMOD_SHIFT)
    return shifted or event.key == pygame.K_QUESTION or event.unicode == "?"


def _letter(window: OnScreen, event: Event, begun: PressBegan) -> AnyCommand | None:
    widget, keys = window.focused(), window.page.keys
    if _asks(event):
        return commands.OpenSheet(begun, "keys")
    if event.mod & pygame.KMOD_SHIFT and "a" in _letters(event):
        return commands.OpenSheet(begun, "access")
    for letter in _letters(event):
        if number_at(widget) is not None and (letter == RUB or (letter.isascii() and letter.isdigit())):
            return commands.Figure(begun, letter)
        if letter == "i" and widget is not None and "inspect" in widget.actions:
            return commands.Inspect(begun)
        if letter in keys:
            return commands.Shortcut(begun, letter)
        match letter:
            case "t":
                return commands.Speak(begun)
            case "v":
                return commands.ReadAloud(begun)
            case "m":
                return commands.Mute(begun)
            case _:
                pass
        colour = _BLANK.get(letter) or (None if _has_options(window) else _BLANK_LETTERS.get(letter))
        if colour is not None:
            return commands.BlankScreen(begun, colour)
    return None


def _letters(event: Event) -> list[str]:
    """What stands on the key; and, where that is no Latin letter or figure, what stands there on other keyboards."""
    if event.key in _SIGNS:
        return [_SIGNS[event.key]]
    letter = event.unicode.casefold() if event.unicode else ""
    if (letter.isascii() and letter.isalnum()) or letter in _BLANK:
        return [letter]
    place = getattr(event, "scancode", 0)
    if _FIRST_LETTER <= place < _FIRST_LETTER + 26:
        return [letter, chr(ord("a") + place - _FIRST_LETTER)]
    if _FIRST_DIGIT <= place < _FIRST_DIGIT + 10:
        return [letter, str((place - _FIRST_DIGIT + 1) % 10)]
    return [letter]


def _printable(event: Event) -> bool:
    return bool(event.unicode) and event.unicode.isprintable()


def _has_options(window: OnScreen) -> bool:
    return any(
        isinstance(widget, (ChoiceBox, RankPlace, Stepper)) and widget.letter for widget in window.placed.widgets()
    )
