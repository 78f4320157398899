"""What seats call themselves, as it is typed in the set-up."""

from pathlib import Path

from game.apps.table.scenes import SetupScene
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Typing
from tests.apps.table.setting_up import Starts, sets_up
from tests.apps.table.sitting import words
from tests.narrow import as_a


def test_two_seats_with_one_name_are_refused(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = sets_up(window, (proefavond,), Starts(tmp_path))
    scene = as_a(SetupScene, window.scene)
    scene.step = "table"
    scene.table.names[1].put(Typing("  oker "))
    window.changed()
    hands.press("on")
    assert hands.has("on")
    assert "Twee plekken heten Oker. Geef elke plek een eigen naam." in words(window)
    scene.table.names[1].put(Typing("Haven"))
    hands.press("on")
    assert hands.has("play")
