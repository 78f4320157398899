"""The keyboard: what each key does, in a field and outside one."""

from typing import TYPE_CHECKING

import pygame
from pygame.event import Event

from game.apps.table.board.geometry import Direction
from game.apps.table.sdl import Place, clipboard, to_clipboard, toggle_full
from game.apps.table.widgets import Button, Field, Typing

if TYPE_CHECKING:
    from game.apps.table.window import Window

_CONTROL = pygame.KMOD_CTRL | pygame.KMOD_META
_ARROWS: dict[int, Direction] = {
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
}
_LESS, _MORE = ("less", "up"), ("more", "down")


class Keys:
    """Turns keys into what they do."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._windowed: Place | None = None
        """How the window stood before it filled the screen."""

    def handle(self, event: Event) -> None:
        """A key, or text from the keyboard or an input method."""
        window = self._window
        if window.blank is not None and event.type == pygame.KEYDOWN:
            window.blank, window.dirty = None, True
            return
        if event.type == pygame.KEYDOWN and window.hurry():
            return
        field = window.focused()
        typing = field.typing if isinstance(field, Field) else None
        if event.type == pygame.TEXTINPUT:
            if typing is not None:
                typing.insert(event.text)
                window.changed()
                # A field grows while somebody types: what is typed stays in sight.
                window.give_focus(field.id if field is not None else "")
            return
        if event.type == pygame.TEXTEDITING:
            if typing is not None:
                typing.composing = event.text
                window.changed()
            return
        # AltGr is Ctrl and Alt together on Windows: it makes letters, and no commands.
        if event.mod & _CONTROL and not event.mod & pygame.KMOD_ALT:
            self._control(event, typing)
        elif typing is None or not self._typed(event, typing):
            self._plain(event, typing is not None)

    def _control(self, event: Event, typing: Typing | None) -> None:
        window = self._window
        match event.key:
            case pygame.K_PLUS | pygame.K_EQUALS | pygame.K_KP_PLUS:
                window.text_size(1)
            case pygame.K_MINUS | pygame.K_KP_MINUS:
                window.text_size(-1)
            case pygame.K_0 | pygame.K_KP0:
                window.text_size(0)
            case pygame.K_a if typing is not None:
                typing.select_all()
            case pygame.K_c if typing is not None:
                to_clipboard(typing.selected)
            case pygame.K_x if typing is not None:
                to_clipboard(typing.selected)
                if typing.selected:
                    typing.erase(back=True)
            case pygame.K_v if typing is not None:
                typing.insert(clipboard())
            case pygame.K_LEFT | pygame.K_RIGHT if typing is not None:
                by = -1 if event.key == pygame.K_LEFT else 1
                typing.move(by, word=True, select=bool(event.mod & pygame.KMOD_SHIFT))
            case pygame.K_BACKSPACE | pygame.K_DELETE if typing is not None:
                typing.erase(back=event.key == pygame.K_BACKSPACE, word=True)
            case pygame.K_z if typing is None:
                window.act(window.scene.undo)
        window.changed()

    def _typed(self, event: Event, typing: Typing) -> bool:
        """A key that does something in a field; whether it did."""
        select = bool(event.mod & pygame.KMOD_SHIFT)
        match event.key:
            case pygame.K_LEFT | pygame.K_RIGHT:
                typing.move(-1 if event.key == pygame.K_LEFT else 1, select=select)
            case pygame.K_HOME:
                typing.move_to(typing.text.rfind("\n", 0, typing.caret) + 1, select=select)
            case pygame.K_END:
                end = typing.text.find("\n", typing.caret)
                typing.move_to(len(typing.text) if end < 0 else end, select=select)
            case pygame.K_BACKSPACE | pygame.K_DELETE:
                typing.erase(back=event.key == pygame.K_BACKSPACE)
            case pygame.K_RETURN | pygame.K_KP_ENTER if select:
                typing.insert("\n")
            case _:
                # Letters come as text, so that dead keys and input methods work.
                return event.key not in _NOT_TEXT
        self._window.changed()
        return True

    def _plain(self, event: Event, in_field: bool) -> None:
        window = self._window
        match event.key:
            case pygame.K_TAB:
                window.move_focus(-1 if event.mod & pygame.KMOD_SHIFT else 1)
            case pygame.K_UP | pygame.K_DOWN | pygame.K_LEFT | pygame.K_RIGHT if window.in_ring():
                window.walk(_ARROWS[event.key])
            case pygame.K_UP | pygame.K_DOWN:
                window.step(-1 if event.key == pygame.K_UP else 1)
            case pygame.K_LEFT | pygame.K_RIGHT:
                self._sideways(_LESS if event.key == pygame.K_LEFT else _MORE)
            case pygame.K_RETURN | pygame.K_KP_ENTER if in_field:
                window.move_focus(1)
            case pygame.K_RETURN | pygame.K_KP_ENTER | pygame.K_SPACE:
                widget = window.focused()
                if widget is not None:
                    window.do(widget, "press")
            case pygame.K_ESCAPE:
                self._escape()
            case pygame.K_F11:
                self._windowed = toggle_full(self._windowed)
                window.changed()
            case pygame.K_PAGEDOWN | pygame.K_PAGEUP:
                self._page(1 if event.key == pygame.K_PAGEDOWN else -1)
            case _:
                self._letter(event)

    def _sideways(self, names: tuple[str, str]) -> None:
        window, widget = self._window, self._window.focused()
        if widget is None:
            return
        if widget.role in ("spin_button", "list_item"):
            for name in names:
                if window.do(widget, name):
                    return
            return
        window.move_focus(-1 if names == _LESS else 1)

    def _escape(self) -> None:
        window = self._window
        if window.scene.back():
            window.changed()
            return
        menu = window.scene.menu()
        if menu is not None:
            window.open(menu)
        else:
            window.close()

    def _page(self, by: int) -> None:
        """A clicker's keys: first through what is on the page, then on to the next, where one way is plain."""
        window = self._window
        if window.scroll(by * window.placed.view.height * 4 // 5) or by < 0:
            return
        primary = next((it for it in window.page.bar if isinstance(it, Button) and it.primary), None)
        if primary is not None:
            window.do(primary, "press")

    def _letter(self, event: Event) -> None:
        window = self._window
        letter = event.unicode.casefold() if event.unicode else ""
        act = window.page.keys.get("backspace" if event.key == pygame.K_BACKSPACE else letter)
        widget = window.focused()
        if letter == "i" and widget is not None and "inspect" in widget.actions:
            window.do(widget, "inspect")
        elif act is not None:
            window.act(act)
        elif letter in (".", ","):
            window.blank, window.dirty = ("#000000" if letter == "." else "#FFFFFF"), True


_NOT_TEXT = (
    pygame.K_TAB,
    pygame.K_UP,
    pygame.K_DOWN,
    pygame.K_RETURN,
    pygame.K_KP_ENTER,
    pygame.K_ESCAPE,
    pygame.K_F11,
    pygame.K_PAGEUP,
    pygame.K_PAGEDOWN,
)
"""Keys that leave a field alone."""
