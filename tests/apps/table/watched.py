"""The program, with a record of what was on screen, what it heard and what it did, each with its moment.

    python -m tests.apps.table.watched RECORD [--slow MAKE DRAW] -- WORDS…

plays as `keukentafel WORDS…` does. Every line of RECORD is a list: seconds by the clock of the machine, then `shown` and
the id of a page that came on screen, `heard` and the name of an event that was handled, `did` and the kind of an entry
that was kept, or `turned` at the end of a turn of the window. MAKE and DRAW are milliseconds that a page takes longer.
It looks at what is drawn and what is kept, and knows nothing of how the window decides what counts.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pygame

from game.apps.session import Session
from game.apps.table.placed import Placed
from game.apps.table.window import Window


class Watch:
    """Writes down what happens in this process."""

    def __init__(self, file: Path) -> None:
        self._out = file.open("w", encoding="utf-8", buffering=1)
        self._page = ""
        """The page that was drawn last, and may not be on screen yet."""

    def note(self, what: str, which: str) -> None:
        self._out.write(json.dumps([time.monotonic(), what, which]) + "\n")

    def begin(self, make: float = 0.0, draw: float = 0.0) -> None:
        """From now on; pages take so many seconds longer."""
        _around(Window, "_made", before=lambda *_: time.sleep(make))
        _around(Placed, "draw", before=lambda placed, *_: self._draws(placed, draw))
        _around(pygame.display, "flip", after=lambda *_: self.note("shown", self._page))
        _around(Window, "handle", after=lambda _, event: self.note("heard", pygame.event.event_name(event.type)))
        _around(Window, "turn", after=lambda *_: self.note("turned", ""))
        _around(Session, "_record", before=lambda _, record: self.note("did", type(record).__name__))

    def _draws(self, placed: Placed, slow: float) -> None:
        self._page = placed.page.id
        time.sleep(slow)


def _around(
    owner: Any,
    name: str,
    *,
    before: Callable[..., object] = lambda *_: None,
    after: Callable[..., object] = lambda *_: None,
) -> None:
    """The same, with something before and after it."""
    real = getattr(owner, name)

    def both(*given: Any, **named: Any) -> Any:
        before(*given)
        result = real(*given, **named)
        after(*given)
        return result

    setattr(owner, name, both)


def main(words: list[str]) -> None:
    from game.cli import main as program  # noqa: PLC0415 - after the watch is set

    file, *rest = words
    split = rest.index("--")
    slow = [int(it) / 1_000 for it in rest[:split] if it != "--slow"]
    Watch(Path(file)).begin(*slow)
    sys.argv = ["keukentafel", *rest[split + 1 :]]
    program()


if __name__ == "__main__":
    main(sys.argv[1:])
