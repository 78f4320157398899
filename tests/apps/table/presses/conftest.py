"""The book, open at its first page, and the clock of its window."""

from collections.abc import Iterator

import pytest

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from tests.apps.table.presses.book import Book, Time


@pytest.fixture
def clock() -> Time:
    return Time()


@pytest.fixture
def book(clock: Time) -> Iterator[tuple[Window, Book]]:
    window = Window(open_window((1280, 720)), ScreenSettings(), keep_settings=False, clock=clock)
    scene = Book()
    window.go(scene)
    window.show()
    clock.now += 1.0
    yield window, scene
    close_window()
