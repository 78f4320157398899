"""Every pack of the window in its usual year, in both languages, with keys only: from the title to the approved report."""

import os
import webbrowser
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from unittest.mock import patch

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

from game.cli.playing.window import PACKS
from game.rules.terms.text import LANGUAGES
from tests.apps.table.welcome_to_report import walk
from tests.torture.figure import Figure


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """CI walks the shortest year of each: `tests/apps/table/test_welcome_to_report.py`."""
    if not long:
        return
    for pack, language in product(PACKS, LANGUAGES):
        wrong, seen = "", 0
        with patch.object(webbrowser, "open", lambda _: True):
            try:
                walked = walk(place / pack / language, pack, language, shortest=False)
                assert walked.cases == walked.meant, f"{walked.cases} cases of {walked.meant}"
                seen = len(walked.pages)
            except AssertionError as error:
                wrong = str(error) or "a key did not come to where it belongs"
        yield Figure(f"walked, {pack}, {language}", f"{seen} kinds of pages, to the report", (wrong,) if wrong else ())
