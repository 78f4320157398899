"""Choosing evenings to lay side by side: from the list of evenings, in the order of the tables, in words where it cannot be."""

from pathlib import Path

import pytest

from game.apps.debrief.several import gathered, sheets_nearby, sticks, told_table
from game.apps.debrief.several.sheet import write_sheet
from game.apps.debrief.told.kept import kept_evening, report_of
from game.apps.session import Beginning, Session, code_of, year_of
from game.apps.table.lookback.choose_tables import ChooseTables
from game.apps.table.scenes.before.evenings import Evenings, Shelf
from game.apps.table.window.window import Window
from game.content import Pack
from game.log.folders import sessions
from game.rules.bots import bot_action
from game.widgets import Toggle
from tests.apps.session.test_approving import over
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import words
from tests.evenings import setup


@pytest.fixture(autouse=True)
def no_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever lies about on this computer is no part of a test."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setattr(sticks, "sticks", lambda: ())


@pytest.fixture
def root(proefavond: Pack, tmp_path: Path) -> Path:
    """Three evenings that are over, of which the group approved two."""
    for number in range(3):
        session = over(proefavond, tmp_path)
        if number:
            session.approve(item.id for item in session.items() if item.usual)
        session.close()
    return tmp_path


def ticks(window: Window) -> list[Toggle]:
    return [it for it in window.placed.widgets() if isinstance(it, Toggle)]


def test_from_the_list_two_evenings_come_on_the_wall_in_the_order_in_which_they_were_ticked(
    window: Window, root: Path
) -> None:
    def never(folder: Path) -> Path:
        raise AssertionError(folder)

    shelf = Shelf(root, lambda: sessions(root), lambda _: pytest.fail("nothing is played"), never)
    window.go(Evenings(window, shelf))
    hands = Fingers(window, mouse=True)
    hands.press("tables")
    rows = ticks(window)
    assert len(rows) == 3
    newest, middle, _ = (it.id for it in rows)
    hands.press(middle)
    hands.press(newest)
    labels = [it.label for it in ticks(window)]
    assert labels[1].startswith("Tafel 1:")
    assert labels[0].startswith("Tafel 2:")
    hands.press("show")
    assert "Wat koos een andere tafel, en waarom?" in words(window)
    while "Klaar" not in words(window):
        hands.press("on")
    hands.press("on")
    assert len(ticks(window)) == 3, "and back to where the evenings are chosen"


def test_what_cannot_be_compared_is_named_with_the_reason(window: Window, root: Path) -> None:
    window.go(ChooseTables(window, sessions(root)))
    hands = Fingers(window, mouse=True)
    *_, oldest = (it.id for it in ticks(window))
    hands.press(ticks(window)[0].id)
    hands.press(oldest)
    hands.press("show")
    said = words(window)
    assert "Er zijn twee tafels nodig" in said
    assert "De groep stelde nog niets vast." in said
    hands.press(oldest)
    assert "Er zijn twee tafels nodig" not in words(window)


def test_without_an_evening_that_is_over_that_is_said(window: Window, tmp_path: Path) -> None:
    window.go(ChooseTables(window, sessions(tmp_path)))
    assert "Er is nog geen avond die klaar is." in words(window)


@pytest.fixture
def stick(proefavond: Pack, tmp_path: Path) -> Path:
    """The sheets of three tables elsewhere, of which the last played with another code, and one that was damaged on the way."""
    made = tmp_path / "stick"
    year = year_of(proefavond.scenario, 2)
    for table in (3, 2, 1):
        seed = 77 if table > 1 else 78
        setup_of = setup(seed, form="cards", practice=False, quarters=year.quarters, cases=year.cases)
        begins = Beginning(code_of(proefavond.scenario, seed, year))
        session = Session.start(proefavond, setup_of, {}, tmp_path / f"laptop{table}", begins=begins)
        while session.view().prompts:
            session.do(bot_action(session.scenario, session.state, table))
        session.approve(item.id for item in session.items() if item.usual)
        session.close()
        evening = report_of(kept_evening(session.folder))
        assert evening is not None
        write_sheet(told_table(evening, 1), proefavond.scenario, session.folder, made, table)
    whole = next(made.iterdir()).read_bytes()
    (made / "table-00000000.json").write_bytes(whole[:-40])
    return made


def test_sheets_of_other_laptops_are_found_on_a_stick_that_comes_in_and_laid_side_by_side(
    window: Window, stick: Path, tmp_path: Path
) -> None:
    here = tmp_path / "here"
    window.go(ChooseTables(window, (), lambda: sheets_nearby(here)))
    hands = Fingers(window, mouse=True)
    assert "Er is nog geen avond die klaar is." in words(window)
    assert "Stop de stick met tafelstaten in deze laptop" in words(window)
    stick.rename(here)
    hands.press("again")
    labels = [it.label for it in ticks(window)]
    assert sum("Tafelstaat van tafel" in label for label in labels) == 3
    assert any(label.startswith("Tafelstaat die niet te lezen is") for label in labels)
    for it in ticks(window):
        hands.press(it.id)
    hands.press("show")
    said = words(window)
    assert "Wat koos een andere tafel, en waarom?" in said
    assert "Tafel 2" in said
    assert "Tafel 3" in said
    assert "Deze tafel had een andere avondcode: " in said
    assert "Dit bestand is geen tafelstaat, of het is beschadigd of veranderd." in said


def test_a_sheet_and_an_evening_of_this_laptop_stand_side_by_side(window: Window, stick: Path, tmp_path: Path) -> None:
    window.go(ChooseTables(window, sessions(tmp_path / "laptop2"), lambda: sheets_nearby(stick)))
    hands = Fingers(window, mouse=True)
    evening, *sheets = ticks(window)
    hands.press(evening.id)
    hands.press(next(it.id for it in sheets if "tafel 3" in it.label))
    hands.press("show")
    assert "Tafel 1" in words(window)
    assert "Tafel 3" in words(window)


def test_of_a_pack_that_nobody_has_here_that_is_said(stick: Path) -> None:
    found = gathered(sheets_nearby(stick), known=tuple)
    assert not found.enough
    assert found.too_few.id == "compare.no_pack"
