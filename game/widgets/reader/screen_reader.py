"""A screen reader beside the window: it is told what is on screen, and asks for what people do by it."""

from collections import deque
from functools import partial
from importlib import import_module
from typing import Any, Literal

from msgspec import Struct

from game.widgets.reader.adapters import Failing, SystemWay, SystemWindow, beside
from game.widgets.reader.described import WindowPicture
from game.widgets.reader.tree import TreeMaker

Wish = Literal["focus", "press", "more", "less", "inspect", "write"]


class ReaderWish(Struct, frozen=True):
    """What somebody asks for by their screen reader."""

    key: str
    """Of which widget."""
    wish: Wish
    text: str = ""
    """What is to stand in a field."""


WISHES: dict[str, Wish] = {
    "FOCUS": "focus",
    "CLICK": "press",
    "INCREMENT": "more",
    "DECREMENT": "less",
    "SHOW_CONTEXT_MENU": "inspect",
    "SET_VALUE": "write",
}


class ScreenReader:
    """Tells of one window, once somebody reads it, and only what is different."""

    def __init__(self, kit: Any, window: SystemWindow) -> None:
        """`kit` is the module of AccessKit. Whatever the system's own way raises comes through."""
        self._kit = kit
        self._window = window
        self._maker = TreeMaker(kit)
        # The system asks in a thread of its own, and holds what `update` waits for while it does. So it gets no answer
        # but a note that it asked: each of these is one step of the interpreter, and nothing is sent until it is taken.
        self._begun: deque[bool] = deque()
        self._ended: deque[bool] = deque()
        self._requests: deque[Any] = deque()
        handlers = (partial(self._begun.append, True), self._requests.append, partial(self._ended.append, True))
        self._way: SystemWay | None = beside(kit, window, handlers)
        self._sent: tuple[int, WindowPicture | None] = (0, None)
        self._here: tuple[int, bool] = (0, False)
        self.attention = False
        """Whether the window has the keyboard."""

    @property
    def listens(self) -> bool:
        """Whether somebody reads the window now."""
        return self._way is not None and len(self._begun) > len(self._ended)

    @property
    def waits(self) -> bool:
        """Whether something was asked for, or somebody began to read."""
        return bool(self._requests) or (self.listens and self._sent[0] != len(self._begun))

    def show(self, picture: WindowPicture) -> None:
        """What is on screen. Where the system's way fails there is none from then on."""
        if not self.listens or self._sent == (len(self._begun), picture):
            return
        way, update, begun = self._way, self._maker.whole(picture), len(self._begun)
        assert way is not None
        with Failing() as failing:
            way.update(update)
            if self._here != (begun, self.attention):
                self._here = (begun, self.attention)
                way.attended(here=self.attention, window=self._window)
        self._sent = (begun, picture)
        if failing.failed:
            self._way = None

    def asked(self) -> list[ReaderWish]:
        """What was asked for since, of what is still on screen."""
        found = []
        while self._requests:
            request = self._requests.popleft()
            key, wish = self._maker.key(request.target), self._wish(request.action)
            if key is not None and wish is not None:
                found.append(ReaderWish(key, wish, _text(request.data)))
        return found

    def _wish(self, action: Any) -> Wish | None:
        return next((wish for name, wish in WISHES.items() if action == getattr(self._kit.Action, name)), None)


def _text(data: Any) -> str:
    """The text that comes along with a request, where one does."""
    part = data[1] if isinstance(data, tuple) and len(data) == 2 else None
    return part if isinstance(part, str) else ""


def reader(window: SystemWindow) -> ScreenReader | None:
    """What tells a screen reader of this window; `None` without AccessKit, or where the system has no way to one."""
    try:
        kit = import_module("accesskit")
    except ImportError:
        return None
    made: list[ScreenReader] = []
    with Failing():
        made.append(ScreenReader(kit, window))
    return made[0] if made else None
