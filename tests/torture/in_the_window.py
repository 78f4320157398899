"""Every example in the window, as several bots, by keyboard and by mouse: from its first page to its report."""

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.apps.table.settings import ScreenSettings
from game.apps.table.window.sdl import close_window, open_window
from game.apps.table.window.window import Window
from tests.apps.table.examples import EXAMPLES, ExampleYear, play
from tests.torture.figure import Figure

BOTS = (1, 2, 5, 8)


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """Action for action as through the API. CI plays one evening of each: `tests/apps/table/test_examples.py`."""
    if not long:
        return
    window = Window(open_window((1280, 720)), ScreenSettings(), keep_settings=False)
    for pack in EXAMPLES:
        wrong = [
            f"{year}: {failed}"
            for bot, mouse in product(BOTS, (False, True))
            if (failed := _failed(window, year := ExampleYear(pack, mouse, "en" if mouse else "nl", bot), place))
        ]
        yield Figure(f"in the window, {pack}", f"{2 * len(BOTS)} evenings, as through the API", tuple(wrong))
    close_window()


def _failed(window: Window, year: ExampleYear, place: Path) -> str:
    root = place / f"{year.pack.rpartition('/')[2]}-{year.bot}-{year.mouse}"
    try:
        play(window, year, root)
    except AssertionError as error:
        return str(error) or "it did not go as through the API"
    return ""
