"""What happens on a window by itself: a page that goes on, something that moves, a clock that ticks."""

import time
from typing import TYPE_CHECKING

from game.apps.table.motion import FRAME
from game.apps.table.page import Page

if TYPE_CHECKING:
    from game.apps.table.window import Window

LOOKS = 0.25
"""Seconds between two looks at the clock: more would only cost power."""


class Timing:
    """When something is due, and what the clocks showed last."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self.due: float | None = None
        """When the page goes on by itself."""
        self._showed: object = None
        self._looked = 0.0

    def another_page(self, page: Page) -> None:
        """A page that was not there before."""
        self.due = None if page.after is None else time.monotonic() + page.after

    def shows(self, page: Page) -> None:
        """What the clocks on this page show."""
        self._showed = self._clocks(page)

    def _clocks(self, page: Page) -> object:
        return (self._window.clock(), page.pulse() if page.pulse is not None else None)

    @property
    def moves(self) -> bool:
        """Whether something moves until it is due."""
        return self.due is not None

    def hurry(self) -> bool:
        """End what moves; whether that is all a key or click does now."""
        page = self._window.page
        if not page.moving or page.then is None or self.due is None:
            return False
        self.due = None
        self._window.act(page.then)
        return page.moving == "alone"

    def tick(self) -> None:
        """What is due happens; a clock that shows something else is drawn again."""
        page = self._window.page
        if self.due is not None and page.then is not None and time.monotonic() >= self.due:
            self.due = None
            self._window.act(page.then)
        elif time.monotonic() >= self._looked + LOOKS:
            self._looked = time.monotonic()
            if self._clocks(page) != self._showed:
                self._window.changed()

    def patience(self) -> int:
        """Milliseconds to wait for something to happen: short only while something moves."""
        page = self._window.page
        if self.due is None:
            return 1_000 if page.pulse is None else 250
        return FRAME if page.moving else 50
