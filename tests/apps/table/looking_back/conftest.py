"""A year that is over, and the debrief of it on the screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.scenes.afterwards.last import LastPage
from game.apps.table.scenes.before.settings import Help
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.bots import POLICIES, bot_action
from tests.evenings import setup

WHY = "Wij kiezen dit omdat zij het zelf zo wil, ook al kost het geld."


@pytest.fixture
def session(waterkant: Pack, tmp_path: Path) -> Iterator[Session]:
    """A year that is over, of which the counts were shown."""
    session = Session.start(waterkant, setup(practice=False, form="cards"), {}, tmp_path)
    while session.view().prompts:
        action = bot_action(session.scenario, session.state, 5, POLICIES["plausible"])
        if isinstance(action, actions.Say):
            session.say(action.about, WHY)
        else:
            session.do(action)
    session.park("Hoe doen wij dit met de wachtlijst?")
    yield session
    session.close()


@pytest.fixture
def scene(window: Window, session: Session) -> LookBack:
    """The debrief, at its first step."""
    window.set(ScreenSettings(still=True))
    window.go(Help(window))
    LastPage(window, session, None)._looks_back()
    made = window.scene
    assert isinstance(made, LookBack)
    return made
