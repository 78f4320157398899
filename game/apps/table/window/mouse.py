"""The mouse: a click, a turn of the wheel, the scroll bar."""

import pygame
from pygame.event import Event

from game.apps.table.window.commands import AnyCommand, Click, LookHere, PressBegan, Scroll
from game.apps.table.window.on_screen import OnScreen


class Mouse:
    """Which command it is that the mouse does."""

    def __init__(self, window: OnScreen) -> None:
        self._window = window
        self._dragging: int | None = None
        """Where the scroll bar was taken hold of, in pixels from the top."""

    def command(self, event: Event, begun: PressBegan) -> AnyCommand | None:
        """What the mouse asks for; anything else is nothing to it."""
        at = self._window.glass.at(getattr(event, "pos", (0, 0)))
        match event.type:
            case pygame.MOUSEBUTTONDOWN if event.button == 1 and (by := self._further(at)):
                return Scroll(begun, by)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return Click(begun, at) if self._window.blank is not None or not self._takes(at) else None
            case pygame.MOUSEBUTTONDOWN if event.button == 3:
                return LookHere(begun, at)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self.let_go()
            case pygame.MOUSEMOTION if self._dragging is not None:
                # A button that was let go over another window is not told.
                if event.buttons[0]:
                    return self._drag(self._dragging, at[1], begun)
                self.let_go()
            case pygame.MOUSEWHEEL if self._window.blank is None:
                return Scroll(begun, -event.y * self._window.placed.view.height // 6)
            case _:
                pass
        return None

    def let_go(self) -> None:
        """The scroll bar is left where it is."""
        self._dragging = None

    def _further(self, at: tuple[int, int]) -> int:
        """How many pixels further an arrow at this place leads; 0 where there is none."""
        placed = self._window.placed
        if self._window.blank is not None:
            return 0
        part = placed.view.height * 3 // 4
        return next(
            (-part if icon == "arrow-up" else part for icon, arrow in placed.cues() if arrow.collidepoint(at)), 0
        )

    def _takes(self, at: tuple[int, int]) -> bool:
        """Take hold of the scroll bar, where that is there."""
        bar = self._window.placed.bar_rect()
        if bar is None or not bar.inflate(24, 0).collidepoint(at):
            return False
        self._dragging = at[1]
        return True

    def _drag(self, taken: int, to: int, begun: PressBegan) -> AnyCommand | None:
        window = self._window
        bar, view = window.placed.bar_rect(), window.placed.view
        self._dragging = to
        if bar is None or view.height <= bar.height:
            return None
        return Scroll(begun, round((to - taken) * window.placed.most / (view.height - bar.height)))
