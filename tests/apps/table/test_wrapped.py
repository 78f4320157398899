"""Lines break where measuring every beginning of a line would break them."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pygame import Surface

from game.apps.table.window.sdl import open_window
from game.widgets import Button
from game.widgets.paint import Paint
from game.widgets.theme import theme
from game.widgets.type import Weight, uncut, width, wrap

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


@settings(deadline=None)
@given(
    st.sampled_from(["Zwart", "Black", "Reserve", "Praktijkondersteuner jeugd"]),
    st.integers(60, 300),
    st.sampled_from([100, 125, 150]),
)
def test_no_word_on_a_button_is_broken(label: str, room: int, letters: int) -> None:
    paint = Paint(Surface((1280, 720)), theme("paper"), "nl", letters)
    button = Button("black", label, lambda: None, icon="square")
    button.place(paint, 0, 0, room)
    icon, units = button._laid(paint, room)
    inside = room - 2 * paint.px(16) - icon
    smallest = paint.size(11) * 11 // 10
    if all(width(word, smallest, "semibold") <= inside for word in label.split()):
        assert " ".join(paint.lines(label, units, "semibold", inside)) == label


@pytest.mark.parametrize("room", [200, 70, 50])
def test_letters_are_smaller_where_a_word_would_be_cut(room: int) -> None:
    found = uncut("Zwart", 28, "bold", room, "nl")
    assert (found == 28) == (room == 200)
    assert wrap("Zwart", found, "bold", room, "nl") == ("Zwart",)


def test_words_that_may_break_stay_as_large() -> None:
    assert uncut("Zelfredzaamheid", 28, "bold", 170, "nl") == 28
    assert len(wrap("Zelfredzaamheid", 28, "bold", 170, "nl")) == 2


@given(
    st.sampled_from(
        [
            "Het bestand: /tmp/avonden/sessions/20261130-192212-waterkant-2ced/debrief/debrief-nl.html",
            "Het bestand: C:\\Users\\gemeenteraad\\Documents\\bestaanszekerheid\\debrief-nl.html",
            "/tmp/bestaanszekerheid-zelfredzaamheid-participatie/x.html",
        ]
    ),
    st.integers(60, 900),
)
def test_a_path_never_gets_a_hyphen(text: str, room: int) -> None:
    lines = wrap(text, 18, "regular", room, "nl")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, 18, "regular") <= room for line in lines)
