"""A case that the table brought itself, on the wall where the group goes back to its own work."""

from pathlib import Path

from game.apps.table.lookback import LookBack
from game.apps.table.scenes.afterwards.last import LastPage
from game.apps.table.scenes.before.settings import Help
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import words as shown
from tests.golden.own import OWN, STOPPED, TOLD, played, words


def test_home_tells_what_was_worked_out_and_nothing_of_what_was_stopped(window: Window, tmp_path: Path) -> None:
    session = played(OWN, tmp_path)
    window.set(ScreenSettings(still=True))
    window.go(Help(window))
    LastPage(window, session, None)._looks_back()
    assert isinstance(window.scene, LookBack)
    fingers, seen = Fingers(window, mouse=False), {}
    while (step := window.page.id.split(".")[1]) not in seen:
        seen[step] = shown(window)
        fingers.press("on")
        if step == "approve":
            break
    assert all(words(text) in seen["home"] for text in TOLD)
    assert not [text for text in STOPPED if words(text) in " ".join(seen.values())]
    session.close()
