"""The window and the clipboard: everything the program asks of SDL beside drawing and events."""

import time
import warnings
from collections.abc import Callable
from importlib.util import find_spec

import pygame

from game.apps.table.screen import NoWindow, has_screen
from game.apps.table.window.glass import SMALLEST
from game.apps.table.window.memory import give_back
from game.widgets import Do

NOT_ALL = 0.85
"""So much of the screen a window has that does not fill it."""
PATIENCE = 300
"""Milliseconds for whoever manages windows to make one as large as the screen allows."""

NAP = 0.012
"""Seconds between two looks for something that happens: less than a picture of most screens takes."""


def open_window(size: tuple[int, int] | None = None, *, unseen: Do | None = None) -> pygame.Surface:
    """A window to draw on, with text input and key repeat: this large, else as large as the screen allows.

    `unseen` is done while nobody can see the window yet. Raises `NoWindow`.
    """
    if not getattr(pygame, "IS_CE", False):
        where = find_spec("pygame")
        raise NoWindow(f"another pygame took the place of pygame-ce: {where.origin if where else '?'}")
    if not has_screen():
        raise NoWindow("no DISPLAY and no WAYLAND_DISPLAY")
    try:
        give_back()
        pygame.display.init()
        pygame.font.init()
        screen = pygame.display.get_desktop_sizes()[0]
        hidden = 0 if unseen is None else pygame.HIDDEN
        surface = pygame.display.set_mode(size or _within(screen), pygame.RESIZABLE | hidden)
        if unseen is not None:
            unseen()
            _window().show()
        if size is None:
            _fill(screen)
    except pygame.error as error:
        raise NoWindow(str(error)) from error
    pygame.display.set_caption("Keukentafel")
    pygame.key.set_repeat(400, 40)
    pygame.key.stop_text_input()
    return surface


def _within(screen: tuple[int, int]) -> tuple[int, int]:
    """The size of a window that does not fill the screen; all of it, where the rest would be too small."""
    wide, high = round(screen[0] * NOT_ALL), round(screen[1] * NOT_ALL)
    return (wide, high) if wide >= SMALLEST[0] and high >= SMALLEST[1] else screen


def _fill(screen: tuple[int, int]) -> None:
    """As large as the screen allows; whoever manages windows knows what else needs room."""
    window = _window()
    # On a small screen the window may be smaller than the screen: it needs room for a frame and for bars.
    window.minimum_size = (min(SMALLEST[0], round(screen[0] * NOT_ALL)), min(SMALLEST[1], round(screen[1] * NOT_ALL)))
    window.maximize()
    if pygame.display.get_driver() != "x11":
        return
    before, end = window.size, pygame.time.get_ticks() + PATIENCE
    while window.size == before and pygame.time.get_ticks() < end:
        pygame.event.pump()
        pygame.time.wait(10)
    if window.size == before:
        # Nothing manages windows here.
        window.position, window.size = (0, 0), screen
        pygame.event.pump()


def _window() -> pygame.Window:
    """The window of the display module."""
    with warnings.catch_warnings():
        # The display module's own way makes another window, on the first screen; this one stays on its beamer.
        # pygame asks for windows of another kind instead, which do not draw in software alone.
        warnings.simplefilter("ignore", DeprecationWarning)
        return pygame.Window.from_display_module()


def screens() -> int:
    """How many screens there are; one that mirrors another is none of its own."""
    return len(pygame.display.get_desktop_sizes())


ON_DISPLAY = 0x2FFF0000
"""`SDL_WINDOWPOS_CENTERED_DISPLAY`: in the middle of the display whose number is added to this."""


def open_wall(size: tuple[int, int] | None = None) -> tuple[pygame.Window, bool]:
    """A window for the room: all of the second screen, where there is one; and whether it is.

    Raises `NoWindow`.
    """
    several, main = screens() > 1, _window()
    first = pygame.display.get_desktop_sizes()[0]
    try:
        if several:
            place = ON_DISPLAY + 1
            wall = pygame.Window("Keukentafel", pygame.display.get_desktop_sizes()[1], (place, place))
            wall.set_fullscreen(desktop=True)
        else:
            wall = pygame.Window("Keukentafel", size or (first[0] // 2, first[1] // 2), resizable=True)
        wall.get_surface()
        # The keyboard stays with whoever leads.
        main.focus()
    except pygame.error as error:
        raise NoWindow(str(error)) from error
    return wall, several


def toggle_wall(wall: object, *, full: bool) -> bool:
    """The whole screen for the room's window, or a window; what it is now."""
    assert isinstance(wall, pygame.Window)
    try:
        if full:
            wall.set_windowed()
        else:
            wall.set_fullscreen(desktop=True)
    except pygame.error:
        return full
    return not full


def name_window(title: str) -> None:
    """What stands above the window."""
    pygame.display.set_caption(title)


def name_wall(wall: object, title: str) -> None:
    """What stands above the room's window."""
    if isinstance(wall, pygame.Window):
        wall.title = title


def close_window() -> None:
    """Give the screen back. Fonts stay: what was measured with them is remembered."""
    pygame.display.quit()


class SdlWindow:
    """The window of the display module, as a screen reader's side of the system knows it."""

    def handle(self) -> object:
        return pygame.display.get_wm_info()["window"]

    def place(self) -> tuple[int, int, int, int]:
        window = _window()
        return (*window.position, *window.size)


def clipboard() -> str:
    """The text on the clipboard; empty where there is none."""
    try:
        return pygame.scrap.get_text() if pygame.scrap.has_text() else ""
    except pygame.error:
        # Some screens (the dummy driver among them) have no clipboard: pasting gives nothing then.
        return ""


def to_clipboard(text: str) -> None:
    """Put the text on the clipboard, where there is one."""
    try:
        pygame.scrap.put_text(text)
    except pygame.error:
        return


def next_event(patience: int, wakes: Callable[[], bool] = lambda: False) -> pygame.event.Event:
    """What happens next; `NOEVENT` where nothing does for so many milliseconds, or where `wakes` says so."""
    end = time.monotonic() + patience / 1_000
    while (event := pygame.event.poll()).type == pygame.NOEVENT and (left := end - time.monotonic()) > 0:
        if wakes():
            break
        # `pygame.event.wait` looks a thousand times a second.
        time.sleep(min(NAP, left))
    return event


Area = tuple[tuple[int, int], tuple[int, int]]
"""The size of a window, and where it stands."""


def toggle_full(before: Area | None) -> Area | None:
    """The whole screen, or the window as it was before, where the screen can do that; what to give back next time."""
    try:
        window = _window()
        if pygame.display.is_fullscreen():
            window.set_windowed()
            if before is not None:
                window.size, window.position = before
            return None
        place, screens = (window.size, window.position), pygame.display.get_desktop_sizes()
        if len(screens) == 1:
            # Where nothing manages windows, nothing else makes it as large as the screen.
            window.position, window.size = (0, 0), screens[0]
        window.set_fullscreen(desktop=True)
    except pygame.error:
        # The dummy driver and some remote screens cannot; the window stays as it is.
        return before
    return place
