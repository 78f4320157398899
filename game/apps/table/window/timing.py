"""What happens on a window by itself: a page that goes on, something that moves, a clock that ticks."""

import time

from game.apps.table.motion import FRAME
from game.apps.table.window.page import Page
from game.widgets import Do

LOOKS = 0.25
"""Seconds between two looks at the clock: more would only cost power."""


class Timing:
    """When something is due, and what the clocks showed last."""

    def __init__(self) -> None:
        self.due: float | None = None
        """When the page goes on by itself."""
        self._showed: object = None
        self._looked = 0.0

    def another_page(self, page: Page) -> None:
        """A page that was not there before."""
        self.due = None if page.after is None else time.monotonic() + page.after

    def shows(self, page: Page, clock: str) -> None:
        """What the clocks show: this page's own, and the one in the footer."""
        self._showed = _clocks(page, clock)

    @property
    def moves(self) -> bool:
        """Whether something moves until it is due."""
        return self.due is not None

    def hurry(self, page: Page) -> Do | None:
        """End what moves: what is to be done now, where something does."""
        if not page.moving or self.due is None:
            return None
        if page.then is not None:
            self.due = None
        return page.then

    def due_now(self, page: Page) -> Do | None:
        """What is to be done by now, once."""
        if self.due is None or page.then is None or time.monotonic() < self.due:
            return None
        self.due = None
        return page.then

    def another_time(self, page: Page, clock: str) -> bool:
        """Whether a clock shows something else than was drawn; it is looked at now and then."""
        if time.monotonic() < self._looked + LOOKS:
            return False
        self._looked = time.monotonic()
        return _clocks(page, clock) != self._showed

    def patience(self, page: Page) -> int:
        """Milliseconds to wait for something to happen: short only while something moves."""
        if self.due is None:
            return 1_000 if page.pulse is None else 250
        return FRAME if page.moving else 50


def _clocks(page: Page, clock: str) -> object:
    return (clock, page.pulse() if page.pulse is not None else None)
