"""What nobody sees is not pressed: not what a page hides when it opens, and not what was scrolled away."""

from pathlib import Path

from msgspec.structs import replace

from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import ChoiceBox
from tests.apps.table.sitting import in_full, to_talk


def test_what_was_scrolled_away_comes_back_before_it_is_pressed(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "inquiry")
    window.set(replace(window.settings, text=200))
    window.draw()
    first = next(it for it in window.placed.focusable() if isinstance(it, ChoiceBox))
    window.give_focus(first.id)
    window.scroll(window.placed.most)
    hidden = window.focused()
    assert hidden is not None
    assert not window.placed.sees(hidden)
    hands.key("Return")
    assert hands.scene._half.chosen is None, "nothing is chosen unseen"
    shown = window.focused()
    assert shown is not None
    assert window.placed.sees(shown)
    hands.key("Return")
    assert hands.scene._half.chosen is not None
    hands.scene.session.close()


def test_a_page_that_hides_its_first_option_gives_nothing_the_keyboard(
    window: Window, waterkant: Pack, tmp_path: Path
) -> None:
    hands = in_full(window, waterkant, tmp_path)
    window.set(replace(window.settings, text=200))
    to_talk(hands, "inquiry")
    before = len(hands.scene.session.history)
    assert window.focus is None
    hands.key("Return")
    assert len(hands.scene.session.history) == before
    presses = 0
    while window.focus is None:
        hands.key("Down")
        presses += 1
        assert presses < 20
    there = window.focused()
    assert isinstance(there, ChoiceBox)
    assert window.placed.sees(there)
    hands.scene.session.close()
