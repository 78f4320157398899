"""While a page is laid out each part is asked its height once for a way, however many layouts stand round it."""

from collections.abc import Iterator

import pytest
from pygame import Surface

from game.apps.table.window.sdl import close_window, open_window
from game.widgets.base import Node
from game.widgets.layout import Column
from game.widgets.paint import Paint
from game.widgets.room import Fits
from game.widgets.theme import theme
from game.widgets.words import Label


class Counted(Label):
    """A text that counts how often it is asked for its height."""

    asked = 0

    def measure(self, paint: Paint, room: int) -> int:
        self.asked += 1
        return super().measure(paint, room)


@pytest.fixture
def paint() -> Iterator[Paint]:
    yield Paint(open_window((1280, 720)), theme("paper"), "nl")
    close_window()


def test_a_part_is_asked_once_however_deep_it_stands(paint: Paint) -> None:
    text = Counted("text", "Wij kiezen dit omdat het past. " * 4)
    node: Node = text
    for _ in range(6):
        node = Fits([Column([node]), Column([node])])
    high = paint.measured(node, 400)
    assert node.place(paint, 0, 0, 400) == high == text.rect.height > 0
    assert text.asked == 1


def test_in_other_letters_another_width_or_at_another_scale_it_is_another_height(paint: Paint) -> None:
    text = Counted("text", "Wij kiezen dit omdat het past. " * 4)
    usual = paint.measured(text, 400)
    larger, narrower = paint.again(200).measured(text, 400), paint.measured(text, 200)
    on_a_wall = paint.on(Surface((1920, 1080))).again(100).measured(text, 400)
    assert usual < min(larger, narrower, on_a_wall)
    assert paint.measured(text, 400) == usual
    assert text.asked == 4


def test_what_notes_the_letters_of_every_text_asks_all_of_them(paint: Paint) -> None:
    text, met = Counted("text", "Wij kiezen dit"), dict[str, int]()
    paint.measured(text, 400)
    paint.noting(met).measured(text, 400)
    assert met == {"Wij kiezen dit": paint.size(19)}


def test_the_next_page_asks_anew(paint: Paint) -> None:
    text = Counted("text", "Kort")
    before = paint.measured(text, 200)
    text.label = "Veel langer dan het was, en op meer regels. " * 3
    anew = Paint(paint.surface, paint.theme, paint.language)
    assert anew.measured(text, 200) > before
