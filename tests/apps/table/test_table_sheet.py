"""The sheet of a table, made in the window once the group approved: on a stick or beside the evening, and said where."""

from pathlib import Path

import pytest

from game.apps.debrief.several import making, read_sheet
from game.apps.session import Beginning, Session, code_of, year_of
from game.apps.table.scenes import EveningScene
from game.apps.table.scenes.afterwards.table_sheet import MakeTableSheet
from game.apps.table.window.window import Window
from game.content import Pack
from game.log.elsewhere.copies import copies
from game.rules.bots import bot_action
from tests.apps.table.fingers import Fingers
from tests.apps.table.sitting import words
from tests.evenings import setup


@pytest.fixture
def sticks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """The sticks in this computer."""
    found: list[Path] = []
    monkeypatch.setattr(making, "sticks", lambda: found)
    monkeypatch.setattr("os.path.ismount", found.__contains__)
    return found


def played(pack: Pack, root: Path, *, coded: bool = True, approved: bool = True) -> Session:
    year = year_of(pack.scenario, 2)
    table = setup(77, form="cards", practice=False, quarters=year.quarters, cases=year.cases)
    begins = Beginning(code_of(pack.scenario, 77, year) if coded else None)
    session = Session.start(pack, table, {}, root, begins=begins)
    while session.view().prompts:
        session.do(bot_action(session.scenario, session.state, 5))
    if approved:
        session.approve(item.id for item in session.items() if item.usual)
    return session


def shown(window: Window, session: Session, folder: Path) -> Fingers:
    (folder / "page.html").touch()
    window.go(EveningScene(window, session, "device", lambda *_: folder / "page.html"))
    return Fingers(window, mouse=True)


@pytest.mark.parametrize(("coded", "approved"), [(False, True), (True, False)])
def test_without_a_code_or_before_anything_was_approved_none_is_offered(
    window: Window, proefavond: Pack, tmp_path: Path, *, coded: bool, approved: bool
) -> None:
    shown(window, played(proefavond, tmp_path / "s", coded=coded, approved=approved), tmp_path)
    assert "Maak de tafelstaat" not in words(window)


def test_it_goes_on_the_stick_with_its_number_and_the_table_reads_where_it_is(
    window: Window, proefavond: Pack, tmp_path: Path, sticks: list[Path]
) -> None:
    session = played(proefavond, tmp_path / "s")
    hands = shown(window, session, tmp_path)
    hands.press("sheet")
    assert isinstance(window.scene, MakeTableSheet)
    assert "Stop een stick in deze laptop" in words(window)
    (stick := tmp_path / "STICK").mkdir()
    sticks.append(stick)
    hands.press("again")
    hands.adjust("table", "more", 4)
    hands.press("place.0")
    (path,) = stick.glob("table-*.json")
    assert read_sheet(path).table == 4
    assert str(path) in words(window)
    assert [copy.path for copy in copies(session.folder)] == [str(path)]
    hands.press("back")
    assert window.page.id.endswith(".report"), "the report comes first"
    hands.press("report")
    assert window.page.id.endswith(".leave"), "the sheet is there already"


def test_without_a_stick_it_stands_beside_the_evening_and_the_folder_opens(
    window: Window, proefavond: Pack, tmp_path: Path, sticks: list[Path], no_browser: list[str]
) -> None:
    session = played(proefavond, tmp_path / "s")
    hands = shown(window, session, tmp_path)
    hands.press("sheet")
    hands.press("place.0")
    (path,) = (session.folder / "debrief").glob("table-*.json")
    assert read_sheet(path).table is None
    assert str(path) in words(window)
    hands.press("show")
    hands.adjust("table", "more")
    assert str(path) not in words(window), "another number is another sheet"


def test_a_stick_that_refuses_is_told_and_nothing_is_lost(
    window: Window, proefavond: Pack, tmp_path: Path, sticks: list[Path]
) -> None:
    hands = shown(window, played(proefavond, tmp_path / "s"), tmp_path)
    (stick := tmp_path / "STICK").mkdir()
    sticks.append(stick)
    hands.press("sheet")
    stick.rmdir()
    stick.write_text("no folder", encoding="utf-8")
    hands.press("place.0")
    assert "STICK" in words(window)
    assert "De tafelstaat staat in" not in words(window)
    hands.press("place.1")
    assert "De tafelstaat staat in" in words(window)
