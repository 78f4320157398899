"""Letters: where words break, and that every character there is has a picture."""

from collections.abc import Iterator
from typing import get_args

import pygame
import pytest
from msgspec import Struct

from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.apps.words import catalogue
from game.content import Pack
from game.rules.terms.text import Text
from game.widgets import type as letters
from game.widgets.assets import ASSETS


def test_words_break_where_they_may(window: Window) -> None:
    lines = letters.wrap("Jeugdhulpverlening en arbeidsongeschiktheidsverzekering", 30, "regular", 260, "nl")
    assert all(letters.width(line, 30) <= 260 for line in lines)
    assert "".join(line.removesuffix("-") if line.endswith("-") else f"{line} " for line in lines).split() == [
        "Jeugdhulpverlening",
        "en",
        "arbeidsongeschiktheidsverzekering",
    ]


def test_words_of_a_stranger_are_drawn_without_what_nobody_sees(window: Window) -> None:
    evil = "A\0n\u202en\ud800e"
    assert letters.width(evil, 20) == letters.width("Anne", 20)
    assert letters.render(evil, 20, "regular", "black").get_width() == letters.width("Anne", 20)


def test_a_newspaper_has_figures_of_its_own_and_borrows_an_arrow() -> None:
    assert letters.runs("€ 150.000 → 2", "serif bold") == ((False, "€ 150.000 "), (True, "→"), (False, " 2"))
    assert letters.runs("€ 150.000", "bold")[0][0], "elsewhere figures are in Inter"


@pytest.mark.parametrize("weight", ["500", "700"])
def test_figures_come_out_as_from_the_whole_of_inter(window: Window, weight: str) -> None:
    arrows = "".join(map(chr, range(0x2190, 0x2200)))
    for size in (7, 13, 19, 26, 38, 64, 101):
        whole, cut = (
            pygame.font.Font(ASSETS / "fonts" / f"{name}-{weight}.ttf", size) for name in ("inter", "inter-signs")
        )
        assert whole.get_ascent() == cut.get_ascent()
        for text in ("0123456789", "€\u00a01.250.000", "\u22125%", "+3", "10:30", "2.026,5", "✓★ĲĳĲ", arrows, *arrows):
            one, other = (font.render(text, True, "#123456") for font in (whole, cut))
            assert one.get_size() == other.get_size(), (size, text)
            assert pygame.image.tobytes(one, "RGBA") == pygame.image.tobytes(other, "RGBA"), (size, text)


def test_every_character_of_every_scenario_has_a_picture(pack: Pack) -> None:
    open_window((1024, 640))
    found = list(texts(pack.scenario))
    assert found
    for text in found:
        for words in (text.nl, text.en or ""):
            assert not lacks(words), words
    close_window()


def test_every_sentence_of_the_program_has_a_picture() -> None:
    open_window((1024, 640))
    for language in ("nl", "en"):
        for sentence in catalogue(language).values():
            assert not lacks(sentence), sentence
    close_window()


def texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, dict):
        yield from texts(tuple(value.values()))
    elif isinstance(value, Struct):
        yield from texts(tuple(getattr(value, name) for name in value.__struct_fields__))


def lacks(text: str) -> set[str]:
    """The characters of a text for which the fonts have no picture."""
    missing = set()
    for weight in get_args(letters.Weight):
        for figures, piece in letters.runs(text, weight):
            font = letters._font(figures, weight, 20)
            for letter, metrics in zip(piece, font.metrics(piece), strict=False):
                if metrics is None and not letter.isspace():
                    missing.add(letter)
    return missing
