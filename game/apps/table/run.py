"""Opening the window and what is first on it."""

from collections.abc import Callable

from msgspec.structs import replace

from game.apps.table.settings import load_settings
from game.apps.table.window.scene import Host, Scene
from game.apps.table.window.sdl import close_window, name_window, open_window
from game.apps.table.window.window import Window
from game.apps.words import say
from game.rules.text import Language

First = Callable[[Host], Scene]
"""Makes the first scene."""


def show(first: First, language: Language, *, asked: bool) -> None:
    """A window with this scene, until somebody leaves. Raises `NoWindow` where no window can be opened.

    `asked`: the language was asked for by name, so it goes before what was set earlier.
    """
    surface = open_window()
    try:
        settings = load_settings(language)
        spoken = replace(settings, language=language) if asked else settings
        window = Window(surface, spoken, usual=settings.language)
        window.go(first(window))
        name_window(say(window.settings.language, "table.caption"))
        window.run()
    finally:
        close_window()
