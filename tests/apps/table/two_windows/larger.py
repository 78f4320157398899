"""How large every text of a wall is drawn in usual letters and in larger ones, on every kind of page there is."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from copy import copy
from typing import Any
from unittest.mock import patch

from pygame import Surface

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.as_large import as_large
from game.apps.table.window.page import Page
from game.apps.table.window.placed import Placed
from game.apps.table.window.wall import shown_to_all
from game.rules.terms.text import Language
from game.widgets import rounded
from game.widgets.paint import Paint
from game.widgets.theme import theme
from tests.golden.frames.pages import a_window, pages
from tests.golden.frames.pictures import kind_of

WISHES = (125, 200)
NEAR = 28
"""The least on a wall, in pixels at 1080p; its footer only says where we are."""
PLATES = 26
"""Where names from a pack stand on squares and plates, they may become so small before they break."""
LAPTOP = {"forget", "inject", "stored", "take_back", "keys", "settings", "menu"}
"""Looked up by one person, and never on a wall of its own."""
Drawn = dict[str, int]
"""Each text that is drawn, with the pixels of its letters: the smallest, where it is drawn twice."""


@contextmanager
def only_letters() -> Iterator[Drawn]:
    """What was drawn last: meanwhile only letters are drawn, and those are noted."""
    found: Drawn = {}

    def text(
        paint: Paint, words: str, at: tuple[int, int], units: float, weight: Any, room: int, *_: Any, **__: Any
    ) -> int:
        size, _lines = paint._set(words, units, weight, room)
        if words.strip():
            found[words] = min(size, found.get(words, size))
        return paint.text_height(words, units, weight, room)

    with ExitStack() as stack:
        stack.enter_context(patch.object(Paint, "text", text))
        for name in ("fill", "frame", "ring", "dashed", "shadow"):
            stack.enter_context(patch.object(rounded, name, lambda *_, **__: None))
        yield found


def none_is_smaller(pack: str, language: Language, *, enough: int = 1_000) -> int:
    """Asserts it of the first `enough` pages of each kind; of how many."""
    surface, seen, larger, tried = Surface((1920, 1080)), Counter[str](), 0, 0
    with only_letters() as drawn, a_window(ScreenSettings(language, still=True)) as window:

        def on_wall(page: Page, percent: int) -> tuple[Placed, Drawn]:
            placed = as_large(shown_to_all(copy(page)), Paint(surface, theme("paper"), language, percent), 0)
            drawn.clear()
            placed.draw(None)
            return placed, dict(drawn)

        for page, _ in pages(window, pack):
            seen[kind_of(page.id)] += 1
            if seen[kind_of(page.id)] > enough:
                continue
            tried += 1
            usual, before = on_wall(page, 100)
            if kind_of(page.id) not in LAPTOP:
                words = {it: size for it, size in before.items() if it not in (*page.footer, page.clock)}
                least = min(words, key=lambda it: words[it], default="")
                assert words.get(least, NEAR) >= (NEAR if page.around is None else PLATES), (page.id, least)
            most, body = usual.most, usual.letters().keys() & before.keys()
            for wish in WISHES:
                placed, now = on_wall(page, wish)
                where = (page.id, wish)
                shrunk = {words: (size, now[words]) for words, size in before.items() if now.get(words, size) < size}
                assert not shrunk, (where, shrunk)
                assert placed.most <= most, where
                assert body <= now.keys(), (where, body - now.keys())
                larger += sum(size > before.get(words, size) for words, size in now.items())
    assert larger > 10 * tried, "and where there is room it is larger"
    return tried
