"""Each system's own way to a screen reader. A way that fails is no way: the game goes on without."""

import sys
from collections.abc import Callable
from types import TracebackType
from typing import Any, Protocol, Self

from game.widgets.reader.described import Corners

Handler = Callable[..., object]


class SystemWindow(Protocol):
    """A window, as the system knows it."""

    def handle(self) -> object:
        """The system's own number for it. Raises `KeyError` where there is none."""
        ...

    def place(self) -> Corners:
        """Where it stands on the screen, and how large it is, in pixels."""
        ...


class SystemWay(Protocol):
    """What tells a screen reader of a window."""

    def update(self, update: Any) -> None:
        """How it is now."""
        ...

    def attended(self, *, here: bool, window: SystemWindow) -> None:
        """The window has the keyboard, or another has."""
        ...


class Unix:
    """Over AT-SPI: it needs no number of the window, only its place."""

    def __init__(self, kit: Any, window: SystemWindow, handlers: tuple[Handler, Handler, Handler]) -> None:
        self._kit = kit
        self._adapter = kit.unix.Adapter(*handlers)

    def update(self, update: Any) -> None:
        self._adapter.update_if_active(lambda: update)

    def attended(self, *, here: bool, window: SystemWindow) -> None:
        left, top, wide, high = window.place()
        box = self._kit.Rect(left, top, left + wide, top + high)
        self._adapter.set_root_window_bounds(box, box)
        self._adapter.update_window_focus_state(here)


class _Subclassed:
    """By taking the place of the system's own window, before that is seen."""

    _adapter: Any

    def update(self, update: Any) -> None:
        events = self._adapter.update_if_active(lambda: update)
        if events is not None:
            events.raise_events()


class Windows(_Subclassed):
    """Over UI Automation, which asks the window itself what has the keyboard."""

    def __init__(self, kit: Any, window: SystemWindow, handlers: tuple[Handler, Handler, Handler]) -> None:
        self._adapter = kit.windows.SubclassingAdapter(window.handle(), *handlers[:2])

    def attended(self, *, here: bool, window: SystemWindow) -> None:
        return


class Mac(_Subclassed):
    """Over NSAccessibility: SDL gives the keyboard to the window, which passes it on to its view."""

    def __init__(self, kit: Any, window: SystemWindow, handlers: tuple[Handler, Handler, Handler]) -> None:
        kit.macos.add_focus_forwarder_to_window_class("SDLWindow")
        self._adapter = kit.macos.SubclassingAdapter.for_window(window.handle(), *handlers[:2])

    def attended(self, *, here: bool, window: SystemWindow) -> None:
        events = self._adapter.update_view_focus_state(here)
        if events is not None:
            events.raise_events()


def early() -> bool:
    """Whether this system wants to know of a screen reader before the window is seen."""
    return sys.platform in {"win32", "darwin"}


def beside(kit: Any, window: SystemWindow, handlers: tuple[Handler, Handler, Handler]) -> SystemWay:
    """The way that this system has; the handlers are for: begin, do something, end. Whatever it raises, there is no way."""
    match sys.platform:
        case "win32":
            return Windows(kit, window, handlers)
        case "darwin":
            return Mac(kit, window, handlers)
        case _:
            return Unix(kit, window, handlers)


class Failing:
    """What fails in here is known afterwards, and ends nothing: a fault inside the adapter is no `Exception`."""

    failed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self.failed = kind is not None
        return kind is not None and not issubclass(kind, (KeyboardInterrupt, SystemExit))
