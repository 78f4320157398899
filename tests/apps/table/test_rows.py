"""What stands in a row: the buttons at the foot of the last page, and the amounts of a budget under their heads."""

from pathlib import Path

import pytest

from game.apps.session import Session
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack
from game.rules import actions
from game.rules.terms.text import LANGUAGES, Language
from game.widgets import Button
from game.widgets.grid import GridRow
from game.widgets.paint import Paint
from game.widgets.theme import theme
from tests.evenings import setup


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_of_the_last_page_stand_in_one_row(
    proefavond: Pack, tmp_path: Path, size: tuple[int, int], language: Language
) -> None:
    session = Session.start(proefavond, setup(practice=False), {}, tmp_path)
    session.do(actions.Finish())
    host = Window(open_window(size), ScreenSettings(language, still=True), keep_settings=False)
    host.go(EveningScene(host, session, "device", lambda _session, _sort: tmp_path / "pagina.html"))
    host.draw()
    buttons = [*host.page.bar, host.page.corner]
    assert len(buttons) == 6
    assert len({it.rect.centery for it in buttons if it is not None}) == 1
    assert sum(isinstance(it, Button) and it.primary for it in buttons) == 1
    session.close()
    close_window()


@pytest.mark.parametrize("size", [18.0, 24.0, 40.0])
@pytest.mark.parametrize("together", ["samen", "op een goede manier samen"])
def test_the_heads_of_a_budget_stand_above_their_amounts(size: float, together: str) -> None:
    paint = Paint(open_window((1920, 1080)), theme("paper"), "nl")
    amounts = ("€\xa020.000", "€\xa0110.000")
    widest = max((*amounts, together), key=len)
    head = GridRow("grid", "Voorstellen", ("1", "2"), together, widest, head=True, size=size)
    rows = [
        GridRow("row", words, amounts, amounts[0], widest, size=size) for words in ("Buffer", "Jongerenwerk op school")
    ]
    for room in (600, 1200):
        columns = {it._columns(paint, room) for it in (head, *rows)}
        assert len(columns) == 1, columns
    close_window()
