"""Every page of every pack that comes with the program, in all sizes of window and letters and both languages."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from game.content import find_packs, load
from game.rules.terms.text import LANGUAGES
from tests.apps.table import measuring
from tests.apps.table.breaking import SIZES, pages_torn
from tests.apps.table.two_windows.larger import none_is_smaller
from tests.golden.frames.pages import PACKS
from tests.torture.figure import Figure


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Nothing is cut off, nothing overlaps, what is said moves nothing, no word is torn. CI: `tests/apps/table/test_layout.py`."""
    if not long:
        return
    open_window((1024, 640))
    screens = measuring.screens()
    for number, (name, path) in enumerate(find_packs().items()):
        pack, root, wrong = load(path), place / str(number), ""
        window = Window(screens[1280, 720], ScreenSettings(), keep_settings=False)
        seen = 0
        try:
            seen = measuring.every_page_measured(window, screens, pack, root / "pages", around=True).total()
            measuring.every_card_measured(window, screens, pack, root / "cards")
            measuring.said_measured(window, screens, pack, root / "said")
            found = pages_torn(window, screens, pack, root / "words")
            assert not found, found
        except AssertionError as error:
            wrong = str(error)
        yield Figure(
            f"sizes, {name}",
            f"{seen} pages, each in {2 * len((*measuring.USUAL, *measuring.OTHER))} ways, words in {2 * len(SIZES)}",
            (wrong,) if wrong else (),
        )
    close_window()
    yield from _larger_letters()


def _larger_letters() -> Iterator[Figure]:
    """On a wall no text is smaller than in usual letters. CI: `tests/apps/table/two_windows/test_larger_letters.py`."""
    for name in PACKS:
        for language in LANGUAGES:
            seen, wrong = 0, ""
            try:
                seen = none_is_smaller(name, language)
            except AssertionError as error:
                wrong = str(error)
            yield Figure(f"larger letters, {name} {language}", f"{seen} pages on a wall", (wrong,) if wrong else ())
