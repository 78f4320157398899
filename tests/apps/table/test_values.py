"""Core values in the window: chosen alone or counted by a teller; together only how often each was."""

from pathlib import Path

from game.apps.table.window.window import Window
from game.content import Pack
from game.rules.setup import Seat
from game.rules.terms.tally import Counts
from tests.apps.table.sitting import in_full, words


def test_values_are_chosen_alone_and_only_counted_together(
    window: Window, waterkant: Pack, tmp_path: Path, mouse: bool
) -> None:
    hands = in_full(window, waterkant, tmp_path, mouse=mouse, method="device")
    hands.press("to_vote")
    for number in range(5):
        hands.press("begin")
        assert not hands.has("vote"), "nothing was chosen yet"
        assert not hands.has("hear")
        hands.press("pick.thrift")
        hands.press("pick.equality")
        hands.press("hear")
        assert "Anderen horen dit mee" in words(window), "said before anything is read"
        if number == 0:
            hands.press("pick.craft")
            assert not hands.has("pick.courage"), "three at most"
            hands.press("pick.craft")
        hands.press("vote")
        assert "Zuinigheid" not in words(window), "nothing secret is left on screen"
    hands.press("reveal")
    session = hands.scene.session
    assert isinstance(session.state.values, Counts)
    assert {it.words: it.count for it in session.view().values}[waterkant.scenario.values["thrift"]] == 5
    hands.press("on")
    assert "Dit telt voor ons" in words(window), "beside the promise, after the municipality and its money"
    session.close()


def test_values_by_letters_and_by_a_teller(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path)
    hands.press("to_vote")
    hands.adjust("tally.0", "more", 5)
    hands.adjust("tally.2", "more", 5)
    hands.adjust("tally.3", "more", 5)
    hands.adjust("tally.4", "more", 1)
    hands.press("count")
    assert hands.scene.session.state.phase == "values", "more than three each cannot be"
    hands.adjust("tally.4", "less", 1)
    hands.press("count")
    assert hands.scene.session.state.phase == "values", "what was counted is read back first"
    hands.press("right")
    assert hands.scene.session.state.values == Counts((5, 0, 5, 5, 0, 0, 0), 0)
    hands.scene.session.close()


def test_few_keep_their_values_to_themselves(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, seats=(Seat("blue", 1), Seat("green", 2)), reveal="outcome")
    hands.press("to_vote")
    assert "blijft van jou" in words(window)
    hands.press("count")
    assert hands.scene.session.view().values == ()
    hands.scene.session.close()
