"""The debrief on one screen for all, at 1920×1080: nothing on it is smaller than what stands on a wall, and nothing covers another."""

from typing import Any

import pytest
from pygame import Rect

from game.apps.debrief.room import SCRIPT
from game.apps.session import Session
from game.apps.table.lookback import LookBack
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.rules.terms.text import Language
from game.widgets import SignedStep, StepsChart
from game.widgets.paint import Paint
from game.widgets.theme import theme
from game.widgets.type import line_height
from tests.apps.table.two_windows.larger import NEAR

BOUND = "belofte 4"


def drawn(window: Window, monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Each text of the page outside its footer, with the pixels of its letters as they are drawn: the smallest."""
    found: dict[str, int] = {}
    text = Paint.text

    def noted(paint: Paint, words: str, at: tuple[int, int], units: float, weight: Any, room: int, *rest: Any, **more: Any) -> int:  # fmt: skip
        size, _lines = paint._set(words, units, weight, room)
        found[words] = min(size, found.get(words, size))
        return text(paint, words, at, units, weight, room, *rest, **more)

    with monkeypatch.context() as patched:
        patched.setattr(Paint, "text", noted)
        window.placed.draw(None)
    return {words: size for words, size in found.items() if words not in (*window.page.footer, window.page.clock)}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_step_is_read_from_the_back_row(
    session: Session, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = Window(open_window((1920, 1080)), ScreenSettings(language, still=True), keep_settings=False)
    scene = LookBack(window, session, {})
    window.go(scene)
    for place, step in enumerate(SCRIPT):
        scene._half.step = place
        window.changed()
        found = drawn(window, monkeypatch)
        least = min(found, key=lambda words: found[words])
        assert found[least] >= NEAR, (step.name, least, found[least])
    close_window()


def test_the_words_of_the_promise_stand_where_no_step_and_no_sign_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the line follows the bound so closely that neither above nor under it is any room."""
    steps = tuple(SignedStep(7 if at % 2 else 3, 0, str(at) if at < 8 else "") for at in range(24))
    chart = StepsChart("line", "", "", start=30, steps=steps, parts=("kw 1",), ends=("30", "7"), bound=(4, BOUND))
    surface = open_window((1920, 1080))
    paint = Paint(surface, theme("paper"), "nl")
    chart.rect = Rect(50, 50, 1800, 255)
    at: dict[str, tuple[int, int]] = {}
    monkeypatch.setattr(Paint, "text", lambda _, words, place, *__: at.update({words: place}))
    surface.fill("#FFFFFF")
    chart.draw(paint, None)
    words = Rect(at[BOUND], (paint.width(BOUND, 19, "semibold"), line_height(paint.size(19))))
    assert chart.rect.contains(words)
    across, down = range(words.left, words.right), range(words.top, words.bottom)
    assert {tuple(surface.get_at((x, y)))[:3] for x in across for y in down} == {(255, 255, 255)}
    close_window()
