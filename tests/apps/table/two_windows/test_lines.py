"""What the facilitator has at hand stands in lines of its own, and nothing that can be used is cut."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.leading.reading import _in_lines
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.content import Pack
from game.rules import actions
from game.rules.prompts import AskPrompt
from game.widgets import ChoiceBox, Label, Meter
from tests.apps.table.sitting import TALK, in_full, key, to_talk
from tests.apps.table.two_windows.beside import FOURTEEN


def test_each_of_several_stands_on_a_line_with_its_letter() -> None:
    boxes = [
        ChoiceBox("ask.a", "Waar?", None, letter="3", note="10 minuten"),
        ChoiceBox("ask.b", "Hoe?", None, letter="4"),
    ]
    assert _in_lines(boxes) == "3. Waar? 10 minuten\n4. Hoe?"
    assert _in_lines([Label("told.0", "Dit."), Label("told.1", "Dat.")]) == "• Dit.\n• Dat."
    meters = [
        Meter("fund.a", "Wmo", "€ 10"),
        Meter("fund.b", "Reserve", "Dat is € 5 minder."),
        Meter("c", "Jeugd", "€ 1"),
    ]
    assert _in_lines(meters) == "Wmo € 10; Reserve Dat is € 5 minder. Jeugd € 1"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_nothing_that_can_be_used_is_cut_in_a_talk(waterkant: Pack, tmp_path: Path, size: tuple[int, int]) -> None:
    window = LeadingWindow(open_window(size), ScreenSettings(still=True), keep_settings=False)
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN)
    to_talk(hands, "inquiry", TALK)
    window.open_wall()
    key(window, pygame.K_TAB)
    session = hands.scene.session
    while True:
        asked = session.view().prompts[0]
        if not isinstance(asked, AskPrompt):
            break
        window.changed()
        window.draw()
        placed = window.placed
        rows = [it.rect for it in placed.widgets() if placed.in_body(it) and it.focusable]
        for cut in (it for it in rows if it.top < placed.view.bottom < it.bottom):
            beside = [it for it in rows if it.top < cut.top < it.bottom]
            assert beside or cut.top < placed.view.centery, "nothing else stands in the way of ending above it"
        free = next((it for it in asked.items if it.closed is None), None)
        session.do(actions.Ask("inquiry", None if free is None else free.id))
    session.close()
    window.close_wall()
    close_window()
