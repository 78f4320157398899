"""Agreements of an evening before, in the window: chosen at the set-up, read when people come in, looked back on at the end."""

from pathlib import Path

from game.apps.session import agreements_before
from game.apps.table.lookback import LookBack
from game.apps.table.scenes import Wished
from game.apps.table.scenes.before.welcome import Welcome
from game.apps.table.scenes.during.agreements import Agreements
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from tests.apps.session.test_approving import over
from tests.apps.table.setting_up import Starts, sets_up
from tests.apps.table.sitting import words
from tests.narrow import as_a

SAID = ("De folder herschrijven", "Fatma", "vóór mei")


def before(pack: Pack, root: Path) -> Wished:
    """What the last evening offers."""
    session = over(pack, root)
    session.agree(*SAID)
    session.approve([session.agreements[0].id])
    session.close()
    return Wished(offered=agreements_before(session.folder))


def test_what_was_agreed_on_is_chosen_read_and_looked_back_on(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    wished = before(proefavond, tmp_path / "before")
    starts = Starts(tmp_path / "now")
    hands = sets_up(window, (proefavond,), starts, wished)
    while not hands.has("before"):
        hands.press("play" if hands.has("play") else "on")
    hands.press("before")
    hands.press("play")
    as_a(Welcome, window.scene)
    hands.press("begin")
    assert all(said in words(window) for said in SAID)
    assert not window.placed.most
    window.scene.back()
    window.changed()
    assert SAID[0] not in words(window)
    hands.press("begin")
    hands.press("begin")
    hands.press("start")
    [session] = starts.sessions
    assert session.agreed_before[0].who == "Fatma"
    session.do(actions.Finish())
    for scene in (Agreements(window, session), LookBack(window, session, {})):
        window.go(scene)
        while isinstance(scene, LookBack) and "lookback.agreements" not in window.page.id:
            hands.press("on")
        assert "Wat kwam ervan?" in words(window)
        assert all(said in words(window) for said in SAID)
    session.close()


def test_nothing_goes_along_unless_the_table_says_so(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    wished = before(proefavond, tmp_path / "before")
    starts = Starts(tmp_path / "now")
    hands = sets_up(window, (proefavond,), starts, wished)
    while not hands.has("begin"):
        hands.press("play" if hands.has("play") else "on")
    hands.press("begin")
    hands.press("start")
    [session] = starts.sessions
    assert not session.agreed_before
    session.close()
