"""What the room reads of the debrief: from the back row, in both languages, and on a wall of its own."""

import pytest

from game.apps.debrief.room import SCRIPT
from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.rules.terms.text import LANGUAGES
from tests.apps.table.fingers import Fingers
from tests.apps.table.test_back_row import BACK_ROW, sizes


def test_the_title_stands_at_one_place_and_every_step_has_room_in_both_languages(
    window: Window, scene: LookBack
) -> None:
    places = set()
    for language in LANGUAGES:
        window._settings = ScreenSettings(language, still=True)
        for scene._half.step in range(len(SCRIPT)):
            window.changed()
            assert not window.placed.most, window.page.id
            (title,) = [it for it in window.placed.widgets() if it.id == "title"]
            places.add((title.rect.topleft, title.rect.height))
    assert len(places) == 1


READ = ("ask", "moment", "promise", "case.", "agreed.", "parked.", "question.", "leave", "asked", "none")
"""What the back row reads at a step, by how its id begins."""


def test_the_back_row_reads_what_each_step_is_about(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session.agree("De folder herschrijven", "Ben en Anne", "voor 1 december")
    large = Window(open_window((1920, 1080)), ScreenSettings("nl", still=True), keep_settings=False)
    scene = LookBack(large, session, {})
    large.go(scene)
    for scene._half.step in range(len(SCRIPT)):
        large.changed()
        large.draw()
        drawn = sizes(large, monkeypatch)
        about = [it for it in large.placed._body.widgets() if it.id.startswith(READ) or it.id.endswith(".role")]
        about = [it for it in about if not it.id.endswith(".who")]
        for it in about:
            found = [size for said, size in drawn.items() if said and said in it.label]
            assert max(found) >= BACK_ROW, (large.page.id, it.id, found)
    close_window()


def test_the_room_sees_every_step(window: Window, scene: LookBack, session: Session) -> None:
    window.open_wall()
    fingers = Fingers(window, mouse=False)
    for step in SCRIPT[:-1]:
        window.changed()
        window.draw()
        assert window.wall is not None
        assert window.wall.page.id.split(".")[1] == step.name
        if step is not SCRIPT[-2]:
            fingers.press("on")
    fingers.press("agree")
    window.draw()
    assert window.wall is not None
    assert window.wall.page.id.startswith("agreements")
