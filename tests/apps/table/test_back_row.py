"""What has to be read from the back row is large enough on every page of a case, and nothing on it is small.

Measured in pixels at 1920×1080, in the letters that are drawn: a page may have chosen smaller ones than it wished.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.page import Page
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets.paint import Paint
from tests.apps.table.cases import every_case

SMALL, BACK_ROW, ROW = 28, 48, 39
"""Pixels: the least on a page; what the back row reads; what stands in a row with a letter and a figure of 48."""
CROWDED = {"deliberation": 0.8, "result": 0.85, "outcome": 0.9, "talk": 0.95}
"""Where all that a table can do stands on one page, its letters may be so much smaller."""
LARGE = {
    "case": ("title", "case"),
    "options": ("title", "item."),
    "resident": ("title", "says"),
    "talk": ("minutes",),
    "deliberation": ("title", "talk."),
    "result": ("title",),
    "outcome": ("title",),
    "vote": ("title", "vote."),
    "decide": ("title", "pick."),
    "proposal": ("title",),
}
"""Page → what the back row reads there, by how its id begins."""
PAGES = (*LARGE, "reason", "minority", "report", "pass", "unsaid", "advocate")


@pytest.fixture
def large() -> Iterator[Window]:
    yield Window(open_window((1920, 1080)), ScreenSettings("nl"), keep_settings=False)
    close_window()


def sizes(window: Window, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Each text that is drawn in the body of the page, with the pixels of its letters."""
    found: dict[str, int] = {}
    text = Paint.text

    def record(paint: Paint, words: str, at: tuple[int, int], units: float, *rest: Any, **more: Any) -> int:
        if words.strip():
            found[words] = min(paint.size(units), found.get(words, 999))
        return text(paint, words, at, units, *rest, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Paint, "text", record)
        window.placed._body.draw(window.placed.body_paint, None)
    return found


def test_the_back_row_can_read_every_case(
    large: Window, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = set[str]()
    for page in every_case(large, waterkant, tmp_path):
        kind = page.id.split(".")[0]
        if kind not in PAGES:
            continue
        large.draw()
        seen.add(kind)
        drawn = sizes(large, monkeypatch)
        least = min(drawn, key=lambda words: drawn[words])
        assert drawn[least] >= SMALL * CROWDED.get(kind, 1), (page.id, least, drawn[least])
        large_enough(large, page, kind, drawn)
    assert seen >= set(PAGES), set(PAGES) - seen


def large_enough(window: Window, page: Page, kind: str, drawn: dict[str, int]) -> None:
    for widget in window.placed.widgets():
        if widget.id.startswith(LARGE.get(kind, ())):
            least = ROW if widget.id.startswith(("item.", "vote.", "pick.")) else BACK_ROW
            size = max((size for words, size in drawn.items() if words == widget.label), default=0)
            assert size >= least * CROWDED.get(kind, 1), (page.id, widget, size)
