"""Enter where a reason is typed keeps it, as the blue button says, and throws nothing away."""

from pathlib import Path

import pytest
from pygame import Surface, image

from game.apps.table.leading.parts import FixedEntry
from game.apps.table.leading.step import NextStep
from game.apps.table.leading.window import LeadingWindow
from game.content import Pack
from game.widgets import Widget
from game.widgets.paint import Paint
from game.widgets.theme import theme
from tests.apps.table.hands import Hands
from tests.apps.table.sitting import evening, in_full, play_to, words
from tests.apps.table.two_windows.beside import NOTE


def at_the_reason(window: LeadingWindow, pack: Pack, root: Path, *, wall: bool, practice: bool = True) -> Hands:
    hands = evening(window, pack, root, "tally", practice=practice)
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
    hands = at_the_reason(window, proefavond, tmp_path, wall=wall, practice=False)
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
def test_after_a_case_nothing_is_said_of_what_nobody_knows_beforehand(
    window: LeadingWindow, waterkant: Pack, tmp_path: Path, *, board: bool
) -> None:
    hands = in_full(window, waterkant, tmp_path, form="one_token" if board else "cards")
    window.open_wall()
    play_to(hands, "outcome")
    assert "Daarna" not in words(window)
    hands.scene.session.close()


def test_no_key_is_shown_where_it_is_typed_or_does_something_else(
    window: LeadingWindow, proefavond: Pack, tmp_path: Path
) -> None:
    hands = at_the_reason(window, proefavond, tmp_path, wall=True)
    hands.text("omdat het past")
    window.draw()
    strip = [
        it for it in window.placed.widgets() if isinstance(it, FixedEntry) and len(it.letter) == 1 and not it.value
    ]
    (step,) = (it for it in window.placed.widgets() if isinstance(it, NextStep))
    assert strip

    def drawn(focus: str, widget: Widget) -> bytes:
        surface = Surface(window.surface.get_size())
        paint = Paint(surface, theme("paper"), "nl", 100)
        widget.draw(paint, focus)
        return image.tobytes(surface.subsurface(widget.rect.inflate(-8, -8)), "RGB")

    for entry in strip:
        assert drawn("reason", entry) == drawn("note", entry) != drawn("later", entry), entry.id
    assert drawn("reason", step) != drawn("note", step) == drawn("later", step), "Enter keeps it in its own field only"
    hands.scene.session.close()


def test_in_a_break_nothing_is_said_of_what_comes_after(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    window.open_wall()
    play_to(hands, "briefing")
    assert "Daarna: " in words(window)
    hands.scene.session.pause(None)
    window.changed()
    assert window.page.id == "pause"
    assert "Daarna: " not in words(window)
    hands.scene.session.close()
