"""Lines break where measuring every beginning of a line would break them."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from game.apps.table.window.sdl import open_window
from game.widgets.type import Weight, width, wrap

WORDS = st.sampled_from(
    ["De", "wethouder", "AV", "To", "V.", "€ 100.000", "T", "W", "fi", "1", "11,5", "zorg-", "“Ja”", "f", "Yp", "LT"]
)


@pytest.fixture(autouse=True, scope="module")
def _fonts() -> None:
    open_window((640, 480))


def plainly(text: str, size: int, weight: Weight, room: int) -> tuple[str, ...]:
    """The same where no word is wider than a line: a line grows until it is too wide, as measured."""
    lines, line = [], ""
    for word in re.split(r"[^\S\u00a0]+", text):
        wider = f"{line} {word}" if line else word
        if width(wider, size, weight) <= room:
            line = wider
        else:
            lines.append(line)
            line = word
    return (*lines, line)


@given(
    st.lists(WORDS, min_size=1, max_size=60).map(" ".join),
    st.sampled_from([12, 19, 28, 48]),
    st.sampled_from(["regular", "semibold", "bold", "serif"]),
    st.integers(330, 1200),
)
@example("AV To T W V. LT " * 9, 48, "bold", 600)
def test_a_line_is_full_to_the_pixel(text: str, size: int, weight: Weight, room: int) -> None:
    assert wrap(text, size, weight, room, "nl") == plainly(text, size, weight, room)
