"""An evening from the first page of the program to the approved report, with keys only, as the program opens it."""

from pathlib import Path
from typing import NamedTuple

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.setting_up.wished import USUAL
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.cli.keeping.keep import Keep
from game.cli.playing.window import PACKS, title
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import bot_action
from game.rules.terms.text import Language
from game.rules.year import cases
from tests.apps.table.approving.ticks import AGREED, approve
from tests.apps.table.fingers import Fingers
from tests.apps.table.hands import Hands

MOST_CASES = 12
"""So many times a key for one case fewer comes to the shortest year of any pack."""
PAGES = 60
"""So many pages no look back has."""


class Walked(NamedTuple):
    """What came of it."""

    folder: Path
    """Of the evening, closed."""
    pages: frozenset[str]
    """Which pages were on the window, by the first word of their id."""
    cases: int
    meant: int
    """So many cases the year was set up to have."""


def walk(root: Path, pack: str, language: Language, *, shortest: bool) -> Walked:
    """Choose the pack, set it up, play every case, look back, agree, approve, and make the report."""
    window = Window(open_window((1280, 720)), ScreenSettings(language), keep_settings=False)
    seen = set[str]()
    try:
        window.go(title(root, 7, language, USUAL, Keep())(window))
        fingers = Fingers(window, mouse=False)
        fingers.also.append(lambda *_: seen.add(window.page.id.partition(".")[0]))
        _set_up(fingers, PACKS.index(pack), shortest=shortest)
        assert isinstance(window.scene, EveningScene), window.page.id
        hands = Hands(window, window.scene, mouse=False)
        hands.also = fingers.also
        session = hands.scene.session
        meant = cases(session.scenario, session.state)
        while session.view().prompts:
            hands.do(_next(session))
        assert session.state.ending is not None
        _look_back(hands)
        _agree(hands)
        approve(hands)
        hands.press("report")
        for _ in range(3):
            hands.key("Return")
        assert window.open_for_play, "whoever is impatient does not end the program"
        named = " ".join(it.label for it in window.placed.widgets())
        for file in (session.folder / "debrief").iterdir():
            assert file.name in named
        walked = Walked(session.folder, frozenset(seen), len(session.state.decisions), meant)
        session.close()
    finally:
        close_window()
    return walked


def _set_up(fingers: Fingers, place: int, *, shortest: bool) -> None:
    """From the title to the first question: six people, a teller, everybody sees the counts."""
    for id in ("new", f"pack.{place}", "on"):
        fingers.press(id)
    if fingers.has("way.tables"):
        fingers.press("way.tables")
        fingers.press("on")
    else:
        fingers.press("method.tally")
        fingers.adjust("voters.0", "more", 3)
    fewer = MOST_CASES if shortest else 0
    if fingers.has("cases"):
        fingers.adjust("cases", "less", fewer)
    fingers.press("on")
    while fingers.has("play"):
        fingers.press("play")
    fingers.press("begin")
    while fingers.has("start"):
        fingers.press("start")


def _next(session: Session) -> Action:
    """What bots would do, as a window offers it: a reason is typed, and the same once more is no new decision."""
    if session.view().prompts[0].at == "confirm":
        return actions.Acknowledge("confirm")
    action = bot_action(session.scenario, session.state, 3)
    return actions.Say(action.at, "t") if isinstance(action, actions.Say) else action


def _look_back(hands: Hands) -> None:
    """Through every page of the conversation afterwards, and back to the last page of the evening."""
    hands.press("lookback")
    for _ in range(PAGES):
        if hands.has("lookback"):
            return
        hands.rest()
        hands.press("on")
    raise AssertionError(hands.window.page.id)


def _agree(hands: Hands) -> None:
    hands.press("agree")
    hands.go_to("what")
    hands.text(AGREED)
    hands.press("keep")
    hands.press("back")
