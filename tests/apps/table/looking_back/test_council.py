"""A case of a works council on the wall: chosen by the group also where nothing came of it."""

from pathlib import Path

from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.scenes.afterwards.last import LastPage
from game.apps.table.scenes.before.settings import Help
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from tests.apps.debrief.councils import Going, recorded
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import words


def test_what_was_said_decided_and_came_stand_beside_one_another(window: Window, tmp_path: Path) -> None:
    recorded(tmp_path / "s", {"to_the_region": Going("one_year", ("reach",), then="court")})
    session = Session.resume(tmp_path / "s")
    window.set(ScreenSettings(still=True))
    window.go(Help(window))
    LastPage(window, session, None)._looks_back()
    assert isinstance(window.scene, LookBack)
    fingers = Fingers(window, mouse=False)
    for _ in range(3):
        fingers.press("on")
    assert "Van gemeente naar regio (van tafel)" in words(window)
    fingers.press("case.1")
    places = [words(window).index(text) for text in (
        "Een jaar uitlenen en dan kijken",
        "De bestuurder wijkt af en kiest: iedereen over op 1 juli.",
        "Jullie gingen naar de Ondernemingskamer (WOR art. 26).",
        "Het besluit gaat niet door.",
    )]  # fmt: skip
    assert places == sorted(places)
    session.close()
