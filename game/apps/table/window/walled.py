"""A window beside which the room may have one of its own: what is done at either, and what each shows."""

from collections.abc import Iterator

import pygame
from msgspec.structs import replace
from pygame.event import Event

from game.apps.table.screen import NoWindow
from game.apps.table.settings import TEXT_SIZES
from game.apps.table.voice import TableLanguage
from game.apps.table.window import keys
from game.apps.table.window.hosting import Hosting
from game.apps.table.window.page import Page
from game.apps.table.window.sdl import name_wall, name_window, open_wall, toggle_wall
from game.apps.table.window.wall import Wall
from game.apps.words import say
from game.rules.terms.text import message
from game.widgets import Column


class Walled(Hosting):
    """A window with a wall, or without: then it is the wall itself."""

    wall: Wall | None = None
    _named = ""
    """What the system was told that this window is called."""

    @property
    def wall_open(self) -> bool:
        return self.wall is not None

    def open_wall(self) -> None:
        if self.wall is not None:
            return
        try:
            screen, full = open_wall()
        except NoWindow:
            # The evening goes on in this window, which shows what all may see.
            self.tell(message("leading.no_wall"))
            return
        self.wall = Wall(screen, lambda: self.settings, self._wall_page)
        self.wall.full = full
        self.wall.blank, self.blank = self.blank, None
        self.changed()

    def close_wall(self) -> None:
        if self.wall is None:
            return
        self.blank = self.wall.blank
        self.wall.screen.destroy()
        self.wall = None
        # From here on the room looks at this window.
        self._stack.clear_hidden()
        self.changed()

    def quit(self) -> None:
        super().quit()
        self.close_wall()

    def changed(self) -> None:
        super().changed()
        if self.wall is not None:
            self.wall.changed()
        if self.caption != self._named:
            self._named = self.caption
            name_window(self.caption)
            if self.wall is not None:
                name_wall(self.wall.screen, say(self.settings.language, "table.caption"))

    @property
    def caption(self) -> str:
        """What this window is called: beside a wall it is the facilitator's."""
        return say(self.settings.language, "table.caption" if self.wall is None else "leading.caption")

    def room_page(self) -> Page:
        """What the room sees: the topmost scene that has something for it, where it has a window of its own."""
        return super().room_page() if self.wall is None else self._wall_page()

    def _wall_page(self) -> Page:
        voice = self._stack.voice(self.settings.language)
        page = next((it for it in self._for_the_room(voice) if it is not None), None) or self.standing_page()
        page.clock = self._stack.clock(self.settings.language)
        return page

    def _for_the_room(self, voice: TableLanguage) -> Iterator[Page | None]:
        for scene in self._stack.downwards():
            # What lies over an evening may have gone on with it.
            scene.catch_up()
            yield scene.room_page(voice)

    def standing_page(self) -> Page:
        """What the room sees while there is nothing for it."""
        return Page("standing", Column([]))

    def blank_out(self, colour: str) -> None:
        """A wall of one colour; the same once more, and the page is back."""
        if self.wall is None:
            self.blank, self.dirty = colour, True
        else:
            self.wall.blank = None if self.wall.blank == colour else colour
            self.dirty = True

    def wall_letters(self, by: int) -> None:
        """Letters on the wall a step larger, and after the largest the usual ones; a step smaller; 0: the usual ones."""
        place = TEXT_SIZES.index(self.settings.text) + by if by else 0
        self.set(replace(self.settings, text=TEXT_SIZES[max(0, place) % len(TEXT_SIZES)]))
        self.tell(message("leading.letters.wall", percent=self.settings.text), good=True)

    def click_on(self, by: int) -> bool:
        """A clicker's key, by pages: whether it went through what the room reads."""
        if self.wall is not None:
            moved = self.wall.scroll(4 * by)
            self.dirty = self.dirty or moved
            return moved
        return self.scroll(by * self.placed.view.height * 4 // 5)

    def _is_wall(self, event: Event) -> bool:
        """Whether it happened at the wall's own window."""
        return self.wall is not None and getattr(event, "window", None) is self.wall.screen

    def _at_wall(self, event: Event) -> bool:
        """Something happened at the wall's window; whether that is all. Keys there count as keys here."""
        wall = self.wall
        if wall is None or not self._is_wall(event):
            return False
        match event.type:
            case pygame.WINDOWCLOSE:
                self.close_wall()
            case pygame.WINDOWSIZECHANGED | pygame.WINDOWRESIZED:
                wall.resized()
                self.dirty = True
            case pygame.WINDOWEXPOSED:
                wall.exposed()
                self.dirty = True
            case pygame.WINDOWDISPLAYCHANGED if wall.full and len(pygame.display.get_desktop_sizes()) == 1:
                # The beamer was unplugged: what is here for one must not lie under what was there for all.
                self.close_wall()
            case pygame.WINDOWFOCUSGAINED:
                self.presses.attended()
            case pygame.WINDOWFOCUSLOST:
                self.presses.left()
            case pygame.MOUSEWHEEL:
                wall.scroll(-event.y)
                self.dirty = True
            case pygame.KEYDOWN if event.key == pygame.K_F11:
                if not self.presses.key(event, late=False).again:
                    wall.full = toggle_wall(wall.screen, full=wall.full)
            case pygame.MOUSEBUTTONDOWN if wall.blank is not None:
                return False
            case pygame.KEYDOWN | pygame.KEYUP | pygame.TEXTINPUT | pygame.TEXTEDITING:
                return False
            case _:
                pass
        return True

    def _wakes_wall(self, event: Event) -> str | None:
        """The colour that goes from the wall by this, done at the wall's own window."""
        wall = self.wall
        if wall is None or wall.blank is None or not self._is_wall(event):
            return None
        woken = event.type == pygame.MOUSEBUTTONDOWN or (event.type == pygame.KEYDOWN and keys.wakes(event))
        return wall.blank if woken else None

    def draw_wall(self) -> None:
        """Draw the wall, where it changed; this window may show it too."""
        if self.wall is None:
            return
        self.wall.follow(self.focus)
        if self.wall.draw():
            self.dirty = True
