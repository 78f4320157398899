"""A scene: something that makes pages, and what it may ask of the window."""

from pathlib import Path
from typing import Protocol

from game.apps.session import ReadsCard
from game.apps.table.settings import ScreenSettings
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.rules.terms.text import Language, Message, message

MAKING = message("table.making")


class Host(Protocol):
    """The window, as scenes see it."""

    @property
    def settings(self) -> ScreenSettings:
        """What is set now."""
        ...

    @property
    def wall_open(self) -> bool:
        """Whether the room has a window of its own, and this one is the facilitator's."""
        ...

    @property
    def reads_card(self) -> ReadsCard | None:
        """Reads the code of a printed card; `None` where nothing does."""
        ...

    def open_wall(self) -> None:
        """Open a window for the room, on the second screen where there is one."""
        ...

    def close_wall(self) -> None:
        """Close it: one window for all."""
        ...

    def set(self, settings: ScreenSettings) -> None:
        """Set this, at once and for the next evening."""
        ...

    def go(self, scene: "Scene") -> None:
        """Show another scene in place of this one."""
        ...

    def open(self, scene: "Scene") -> None:
        """Show a scene over this one."""
        ...

    def close(self) -> None:
        """Take the top scene away."""
        ...

    def tell(self, words: Message, *, good: bool = False) -> None:
        """Say that something was done (`good`) or why it cannot be: it stays until the next key or click."""
        ...

    def making(self, words: Message = MAKING) -> None:
        """Say on screen that something is being made or read, before that takes its time."""
        ...

    def hear(self, words: str) -> None:
        """Read this aloud to whoever sits here, once they were told that others hear it without an earphone."""
        ...

    def show_folder(self, folder: Path) -> None:
        """Open it beside the game, as this system shows folders."""
        ...

    def quit(self) -> None:
        """Leave the program; everything is saved."""
        ...


class Scene(Protocol):
    """Makes the page to show now."""

    evening: bool
    """Whether it is an evening that is on."""
    language: Language | None
    """The language of an evening that goes on; `None` where any will do."""
    hidden: bool
    """Whether only the facilitator may see it: it is never in a window that the room looks at."""
    over: "Scene | None"
    """What lies over it as it begins."""

    def catch_up(self) -> None:
        """Take note of what was done: asked before a page is made, which changes nothing itself."""
        ...

    def page(self, voice: TableLanguage) -> Page:
        """The page, in this language."""
        ...

    def room_page(self, voice: TableLanguage) -> Page | None:
        """What the room sees where it has a window of its own; `None`: what lies under this."""
        ...

    def names(self) -> dict[str, str]:
        """Seat → its name at this table, for the voice."""
        ...

    def clock(self, voice: TableLanguage) -> str:
        """What time it is, for the footer; empty where no clock is shown."""
        ...

    def rings(self) -> str:
        """What rings now, also where something lies over it; empty where nothing does."""
        ...

    def takes(self, came: object) -> None:
        """What came of something that was done on its page: what is half done from now on, where it is that."""
        ...

    def menu(self) -> "Scene | None":
        """What Esc opens; `None` where Esc goes back."""
        ...

    def back(self) -> bool:
        """Close what lies over the page, before Esc opens the menu; whether there was something."""
        ...

    def undo(self) -> None:
        """What Ctrl+Z asks for."""
        ...

    def redo(self) -> None:
        """What Ctrl+Y asks for."""
        ...

    def leaving(self) -> "Scene | None":
        """What is asked before the window closes; `None` where nothing would end with it."""
        ...

    def closing(self) -> None:
        """The scene is about to be taken away."""
        ...

    def leave(self) -> None:
        """The window closes."""
        ...


class Quiet:
    """A scene without names, clock, menu, undo or redo."""

    evening = False
    language: Language | None = None
    hidden = False
    over: Scene | None = None

    def catch_up(self) -> None:
        return

    def room_page(self, voice: TableLanguage) -> Page | None:
        return None

    def names(self) -> dict[str, str]:
        return {}

    def clock(self, voice: TableLanguage) -> str:
        return ""

    def rings(self) -> str:
        return ""

    def takes(self, came: object) -> None:
        return

    def menu(self) -> Scene | None:
        return None

    def back(self) -> bool:
        return False

    def undo(self) -> None:
        return

    def redo(self) -> None:
        return

    def leaving(self) -> Scene | None:
        return None

    def closing(self) -> None:
        return

    def leave(self) -> None:
        return


OTHER: dict[Language, Language] = {"nl": "en", "en": "nl"}
"""The language that is not on screen now."""
