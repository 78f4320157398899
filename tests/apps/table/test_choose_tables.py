"""Choosing evenings to lay side by side: from the list of evenings, in the order of the tables, in words where it cannot be."""

from pathlib import Path

import pytest

from game.apps.table.lookback.choose_tables import ChooseTables
from game.apps.table.scenes.evenings import Evenings, Shelf
from game.apps.table.window.window import Window
from game.content import Pack
from game.log.folders import sessions
from game.widgets import Toggle
from tests.apps.session.test_approving import over
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import words


@pytest.fixture
def root(proefavond: Pack, tmp_path: Path) -> Path:
    """Three evenings that are over, of which the group approved two."""
    for number in range(3):
        session = over(proefavond, tmp_path)
        if number:
            session.approve(item.id for item in session.items() if item.usual)
        session.close()
    return tmp_path


def ticks(window: Window) -> list[Toggle]:
    return [it for it in window.placed.widgets() if isinstance(it, Toggle)]


def test_from_the_list_two_evenings_come_on_the_wall_in_the_order_in_which_they_were_ticked(
    window: Window, root: Path
) -> None:
    def never(folder: Path) -> Path:
        raise AssertionError(folder)

    shelf = Shelf(root, lambda: sessions(root), lambda _: pytest.fail("nothing is played"), never)
    window.go(Evenings(window, shelf))
    hands = Fingers(window, mouse=True)
    hands.press("tables")
    rows = ticks(window)
    assert len(rows) == 3
    newest, middle, _ = (it.id for it in rows)
    hands.press(middle)
    hands.press(newest)
    labels = [it.label for it in ticks(window)]
    assert labels[1].startswith("Tafel 1:")
    assert labels[0].startswith("Tafel 2:")
    hands.press("show")
    assert "Wat koos een andere tafel, en waarom?" in words(window)
    while "Klaar" not in words(window):
        hands.press("on")
    hands.press("on")
    assert len(ticks(window)) == 3, "and back to where the evenings are chosen"


def test_what_cannot_be_compared_is_named_with_the_reason(window: Window, root: Path) -> None:
    window.go(ChooseTables(window, sessions(root)))
    hands = Fingers(window, mouse=True)
    *_, oldest = (it.id for it in ticks(window))
    hands.press(ticks(window)[0].id)
    hands.press(oldest)
    hands.press("show")
    said = words(window)
    assert "Er zijn twee tafels nodig" in said
    assert "De groep stelde nog niets vast." in said
    hands.press(oldest)
    assert "Er zijn twee tafels nodig" not in words(window)


def test_without_an_evening_that_is_over_that_is_said(window: Window, tmp_path: Path) -> None:
    window.go(ChooseTables(window, sessions(tmp_path)))
    assert "Er is nog geen avond die klaar is." in words(window)
