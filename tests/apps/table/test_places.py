"""The place of a case, drawn beside it: where the letters leave room for it, and where the pack names one."""

from pathlib import Path
from typing import get_args

import pygame
import pytest

from game.apps.table.board.panorama import Drawn, picture_of, view_of
from game.apps.table.scenes import EveningScene
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.apps.words import say
from game.content import Pack
from game.rules.parts.drawings import CaseDrawing
from game.rules.terms.text import LANGUAGES
from game.widgets.theme import THEMES, theme
from tests.apps.table.cases import every_case
from tests.apps.table.sitting import at_the_board
from tests.narrow import as_a, there


def ids(window: Window) -> set[str]:
    return {it.id for it in window.placed.widgets()}


def test_cases_that_name_a_place_show_it(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    shown, cards = dict[str, bool](), waterkant.scenario.dilemmas
    for page in every_case(window, waterkant, tmp_path):
        if page.id.startswith("case."):
            case = there(as_a(EveningScene, window.scene).session.view().case)
            shown[case.card] = "place" in ids(window)
            if shown[case.card]:
                place = next(it for it in window.placed.widgets() if it.id == "place")
                assert place.label == say("nl", f"drawing.{cards[case.card].drawing}")
    assert len(shown) > 8
    named = {id for id in shown if cards[id].drawing is not None}
    assert not [id for id in shown if shown[id] and id not in named]
    assert len([id for id in named if not shown[id]]) <= 1, "the longest story may need all the room"


@pytest.mark.parametrize(("percent", "there"), [(100, True), (200, False)])
def test_words_come_before_the_drawing(waterkant: Pack, tmp_path: Path, percent: int, there: bool) -> None:
    window = Window(open_window((1280, 720)), ScreenSettings(text=percent), keep_settings=False)
    for page in every_case(window, waterkant, tmp_path):
        if page.id.startswith("case."):
            break
    assert ("place" in ids(window)) is there
    assert {"title", "case", "reads"} <= ids(window)
    close_window()


@pytest.mark.parametrize("place", get_args(CaseDrawing))
def test_every_place_is_drawn_in_every_theme_and_said_in_words(
    window: Window, waterkant: Pack, tmp_path: Path, place: CaseDrawing
) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    draw = picture_of(place, hands.scene.session.view().town)
    for name in THEMES:
        picture = draw((300, 219), theme(name))
        assert picture.get_size() == (300, 219)
        assert len({tuple(picture.get_at((x, y))) for x in range(0, 300, 9) for y in range(0, 219, 9)}) > 5
    assert len({say(language, f"drawing.{place}") for language in LANGUAGES}) == 2
    hands.scene.session.close()


def test_a_neighbourhood_is_drawn_as_it_stands(window: Window, waterkant: Pack, tmp_path: Path) -> None:
    hands = at_the_board(window, waterkant, tmp_path)
    town = hands.scene.session.view().town
    built = pygame.image.tobytes(picture_of("harbour", town)((300, 219), theme("paper")), "RGB")
    other = Drawn("winter", (("harbour", 3),))
    assert built != pygame.image.tobytes(view_of(other, "harbour", (300, 219), theme("paper")), "RGB")
    hands.scene.session.close()
