"""The board is drawn once and shown until something on it changes: never a picture of what was."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygame
import pytest
from msgspec.structs import replace

from game.apps.table.board import Ring, remembered
from game.apps.table.board.ledge import Plate
from game.apps.table.board.squares import SquareButton
from game.apps.table.window.sdl import open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.bots import bot_action
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import at_the_board, squares
from tests.narrow import as_a

Change = Callable[[Window], object]


def seen(window: Window) -> bytes:
    """What is on the window."""
    return pygame.image.tobytes(window.surface, "RGB")


def drawn_anew(window: Window) -> bytes:
    """The same page, with nothing remembered of the board."""
    remembered.forget()
    window.dirty = True
    window.draw()
    return seen(window)


@pytest.fixture
def hands(window: Window, waterkant: Pack, tmp_path: Path) -> Hands:
    return at_the_board(window, waterkant, tmp_path)


def test_every_page_of_an_evening_shows_the_board_as_it_is(window: Window, hands: Hands) -> None:
    window.set(replace(window.settings, still=True))
    session, boards = hands.scene.session, set[bytes]()
    for _ in range(120):
        window.changed()
        window.draw()
        shown = seen(window)
        assert shown == drawn_anew(window)
        if window.page.around is not None:
            boards.add(shown)
        window.move_focus(1)
        assert not window.dirty or window._placed is None, "only where the keyboard was and is"
        window.draw()
        assert seen(window) == drawn_anew(window), window.page.id
        session.do(bot_action(session.scenario, session.state, 5))
    assert len(boards) > 20, "tokens walked and neighbourhoods were built"


CHANGES: dict[str, Change] = {
    "colours": lambda window: window.set(replace(window.settings, theme="contrast")),
    "language": lambda window: window.set(replace(window.settings, language="en")),
    "letters": lambda window: window.set(replace(window.settings, text=150)),
    "size": lambda window: setattr(window, "surface", open_window((1600, 900))),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_somebody_sets_is_on_the_board_at_once(window: Window, hands: Hands, name: str) -> None:
    window.draw()
    before = seen(window)
    CHANGES[name](window)
    window.changed()
    window.draw()
    assert seen(window) != before
    assert seen(window) == drawn_anew(window)


def test_the_keyboard_walks_over_a_board_that_is_drawn_once(window: Window, hands: Hands) -> None:
    window.draw()
    drawn, pictures = remembered._last[0], [seen(window)]
    for square in squares(window):
        window.give_focus(square.id)
        window.draw()
        pictures.append(seen(window))
    assert len(set(pictures)) == len(pictures), "it can be seen where the keyboard is"
    assert remembered._last[0] is drawn
    window.give_focus("roll")
    window.draw()
    assert seen(window) == pictures[0], "and nothing of it is left"


def test_the_square_that_the_keyboard_leads_to_is_lit_and_put_out_again(window: Window, hands: Hands) -> None:
    hands.key("Return")
    while window.page.moving:
        window.hurry()
        window.draw()
    stones = [widget.id for widget in window.placed.focusable() if widget.id in as_a(Ring, window.page.around)._leads]
    pictures = []
    for id in (stones[0], stones[1], stones[0]):
        window.give_focus(id)
        window.draw()
        pictures.append(seen(window))
        assert pictures[-1] == drawn_anew(window)
    assert pictures[0] == pictures[2] != pictures[1]


CHANGED: dict[str, Any] = {"tokens": ["green", None], "kind": "Zaak", "leads": 3}


@pytest.mark.parametrize("part", CHANGED)
def test_nothing_on_a_square_changes_without_being_seen(window: Window, hands: Hands, part: str) -> None:
    square = next(it for it in squares(window) if not it.face.tokens)
    before = seen(window)
    square.face = dataclasses.replace(square.face, **{part: CHANGED[part]})
    window.dirty = True
    window.draw()
    assert seen(window) != before
    assert seen(window) == drawn_anew(window)


def test_a_facility_is_on_its_squares_and_its_plate_as_soon_as_it_is_built(window: Window, hands: Hands) -> None:
    window.draw()
    before = seen(window)
    for widget in window.placed.widgets():
        group = widget.face.group if isinstance(widget, SquareButton) else getattr(widget, "_group", None)
        if group is None:
            continue
        built = replace(group, levels=tuple(replace(level, built=True) for level in group.levels))
        if isinstance(widget, SquareButton):
            widget.face = dataclasses.replace(widget.face, group=built)
        else:
            as_a(Plate, widget)._group = built
        window.dirty = True
        window.draw()
        after = seen(window)
        assert after != before, widget.id
        assert after == drawn_anew(window), widget.id
        before = after
