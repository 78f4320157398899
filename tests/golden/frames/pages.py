"""Which pages there are, and what is said of each of them."""

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.page import Page
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.rules.terms.text import Language
from game.widgets import Widget
from tests.apps.table.every_page import every_page
from tests.shipped import pack_of

PACKS = ("proefavond", "waterkant")
SIZE = (1280, 720)
"""Width and height of the window in pixels."""
ELSEWHERE = "…"
"""Stands for the folder of this run."""


@contextmanager
def a_window(settings: ScreenSettings, size: tuple[int, int] = SIZE) -> Iterator[Window]:
    """A window of its own that keeps nothing that is set, on a machine whose clock is that of Greenwich."""
    with greenwich():
        window = Window(open_window(size), settings, keep_settings=False)
        try:
            yield window
        finally:
            close_window()


@contextmanager
def greenwich() -> Iterator[None]:
    """The times on the pages are local ones: the same wherever somebody looks."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    if hasattr(time, "tzset"):
        time.tzset()
    try:
        yield
    finally:
        os.environ.pop("TZ")
        if before is not None:
            os.environ["TZ"] = before
        if hasattr(time, "tzset"):
            time.tzset()


def pages(window: Window, pack: str) -> Iterator[tuple[Page, str]]:
    """Every page of this pack, one after the other on this window, with the folder in which its evenings are."""
    with tempfile.TemporaryDirectory() as root:
        for page in every_page(window, pack_of(pack), Path(root)):
            yield page, root


def described(pack: str, language: Language) -> Iterator[str]:
    """Every page as lines: its id, then each widget in reading order."""
    with a_window(ScreenSettings(language, still=True)) as window:
        for page, root in pages(window, pack):
            yield f"# {page.id}"
            yield from (described_widget(it).replace(root, ELSEWHERE) for it in window.placed.widgets())


def described_widget(widget: Widget) -> str:
    """What a screen reader hears of it, and what can be done with it."""
    return "  " + " ".join((widget.role, widget.id, repr(widget.label), repr(widget.value), *sorted(widget.actions)))
