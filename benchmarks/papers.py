"""How long the page and the papers of an evening take to make.

    python benchmarks/papers.py [PACK]

A page is to be there within half a second, the handout and the report within three each.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from game.apps.debrief import debrief, page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.slides import slide_show
from game.apps.debrief.told.kept import kept_evening
from game.apps.debrief.voice import PageLanguage
from game.content import load, shipped
from tests.apps.debrief.recorder import Recorder, table

ROUNDS = 3


def seconds(make: Callable[[], object]) -> tuple[float, float]:
    """The first time, and the least of a few after it."""
    found = []
    for _ in range(ROUNDS + 1):
        before = time.perf_counter()
        make()
        found.append(time.perf_counter() - before)
    return found[0], min(found[1:])


def main() -> None:
    """A whole evening of bots, in full depth."""
    pack = load(shipped(sys.argv[1] if len(sys.argv) > 1 else "waterkant"))
    with tempfile.TemporaryDirectory() as folder:
        recorder = Recorder(Path(folder) / "evening", pack, table(depth="full"))
        recorder.play()
        recorder.log.close()
        evening, voice = kept_evening(Path(folder) / "evening"), PageLanguage("nl")
        made = debrief(evening, "nl", marked=True)
        for name, make in (
            ("page", lambda: page(evening, "nl")),
            ("handout", lambda: handout(made, voice)),
            ("report", lambda: report(made, voice)),
            ("slides", lambda: slide_show(made, voice)),
        ):
            first, least = seconds(make)
            print(f"{name:8} first {first:5.2f} s, then {least:5.2f} s")


main()
