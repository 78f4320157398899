"""A whole evening in the window, by keyboard only and by mouse only: the digests are those of the API."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.sdl import close_window, open_window
from game.apps.table.settings import Settings
from game.apps.table.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import bot_action
from game.rules.text import Language
from tests.apps.table.hands import Hands
from tests.evenings import setup
from tests.typist import REASON

NAMES = {"blue": "Rood", "green": "Groen", "ochre": "Oker"}


def by_api(pack: Pack, root: Path, *, reasons: bool) -> tuple[Session, list[Action]]:
    """An evening through the API: what was done, for hands to do again."""
    session = Session.start(pack, setup(), NAMES, root)
    done: list[Action] = []
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say) and reasons:
            session.say(action.at, REASON)
            done.append(actions.Say(action.at, "t"))
        else:
            session.do(action)
            done.append(action)
    return session, done


@pytest.fixture
def window() -> Iterator[Window]:
    yield Window(open_window((1280, 720)), Settings(), keep_settings=False)
    close_window()


def sit_down(window: Window, pack: Pack, root: Path, *, mouse: bool, method: str = "tally") -> Hands:
    session = Session.start(pack, setup(), NAMES, root)
    scene = EveningScene(window, session, "tally" if method == "tally" else "device")
    window.go(scene)
    return Hands(window, scene, mouse=mouse)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("mouse", [False, True], ids=["keyboard", "mouse"])
def test_the_same_actions_give_the_digests_of_the_api(
    window: Window, proefavond: Pack, tmp_path: Path, mouse: bool, language: Language
) -> None:
    called, done = by_api(proefavond, tmp_path / "api", reasons=not mouse)
    window.set(Settings(language=language))
    hands = sit_down(window, proefavond, tmp_path / "window", mouse=mouse)
    for action in done:
        hands.do(action)
    played = hands.scene.session
    assert [step.digest for step in played.history] == [step.digest for step in called.history]
    assert played.view().phase == "over"
    folder = played.folder
    hands.press("leave")
    assert not window.open_for_play
    again = Session.resume(folder)
    assert again.state == called.state
    again.close()
    called.close()


def test_another_pack_by_keyboard(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    called, done = by_api(waterkant, tmp_path / "api", reasons=True)
    hands = sit_down(window, waterkant, tmp_path / "window", mouse=False)
    for action in done:
        hands.do(action)
    assert hands.scene.session.state == called.state
    called.close()
    hands.scene.session.close()
