"""A click beside what somebody is at leaves the keyboard there; and what was chosen is in sight."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.leading.window import LeadingWindow
from game.content import Pack
from game.widgets import ChoiceBox
from tests.apps.table.sitting import in_full, key, letter, quietly, to_talk
from tests.apps.table.two_windows.beside import FOURTEEN


@pytest.mark.parametrize("wall", [True, False])
def test_enter_goes_on_with_the_talk_after_a_click_on_the_clock(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, *, wall: bool
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN, mouse=True)
    to_talk(hands, "deliberation")
    if wall:
        window.open_wall()
    window.draw()
    clock = hands.scene.timer
    assert clock is not None
    assert window.focus == "next"
    hands.press("clock.go" if wall else "clock.start")
    assert clock.running
    assert window.focus == "next", "the badge of Enter stays on the next step"
    hands.press("clock.more")
    key(window, pygame.K_RETURN, "\r")
    assert clock.running, "Enter does not stop the clock"
    assert window.page.id.startswith("deliberation")
    hands.scene.session.close()


def test_enter_does_what_somebody_went_to_with_the_keyboard(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "deliberation")
    window.open_wall()
    hands.go_to("clock.go")
    clock = hands.scene.timer
    assert clock is not None
    for runs in (True, False):
        key(window, pygame.K_RETURN, "\r")
        assert clock.running == runs
        assert window.focus == "clock.go"
    hands.scene.session.close()


def test_a_screen_that_was_made_black_by_a_click_is_not_made_black_again_by_enter(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN, mouse=True)
    to_talk(hands, "deliberation")
    window.open_wall()
    window.draw()
    for id in ("room.black", "fixed.white"):
        before = window.focus
        hands.press(id)
        assert window.focus == before != id
    hands.scene.session.close()


def test_what_was_chosen_with_its_letter_comes_into_sight(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "inquiry")
    session = hands.scene.session
    session.do(quietly(session))
    window.open_wall()
    window.changed()
    window.draw()
    boxes = [it for it in window.placed.widgets() if isinstance(it, ChoiceBox)]
    hidden = [it.letter for it in boxes if not window.placed.sees(it)]
    assert hidden, "not all of them fit"
    for name in (hidden[-1], boxes[0].letter):
        letter(window, name.casefold())
        (chosen,) = [it for it in window.placed.widgets() if isinstance(it, ChoiceBox) and it.chosen]
        assert chosen.letter == name
        assert window.placed.view.contains(chosen.rect), name
        assert window.focus == "settle"
    hands.scene.session.close()
