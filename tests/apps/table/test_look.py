"""An evening that is only looked at."""

from pathlib import Path

import pytest

from game.apps.session import Look
from game.apps.table.run import First
from game.apps.table.scenes.before.look import LookScene
from game.apps.table.window.window import Window
from game.cli.playing import window as program
from game.content import Pack
from game.log.errors import SessionBusy
from game.rules.terms.text import message
from tests.apps.table.kept import REASON, bytes_of, hands_on, played, step
from tests.apps.table.sitting import words
from tests.cli.here import run


def test_a_look_changes_nothing_and_says_so_on_every_page(
    window: Window, waterkant: Pack, tmp_path: Path, mouse: bool
) -> None:
    session = played(waterkant, tmp_path)
    session.close()
    before = bytes_of(session.folder)
    window.go(LookScene(window, Look(session.folder), message("table.look_wished")))
    hands = hands_on(window, mouse=mouse)
    for page in ("decisions", "end", "now", "board"):
        hands.press(page)
        shown = words(window)
        assert shown.count("lleen kijken") == 2, "on the page and in the footer"
        assert not window.page.keys
        places = {widget.id for widget in window.placed.focusable() if not widget.group}
        assert places <= {"now", "decisions", "board", "end", "back"}
        if page == "decisions":
            for decision in session.view().decisions:
                assert decision.title.nl in shown
            assert REASON in shown
            assert session.head in shown
    if mouse:
        hands.press("square.3")
    else:
        window.give_focus("square.3")
        hands.key("Return")
    assert "Alleen kijken" in words(window)
    hands.press("back")
    hands.key("Escape")
    assert window.page.id == "look.now"
    assert bytes_of(session.folder) == before


def test_a_forgotten_reason_says_so_in_a_look(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session = played(proefavond, tmp_path)
    session.forget(place.id for place in session.places())
    session.close()
    window.go(LookScene(window, Look(session.folder), message("table.look_wished")))
    hands_on(window).press("decisions")
    assert "“[verwijderd]”" in words(window)
    assert REASON not in words(window)


def test_looking_again_shows_what_happened_since(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    session = played(proefavond, tmp_path, 4)
    window.go(program.looked_at(session.folder, SessionBusy(session.folder))(window))
    hands = hands_on(window)
    hands.press("decisions")
    while not session.view().decisions:
        step(session)
    assert "Er is nog niets besloten." in words(window)
    hands.press("again")
    assert session.view().decisions[0].title.nl in words(window)
    assert session.head in words(window)
    hands.press("back")
    assert not window.open_for_play, "nothing lies under it"
    session.close()


def test_resuming_what_is_open_elsewhere_is_a_look_in_the_window_too(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = played(proefavond, tmp_path, 4)

    def show(first: First, *_: object, **__: object) -> None:
        window.go(first(window))

    monkeypatch.setattr("game.apps.table.run.show", show)
    assert run("play", "--resume", session.folder.name, "--sessions", str(tmp_path)).code == 6
    assert isinstance(window.scene, LookScene)
    assert "open in een ander venster" in words(window)
    session.close()
