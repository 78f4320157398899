"""Opening the window and what is first on it."""

from collections.abc import Callable

from msgspec.structs import replace

from game.apps.session import ReadsCard
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes.before.settings import sheet
from game.apps.table.settings import chosen_language, load_settings
from game.apps.table.window.scene import Host, Scene
from game.apps.table.window.sdl import SdlWindow, close_window, open_window, screens
from game.rules.terms.text import Language
from game.widgets.reader import ScreenReader, early, reader

TWO = 2
First = Callable[[Host], Scene]
"""Makes the first scene."""


def show(
    first: First, language: Language, *, asked: bool, windows: int | None = None, reads_card: ReadsCard | None = None
) -> None:
    """A window with this scene, until somebody leaves. Raises `NoWindow` where no window can be opened.

    `asked`: the language was asked for by name, so it goes before what was set earlier. `windows`: 1 or 2, where
    that was asked for; else as it was set, which usually is two where there are two screens. `reads_card`: what tells
    which card a printed code is of.
    """
    readers: list[ScreenReader | None] = []

    def begin() -> None:
        readers.append(reader(SdlWindow()))

    surface = open_window(unseen=begin if early() else None)
    try:
        if not readers:
            begin()
        settings = load_settings(language)
        spoken = replace(settings, language=language) if asked else settings
        window = LeadingWindow(surface, spoken, usual=chosen_language())
        window.heard.reader = readers[0]
        window.aids.opens = sheet(window)
        window.reads_card = reads_card
        window.go(first(window))
        wished = settings.windows if windows is None else windows
        if wished == TWO or (wished == 0 and screens() >= TWO):
            window.open_wall()
        window.run()
    finally:
        close_window()
