"""When a press began, and what was on screen then: only a press of its own acts, and only on what was seen."""

import time
from collections.abc import Callable, Hashable

import pygame
from msgspec import Struct, structs
from pygame.event import Event

from game.apps.table.window.commands import PressBegan

ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER)
COMMANDS = pygame.KMOD_CTRL | pygame.KMOD_META | pygame.KMOD_ALT
"""Keys that make of a letter a command."""
REACTION = 0.15
"""Seconds. Whoever presses sooner after a page came on screen meant what was there before: nobody reads that fast."""
BOUNCE = 0.03
"""Seconds. A key that is down again sooner was never let go: a remote screen sends a held key as many presses."""
RUN = 0.35
"""Seconds. A letter that follows another sooner is typed, as words are: who chooses by a letter looks what came of it."""
SENT = 1.0
"""Seconds. An Enter that follows typed words sooner belongs to them."""
LOST = 1.5
"""Seconds without a repeat after which a key that is down again was let go elsewhere."""


class SeenPicture(Struct, frozen=True):
    """What is on screen."""

    number: int
    page: str
    since: float
    """When this page came on screen, in seconds."""


class _Key(Struct):
    """A key that went down."""

    began: PressBegan
    """When it did."""
    heard: float
    """When it last said that it is down, or was let go."""
    down: bool = True


class Presses:
    """Which keys are down, and the picture that a press begins on."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.now = SeenPicture(0, "", 0.0)
        """What is on screen now."""
        self._before = self.now
        self._stands: Hashable = None
        self._keys: dict[int, _Key] = {}
        self._last: _Key | None = None
        """The key that was heard of last."""
        self._run = 0
        """So many keys of words were pressed as fast as somebody types, up to now."""
        self._run_at = 0.0
        """When the last of those was."""
        self._field_of: str | None = None
        """The page with the field that took them: on that page they were no slip."""

    def shown(self, page: str, stands: Hashable = None) -> None:
        """A picture is on screen, of this page; `stands` is what can be pressed there, where, and how it stands.

        Where all of that is as it was, only a clock went on, and a press that began just before means the same.
        """
        if stands is not None and (page, stands) == (self.now.page, self._stands):
            self._before = self.now
            return
        self._stands = stands
        self._before, now = self.now, self.clock()
        since = self.now.since if page == self.now.page else now
        self.now = SeenPicture(self.now.number + 1, page, since)

    def begins(self, *, late: bool) -> PressBegan:
        """A press that begins; `late` where it did so while the picture was being made."""
        picture = self._before if late else self.now
        return PressBegan(picture.page, picture.number, self.clock())

    def key(self, event: Event, *, late: bool) -> PressBegan:
        """A key goes down, or says again that it is: then what counts is where it began."""
        code, now = _code(event), self.clock()
        key = self._keys.get(code)
        if key is not None and now - key.heard < (LOST if key.down else BOUNCE):
            key.heard, key.down, self._last = now, True, key
            return structs.replace(key.began, at=now, again=True)
        begun = structs.replace(self.begins(late=late), typed=self._typed(event, now))
        key = self._keys[code] = self._last = _Key(begun, now)
        return key.began

    def _typed(self, event: Event, now: float) -> bool:
        """Whether this key follows letters as in words. A letter begins them; a space, a figure or a sign only goes on."""
        soon = now - self._run_at
        if event.key in ENTER or event.mod & COMMANDS or not event.unicode.isprintable() or not event.unicode:
            if self._field_of == self.now.page:
                # They were typed where they belong, and this ends them.
                self._run, self._field_of = 0, None
            return event.key in ENTER and self._run > 1 and soon < SENT
        goes_on = soon < RUN and (
            self._run > 1 or (self._run == 1 and (event.unicode.isalpha() or event.unicode == " "))
        )
        self._run = self._run + 1 if goes_on else int(event.unicode.isalpha())
        self._run_at = now
        return goes_on

    def taken(self) -> None:
        """A field takes what is typed now."""
        self._field_of = self.now.page

    def text(self, *, late: bool) -> PressBegan:
        """Letters come in. A key that is held brings none to another page than it was pressed on."""
        begun = self.begins(late=late)
        last = self._last
        return structs.replace(begun, page=last.began.page) if last is not None and last.down else begun

    def key_up(self, event: Event) -> None:
        """A key was let go."""
        key = self._keys.get(_code(event))
        if key is not None:
            key.heard, key.down = self.clock(), False

    def attended(self) -> None:
        """The window has the keyboard: what is down now went down elsewhere."""
        self.now = structs.replace(self.now, since=self.clock())

    def left(self) -> None:
        """The keyboard is elsewhere."""
        self._keys.clear()
        self._last, self._run = None, 0

    def counts(self, begun: PressBegan) -> bool:
        """Whether whoever began this press had seen what is on screen."""
        now = self.now
        return not begun.again and begun.picture == now.number and begun.at >= now.since + REACTION


def _code(event: Event) -> int:
    """The key on the keyboard, whatever stands on it."""
    code = getattr(event, "scancode", 0)
    return code or -int(event.key)
