"""Enter where a reason is typed keeps it, as the blue button says, and throws nothing away."""

from pathlib import Path

import pytest

from game.apps.table.leading.window import LeadingWindow
from game.content import Pack
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import evening, in_full, play_to, words
from tests.apps.table.two_windows.beside import NOTE


def at_the_reason(window: LeadingWindow, pack: Pack, root: Path, *, wall: bool) -> Hands:
    hands = evening(window, pack, root, "tally")
    if wall:
        window.open_wall()
    play_to(hands, "rationale")
    hands.to_reason()
    hands.go_to("reason")
    return hands


@pytest.mark.parametrize("wall", [False, True])
def test_enter_in_a_reason_keeps_it(window: LeadingWindow, proefavond: Pack, tmp_path: Path, *, wall: bool) -> None:
    hands = at_the_reason(window, proefavond, tmp_path, wall=wall)
    session, before = hands.scene.session, len(hands.scene.session.history)
    hands.text("omdat het past")
    hands.key("Return")
    assert len(session.history) == before + 1
    assert "omdat het past" in (session._log.texts.get(f"t{number}") for number in range(1, 4))
    assert "Deze woorden weggooien?" not in words(window)
    session.close()


@pytest.mark.parametrize("wall", [False, True])
def test_enter_where_nothing_was_typed_only_leaves_the_field(
    window: LeadingWindow, proefavond: Pack, tmp_path: Path, *, wall: bool
) -> None:
    hands = at_the_reason(window, proefavond, tmp_path, wall=wall)
    session, before = hands.scene.session, len(hands.scene.session.history)
    hands.key("Return")
    assert len(session.history) == before
    assert window.focus == "later"
    session.close()


def test_enter_in_the_note_keeps_no_reason(window: LeadingWindow, proefavond: Pack, tmp_path: Path) -> None:
    hands = at_the_reason(window, proefavond, tmp_path, wall=True)
    session, before = hands.scene.session, len(hands.scene.session.history)
    hands.text("omdat het past")
    hands.go_to("note")
    hands.text(NOTE)
    hands.key("Return")
    assert len(session.history) == before
    assert window.note.text == NOTE
    session.close()


@pytest.mark.parametrize("board", [False, True])
def test_after_a_case_comes_the_board_where_there_is_one(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, *, board: bool
) -> None:
    hands = in_full(window, waterkant, tmp_path, form="one_token" if board else "cards")
    window.open_wall()
    play_to(hands, "outcome")
    assert ("Daarna: terug naar het bord" in words(window)) == board
    hands.scene.session.close()
