"""A count of long options in the facilitator's window: how it stands and the way back stay in sight, and a figure lands where the ring is."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from pygame import Rect

from game.apps.table.leading.window import LeadingWindow
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.content import Pack
from game.widgets import Stepper, Tallied
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import in_full, key, letter, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN


@pytest.fixture(params=[(1280, 720), (1366, 768)], ids=str)
def window(request: pytest.FixtureRequest) -> Iterator[LeadingWindow]:
    """One of the sizes a laptop has."""
    made = LeadingWindow(open_window(request.param), ScreenSettings(still=True), keep_settings=False)
    yield made
    made.close_wall()
    close_window()


def to_the_count(window: LeadingWindow, pack: Pack, root: Path) -> Hands:
    hands = in_full(window, pack, root, seats=FOURTEEN, depth="first", form="cards")
    to_talk(hands, "first_ballot", "fair_rate")
    window.open_wall()
    if hands.has("to_vote"):
        hands.press("to_vote")
    return hands


def counted(window: LeadingWindow) -> list[str]:
    window.draw()
    return [it.value for it in window.placed.widgets() if isinstance(it, Stepper)]


def rows(window: LeadingWindow) -> list[Rect]:
    window.draw()
    return [it.rect for it in window.placed.widgets() if isinstance(it, Stepper)]


def kept_in_sight(window: LeadingWindow, *ids: str) -> bool:
    """Whether these are whole inside the window, in what does not scroll, and over nothing that does."""
    window.draw()
    placed, inside = window.placed, Rect(0, 0, *window.surface.get_size())
    found = [it for it in placed.widgets() if it.id in ids]
    assert len(found) == len(ids)
    return all(
        inside.contains(it.rect) and not placed.in_body(it) and not it.rect.colliderect(placed.view) for it in found
    )


def test_how_a_count_stands_is_in_sight_and_nothing_moves_while_it_is_typed(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    before = rows(window)
    assert len({it.x for it in before}) == 1, "one under another"
    if window.surface.get_width() == 1366:
        assert all(window.placed.view.contains(it) for it in before)
    for row, figures in zip("abcd", ("10", "2", "1", "2"), strict=True):
        letter(window, row)
        for figure in figures:
            letter(window, figure)
            assert kept_in_sight(window, "tallied", "absent")
            assert [(it.size, it.x) for it in rows(window)] == [(it.size, it.x) for it in before]
    assert "15 geteld, en er zijn er 14" in words(window)
    assert any(isinstance(it, Tallied) for it in window.placed.widgets())
    hands.scene.session.close()


def test_both_answers_to_what_is_read_back_are_in_sight(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    for figure in ("8", "3", "2", "1"):
        letter(window, figure)
    hands.press("count")
    assert "Lees de aantallen voor" in words(window)
    assert kept_in_sight(window, "right", "again")
    hands.press("again")
    assert counted(window) == ["8", "3", "2", "1", "0"]
    hands.scene.session.close()


def test_a_figure_lands_where_the_ring_is_and_takes_the_place_of_what_stands_there(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    for figures, goes_to in (("8", 1), ("3", 2), ("2", 3)):
        letter(window, figures)
        assert window.focus == f"tally.{goes_to}", "the ring is where the next figure lands"
    letter(window, "2")
    assert "15 geteld" in words(window)
    assert window.focus == "tally.3", "one too many keeps it"
    letter(window, "1")
    assert counted(window) == ["8", "3", "2", "1", "0"]
    letter(window, "b")
    letter(window, "2")
    assert counted(window) == ["8", "2", "2", "1", "0"]
    hands.scene.session.close()


def test_backspace_and_enter_after_the_ring_went_on_belong_to_the_number_before(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    letter(window, "8")
    key(window, pygame.K_RETURN, "\r")
    assert window.focus == "tally.1", "once, not twice"
    letter(window, "3")
    key(window, pygame.K_BACKSPACE, "\b")
    assert window.focus == "tally.1"
    assert counted(window) == ["8", "0", "0", "0", "0"]
    hands.scene.session.close()
