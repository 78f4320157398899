"""How large the words are on the pages round the cases, measured as they are drawn at 1080p."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from pygame import Surface

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import type as letters
from game.widgets.type import Weight
from tests.apps.table.every_page import every_page

FAR = 48
"""What must be read from the back row, in pixels at 1080p: the largest words of a page are at least so high."""
NEAR = 28
"""The rest. The footer only says where we are."""
DENSE = {"letters": 24, "year": 24, "quarter_end": 24, "inspect": 23, "move": 26, "roll": 26}
"""Pages on which much may stand, and how small that may become there; plates under the town by how long names are."""
PAGES = {
    *("title", "setup", "welcome", "roles", "role", "role_pass", "town", "goal", "agenda", "quarter", "shift"),
    *("roll", "move", "inspect", "paper", "letters", "quarter_end", "year", "values", "reopen", "revise"),
    *("visit_neighbourhood", "visit_news", "visit_voice", "visit_reflection", "visit_start"),
}
ENOUGH = 3
"""Of pages of one kind, so many are measured."""


@pytest.fixture
def large() -> Iterator[Window]:
    yield Window(open_window((1920, 1080)), ScreenSettings(), keep_settings=False)
    close_window()


def test_words_can_be_read_from_the_back_row(
    large: Window, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[int, str]] = []
    render = letters.render

    def noted(text: str, size: int, weight: Weight, colour: str) -> Surface:
        drawn.append((size, text))
        return render(text, size, weight, colour)

    monkeypatch.setattr(letters, "render", noted)
    monkeypatch.setattr("game.apps.table.window.placed.draw_footer", lambda *_: None)
    seen = Counter[str]()
    for page in every_page(large, waterkant, tmp_path):
        kind = page.id.split(".")[0]
        if kind not in PAGES or seen[kind] >= ENOUGH:
            continue
        seen[kind] += 1
        drawn.clear()
        large._drawn = None
        large.draw()
        words = [(size, text) for size, text in drawn if text.strip()]
        if not words:
            continue
        assert min(words)[0] >= DENSE.get(kind, NEAR), (page.id, min(words))
        assert max(words)[0] >= FAR * 0.93, (page.id, max(words))
    assert set(seen) >= PAGES - {"reopen", "revise", "visit_start"}, PAGES - set(seen)
    assert pygame.display.get_init()
