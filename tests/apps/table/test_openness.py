"""Who looks on, as the window asks it and as the room and whoever leads see it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.table.leading.window import LeadingWindow
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.content import Pack
from game.rules.setup import Openness
from tests.apps.table.setting_up import Starts, begin, sets_up
from tests.apps.table.sitting import play_to, words
from tests.apps.table.two_windows.beside import on_the_wall
from tests.apps.table.two_windows.test_led import sits


@pytest.fixture
def window() -> Iterator[LeadingWindow]:
    made = LeadingWindow(open_window((1280, 720)), ScreenSettings(still=True), keep_settings=False)
    yield made
    made.close_wall()
    close_window()


@pytest.mark.parametrize("openness", ["closed", "guests", "open"])
def test_the_set_up_asks_who_looks_on(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, openness: Openness
) -> None:
    starts = Starts(tmp_path)
    hands = sets_up(window, (waterkant,), starts)
    for _ in range(3):
        hands.press("on")
    hands.press("full")
    assert "Besloten: alleen wie meedoet" in words(window), "as it is where nobody says so"
    hands.press("by_name")
    hands.press("yes")
    hands.press(f"openness.{openness}")
    assert hands.has("by_name") == (openness == "closed"), "elsewhere nobody votes by name"
    begin(hands)
    [setup] = starts.setups
    session = starts.sessions[0]
    assert (setup.openness, setup.by_name) == (openness, openness == "closed")
    assert session.state.openness == openness
    assert session.method == ("tally" if openness == "open" else "device")
    assert any(seat.role for seat in setup.seats) == (openness != "open")
    session.close()


def test_in_the_open_the_wall_asks_for_hands(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = sits(window, waterkant, tmp_path, mouse=False, practice=False, depth="full", openness="open")
    session = hands.scene.session
    assert session.state.phase != "values"
    play_to(hands, "first_ballot")
    assert "Steek je hand op als jouw keuze genoemd wordt." in on_the_wall(window)
    assert "stemkaarten" not in on_the_wall(window)
    assert "openbaar" in words(window), "whoever leads sees who looks on"
    play_to(hands, "deliberation")
    assert "Met handen zag iedereen wie wat koos." in on_the_wall(window)
    session.close()
