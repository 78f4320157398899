"""Words and flags in a chart never cover one another; in very large letters what is talked about is in sight."""

from itertools import combinations
from pathlib import Path

import pygame
import pytest
from pygame import Rect, Surface

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import SignedStep, StepsChart
from game.widgets.course import CourseChart, CourseData, _at
from game.widgets.paint import Paint
from game.widgets.theme import theme
from game.widgets.type import line_height
from tests.apps.table.sitting import in_full, to_talk

STEPS = ("begin", "kwartaal 1", "kwartaal 2", "kwartaal 3", "kwartaal 4")


@pytest.mark.parametrize("bound", [None, 0, 150_000, 240_000, 260_000, 290_000])
@pytest.mark.parametrize(
    "been",
    [
        ((0, 290_000), (0, 360_000), (1, 255_000)),
        ((0, 290_000), (0, 360_000), (1, 280_000), (1, 340_000), (2, 150_000)),
        ((0, 100_000), (1, 300_000)),
        ((0, 300_000), (0.9, 300_000), (1, 20_000)),
        ((0, 290_000), (1, 200_000), (2, 240_000), (3, 210_000), (4, 255_000)),
    ],
)
def test_the_amount_of_now_and_the_promise_stand_apart(bound: int | None, been: tuple[tuple[float, int], ...]) -> None:
    pygame.font.init()
    data = CourseData(STEPS, int(been[-1][0]), been, (420_000, 300_000), bound, "nu € 255.000", "belofte € 150.000")
    paint = Paint(Surface((1280, 720)), theme("paper"), "nl")
    chart = CourseChart("course", "Geld", "", data, 150)
    inner, high = Rect(20, 40, 420, 90), line_height(paint.size(chart.size))
    now = chart._now_place(paint, inner, high)
    assert inner.left <= now.left
    assert now.right <= inner.right
    assert now.top >= inner.top - high - paint.px(8)
    assert now.bottom <= inner.bottom + paint.px(8)
    if bound is not None:
        assert not chart._bound_place(paint, inner, high, [now]).colliderect(now)
    ends = [now]
    for place in ((0, been[0][1]), (4, 420_000)):
        found = chart._end_place(paint, inner, "€ 290.000", _at(data, inner, *place), ends)
        ends += [] if found is None else [found]
    assert not any(one.colliderect(other) for one, other in combinations(ends, 2))
    assert len(ends) > 1, "at least one of the two has its amount"


def test_where_quarters_have_no_room_in_full_only_the_first_and_the_last_have_it() -> None:
    pygame.font.init()
    paint = Paint(Surface((1280, 720)), theme("paper"), "nl")
    data = CourseData(STEPS, 1, ((0, 290_000), (1, 255_000)), (420_000, 300_000))
    chart = CourseChart("course", "Geld", "", data, 150)
    assert chart._steps(paint, 420) == ("begin", "1", "2", "3", "kwartaal 4")
    short = CourseChart("course", "Geld", "", CourseData(STEPS[:3], 1, data.been, data.expected), 150)
    assert short._steps(paint, 420) == STEPS[:3]


def test_no_flag_covers_another() -> None:
    pygame.font.init()
    paint = Paint(Surface((1280, 720)), theme("paper"), "nl")
    steps = tuple(SignedStep(200_000 - 5_000 * it, 0, str(it + 1), back=False) for it in range(12))
    chart = StepsChart("line", "Geld", "", start=200_000, steps=steps, parts=("kw 1", "kw 2"), ends=("", ""))
    flags: list[Rect] = []
    for place, step in zip(chart._places(Rect(0, 0, 600, 300)), steps, strict=True):
        flags.append(chart._flag(paint, step.sign, place, 200, flags))
    assert not any(one.colliderect(other) for one, other in combinations(flags, 2))


@pytest.mark.parametrize("text", [100, 150, 175])
def test_what_is_talked_about_is_in_sight(window: Window, waterkant: Pack, tmp_path: Path, text: int) -> None:
    hands = in_full(window, waterkant, tmp_path)
    to_talk(hands, "deliberation", "fair_rate")
    window.set(ScreenSettings(text=text, still=True))
    window.changed()
    window.draw()
    asked = next(it for it in window.placed.widgets() if it.id.startswith("talk."))
    assert window.placed.sees(asked)
    hands.scene.session.close()
