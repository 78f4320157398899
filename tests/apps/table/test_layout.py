"""Nothing is cut off and nothing overlaps: every page of every shipped pack, measured from where its widgets stand.

Every page of every pack in all sizes: `python -m tests.torture sizes`.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import ChoiceBox, Stepper, Toggle, Widget
from tests.apps.table import measuring
from tests.apps.table.every_page import every_page
from tests.apps.table.measuring import NARROWEST, OTHER, USUAL, Screens, at, kind, places

ENOUGH = 2
"""Of pages of one kind, so many are pressed on."""
SHIPPED = ("waterkant", "proefavond")
"""The packs of a whole evening; with the examples what lies around an evening is the same."""
KINDS = {
    *("case", "options", "facts", "advice", "resident", "talk", "pass", "vote", "tally", "story"),
    *("deliberation", "reason", "outcome", "result", "agenda", "quarter", "paper", "letters", "quarter_end", "unsaid"),
    *("town", "goal", "roll", "move", "walk", "inspect", "shift", "year", "menu", "reopen"),
    *("visit_neighbourhood", "visit_news", "visit_voice", "visit_reflection", "agreements", "approve"),
    *("agenda_now", "inject", "attend", "adjust", "break", "pause", "clock", "take_back", "reasons"),
    *("setup", "welcome", "roles", "role_pass", "role", "values", "values_vote", "values_tally"),
    *("path", "hint", "amend", "report", "advocate", "minority", "title", "settings", "keys", "write"),
    "lookback",
    *("stored", "evenings", "evening", "look", "forget", "finish", "stop", "decide", "cover", "proposal"),
}


@pytest.fixture(scope="module")
def screens() -> Iterator[Screens]:
    open_window((1024, 640))
    yield measuring.screens()
    close_window()


@pytest.fixture
def window(screens: Screens) -> Window:
    return Window(screens[1280, 720], ScreenSettings(), keep_settings=False)


def test_nothing_is_cut_off_and_nothing_overlaps(
    window: Window, screens: Screens, pack: Pack, waterkant: Pack, tmp_path: Path
) -> None:
    """Waterkant has every kind of page: with the others what is narrowest stands for the other sizes."""
    every_kind = pack.path == waterkant.path
    others, around = OTHER if every_kind else (NARROWEST,), pack.path.name in SHIPPED
    seen = measuring.every_page_measured(window, screens, pack, tmp_path, around=around, others=others, enough=1)
    assert not every_kind or set(seen) >= KINDS, KINDS - set(seen)


def test_every_card_has_room(window: Window, screens: Screens, pack: Pack, tmp_path: Path) -> None:
    measuring.every_card_measured(window, screens, pack, tmp_path, USUAL[:1])


def test_what_is_said_moves_nothing_and_is_seen(
    window: Window, screens: Screens, waterkant: Pack, tmp_path: Path
) -> None:
    measuring.said_measured(window, screens, waterkant, tmp_path, others=(NARROWEST,), enough=1)


def test_choosing_changes_no_place(window: Window, screens: Screens, waterkant: Pack, tmp_path: Path) -> None:
    """Whatever is pressed to choose: what was under the pointer is still under it, and does what it did."""
    chosen = Counter[str]()
    for page in every_page(window, waterkant, tmp_path):
        if chosen[kind(page)] > ENOUGH:
            continue
        options = [it for it in window.placed.focusable() if isinstance(it, ChoiceBox)]
        if not options:
            continue
        placed = at(window, screens, USUAL[0])
        before = places(placed)
        opened = page.id
        _press(window, options[-1])
        if window.page.id == opened:
            chosen[opened.split(".")[0]] += 1
            assert places(at(window, screens, USUAL[0])) == before, opened
            _press(window, options[-1])
    assert {"talk", "vote", "advice", "hint", "report", "visit_neighbourhood", "goal"} <= set(chosen)


def test_what_is_pressed_again_and_again_stays_under_the_pointer(
    window: Window, screens: Screens, waterkant: Pack, tmp_path: Path
) -> None:
    pressed = Counter[str]()
    for page in every_page(window, waterkant, tmp_path):
        here = page.id
        if pressed[kind(page)] > ENOUGH:
            continue
        pressed[kind(page)] += 1
        for widget in at(window, screens, USUAL[0]).focusable():
            there, back = ("more", "less") if isinstance(widget, Stepper) else ("press", "press")
            if not isinstance(widget, (Stepper, Toggle)) or there not in widget.actions:
                continue
            before = widget.rect.copy()
            window.do(widget, there)
            if window.page.id == here:
                again = next((it for it in at(window, screens, USUAL[0]).focusable() if it.id == widget.id), None)
                assert again is not None, (here, widget)
                assert again.rect.collidepoint(before.center), (here, widget, before)
                window.do(again, back)


def _press(window: Window, widget: Widget) -> None:
    window.do(widget, "press")


def test_the_scroll_cue_says_which_way_there_is_more(
    window: Window, screens: Screens, waterkant: Pack, tmp_path: Path
) -> None:
    for page in every_page(window, waterkant, tmp_path):
        if kind(page) != "setup":
            continue
        placed = at(window, screens, (1024, 640, 200))
        if placed.most > placed.view.height:
            break
    assert [name for name, _ in window.placed.cues()] == ["arrow-down"]
    window.scroll(window.placed.most // 2)
    assert [name for name, _ in window.placed.cues()] == ["arrow-up", "arrow-down"]
    window.scroll(window.placed.most)
    assert [name for name, _ in window.placed.cues()] == ["arrow-up"]
    assert pygame.display.get_init()
