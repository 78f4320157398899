"""Cards counted in the facilitator's window, and votes on the laptop: nothing of either is on the wall."""

from pathlib import Path

import pygame

from game.apps.table.leading.window import LeadingWindow
from game.content import Pack
from game.widgets import ChoiceBox, ResultRow, Stepper
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import in_full, key, letter, to_talk, words
from tests.apps.table.test_counting import counts, letters, to_the_run_off
from tests.apps.table.two_windows.beside import FOURTEEN, on_the_wall, private, wall_of


def to_the_count(window: LeadingWindow, pack: Pack, root: Path) -> Hands:
    """Fourteen cards to count, beside a wall."""
    hands = in_full(window, pack, root, seats=FOURTEEN, depth="first", form="cards")
    to_talk(hands, "first_ballot")
    window.open_wall()
    if hands.has("to_vote"):
        hands.press("to_vote")
    return hands


def test_fourteen_cards_are_counted_in_eight_keys_and_never_on_the_wall(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    rows = [it for it in window.placed.widgets() if isinstance(it, Stepper)]
    assert window.focus == rows[0].id, "digits go straight in"
    step = len(hands.scene.session.history)
    before = on_the_wall(window)
    pressed = 0
    for figure in (4, 2, 8):
        letter(window, str(figure))
        pressed += 1
        assert on_the_wall(window) == before
    assert "14 van 14 geteld. Het klopt." in words(window)
    key(window, pygame.K_RETURN, "\r")
    assert len(hands.scene.session.history) == step, "the Enter of the last number shows nothing yet"
    key(window, pygame.K_RETURN, "\r")
    assert "Lees de aantallen voor" in words(window)
    assert on_the_wall(window) == before
    key(window, pygame.K_RETURN, "\r")
    assert len(hands.scene.session.history) == step + 1
    assert pressed + 3 <= 8
    case = hands.scene.session.view().case
    assert case is not None
    assert case.first is not None
    assert [it.count for it in case.first.counts] == [4, 2, 8]
    hands.scene.session.close()


def test_noughts_behind_a_full_count_are_of_the_rows_below(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    """Whoever types a number for each row types those too; they took away what made the count right."""
    hands = to_the_count(window, waterkant, tmp_path)
    rows = [it.id for it in window.placed.widgets() if isinstance(it, Stepper)]
    for figure in ("9", "5", *["0"] * len(rows)):
        letter(window, figure)
    assert "14 van 14 geteld. Het klopt." in words(window)
    assert window.focus == rows[-1]
    assert [it.value for it in window.placed.widgets() if isinstance(it, Stepper)][:3] == ["9", "5", "0"]
    letter(window, "1")
    assert "15 geteld" in words(window), "any other figure is of the row where the keyboard is"
    hands.scene.session.close()


def test_enter_after_every_number_goes_to_the_next_row_once(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    rows = [it.id for it in window.placed.widgets() if isinstance(it, Stepper)]
    step = len(hands.scene.session.history)
    letter(window, "9")
    assert window.focus == rows[1], "nothing can be added to it: the ring is where the next figure lands"
    key(window, pygame.K_RETURN, "\r")
    assert window.focus == rows[1]
    letter(window, "4")
    assert window.focus == rows[2]
    for _ in range(6):
        key(window, pygame.K_RETURN, "\r")
        assert window.focus in rows, "nothing closes the ballot of itself"
    assert "13 geteld" in words(window) or "13 van" in words(window)
    counted = [it.value for it in window.placed.widgets() if isinstance(it, Stepper)]
    assert counted[:3] == ["9", "4", "0"]
    assert len(hands.scene.session.history) == step
    hands.scene.session.close()


def test_whether_the_rest_are_away_is_asked_once(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    step, before = len(hands.scene.session.history), on_the_wall(window)
    letter(window, "9")
    letter(window, "4")
    hands.press("absent")
    assert len(hands.scene.session.history) == step
    assert "13 van de 14 stemmen zijn geteld" in words(window)
    assert on_the_wall(window) == before
    key(window, pygame.K_RETURN, "\r")
    assert len(hands.scene.session.history) == step, "Enter goes on counting"
    assert [it.value for it in window.placed.widgets() if isinstance(it, Stepper)][:2] == ["9", "4"]
    hands.press("absent")
    hands.press("away")
    hands.press("right")
    assert len(hands.scene.session.history) == step + 1
    hands.scene.session.close()


def test_a_wrong_count_is_said_here_and_cannot_be_shown(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = to_the_count(window, waterkant, tmp_path)
    letter(window, "9")
    letter(window, "9")
    assert "18 geteld, en er zijn er 14" in words(window)
    assert not hands.has("count")
    letter(window, "a")
    assert window.focus == "tally.0", "a letter goes to its row"
    letter(window, "3")
    assert not hands.has("count")
    assert hands.has("absent"), "12 of 14: the others may be away"
    hands.scene.session.close()


def test_a_vote_on_the_laptop_shows_nothing_of_the_facilitator_and_nothing_on_the_wall(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path, method="device", depth="first")
    to_talk(hands, "first_ballot")
    window.open_wall()
    secret = private(hands.scene.session)
    if hands.has("to_vote"):
        hands.press("to_vote")
    for _ in range(2):
        assert "Alleen voor de spelleider" not in words(window)
        assert [it for it in secret if it in words(window)] == []
        hands.press("begin")
        assert [it for it in secret if it in words(window)] == []
        wall = on_the_wall(window)
        letter(window, "a")
        assert on_the_wall(window) == wall, "what somebody marks"
        hands.press("vote")
    hands.scene.session.close()


def test_a_run_off_has_the_letters_of_the_cards_here_and_on_the_wall(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path)
    window.open_wall()
    to_the_run_off(hands)
    assert letters(window, Stepper) == ["B", "D", ""]
    window.draw()
    assert [it.letter for it in wall_of(window).placed.widgets() if isinstance(it, ChoiceBox)] == ["B", "D"]
    counts(hands, 3, 2)
    assert letters(window, ResultRow) == ["B", "D", ""]
    assert [it for it in wall_of(window).placed.widgets() if isinstance(it, ResultRow)] == [], "not before it is right"
    hands.press("right")
    window.draw()
    hands.scene.session.close()
