"""Each example is played in the window to the end of its debrief; more evenings of each: `python -m tests.torture examples`."""

from pathlib import Path

import pytest

from game.apps.table.window.window import Window
from tests.apps.table.examples import EXAMPLES, ExampleYear, play

YEARS = tuple(
    ExampleYear(pack, mouse=at % 2 == 1, language="en" if at // 2 % 2 else "nl") for at, pack in enumerate(EXAMPLES)
)


@pytest.mark.parametrize("year", YEARS, ids=EXAMPLES)
def test_an_example_is_played_in_the_window_from_its_first_page_to_its_report(
    window: Window, tmp_path: Path, year: ExampleYear
) -> None:
    play(window, year, tmp_path)
