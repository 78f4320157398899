"""Tables side by side at a terminal: chosen by their numbers, told in table order, and refused in words."""

from io import StringIO
from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.content import Pack
from tests.apps.session.test_approving import over
from tests.evenings import setup


@pytest.fixture
def session(proefavond: Pack, tmp_path: Path) -> Session:
    """The last of two evenings; the groups of both approved."""
    for _ in range(2):
        session = over(proefavond, tmp_path)
        session.approve(item.id for item in session.items() if item.usual)
    return session


def typed(session: Session, *lines: str) -> str:
    screen = StringIO()
    terminal = Terminal("nl", StringIO("".join(f"{line}\n" for line in lines)), screen)
    EveningAtTerminal(session, terminal, People(terminal, "tally")).play()
    return " ".join(screen.getvalue().split())


def test_evenings_of_this_scenario_are_chosen_by_their_numbers(session: Session) -> None:
    screen = typed(session, "tafels", "2 1", "stop", "stop")
    assert "Welke avonden?" in screen
    assert screen.index("Tafel 1:") < screen.index("Tafel 2:")
    assert "Wat koos een andere tafel, en waarom?" in screen


def test_one_table_is_too_few_and_enter_goes_back(session: Session) -> None:
    screen = typed(session, "tables", "9", "1 1", "", "stop", "stop")
    assert "Typ nummers van 1 tot en met 2." in screen
    assert "Er zijn twee tafels nodig" in screen
    assert "Deze tafel noemde je al eerder." in screen


def test_while_the_year_runs_there_is_nothing_to_compare(proefavond: Pack, tmp_path: Path) -> None:
    begun = Session.start(proefavond, setup(), {}, tmp_path / "begun")
    assert "begint als het spel klaar is" in typed(begun, "tafels")


def test_sheets_of_other_laptops_are_numbered_behind_the_evenings_that_are_here(session: Session) -> None:
    (session.folder.parent / "table-0123abcd.json").write_text("{}", encoding="utf-8")
    screen = typed(session, "tafels", "1 2 3", "stop", "stop")
    assert "table-0123abcd.json" in screen
    assert "Tafel 3 (table-0123abcd.json) staat er niet bij. Dit bestand is geen tafelstaat" in screen
    assert "Wat koos een andere tafel, en waarom?" in screen
