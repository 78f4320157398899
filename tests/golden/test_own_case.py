"""The evening with cases of the table's own, through a session with words: told in the page, the report and text, or gone."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.debrief import page
from game.apps.debrief.told.kept import kept_evening, report_of
from game.apps.session import Look, Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.words import say
from game.cli.playing.looking import show
from game.rules.terms.text import LANGUAGES, Language
from tests.apps.debrief.html import read
from tests.golden.own import OWN, STOPPED, TOLD, WORKED, played, words


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Session:
    return played(OWN, tmp_path_factory.mktemp("own"))


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


def looked_back(session: Session, language: Language) -> str:
    """The debrief at a terminal, led with Enter alone; each wrapped line joined."""
    terminal = Terminal(language, StringIO("\n" * 14), screen := StringIO())
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    return " ".join(screen.getvalue().split())


def test_the_debrief_at_a_terminal_tells_the_first_case_on_the_way_home(session: Session) -> None:
    for language in LANGUAGES:
        screen = looked_back(session, language)
        home, learned = (screen.index(say(language, f"lookback.{step}")) for step in ("home", "learned"))
        step = screen[home:learned]
        places = [step.index(words(text)) for text in TOLD]
        assert places == sorted(places)
        assert not [text for text in STOPPED if words(text) in screen]


def test_what_was_forgotten_of_it_is_not_told_again(tmp_path: Path) -> None:
    session = played(OWN, tmp_path)
    session.forget([it.id for it in session.places() if it.words == words("t2")])
    screen = looked_back(session, "nl")
    assert words("t2") not in screen
    assert "Jullie vraag: [verwijderd]" in screen
    assert words("t3") in screen
