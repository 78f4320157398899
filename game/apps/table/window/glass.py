"""What is drawn on: the window, or something larger that is shown smaller, where the window has no room for a page."""

import pygame
from pygame import Rect, Surface

from game.widgets.kept import LINES, PICTURES

SMALLEST = (1024, 640)
"""The smallest window in which everything is usable as it is, in pixels."""


class Glass:
    """A window and the surface that its pages are drawn on. It takes the window as it comes, and never asks for another."""

    def __init__(self, window: Surface) -> None:
        self._window = window
        for pictures in (PICTURES, LINES):
            pictures.shown_on(window.get_size())
        wide, high = window.get_size()
        self._times = max(1.0, SMALLEST[0] / max(1, wide), SMALLEST[1] / max(1, high))
        self.surface = window
        """What to draw on."""
        if self._times > 1.0:
            self.surface = Surface((round(wide * self._times), round(high * self._times)), 0, window)

    def at(self, place: tuple[int, int]) -> tuple[int, int]:
        """Where on the page this place of the window is."""
        return round(place[0] * self._times), round(place[1] * self._times)

    @property
    def window_size(self) -> tuple[int, int]:
        """The size of the window itself, in pixels."""
        return self._window.get_size()

    def on_window(self, rect: Rect) -> Rect:
        """Where on the window this part of the page is."""
        return Rect(*(round(it / self._times) for it in rect))

    def show(self, part: Rect | None = None) -> None:
        """What was drawn comes on screen, or only this part of it."""
        if self.surface is not self._window:
            pygame.transform.smoothscale(self.surface, self._window.get_size(), self._window)
        if pygame.display.get_init() and pygame.display.get_surface() is self._window:
            if part is None or self.surface is not self._window:
                pygame.display.flip()
            else:
                pygame.display.update(part)
