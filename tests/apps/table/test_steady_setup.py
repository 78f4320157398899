"""While a table is set, what somebody is about to press or to type in stays where it is."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.apps.table.window.window import Window
from game.content import Pack
from game.widgets import Field
from tests.apps.table.setting_up import Starts, sets_up

LONG = "Team Samen voor de wijk"


def places(window: Window) -> dict[str, tuple[int, int, int, int]]:
    """Where everything stands that can be pressed or typed in."""
    window.draw()
    return {
        it.id: (it.rect.x, it.rect.y, it.rect.width, it.rect.height) for it in window.placed.widgets() if it.focusable
    }


@pytest.mark.parametrize("text", [100, 150])
def test_nothing_moves_when_a_place_comes_or_a_name_is_long(
    window: Window, proefavond: Pack, waterkant: Pack, tmp_path: Path, text: int
) -> None:
    hands = sets_up(window, (proefavond, waterkant), Starts(tmp_path))
    hands.press("on")
    hands.press("on")
    window.set(replace(window.settings, text=text))
    before = places(window)
    for _ in range(3):
        hands.adjust("seats", "more")
        now = places(window)
        assert {id: now[id] for id in before if id in now} == {id: at for id, at in before.items() if id in now}
    hands.go_to("name.1")
    hands.text(LONG)
    assert places(window) == now
    field = next(it for it in window.placed.widgets() if it.id == "name.1")
    assert isinstance(field, Field)
    [(start, shown)] = field._rows(window.paint(), field._inside(window.paint(), field.rect.width))
    assert (start > 0) == (text == 100)
    assert LONG.endswith(shown), "the caret is in sight"
