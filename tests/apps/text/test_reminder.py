"""Going on at a terminal: where the table was is told once, before the page that was open."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.words import render
from game.content import Pack
from game.rules import actions
from game.rules.bots import bot_action
from game.rules.terms.text import Language
from tests.evenings import setup


def told(session: Session, language: Language = "nl") -> str:
    """What somebody reads who opens it and types nothing."""
    terminal = Terminal(language, StringIO(""), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    return screen.getvalue().replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_evening_that_goes_on_begins_with_where_the_table_was(
    waterkant: Pack, tmp_path: Path, language: Language
) -> None:
    session = Session.start(waterkant, setup(practice=False), {}, tmp_path)
    new = told(session, language)
    while not session.view().decisions or session.state.case is None:
        action = bot_action(session.scenario, session.state, 3)
        if isinstance(action, actions.Say):
            session.say(action.about, "Wij kiezen dit omdat het past.")
        else:
            session.do(action)
    view = session.view()
    assert view.case is not None
    goal = view.town.goal
    assert goal is not None
    session.close()
    resumed = Session.resume(session.folder)
    again = told(resumed, language)
    dutch = language == "nl"
    welcome = "Welkom terug." if dutch else "Welcome back."
    assert again.count(welcome) == 1
    assert welcome not in new, "there is nothing to be reminded of"
    for words in (view.case.title, goal.title):
        assert render(words, language).replace("\u00a0", " ") in again.split(welcome)[1]
    assert ("namen jullie" if dutch else "decision") in again.split(welcome)[1]
    resumed.close()


def test_an_evening_that_is_over_has_nothing_to_go_on_with(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(), {}, tmp_path)
    session.do(actions.Finish())
    assert "Welkom terug." not in told(session)
    session.close()
