"""Words break where they may, and never on a button; on a wall nothing is below what is in sight.

Every page of every pack, in more sizes: `python -m tests.torture sizes`.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from pygame import Surface

from game.apps.table.board.status_rows import FundRow
from game.apps.table.leading.window import LeadingWindow
from game.apps.table.settings import TEXT_SIZES, ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import Pack, load, shipped
from tests.apps.table import measuring
from tests.apps.table.breaking import SIZES, drawn_texts, pages_torn, torn, whole_words
from tests.apps.table.every_page import every_page
from tests.apps.table.measuring import GROWS, Screens, in_languages, kind
from tests.apps.table.two_windows.beside import wall_of

SHORT = SIZES[:2]
"""Where there is least room, in usual letters and in larger ones."""


@pytest.fixture
def screens() -> Iterator[Screens]:
    open_window((1024, 640))
    yield measuring.screens()
    close_window()


@pytest.fixture
def leading() -> Iterator[LeadingWindow]:
    made = LeadingWindow(open_window((1280, 720)), ScreenSettings(still=True), keep_settings=False)
    made.open_wall()
    yield made
    made.close_wall()
    close_window()


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("de hulp in de", "buurt"), []),
        (("de huis-", "arts"), ["huis- arts"]),
        (("Blac", "k"), ["Blac k"]),
        (("praktijk-", "ondersteu-", "ner jeugd"), ["praktijk- ondersteu-", "ondersteu- ner"]),
        (("zorg-", "mijdend"), ["zorg- mijdend"]),
    ],
)
def test_what_counts_as_broken(lines: tuple[str, ...], found: list[str]) -> None:
    texts = {
        "buurt": "de hulp in de buurt",
        "arts": "de huisarts",
        "k": "Black",
        "ner jeugd": "praktijkondersteuner jeugd",
    }
    assert list(whole_words(lines, texts.get(lines[-1], "zorgmijdend"))) == found


def test_words_break_where_they_may(screens: Screens, waterkant: Pack, tmp_path: Path) -> None:
    window = Window(screens[1280, 720], ScreenSettings(), keep_settings=False)
    assert not pages_torn(window, screens, waterkant, tmp_path, sizes=SHORT, enough=1)


def test_on_a_wall_all_is_in_sight_and_no_word_is_torn(leading: LeadingWindow, waterkant: Pack, tmp_path: Path) -> None:
    """Nobody sits before it to scroll. Letters that were asked larger are so as far as they fit; the other window's too."""
    wall, seen = wall_of(leading), Counter[str]()
    for page in every_page(leading, waterkant, tmp_path):
        seen[kind(page)] += 1
        if seen[kind(page)] > 1:
            continue
        for _ in in_languages(leading):
            for letters in TEXT_SIZES[:3]:
                leading._settings, leading._letters = replace(leading.settings, text=letters), letters
                leading.changed()
                where = (page.id, leading.settings)
                assert kind(wall.page) in GROWS or not wall.placed.most, (where, wall.page.id, wall.placed.most)
                found = [*torn(wall.placed), *torn(leading.placed)]
                assert not found, (where, found)
    assert {"case", "tally", "deliberation", "talk", "lookback", "quarter_end"} <= set(seen)
    assert isinstance(wall.picture, Surface)


@pytest.mark.parametrize("name", ["proefavond", "waterkant", "waterkant_2015"])
def test_no_fund_on_the_board_is_hyphenated(screens: Screens, name: str, tmp_path: Path) -> None:
    """What stands beside it all evening is read at a glance. Names differ from pack to pack."""
    window = Window(screens[1280, 720], ScreenSettings(), keep_settings=False)
    page = next(it for it in every_page(window, load(shipped(name)), tmp_path) if it.around is not None)
    for _ in in_languages(window):
        names = {it.label for it in window.placed.widgets() if isinstance(it, FundRow)}
        with drawn_texts() as texts:
            window.placed.draw(None)
        lines = [line for words, _, lines in texts if words in names for line in lines]
        assert len(lines) >= 3, page.id
        assert not [line for line in lines if line.endswith("-")]
