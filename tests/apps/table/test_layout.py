"""Nothing is clipped and nothing overlaps: every page, both languages, small and large, letters up to 200 %."""

import itertools
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from game.apps.table import type as letters
from game.apps.table.sdl import close_window, open_window
from game.apps.table.settings import Settings
from game.apps.table.window import Window
from game.apps.words import catalogue
from game.content import Pack
from game.rules.text import Language, Text
from tests.apps.table.every_page import every_page

ENOUGH = 4
"""Of pages of one kind, so many are gone through with the keyboard; the others are only looked at."""
SIZES = [(1024, 640, 100), (1024, 640, 200), (1280, 720, 100), (1280, 720, 150), (1920, 1080, 125), (3840, 2160, 100)]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("wide", "high", "percent"), SIZES)
def test_nothing_overlaps_and_nothing_falls_off_the_page(
    waterkant: Pack, tmp_path: Path, wide: int, high: int, percent: int, language: Language
) -> None:
    window = Window(open_window((wide, high)), Settings(language=language, text=percent), keep_settings=False)
    seen: Counter[str] = Counter()
    for page in every_page(window, waterkant, tmp_path):
        window.draw()
        seen[page.id.split(".")[0]] += 1
        placed = window.placed
        widgets = [widget for widget in placed.widgets() if widget.rect.height]
        for widget in widgets:
            assert widget.rect.left >= 0, (page.id, widget)
            assert widget.rect.right <= wide, (page.id, widget)
        for one, other in itertools.combinations(widgets, 2):
            # What scrolls is not seen outside its part of the window.
            here, there = (it.rect.clip(placed.view) if placed._in_body(it) else it.rect for it in (one, other))
            meet = here.clip(there)
            assert meet.width <= 2 or meet.height <= 2, (page.id, one, other)
        for widget in placed.focusable():
            assert widget.rect.width >= 48, (page.id, widget)
            assert widget.rect.height >= 46, (page.id, widget)
            if widget.group:
                # The ring never scrolls.
                assert placed.at(widget.rect.center) is widget
                continue
            if seen[page.id.split(".")[0]] > ENOUGH:
                continue
            window.give_focus(widget.id)
            window.draw()
            again = next(it for it in window.placed.focusable() if it.id == widget.id)
            assert window.placed.at(again.rect.center) is not None or again.rect.height > window.placed.view.height, (
                page.id,
                widget,
            )
    assert {"case", "options", "facts", "advice", "resident", "talk", "pass", "vote", "tally"} <= set(seen)
    assert {"deliberation", "reason", "outcome", "agenda", "quarter", "paper", "letters", "quarter_end"} <= set(seen)
    assert {"goal", "roll", "move", "walk", "inspect", "shift", "year", "menu"} <= set(seen)
    assert {"visit_neighbourhood", "visit_news", "visit_voice", "visit_reflection"} <= set(seen)
    assert {"agenda_now", "inject", "attend", "adjust", "break", "pause", "clock", "take_back", "reasons"} <= set(seen)
    assert {"setup", "welcome", "roles", "role_pass", "role", "values", "values_vote", "values_tally"} <= set(seen)
    assert {"path", "hint", "amend", "report", "advocate", "minority"} <= set(seen)
    assert {"stored", "evenings", "evening", "look", "forget"} <= set(seen)
    close_window()


def test_words_break_where_they_may() -> None:
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


def test_every_character_of_every_scenario_has_a_picture(pack: Pack) -> None:
    open_window((1024, 640))
    texts = list(_texts(pack.scenario))
    assert texts
    for text in texts:
        for words in (text.nl, text.en or ""):
            assert not lacks(words), words
    close_window()


def test_every_sentence_of_the_program_has_a_picture() -> None:
    open_window((1024, 640))
    for language in ("nl", "en"):
        for sentence in catalogue(language).values():
            assert not lacks(sentence), sentence
    close_window()


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, dict):
        yield from _texts(tuple(value.values()))
    elif isinstance(value, Struct):
        yield from _texts(tuple(getattr(value, name) for name in value.__struct_fields__))


def lacks(text: str) -> set[str]:
    """The characters of a text for which the fonts have no picture."""
    missing = set()
    for figures, piece in letters.runs(text):
        font = letters._font(figures, "regular", 20)
        for letter, metrics in zip(piece, font.metrics(piece), strict=False):
            if metrics is None and not letter.isspace():
                missing.add(letter)
    return missing
