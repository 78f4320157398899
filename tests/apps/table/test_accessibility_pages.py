"""Every page of an evening: targets that a finger hits, no trap for the keyboard, and a name for whoever listens."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import islice, pairwise
from pathlib import Path

import pygame

from game.apps.table.pages.case import SIZES
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.page import Page
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Button, ChoiceBox, Column, Heading, Label
from game.widgets.press import LEAST
from game.widgets.reader import described
from game.widgets.reader.tree import ROLES
from tests.apps.table.every_page import every_page
from tests.apps.table.fingers import KEYS
from tests.apps.table.sitting import key
from tests.apps.table.test_reader_nodes import One

FEW = 2
"""Of pages of one kind so many are gone through by the keyboard."""


def test_every_page_can_be_used_by_a_finger_by_the_keyboard_and_by_ear(waterkant: Pack, tmp_path: Path) -> None:
    window = Window(open_window((1280, 720)), ScreenSettings("nl"), keep_settings=False)
    kinds = Counter[str]()
    for page in every_page(window, waterkant, tmp_path):
        placed, kind = window.placed, page.id.split(".")[0]
        kinds[kind] += 1
        ids = [it.id for it in placed.focusable()]
        assert len(ids) == len(set(ids)), (page.id, "two widgets have one id: the keyboard would be lost between them")
        assert ids, (page.id, "nothing can be done here")
        for widget in placed.focusable():
            assert min(widget.rect.size) >= LEAST, (page.id, widget, widget.rect)
            told = described(widget, widget.id, widget.rect)
            assert told.label.strip(), (page.id, widget, "a screen reader would say nothing")
            assert told.role in ROLES
        if kinds[kind] <= FEW:
            _no_trap(window)
    assert len(kinds) > 50
    close_window()


def _no_trap(window: Window) -> None:
    """Tab goes to everything and comes round, Shift+Tab the other way, and neither does anything."""
    page, start = window.page, window.focus
    for by in (1, -1):
        first = window.focus
        been = [first]
        for _ in range(len(window.placed.stops(first)) + 1):
            window.move_focus(by)
            if _same(window, first):
                break
            been.append(window.focus)
        assert window.page is page, (page.id, "moving the focus changes nothing else")
        stops = window.placed.stops(window.focus)
        assert _same(window, first) or first is None, (page.id, by, been)
        assert {it for it in been if it is not None} >= {it for it in stops if not _in_group(window, it)}, (page.id, by)
    if start is not None:
        window.give_focus(start)


def _same(window: Window, first: str | None) -> bool:
    """Whether the keyboard is back where it began: anywhere in a ring of squares, which is one stop."""
    here = window.focus
    groups = here is not None and first is not None and _in_group(window, here) and _in_group(window, first)
    return here == first or groups


def _in_group(window: Window, id: str) -> bool:
    return any(it.id == id and it.group for it in window.placed.focusable())


def test_the_focus_goes_down_the_page(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    """In reading order: what stands lower in the body comes later, and the buttons at the foot after it."""
    for page in _first(window, waterkant, tmp_path, 40):
        placed = window.placed
        if page.around is not None:
            continue
        body = [it for it in placed.focusable() if placed.in_body(it)]
        foot = [it for it in placed.focusable() if not placed.in_body(it)]
        order = [it.id for it in placed.focusable()]
        assert order == [it.id for it in (*body, *foot)], page.id
        for one, other in pairwise(body):
            beside = one.rect.right <= other.rect.left
            assert beside or one.rect.top <= other.rect.top, (page.id, one, other)


def _first(window: Window, pack: Pack, root: Path, count: int) -> Iterator[Page]:
    yield from islice(every_page(window, pack, root, around=False), count)


def test_the_back_row_reads_the_case() -> None:
    """ISO 9241-303 at six times the height of the picture: 45 pixels of 1080; pages count in units of 720."""
    assert min(SIZES) * 1080 / 720 >= 48
    assert Heading("h", "Kop")._size * 1080 / 720 >= 48


def test_escape_never_leaves_and_enter_only_presses_what_has_the_ring(window: Window) -> None:
    done: list[str] = []
    boxes = [ChoiceBox(name, name, partial(done.append, name), letter=name) for name in ("A", "B")]
    window.go(
        One(Page("p", Column([Label("l", "Wat?"), *boxes]), bar=(Button("on", "Verder", lambda: done.append("on")),)))
    )
    key(window, pygame.K_ESCAPE)
    assert window.open_for_play
    assert done == []
    key(window, KEYS["Tab"])
    key(window, KEYS["Return"])
    assert done == ["A"]
