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
from game.apps.table.window.placed import Placed
from game.apps.table.window.window import Window

Seen = tuple[float, str, str]
"""The moment, what it was, and of which."""


class Watch:
    """Notes what happens in this process."""

    def __init__(self, note: Callable[[Seen], object]) -> None:
        self._note = note
        self._page = ""
        """The page that was drawn last, and may not be on screen yet."""
        self.make = self.draw = 0.0
        """Seconds that making and drawing a page take longer."""

    def begin(self) -> None:
        """From now on."""
        _around(Window, "_made", before=lambda *_: time.sleep(self.make))
        _around(Placed, "draw", before=lambda placed, *_: self._draws(placed))
        _around(pygame.display, "flip", after=lambda *_: self._told("shown", self._page))
        _around(Window, "handle", after=lambda _, event: self._told("heard", pygame.event.event_name(event.type)))
        _around(Window, "turn", after=lambda *_: self._told("turned", ""))
        _around(Session, "_record", before=lambda _, record: self._told("did", type(record).__name__))

    def _told(self, what: str, which: str) -> None:
        self._note((time.monotonic(), what, which))

    def _draws(self, placed: Placed) -> None:
        self._page = placed.page.id
        time.sleep(self.draw)


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
    with Path(file).open("w", encoding="utf-8", buffering=1) as out:
        watch = Watch(lambda seen: out.write(json.dumps(seen) + "\n"))
        if split:
            watch.make, watch.draw = (int(it) / 1_000 for it in rest[1:split])
        watch.begin()
        sys.argv = ["keukentafel", *rest[split + 1 :]]
        program()


if __name__ == "__main__":
    main(sys.argv[1:])
