"""A window of pages without a game, a clock that a test moves, and hands that press."""

import pygame
from pygame.event import Event

from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Quiet
from game.apps.table.window.window import Window
from game.widgets import Button, Column, Field, Label, Node

ACTING = {
    "enter": (pygame.K_RETURN, ""),
    "space": (pygame.K_SPACE, " "),
    "page down": (pygame.K_PAGEDOWN, ""),
    "letter": (pygame.K_n, "n"),
}


class Book(Quiet):
    """Page after page; each says when it was left."""

    def __init__(self) -> None:
        self.number = 0
        self.slip = WordSlip()
        self.meanwhile: list[Event] = []
        """What hands do while a page is being made."""
        self.lines = 1
        self.undone = 0
        self.with_field = False
        self.field_lines = 1

    def page(self, voice: TableLanguage) -> Page:
        for event in self.meanwhile:
            pygame.event.post(event)
        self.meanwhile = []
        body: list[Node] = [Label(f"line.{n}", "Een regel.", size=32) for n in range(self.lines)]
        if self.with_field:
            body.append(Field("field", "Woorden", self.slip, lines=self.field_lines))
        on = Button("on", "Verder", self.go_on, primary=True, turns=True)
        focus = "field" if self.with_field else "on"
        return Page(
            f"book.{self.number}", Column(body), bar=(on,), keys={"n": self.go_on, "a": self.go_on}, focus=focus
        )

    def go_on(self) -> None:
        self.number += 1

    def undo(self) -> None:
        self.undone += 1


class Time:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def down(key: int, letter: str = "", mod: int = 0, scancode: int = 0) -> Event:
    return Event(pygame.KEYDOWN, key=key, unicode=letter, mod=mod, scancode=scancode)


def up(key: int, scancode: int = 0) -> Event:
    return Event(pygame.KEYUP, key=key, unicode="", mod=0, scancode=scancode)


def button(at: tuple[int, int], kind: int = pygame.MOUSEBUTTONDOWN) -> Event:
    return Event(kind, button=1, pos=at, touch=False)


def turn(window: Window, *events: Event) -> None:
    """What the window does with these."""
    for event in events:
        pygame.event.post(event)
    window.turn()


def place(window: Window, id: str) -> tuple[int, int]:
    found = next(widget for widget in window.placed.widgets() if widget.id == id)
    return found.rect.center
