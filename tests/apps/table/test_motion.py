"""What moves: a token square by square, stones that roll, and nothing where that was asked."""

from pathlib import Path

import pygame
import pytest

from game.apps.table.motion import LANDED, ROLLS, STEP, Rolling, Walk, way
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.prompts import PickPrompt
from game.rules.setup import COLOURS, Seat
from game.widgets.paint import Paint
from game.widgets.theme import theme
from tests.apps.table.sitting import at_the_board, key, moving, squares
from tests.narrow import as_a


def test_a_token_walks_square_by_square_and_a_key_ends_it(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    assert window.timing.patience(window.page) == 1_000, "nothing moves, nothing is done"
    hands.press("roll")
    assert moving(window) == "along"
    assert window.timing.patience(window.page) < 50
    item = hands.scene.session.view().prompts[0]
    eyes = as_a(PickPrompt, item).items[0].id
    key(window, ord(eyes), eyes)
    assert hands.scene.session.view().phase in ("visit", "case"), "a key for what can be done is not lost"
    assert moving(window) == "alone"
    assert window.page.after == pytest.approx(STEP * int(eyes) + LANDED)
    number = hands.scene.session.state.number
    hands.key("Return")
    assert not moving(window)
    assert hands.scene.session.state.number == number, "it only ends the walk: nobody reads past the page behind it"
    hands.scene.session.close()


def test_a_walk_ends_by_itself(
    window: Window, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    hands.scene.session.do(actions.Roll("roll", (1, 2)))
    window.changed()
    window.draw()
    assert not moving(window), "stones thrown on the table do not roll again"
    hands.press("move.2")
    assert moving(window) == "alone"
    window.timing.due = 0.0
    window.tick()
    window.draw()
    assert not moving(window)
    hands.scene.session.close()


def test_nothing_moves_where_that_was_asked(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    window.set(ScreenSettings(still=True))
    hands = at_the_board(window, waterkant, tmp_path)
    hands.press("roll")
    assert not moving(window)
    eyes = as_a(PickPrompt, hands.scene.session.view().prompts[0]).items[0].id
    hands.press(f"move.{eyes}")
    assert not moving(window)
    assert window.timing.patience(window.page) == 1_000
    hands.scene.session.close()


def test_going_back_a_step_moves_nothing(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    hands.scene.session.do(actions.Roll("roll", (1, 2)))
    hands.scene.session.do(actions.Pick("move", "2"))
    window.changed()
    window.draw()
    hands.scene.session.undo()
    window.changed()
    window.draw()
    assert not moving(window)
    hands.scene.session.close()


def test_a_walk_and_a_roll_by_the_clock() -> None:
    now = [10.0]
    walk = Walk(0, way(22, 2, 24), lambda: now[0])
    assert walk.path == (22, 23, 0, 1, 2)
    assert walk.where[:2] == (22, 23)
    now[0] += 2.5 * STEP
    start, end, part, high = walk.where
    assert (start, end) == (0, 1)
    assert part == pytest.approx(0.5)
    assert high == pytest.approx(1.0)
    now[0] += 2 * STEP
    assert walk.where == (2, 2, 0.0, 0.0)
    rolling = Rolling(lambda: now[0])
    faces = set()
    while rolling.moving:
        faces.add(rolling.face(0, 4)[0])
        now[0] += ROLLS / 20
    assert len(faces) > 2
    assert rolling.face(0, 4) == (4, 0.0)


@pytest.mark.parametrize("percent", [100, 200])
def test_who_arrives_where_somebody_stands_stands_beside_them(
    window: Window, waterkant: Pack, tmp_path: Path, percent: int
) -> None:
    window.set(ScreenSettings(text=percent))
    hands = at_the_board(window, waterkant, tmp_path, seats=tuple(Seat(it) for it in COLOURS[:4]))
    session = hands.scene.session
    apart = session.state.tokens[1] - session.state.tokens[0]
    session.do(actions.Roll("roll", (apart, 1)))
    window.changed()
    hands.press(f"move.{apart}")
    assert moving(window) == "alone"
    square = squares(window)[session.state.tokens[1]]
    assert len(square.face.tokens) == 1, "one stands there, and the other is on the way"
    (stands, arrives), side = square.token_spots(Paint(window.surface, theme("paper"), "nl", percent), 2)
    assert window.surface.get_at(stands) == pygame.Color(theme("paper").seats[1])
    assert max(abs(stands[0] - arrives[0]), abs(stands[1] - arrives[1])) > side
    session.close()
