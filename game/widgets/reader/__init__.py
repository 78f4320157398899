"""The page for a screen reader: what every widget is and what can be done with it, in the system's own words."""

from game.widgets.reader.adapters import SystemWindow, beside, early
from game.widgets.reader.described import Described, SaidOnce, WindowPicture, described
from game.widgets.reader.screen_reader import ReaderWish, ScreenReader, reader

__all__ = [
    "Described",
    "ReaderWish",
    "SaidOnce",
    "ScreenReader",
    "SystemWindow",
    "WindowPicture",
    "beside",
    "described",
    "early",
    "reader",
]
