import os

# Before anything of the table is imported: SDL chooses its screen once.
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from collections.abc import Iterator

import pytest

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window


@pytest.fixture
def window() -> Iterator[Window]:
    yield Window(open_window((1280, 720)), ScreenSettings(), keep_settings=False)
    close_window()


@pytest.fixture(params=[False, True], ids=["keyboard", "mouse"])
def mouse(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(autouse=True)
def no_browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pages that would have been opened."""
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    return opened


@pytest.fixture(autouse=True)
def no_speech(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is read aloud while tests press keys."""
    monkeypatch.setattr("game.apps.table.aloud.which", {}.get)
