"""A kit from the window: where scenarios are chosen, with how far it is, where it lies, and how to get what lacks."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.kit.order import KitOrder
from game.apps.session.timing.year_length import year_of
from game.apps.table.scenes import SetupScene
from game.apps.table.scenes.before.on_paper import OnPaper
from game.apps.table.window.window import Window
from game.apps.words.typed import extra
from game.cli.playing.window_prints import KitPrints
from game.content import Pack
from game.widgets import Button
from tests.apps.table.fingers import Fingers
from tests.apps.table.measuring import OTHER, USUAL, at, in_languages, screens, stands_well
from tests.apps.table.setting_up import NOW, Starts
from tests.apps.table.sitting import words
from tests.narrow import as_a


def chooser(window: Window, pack: Pack, root: Path) -> Fingers:
    prints = KitPrints(root / "papers")
    window.go(SetupScene(window, (pack,), Starts(root), lambda: 7, prints=prints, clock=lambda: NOW))
    return Fingers(window, mouse=False)


def done(window: Window) -> str:
    """What the page says once the papers are there."""
    until = time.monotonic() + 60
    while window.page.pulse is not None and time.monotonic() < until:
        match window.page.pulse():
            case (_, True):
                break
        time.sleep(0.02)
    window.changed()
    window.draw()
    return words(window)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is on the papers is tested with the kit."""
    monkeypatch.setattr("game.apps.kit.writing.pdf", lambda *_: b"%PDF")


@pytest.mark.usefixtures("quick")
def test_a_kit_is_made_beside_the_window_and_its_folder_opens(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr("webbrowser.open", shown.append)
    hands = chooser(window, proefavond, tmp_path)
    hands.press("kit")
    hands.press("print")
    folder = tmp_path / "papers" / "kit-proefavond"
    assert str(folder) in done(window).replace("\n", " ")
    assert min(it.name for it in folder.iterdir()) == "board-in-four-nl.pdf"
    hands.press("folder")
    assert shown == [folder.as_uri()]
    hands.press("back")
    assert isinstance(window.scene, SetupScene)


@pytest.mark.usefixtures("quick")
def test_a_folder_that_takes_nothing_is_said(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    (tmp_path / "papers").write_text("x", encoding="utf-8")
    hands = chooser(window, proefavond, tmp_path)
    hands.press("kit")
    hands.press("print")
    said = done(window)
    assert "Kies een andere map" in said
    assert "kopie" not in said


def test_without_the_extra_it_says_how_to_get_it(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.apps.papers.lacking.NEEDED", ("no_such_module_here",))
    hands = chooser(window, proefavond, tmp_path)
    hands.press("kit")
    assert extra("report") in words(window)
    assert "print" not in [it.id for it in window.placed.widgets() if isinstance(it, Button)]


@pytest.mark.parametrize("fault", [RuntimeError, None])
def test_a_kit_that_stops_half_way_is_never_told_as_done(
    window: Window, proefavond: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: type[Exception] | None
) -> None:
    def one(_order: object, folder: Path, _paper: str) -> Iterator[Path]:
        yield folder
        if fault is not None:
            raise fault("a fault in what sets papers")

    monkeypatch.setattr("game.apps.kit.writing.write_kit", one)
    hands = chooser(window, proefavond, tmp_path)
    hands.press("kit")
    hands.press("print")
    said = done(window)
    assert "Er ging iets mis: 1 van de" in said
    assert "Klaar." not in said
    assert [it.id for it in window.page.bar] == ["back"]


def test_for_how_many_it_is_can_be_said(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands = chooser(window, proefavond, tmp_path)
    hands.press("kit")
    scene = as_a(OnPaper, window.scene)
    hands.adjust("voters", "more", 2)
    assert scene.wished == (4, 14, None)


@pytest.mark.usefixtures("quick")
def test_the_length_of_its_year_can_be_said(
    window: Window, waterkant: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[KitOrder] = []

    def one(order: KitOrder, folder: Path, _paper: str) -> Iterator[Path]:
        made.append(order)
        yield folder

    monkeypatch.setattr("game.apps.kit.writing.write_kit", one)
    hands = chooser(window, waterkant, tmp_path)
    hands.press("kit")
    assert "4 kwartalen" in words(window)
    hands.adjust("year_cases", "less", 5)
    assert as_a(OnPaper, window.scene).wished == (4, 12, 3)
    assert "3 kwartalen" in words(window)
    hands.press("print")
    done(window)
    assert [it.year for it in made] == [year_of(waterkant.scenario, 3)]


def test_a_year_of_one_quarter_is_told_as_one(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    short = replace(proefavond, scenario=replace(proefavond.scenario, quarters=1, shortest=None))
    hands = chooser(window, short, tmp_path)
    hands.press("kit")
    assert "Eén kwartaal, ongeveer" in words(window)


def test_it_stands_well_in_every_size(window: Window, proefavond: Pack, tmp_path: Path) -> None:
    hands, sizes = chooser(window, proefavond, tmp_path), screens()
    for id in ("", "kit"):
        if id:
            hands.press(id)
        for _ in in_languages(window):
            for size in (*USUAL, *OTHER):
                stands_well(window, at(window, sizes, size), size, (id, size))
