"""Fingers on the keyboard and the mouse of a window: what every page is gone through with."""

import time
from collections.abc import Callable

import pygame

from game.apps.table.window.window import Window
from game.widgets import Widget
from game.widgets.number import RankPlace, Stepper

KEYS = {
    "Tab": pygame.K_TAB,
    "Return": pygame.K_RETURN,
    "Left": pygame.K_LEFT,
    "Right": pygame.K_RIGHT,
    "Escape": pygame.K_ESCAPE,
    "Down": pygame.K_DOWN,
    "Up": pygame.K_UP,
    "Next": pygame.K_PAGEDOWN,
}
MOST_TABS = 60


class Calm:
    """The clock of somebody who takes a second for everything."""

    def __init__(self) -> None:
        self._now = time.monotonic()

    def __call__(self) -> float:
        self._now += 1.0
        return self._now


def calmly(window: Window) -> Window:
    """The window, before which nobody hurries."""
    if not isinstance(window.presses.clock, Calm):
        window.presses.clock = Calm()
    return window


class Fingers:
    """Does things on a window through events of the keyboard or the mouse, and nothing else."""

    def __init__(self, window: Window, *, mouse: bool) -> None:
        self.window = calmly(window)
        self.mouse = mouse
        self.also: list[Callable[[str, object], None]] = []
        """Another window that gets the same keys and clicks."""

    def _flush(self) -> None:
        self.window.draw()
        for event in pygame.event.get():
            self.window.handle(event)
        self.window.draw()

    def rest(self) -> None:
        """A person who does not wait for what moves."""
        if self.window.page.moving != "alone":
            return
        if self.mouse:
            self.click((5, 5))
        else:
            self.key("Return")
        assert not self.window.page.moving

    def key(self, name: str) -> None:
        pygame.event.post(pygame.Event(pygame.KEYDOWN, key=KEYS[name], mod=0, unicode="", scancode=0))
        pygame.event.post(pygame.Event(pygame.KEYUP, key=KEYS[name], mod=0, unicode="", scancode=0))
        self._flush()
        for tell in self.also:
            tell("key", name)

    def text(self, text: str) -> None:
        for letter in text:
            pygame.event.post(pygame.Event(pygame.KEYDOWN, key=ord(letter), mod=0, unicode=letter, scancode=0))
            pygame.event.post(pygame.Event(pygame.TEXTINPUT, text=letter))
            pygame.event.post(pygame.Event(pygame.KEYUP, key=ord(letter), mod=0, unicode=letter, scancode=0))
            self._flush()
        for tell in self.also:
            tell("text", text)

    def click(self, at: tuple[int, int]) -> None:
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            pygame.event.post(pygame.Event(kind, button=1, pos=at, touch=False))
        self._flush()
        for tell in self.also:
            tell("click", at)

    def wheel(self, by: int) -> None:
        pygame.event.post(pygame.Event(pygame.MOUSEWHEEL, x=0, y=by, flipped=False))
        self._flush()
        for tell in self.also:
            tell("wheel", by)

    def widget(self, id: str) -> Widget:
        self.window.draw()
        return next(widget for widget in self.window.placed.widgets() if widget.id == id)

    def has(self, id: str) -> bool:
        self.window.draw()
        return any(widget.id == id and widget.focusable for widget in self.window.placed.focusable())

    def go_to(self, id: str) -> Widget:
        """Bring the keyboard there, or the wheel until it can be seen."""
        self.window.draw()
        assert any(widget.id == id for widget in self.window.placed.focusable()), (id, self.window.placed.focusable())
        for _ in range(MOST_TABS):
            if self.mouse:
                widget = self.widget(id)
                if self.window.placed.at(widget.rect.center) is widget:
                    return widget
                self.wheel(-1 if widget.rect.centery > self.window.placed.view.centery else 1)
            else:
                if self.window.focus == id:
                    return self.widget(id)
                self.key("Tab")
        raise AssertionError(f"cannot get to {id}")

    def press(self, id: str) -> None:
        widget = self.go_to(id)
        if self.mouse:
            self.click(widget.rect.center)
        else:
            self.key("Return")

    def adjust(self, id: str, action: str, times: int = 1) -> None:
        """Less, more, up or down."""
        for _ in range(times):
            widget = self.go_to(id)
            if self.mouse:
                assert isinstance(widget, (Stepper, RankPlace))
                self.click(widget._rects[widget.keys.index(action)].center)
            else:
                self.key("Left" if action in ("less", "up") else "Right")
