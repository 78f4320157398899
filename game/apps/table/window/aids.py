"""What helps to use the window, whatever is on it: reading aloud, no sound, the keys, what can be set."""

from collections.abc import Callable, Iterator
from typing import Literal, Protocol

from msgspec.structs import replace

from game.apps.table.aloud import Aloud
from game.apps.table.settings import ScreenSettings
from game.apps.table.window.heard import sentences, words_of
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Scene
from game.rules.terms.text import Message, message
from game.widgets import ChoiceBox, Widget
from game.widgets.sounds import Sounds

SheetName = Literal["keys", "access"]
"""Which keys there are; what can be set."""
OpensSheet = Callable[[SheetName, Page], Scene]
"""Makes the scene of a sheet over a page."""


class Helped(Protocol):
    """The window, as its aids see it: a part of a `Host`, and what is on it."""

    @property
    def settings(self) -> ScreenSettings:
        """What is set now."""
        ...

    def set(self, settings: ScreenSettings) -> None:
        """Set this, at once and for the next evening."""
        ...

    def open(self, scene: Scene) -> None:
        """Show a scene over this one."""
        ...

    def close(self) -> None:
        """Take the top scene away."""
        ...

    def tell(self, words: Message, *, good: bool = False) -> None:
        """Say that something was done, or why it cannot be."""
        ...

    @property
    def page(self) -> Page:
        """The page on screen."""
        ...

    @property
    def scene(self) -> Scene:
        """The scene on top."""
        ...

    def rings(self) -> str:
        """What rings now, on screen or under what lies over it; empty where nothing does."""
        ...

    def room_page(self) -> Page:
        """What everyone in the room may hear: what they see."""
        ...


class Aids:
    """Does it for one window."""

    def __init__(self, window: Helped) -> None:
        self._window = window
        self._aloud = Aloud()
        self._sounds = Sounds()
        self._sounded: set[tuple[str, str]] = set()
        """Which sounds were heard on which page: only asked whether one is in it."""
        self._warned = ""
        """The page on which somebody was told that others hear it too."""
        self.earphone = ""
        """The page on which somebody asked once more after that: what is for them alone may be heard there."""
        self._rang = ""
        """What rang last, for as long as it would ring."""
        self.opens: OpensSheet | None = None

    def sheet(self, sheet: SheetName) -> None:
        """Show that over what is on screen; once more, and it goes."""
        window = self._window
        if self.opens is None:
            return
        made = self.opens(sheet, window.page)
        if isinstance(window.scene, type(made)):
            window.close()
        else:
            window.open(made)

    def mute(self) -> None:
        """Sound, or none; what is being read stops."""
        window = self._window
        self._aloud.stop()
        window.set(replace(window.settings, sound=not window.settings.sound))
        on = window.settings.sound
        heard = on and self._sounds.play("card")
        said = "heard.sound_off" if not on else "heard.sound_on" if heard else "heard.no_sound"
        window.tell(message(said), good=heard or not on)

    def read(self) -> None:
        """Read the page aloud, or stop."""
        if self._aloud.reads:
            self._aloud.stop()
        elif self._window.page.private:
            self.hear(sentences(spoken(self._window.page)))
        else:
            self._read(sentences(spoken(self._window.room_page())))

    def hear(self, words: str) -> None:
        """Read this to whoever sits here, once they know that others hear it without an earphone."""
        page = self._window.page.id
        if self._warned != page:
            self._warned = page
            self._window.tell(message("heard.others"))
        else:
            self.earphone = page
            self._read(words)

    def _read(self, words: str) -> None:
        window = self._window
        settings = window.settings
        if not self._aloud.read(words, settings.language, settings.pace, window.page.id):
            window.tell(message("heard.cannot"))

    def follow(self) -> None:
        """Another page may be on screen: what is read of the one before stops, and its own sound is heard once."""
        page = self._window.page
        if self._aloud.reads:
            self._aloud.follow(page.id)
        self._ring(page)
        if page.sound is not None and page.sound != "bell" and (page.id, page.sound) not in self._sounded:
            self._sounded.add((page.id, page.sound))
            if self._window.settings.sound:
                self._sounds.play(page.sound)

    def _ring(self, page: Page) -> None:
        """The bell is heard once, whatever lies over what rings; a page that does not show it says it."""
        ringing = self._window.rings()
        if ringing and ringing != self._rang:
            if self._window.settings.sound:
                self._sounds.play("bell")
            if page.sound != "bell":
                self._window.tell(message("leading.timer.over"), good=True)
        # A clock that was lengthened rings again.
        self._rang = ringing

    def stop(self) -> None:
        """Nothing is read or heard any more."""
        self._aloud.stop()
        self._sounds.close()


def spoken(page: Page) -> Iterator[str]:
    """What a page says: its title, its words, what can be chosen by which letter, what was said of what was done."""
    nodes = (page.header, page.body) if page.header is not None else (page.body,)
    for node in nodes:
        for widget in node.widgets():
            if widget.role != "image" and not widget.secret:
                yield _with_letter(widget)
    if page.said is not None:
        yield page.said.label


def _with_letter(widget: Widget) -> str:
    words = words_of(widget)
    return f"{widget.letter}: {words}" if isinstance(widget, ChoiceBox) and widget.letter else words
