"""Larger letters on a wall make nothing smaller: measured from what is drawn, on every kind of page there is."""

from collections import Counter
from copy import copy
from typing import Any

import pytest
from pygame import Surface

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.as_large import as_large
from game.apps.table.window.page import Page
from game.apps.table.window.placed import Placed
from game.apps.table.window.wall import shown_to_all
from game.rules.terms.text import LANGUAGES, Language
from game.widgets import rounded
from game.widgets.paint import Paint
from game.widgets.theme import theme
from tests.golden.frames.pages import PACKS, a_window, pages
from tests.golden.frames.pictures import kind_of

ENOUGH = 2
"""So many pages of a kind: the next ones say other things at the same places."""
WISHES = (125, 200)
NEAR = 28
"""The least on a wall, in pixels at 1080p; its footer only says where we are."""
PLATES = 26
"""Where names from a pack stand on squares and plates, they may become so small before they break."""
LAPTOP = {"forget", "inject", "stored", "take_back", "keys", "settings", "menu"}
"""Looked up by one person, and never on a wall of its own."""
Drawn = dict[str, int]
"""Each text that is drawn, with the pixels of its letters: the smallest, where it is drawn twice."""


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """What was drawn last; only letters are drawn, and those are noted."""
    found: Drawn = {}

    def text(
        paint: Paint, words: str, at: tuple[int, int], units: float, weight: Any, room: int, *_: Any, **__: Any
    ) -> int:
        size, _lines = paint._set(words, units, weight, room)
        if words.strip():
            found[words] = min(size, found.get(words, size))
        return paint.text_height(words, units, weight, room)

    monkeypatch.setattr(Paint, "text", text)
    for name in ("fill", "frame", "ring", "dashed", "shadow"):
        monkeypatch.setattr(rounded, name, lambda *_, **__: None)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", PACKS)
def test_no_text_is_smaller_than_in_usual_letters(pack: str, language: Language, drawn: Drawn) -> None:
    surface, seen, larger = Surface((1920, 1080)), Counter[str](), 0

    def on_wall(page: Page, percent: int) -> tuple[Placed, Drawn]:
        placed = as_large(shown_to_all(copy(page)), Paint(surface, theme("paper"), language, percent), 0)
        drawn.clear()
        placed.draw(None)
        return placed, dict(drawn)

    with a_window(ScreenSettings(language, still=True)) as window:
        for page, _ in pages(window, pack):
            seen[kind_of(page.id)] += 1
            if seen[kind_of(page.id)] > ENOUGH:
                continue
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
    assert larger > 20 * len(seen), "and where there is room it is larger"
