"""The sheet of a table at a terminal: asked for by a word, its number and its place, and said where it is."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.debrief.several import making, read_sheet
from game.apps.session import Beginning, Session, code_of, year_of
from game.apps.text import EveningAtTerminal, People, Terminal
from game.apps.words import say
from game.content import Pack
from game.log.errors import Untellable
from game.rules.bots import bot_action
from game.rules.terms.text import Language
from tests.evenings import setup


def typed(session: Session, *lines: str, language: Language = "nl") -> str:
    screen = StringIO()
    terminal = Terminal(language, StringIO("".join(f"{line}\n" for line in lines)), screen)
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    return " ".join(screen.getvalue().split())


@pytest.fixture
def session(proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """An evening with a code that is over; there is no stick in this computer."""
    monkeypatch.setattr(making, "sticks", tuple)
    year = year_of(proefavond.scenario, 2)
    table = setup(77, form="cards", practice=False, quarters=year.quarters, cases=year.cases)
    begins = Beginning(code_of(proefavond.scenario, 77, year))
    session = Session.start(proefavond, table, {}, tmp_path / "s", begins=begins)
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 5))
    return session


def test_once_approved_the_word_is_told_and_makes_the_sheet(session: Session) -> None:
    screen = typed(session, "tafelstaat", "vaststellen", "", "ja", "tafelstaat", "17", "4", "stop", "stop")
    first, told = screen.index("De groep stelde nog niets vast."), screen.index("Typ tafelstaat: dan maakt het spel")
    assert first < told < screen.index("Typ nummers van 1 tot en met 16.") < screen.index("De tafelstaat staat in")
    (path,) = (session.folder / "debrief").glob("table-*.json")
    assert read_sheet(path).table == 4


def test_where_a_stick_is_in_it_is_asked_where_it_goes(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (stick := tmp_path / "STICK").mkdir()
    monkeypatch.setattr(making, "sticks", lambda: [stick])
    monkeypatch.setattr("os.path.ismount", [stick].__contains__)
    session.approve(item.id for item in session.items() if item.usual)
    screen = typed(session, "sheet", "", "", "tafelstaat", "", "2", "stop", "stop", language="en")
    assert f"1 {stick}" in screen
    assert len([*stick.glob("table-*.json")]) == len([*(session.folder / "debrief").glob("table-*.json")]) == 1


def test_without_a_code_that_is_said(proefavond: Pack, tmp_path: Path) -> None:
    session = Session.start(proefavond, setup(form="cards"), {}, tmp_path / "s")
    assert "Deze avond begon zonder avondcode." in typed(session, "tafelstaat", "stop", "stop")


def test_a_stick_that_takes_nothing_is_said_and_another_place_can_be_chosen(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (stick := tmp_path / "STICK").write_text("no folder", encoding="utf-8")
    monkeypatch.setattr(making, "sticks", lambda: [stick])
    monkeypatch.setattr("os.path.ismount", [stick].__contains__)
    session.approve(item.id for item in session.items() if item.usual)
    screen = typed(session, "tafelstaat", "", "1", "", "tafelstaat", "", "1", "2", "stop", "stop")
    assert screen.count("Er is geen kopie gemaakt") == screen.count("Kies een andere plaats") == 2
    assert screen.count("De tafelstaat staat in") == 1
    assert len([*(session.folder / "debrief").glob("table-*.json")]) == 1


def test_an_evening_that_cannot_be_told_is_said_and_goes_on(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def untellable(*_: object) -> Path:
        raise Untellable("x")

    monkeypatch.setattr("game.apps.debrief.several.make_sheet", untellable)
    session.approve(item.id for item in session.items() if item.usual)
    screen = typed(session, "tafelstaat", "", "tafelstaat", "", "stop", "stop")
    assert screen.count(" ".join(say("nl", "log.untellable").split())) == 2
