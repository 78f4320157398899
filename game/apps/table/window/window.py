"""The window: events in, a page drawn when something changed, and nothing done while nothing does."""

import gc
import time
from functools import cached_property

import pygame
from msgspec.structs import replace
from pygame.event import Event

from game.apps.table.window import keys
from game.apps.table.window.carrying import Carrying
from game.apps.table.window.commands import AnyCommand, BlankScreen, Size
from game.apps.table.window.glass import Glass
from game.apps.table.window.heard import Heard
from game.apps.table.window.mouse import Mouse
from game.apps.table.window.partly import where_it_shows
from game.apps.table.window.placed import Placed
from game.apps.table.window.scene import MAKING
from game.apps.table.window.sdl import next_event
from game.apps.table.window.walled import Walled
from game.rules.terms.text import Message
from game.widgets.type import learn_hyphens

BATCH = 0.1
"""Seconds of events before the page is drawn again, however many there are."""


class Window(Walled):
    """One window, and what people do at it."""

    _asked = False
    """Whether a close was answered by a question."""

    @cached_property
    def _mouse(self) -> Mouse:
        return Mouse(self)

    @cached_property
    def _carrying(self) -> Carrying:
        return Carrying(self)

    @cached_property
    def heard(self) -> Heard:
        """What a screen reader is told, where there is one."""
        return Heard(lambda: self.caption, lambda: self.aids.earphone)

    def handle(self, event: Event, *, late: bool = False) -> bool:
        """Something happened, `late` while the picture was being made; whether anything was done."""
        if self._at_wall(event):
            return False
        match event.type:
            case pygame.WINDOWCLOSE if self.wall is not None:
                # With two windows nothing else is told of it.
                if not self._asks_to_close():
                    self.quit()
            case pygame.WINDOWCLOSE:
                self._asked = self._asks_to_close()
            case pygame.QUIT if self._asked:
                # It comes along with the close that was answered by a question.
                self._asked = False
            case pygame.QUIT:
                self.quit()
            case pygame.VIDEORESIZE:
                self._resized()
            case pygame.WINDOWEXPOSED:
                self.dirty = True
            case pygame.WINDOWFOCUSGAINED:
                self.presses.attended()
                self.heard.attended(here=True)
                self.dirty = True
            case pygame.WINDOWFOCUSLOST:
                self._settle("")
                self.presses.left()
                self.heard.attended(here=False)
                self._mouse.let_go()
            case pygame.KEYUP:
                self.presses.key_up(event)
            case _:
                command = self._command(event, late=late)
                return command is not None and self._carrying.out(command)
        return False

    def _command(self, event: Event, *, late: bool) -> AnyCommand | None:
        """What hands ask for by this."""
        colour = self._wakes_wall(event)
        if colour is not None:
            key = event.type == pygame.KEYDOWN
            begun = self.presses.key(event, late=late) if key else self.presses.begins(late=late)
            return BlankScreen(begun, colour)
        match event.type:
            case pygame.KEYDOWN:
                command = keys.pressed(self, event, self.presses.key(event, late=late))
                # Letters are those of the window before which somebody stands.
                return replace(command, wall=True) if isinstance(command, Size) and self._is_wall(event) else command
            case pygame.TEXTINPUT | pygame.TEXTEDITING:
                into = keys.typed(self, event, self.presses.text(late=late))
                if into is not None:
                    self.presses.taken()
                return into
            case _:
                return self._mouse.command(event, self.presses.begins(late=late))

    def _resized(self) -> None:
        """Whatever size the window has now: asking for another would be a quarrel with whoever manages windows."""
        current = pygame.display.get_surface()
        self.glass = Glass(self.surface if current is None else current)
        self.changed()

    def _asks_to_close(self) -> bool:
        """Ask first, where something would end; whether the question is on screen now."""
        question = self._stack.question()
        if question is None:
            return False
        self.blank = None
        self.open(question)
        return True

    def draw(self) -> bool:
        """Draw the page, if something changed; whether that is another picture than before."""
        placed = self.placed
        self.draw_wall()
        moving = self.timing.moves and bool(placed.page.moving)
        if not self.dirty and not moving and (self.is_seen or not self._draw_focus(placed)):
            return False
        if self.dirty or moving:
            self._draw_all(placed)
        self.dirty = False
        if self.is_seen:
            return False
        self._drawn = (placed, self._focus, self.blank)
        stands = tuple((it.id, it.label, it.value, tuple(it.rect), tuple(it.actions)) for it in placed.focusable())
        self.presses.shown(placed.page.id, (stands, self._focus, self.blank))
        return True

    def _draw_all(self, placed: Placed) -> None:
        if self.blank is not None:
            self.surface.fill(self.blank)
        else:
            placed.draw(self._focus)
        self.glass.show()

    def _draw_focus(self, placed: Placed) -> bool:
        """Draw where the keyboard was and is, on a page that is on screen already; whether it is."""
        if self._drawn is None or (self._drawn[0], self._drawn[2]) != (placed, None) or self.blank is not None:
            return False
        for part in where_it_shows(placed, self._drawn[1], self._focus):
            placed.draw(self._focus, part)
            self.glass.show(part)
        return True

    def making(self, words: Message = MAKING) -> None:
        """It is drawn and heard before the work begins; what comes of it says the rest."""
        self.tell(words, good=True)
        self.draw()
        self.heard.show(self)
        self._told = None
        self.changed()

    def run(self) -> None:
        """Until somebody leaves."""
        self.begin()
        while self.open_for_play:
            self.turn()

    def begin(self) -> None:
        """Show the first page; and while it is read, be ready for the next."""
        self.show()
        learn_hyphens()
        # What is there now stays: looking through all of it for what may go would take a tenth of a second on some later page.
        gc.collect()
        gc.freeze()

    def turn(self) -> None:
        """Wait until something happens, do what it asks for, and show what came of it."""
        event = next_event(1 if self.dirty else self.timing.patience(self.page), lambda: self.heard.waits)
        end = time.monotonic() + BATCH
        while event.type != pygame.NOEVENT and self.open_for_play:
            # What comes after something was done was not meant for what that leads to.
            if self.handle(event) or time.monotonic() > end:
                break
            event = pygame.event.poll()
        for command in self.heard.asked(self):
            self._carrying.out(command)
        if self.open_for_play:
            self.tick()
            self.show()
            self.heard.show(self)
            self.aids.follow()

    def show(self) -> None:
        """Draw what changed. What was pressed while another picture was being made was not meant for it."""
        if self.draw():
            for event in pygame.event.get():
                if self.open_for_play:
                    self.handle(event, late=True)
