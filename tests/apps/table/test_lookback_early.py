"""The debrief of an evening that was closed after one decision: on the wall and at a terminal."""

from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from game.apps.debrief.room import SCRIPT
from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.afterwards.approve import Approve
from game.apps.table.scenes.afterwards.last import LastPage
from game.apps.table.scenes.before.settings import Help
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.year_pages import year_lines
from game.content import Pack
from game.rules import actions
from game.rules.bots import POLICIES, bot_action
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import words
from tests.evenings import setup

STEPS = [step.name for step in SCRIPT]


@pytest.fixture
def session(waterkant: Pack, tmp_path: Path) -> Iterator[Session]:
    """Closed after the first decision, of which something is still to come."""
    session = Session.start(waterkant, setup(practice=False, form="cards"), {}, tmp_path)
    while not (session.state.decisions and session.state.due):
        session.do(bot_action(session.scenario, session.state, 5, POLICIES["plausible"]))
    assert len(session.state.decisions) == 1
    session.do(actions.Finish())
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 5, POLICIES["plausible"]))
    yield session
    session.close()


def test_the_only_decision_is_chosen_by_itself_and_what_was_on_its_way_is_no_nothing(
    window: Window, session: Session
) -> None:
    window.set(ScreenSettings(still=True))
    window.go(Help(window))
    LastPage(window, session, None)._looks_back()
    fingers, scene = Fingers(window, mouse=False), window.scene
    assert isinstance(scene, LookBack)
    (only,) = scene._told.cases
    for name in STEPS:
        assert window.page.id.split(".")[1] == name
        if name == "decision":
            assert scene._half.case == only.number
            assert "again" not in [it.id for it in window.placed.widgets()]
        if name == "back":
            assert "Hiervan was aan het eind nog iets onderweg." in words(window)
        if name != STEPS[-1]:
            fingers.press("on")
    assert window.focus == "approve", "Enter does what the group is there for, and does not pass it"
    fingers.press("approve")
    assert isinstance(window.scene, Approve)
    assert window.focus is None, "Enter alone goes no further, and unticks nothing"


def test_at_a_terminal_too(session: Session) -> None:
    screen = StringIO()
    terminal = Terminal("nl", StringIO("\n" * (len(SCRIPT) + 2)), screen)
    assert EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    told = " ".join(screen.getvalue().split())
    assert "Hiervan was aan het eind nog iets onderweg." in told
    assert "Hiervan kwam later niets terug" not in told


def test_an_ending_of_a_whole_year_is_not_told_of_a_shorter_one(window: Window, session: Session) -> None:
    """And the wall speaks of the talk to come only until it was held."""
    window.go(EveningScene(window, session, "tally", lambda evening, _: evening.folder))
    assert "Zo staat het ervoor" in words(window)
    ending = session.scenario.endings[session.state.ending or ""]
    assert Pages("nl", {}).words(ending.title) not in words(window)
    told = "\n".join(year_lines("nl", session.view(), session.cut_short))
    assert "Zo staat het ervoor" in told
    assert Pages("nl", {}).words(ending.title) not in told
    assert "Nu komt het belangrijkste deel" in words(window)
    fingers = Fingers(window, mouse=False)
    fingers.press("lookback")
    for _ in STEPS:
        fingers.press("on")
    assert "Nu komt het belangrijkste deel" not in words(window)
    assert "De nabespreking is klaar." in words(window)
