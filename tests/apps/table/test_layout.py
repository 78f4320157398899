"""Nothing is cut off and nothing overlaps: every page of every shipped pack, measured from where its widgets stand.

Pages are placed and not drawn, and one page is made per language for all sizes of window and letters.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from msgspec.structs import replace
from pygame import Rect, Surface

from game.apps.table.board import Ring
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.page import Page
from game.apps.table.window.placed import Placed
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.text import LANGUAGES
from game.widgets import ChoiceBox, SaidLine, Stepper, Toggle, Widget
from tests.apps.table.cases import every_case
from tests.apps.table.every_page import every_page

Size = tuple[int, int, int]
"""Width and height of the window in pixels, and the letters in percent."""
USUAL: tuple[Size, ...] = ((1280, 720, 100), (1920, 1080, 100))
"""Here no page has to scroll."""
OTHER: tuple[Size, ...] = (
    (1024, 640, 100),
    (1024, 640, 200),
    (1280, 720, 150),
    (1366, 768, 125),
    (3840, 2160, 175),
)
SHIPPED = ("waterkant", "proefavond")
"""The packs of a whole evening; with the examples what lies around an evening is the same."""
GROWS = {"approve", "forget", "look", "evenings", "take_back"}
"""Lists that grow with the evenings, or with what was written in one: these may scroll."""
ENOUGH = 2
"""Of pages of one kind, so many are placed in every size; all are in the usual ones."""
SPOKEN = SaidLine("Dat kan nu niet.", good=False)
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
def screens() -> Iterator[dict[tuple[int, int], Surface]]:
    """Something to place on in every size: nothing is drawn there."""
    open_window((1024, 640))
    yield {(wide, high): Surface((wide, high)) for wide, high, _ in (*USUAL, *OTHER)}
    close_window()


@pytest.fixture
def window(screens: dict[tuple[int, int], Surface]) -> Window:
    return Window(screens[1280, 720], ScreenSettings(), keep_settings=False)


def kind(page: Page) -> str:
    return page.id.split(".")[0]


def in_languages(window: Window) -> Iterator[None]:
    """The page that is open, made once in each language; then as it was."""
    for language in LANGUAGES[::-1]:
        window._settings = replace(window.settings, language=language)
        window.changed()
        yield


def at(window: Window, screens: dict[tuple[int, int], Surface], size: Size) -> Placed:
    """The page that was made, opened in a window of this size with letters of this size."""
    window.surface = screens[size[:2]]
    window._settings = replace(window.settings, text=size[2])
    window._shown = None
    window._moved()
    return window.placed


def test_nothing_is_cut_off_and_nothing_overlaps(
    window: Window, screens: dict[tuple[int, int], Surface], pack: Pack, waterkant: Pack, tmp_path: Path
) -> None:
    seen = Counter[str]()
    whole = pack.path.name in SHIPPED
    for page in every_page(window, pack, tmp_path, around=whole):
        seen[kind(page)] += 1
        sizes = USUAL if seen[kind(page)] > (ENOUGH if whole else 1) else (*OTHER, *USUAL)
        for _ in in_languages(window):
            for size in sizes:
                placed = at(window, screens, size)
                where = (page.id, window.settings)
                assert size not in USUAL or not placed.most or kind(page) in GROWS, (where, placed.most)
                _stands_well(window, placed, size, where)
                if isinstance(page.around, Ring):
                    # The ways to go take all the width above the town.
                    alone = kind(page) == "move" and placed.hangs
                    assert placed.beside or alone, (where, "how the municipality stands is beside the question")
                    assert page.around.style.look != "small", (where, "every square has its name")
                if placed.most and size[2] == 200 and seen[kind(page)] == 1:
                    _keyboard_sees_all(window, where)
    if pack.path == waterkant.path:
        assert set(seen) >= KINDS, KINDS - set(seen)


def test_every_card_has_room(
    window: Window, screens: dict[tuple[int, int], Surface], pack: Pack, tmp_path: Path
) -> None:
    """An evening plays some of the cards: here each is on the table."""
    for page in every_case(window, pack, tmp_path):
        for _ in in_languages(window):
            for size in USUAL:
                placed = at(window, screens, size)
                where = (page.id, pack.path.name, window.settings)
                assert not placed.most, (where, placed.most, window.page.header)
                _stands_well(window, placed, size, where)


def _stands_well(window: Window, placed: Placed, size: Size, where: object) -> None:
    wide, high, _ = size
    widgets = [widget for widget in placed.widgets() if widget.rect.height]
    for widget in widgets:
        assert widget.rect.left >= 0, (where, widget)
        assert widget.rect.right <= wide, (where, widget)
        assert placed.in_body(widget) or (widget.rect.top >= 0 and widget.rect.bottom <= high), (where, widget)
    # What scrolls is not seen outside its part of the window.
    shown = [it.rect.clip(placed.view) if placed.in_body(it) else it.rect for it in widgets]
    for place, rect in enumerate(shown):
        other = rect.inflate(-4, -4).collidelist(shown[place + 1 :]) if rect.height > 4 else -1
        assert other < 0, (where, widgets[place], widgets[place + 1 + other])
    for widget in placed.focusable():
        assert widget.rect.width >= 48, (where, widget)
        assert widget.rect.height >= 46, (where, widget)
    focused = window.focused()
    assert focused is None or placed.sees(focused), (where, focused)
    cues = [rect for _, rect in placed.cues()]
    assert bool(cues) == bool(placed.most), where
    for cue in cues:
        assert Rect(0, 0, wide, high).contains(cue), where
        assert cue.collidelist(shown) < 0, where


def _keyboard_sees_all(window: Window, where: object) -> None:
    for id in [widget.id for widget in window.placed.focusable()]:
        window.give_focus(id)
        widget = window.focused()
        assert widget is not None
        assert window.placed.sees(widget), (where, widget)
        assert window.placed.at(widget.rect.clip(window.placed.view).center) is not None or not window.placed.in_body(
            widget
        ), (where, widget)


def _places(placed: Placed) -> dict[str, Rect]:
    return {it.id: it.rect.copy() for it in placed.widgets() if not isinstance(it, SaidLine)}


def test_what_is_said_moves_nothing_and_is_seen(
    window: Window, screens: dict[tuple[int, int], Surface], waterkant: Pack, tmp_path: Path
) -> None:
    seen = Counter[str]()
    for page in every_page(window, waterkant, tmp_path):
        seen[kind(page)] += 1
        if seen[kind(page)] > ENOUGH:
            continue
        for size in (*USUAL, *OTHER):
            before = _places(at(window, screens, size))
            said, page.said = page.said, SPOKEN
            placed = at(window, screens, size)
            assert _places(placed) == before, (page.id, size)
            assert screens[size[:2]].get_rect().contains(SPOKEN.rect), (page.id, size)
            if page.around is None and kind(page) not in GROWS:
                assert size not in USUAL or not placed.most, (page.id, size)
            page.said = said


def test_choosing_changes_no_place(
    window: Window, screens: dict[tuple[int, int], Surface], waterkant: Pack, tmp_path: Path
) -> None:
    """Whatever is pressed to choose: what was under the pointer is still under it, and does what it did."""
    chosen = Counter[str]()
    for page in every_page(window, waterkant, tmp_path):
        options = [it for it in window.placed.focusable() if isinstance(it, ChoiceBox)]
        if not options or chosen[kind(page)] > ENOUGH:
            continue
        placed = at(window, screens, USUAL[0])
        before = _places(placed)
        opened = page.id
        _press(window, options[-1])
        if window.page.id == opened:
            chosen[opened.split(".")[0]] += 1
            assert _places(at(window, screens, USUAL[0])) == before, opened
            _press(window, options[-1])
    assert {"talk", "vote", "advice", "hint", "report", "visit_neighbourhood", "goal"} <= set(chosen)


def test_what_is_pressed_again_and_again_stays_under_the_pointer(
    window: Window, screens: dict[tuple[int, int], Surface], waterkant: Pack, tmp_path: Path
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
            widget.do(there)
            window.changed()
            if window.page.id == here:
                again = next(it for it in at(window, screens, USUAL[0]).focusable() if it.id == widget.id)
                assert again.rect.collidepoint(before.center), (here, widget, before)
                again.do(back)
                window.changed()


def _press(window: Window, widget: Widget) -> None:
    widget.do("press")
    window.changed()


def test_the_scroll_cue_says_which_way_there_is_more(
    window: Window, screens: dict[tuple[int, int], Surface], waterkant: Pack, tmp_path: Path
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
