"""The page that is open, made and not laid out yet: a walk over hundreds of them lays out those that somebody looks at."""

from game.apps.table.window.page import Page
from game.apps.table.window.window import Window


def made(window: Window) -> Page:
    """The page of the scene on top; the window lays out this one once it is asked where anything stands."""
    window._page = window._page or window._made()
    return window._page
