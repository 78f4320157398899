"""What the facilitator's window says that the next step waits for fits what there is on the page to do."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.leading.entries import waits_for
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.pages.council import ASKED
from game.apps.table.scenes import EveningScene
from game.apps.table.slip import WordSlip
from game.apps.table.window.page import Page
from game.content import Pack
from game.rules.bots import bot_action
from game.widgets import ChoiceBox, Column, Field, Label, Widget
from tests.apps.table import halves
from tests.apps.table.sitting import in_full, letter, to_talk, words
from tests.apps.table.two_windows.beside import FOURTEEN
from tests.evenings import setup
from tests.shipped import pack_of


def nothing() -> None:
    return


FIELD = Field("words", "De vraag", WordSlip())
CHOICE = ChoiceBox("pick.a", "Wijs af", nothing, letter="A")


@pytest.mark.parametrize(
    ("widgets", "said"),
    [
        ([FIELD], "leading.first.fill"),
        ([CHOICE], "leading.first.choose"),
        ([FIELD, CHOICE], "leading.first"),
        ([], "leading.first.not_yet"),
    ],
)
def test_it_names_what_is_there(widgets: list[Widget], said: str) -> None:
    assert waits_for(Page("page", Column([Label("title", "Wat nu?"), *widgets]))) == said


def test_a_count_that_is_begun_is_not_told_to_choose(window: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    hands = in_full(window, waterkant, tmp_path, depth="first", seats=FOURTEEN, form="cards")
    to_talk(hands, "first_ballot")
    window.open_wall()
    if hands.has("to_vote"):
        hands.press("to_vote")
    for figure, waits in (("4", "Tel eerst de stemmen"), ("2", "De telling klopt nog niet")):
        assert waits in words(window)
        assert "Kies of vul" not in words(window)
        letter(window, figure)
    letter(window, "8")
    assert "De telling klopt nog niet" not in words(window)
    hands.scene.session.close()


def test_where_nothing_can_be_chosen_it_says_what_is_on_the_wall(window: LeadingWindow, tmp_path: Path) -> None:
    session = Session.start(pack_of("examples/works_council"), setup(), {}, tmp_path)
    while not any(prompt.at == "scope" for prompt in session.view().prompts):
        session.do(bot_action(session.scenario, session.state, 3))
    session.do(bot_action(session.scenario, session.state, 3))
    scene = EveningScene(window, session, "tally")
    window.go(scene)
    window.open_wall()
    halves.put(scene, sub=ASKED)
    window.changed()
    window.draw()
    assert window.page.id.startswith("scope")
    assert "Kies, of vul iets in" not in words(window)
    assert "Nu op de muur" in words(window)
    session.close()
