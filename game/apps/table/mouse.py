"""The mouse: a click, a turn of the wheel, the scroll bar."""

from typing import TYPE_CHECKING

import pygame
from pygame.event import Event

from game.apps.table.widgets import Field

if TYPE_CHECKING:
    from game.apps.table.window import Window


class Mouse:
    """Turns what the mouse does into what happens."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._dragging: int | None = None
        """Where the scroll bar was taken hold of, in pixels from the top."""

    def handle(self, event: Event) -> None:
        """Something the mouse did; anything else is nothing to it."""
        window = self._window
        match event.type:
            case pygame.MOUSEBUTTONDOWN if event.button in (1, 3) and self._window.hurry():
                return
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                self._click(event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 3:
                self._look(event.pos)
            case pygame.MOUSEBUTTONUP if event.button == 1:
                self._dragging = None
            case pygame.MOUSEMOTION if self._dragging is not None:
                self._drag(self._dragging, event.pos[1])
            case pygame.MOUSEWHEEL:
                window.scroll(-event.y * window.placed.view.height // 6)
            case _:
                return

    def _click(self, at: tuple[int, int]) -> None:
        window = self._window
        if window.blank is not None:
            window.blank, window.dirty = None, True
            return
        bar = window.placed.bar_rect()
        if bar is not None and bar.inflate(24, 0).collidepoint(at):
            self._dragging = at[1]
            return
        widget = window.placed.at(at)
        if widget is None:
            return
        window.take_focus(widget.id)
        if isinstance(widget, Field):
            widget.place_caret(window.placed.body_paint, at)
        window.act(lambda: widget.press_at(at))

    def _look(self, at: tuple[int, int]) -> None:
        """The other button looks at what is there, and does nothing with it."""
        widget = self._window.placed.at(at)
        if widget is not None:
            self._window.do(widget, "inspect")

    def _drag(self, taken: int, to: int) -> None:
        window = self._window
        bar, view = window.placed.bar_rect(), window.placed.view
        if bar is not None and view.height > bar.height:
            window.scroll(round((to - taken) * window.placed.most / (view.height - bar.height)))
        self._dragging = to
