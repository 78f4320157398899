"""A real window on a virtual screen: keys and clicks of the operating system play an evening.

All of it, in every form: `python -m tests.torture real`.
"""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content import Pack
from tests.apps.table.real import RealWindow, Screen, needs_screen, virtual_screen
from tests.apps.table.real_evenings import SEATS, beside_a_wall, four_cases, whole_evening

pytestmark = [needs_screen, pytest.mark.waits]
ON_THE_BOARD = frozenset({"goal", "roll", "move", "neighbourhood", "visit", "final_ballot"})
"""Once each by real hands; a window without a screen plays the whole year in every form."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """A virtual screen; the environment of a program on it."""
    with virtual_screen(tmp_path) as environment:
        yield environment


def test_a_whole_evening_with_real_keys(screen: Screen, proefavond: Pack, tmp_path: Path) -> None:
    whole_evening(screen, proefavond, tmp_path, mouse=False, language="nl")


def test_an_evening_led_beside_a_wall_with_real_keys(screen: Screen, proefavond: Pack, tmp_path: Path) -> None:
    beside_a_wall(screen, proefavond, tmp_path, 12)


def test_the_board_with_a_real_mouse(screen: Screen, waterkant: Pack, tmp_path: Path) -> None:
    four_cases(screen, waterkant, tmp_path, "tokens", mouse=True, until=ON_THE_BOARD)


def test_killed_in_the_middle_the_title_offers_to_go_on(screen: Screen, proefavond: Pack, tmp_path: Path) -> None:
    real = RealWindow(screen, tmp_path / "real", "play", "proefavond", "--seed", "7", "--seats", SEATS)
    for count in (1, 2):
        real.wait_for(count)
        real.tell("key", "Return")
        time.sleep(0.3)
        real.tell("key", "Return")
    kept = real.entries()
    real.program.send_signal(signal.SIGKILL)
    real.program.wait(10)
    again = RealWindow(screen, tmp_path / "real", "play")
    again.tell("key", "Return")
    # Opening an evening writes nothing that could be waited for; on a busy machine it takes its time.
    time.sleep(3.0)
    again.tell("key", "ctrl+z")
    again.tell("key", "shift+Tab")
    again.tell("key", "Return")
    again.wait_for(kept + 1)
    assert len(list((tmp_path / "real").iterdir())) == 1, "the same evening, no new one"
