"""The facilitator's window, a wall beside it when a test opens one."""

from collections.abc import Iterator

import pytest

from game.apps.table.leading.window import LeadingWindow
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window


@pytest.fixture
def window() -> Iterator[LeadingWindow]:
    made = LeadingWindow(open_window((1280, 720)), ScreenSettings(still=True), keep_settings=False)
    yield made
    made.close_wall()
    close_window()
