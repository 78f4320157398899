"""What only Enter does, over whole evenings: it goes on, and never chooses for a table that chose nothing."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import AnyPrompt
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import quietly
from tests.evenings import setup
from tests.shipped import pack_of

ENTERS = 3
"""Pressed so often on every page, and again on what they lead to."""
MOST = 60
"""So many actions of an evening are enough."""

NOTHING_LEFT = actions.Ask("inquiry", None)
"""A talk in which nothing can be asked any more ends."""


def one_way(asked: tuple[AnyPrompt, ...]) -> bool:
    """Whether there is only one thing to pick: then it is no choice."""
    picks = [it for it in asked if isinstance(it, prompts.PickPrompt)]
    return bool(picks) and all(len(it.open_ids()) == 1 for it in picks)


def by_enter(window: Window, session: Session, patch: pytest.MonkeyPatch) -> set[str]:
    """An evening in which Enter is pressed on every page; what was asked where it did nothing."""
    did, do = list[Action](), Session.do

    def watched(self: Session, action: Action) -> None:
        did.append(action)
        do(self, action)

    patch.setattr(Session, "do", watched)
    scene = EveningScene(window, session, "device")
    window.go(scene)
    window.open_wall() if isinstance(window, LeadingWindow) else None
    fingers, waited = Fingers(window, mouse=False), set[str]()
    while session.view().prompts and len(session.history) < MOST:
        asked, state = session.view().prompts, session.state
        did.clear()
        for _ in range(ENTERS):
            fingers.key("Return")
            if did:
                break
        if did:
            chose = isinstance(did[0], (actions.Pick, actions.Choose, actions.Ask)) and did[0] != NOTHING_LEFT
            assert not chose or one_way(asked), (did, window.page.id)
        elif session.state is state:
            if window.focus is None:
                waited.add(asked[-1].at)
            session.do(quietly(session))
            scene._walk = scene._rolling = None
            window.changed()
    session.close()
    return waited


@pytest.mark.parametrize("pack", ["board", "full", "kitchen_table", "works_council"])
def test_enter_alone_chooses_nothing_all_evening(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: str
) -> None:
    session = Session.start(pack_of(f"examples/{pack}"), setup(practice=False), {}, tmp_path)
    assert by_enter(window, session, monkeypatch), "somewhere a choice waited for somebody"


@pytest.mark.parametrize("pack", ["board", "works_council"])
def test_nor_does_it_in_the_own_window_of_who_leads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: str) -> None:
    window = LeadingWindow(open_window((1280, 720)), ScreenSettings(), keep_settings=False)
    session = Session.start(pack_of(f"examples/{pack}"), setup(practice=False), {}, tmp_path)
    assert by_enter(window, session, monkeypatch)
    window.close_wall()
    close_window()
