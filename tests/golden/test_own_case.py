"""The evening with cases of the table's own, through a session with words: told in the page, the report and text, or gone."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.debrief import page
from game.apps.debrief.kept import kept_evening, report_of
from game.apps.session import Look, Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.cli.looking import show
from game.content import find_packs, load
from game.rules import actions
from game.rules.state import digest
from game.rules.text import LANGUAGES
from tests.apps.debrief.html import read
from tests.golden.games import Game, kept

(OWN,) = (game for game in kept().values() if game.brings)
TOLD = ("t1", "t2", "t3", "t4")
"""Of the first case of the table's own: what it is about, its question, an idea, and that idea made sharper."""
WORKED = ("t5", "t6", "t7")
STOPPED = ("t9", "t10", "t11")
"""Of the second, which was stopped."""


def words(text: str) -> str:
    return f"Woorden nummer {text[1:]} van ons."


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return played(OWN, tmp_path_factory.mktemp("own"))


def played(game: Game, root: Path) -> Session:
    """That evening in a session, with words wherever it had some; the same to its last state."""
    session = Session.start(load(find_packs()[game.pack]), game.setup, {}, root)
    for action in game.actions:
        match action:
            case actions.OpenOwn(text=str(text)):
                session.open_own(words(text))
            case actions.Say(text=str(text)):
                session.say(action.about, words(text))
            case _:
                session.do(action)
    assert digest(session.state) == game.digest
    return session


def folder_of(session: Session) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in session.folder.iterdir() if path.is_file())


def test_what_was_stopped_is_gone_from_every_file_and_the_rest_is_there(session: Session) -> None:
    written = folder_of(session)
    assert not [text for text in STOPPED if words(text) in written]
    assert all(words(text) in written for text in (*TOLD, *WORKED))


def test_the_page_tells_the_first_case_in_order_and_the_second_not_at_all(session: Session) -> None:
    for language in LANGUAGES:
        told = read(page(kept_evening(session.folder), language)).text
        places = [told.index(words(text)) for text in TOLD]
        assert places == sorted(places)
        assert all(told.count(words(text)) == 1 for text in TOLD)
        assert all(words(text) in told for text in WORKED), "a case of the pack that was worked out is told beside it"
        assert not [text for text in STOPPED if words(text) in told]


def test_no_report_has_it_unless_it_was_ticked_and_then_only_that(session: Session) -> None:
    def report() -> str:
        evening = report_of(kept_evening(session.folder))
        assert evening is not None
        return page(evening, "nl")

    session.approve(item.id for item in session.items() if item.usual)
    assert not [text for text in (*TOLD, *STOPPED) if words(text) in report()]
    own = [item for item in session.items() if item.kind == "own"]
    assert sorted(item.words[0] for item in own) == sorted(map(words, TOLD))
    question = next(item for item in own if item.words[0] == words("t2"))
    session.approve([*(item.id for item in session.items() if item.usual), question.id])
    assert [text for text in (*TOLD, *STOPPED) if words(text) in report()] == ["t2"]


def test_text_tells_that_the_year_went_on_and_nothing_that_was_stopped(session: Session) -> None:
    for language in LANGUAGES:
        show(Look(session.folder), Terminal(language, StringIO(), said := StringIO()))
        assert not [text for text in (*TOLD, *STOPPED) if words(text) in said.getvalue()], (
            "what is private is not looked up"
        )
        assert session.scenario.endings[OWN.ending].title.into(language) in " ".join(said.getvalue().split())
    terminal = Terminal("nl", StringIO("\n" * 14), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    assert not [text for text in STOPPED if words(text) in screen.getvalue()]
