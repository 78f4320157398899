"""Opening the window and what is first on it."""

from collections.abc import Callable

from game.apps.table.scene import Host, Scene
from game.apps.table.sdl import close_window, open_window
from game.apps.table.settings import load_settings
from game.apps.table.window import Window
from game.rules.text import Language

First = Callable[[Host], Scene]
"""Makes the first scene."""


def show(first: First, language: Language) -> None:
    """A window with this scene, until somebody leaves. Raises `NoWindow` where no window can be opened."""
    surface = open_window()
    try:
        window = Window(surface, load_settings(language))
        window.go(first(window))
        window.title()
        window.run()
    finally:
        close_window()
