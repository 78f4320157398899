"""The window as scenes see it: which of them is shown, and what is set."""

import time
import webbrowser
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from pygame import Surface

from game.apps.session import ReadsCard
from game.apps.table.settings import TEXT_SIZES, ScreenSettings, save_settings
from game.apps.table.window.aids import Aids
from game.apps.table.window.on_screen import OnScreen
from game.apps.table.window.page import Page
from game.apps.table.window.scene import OTHER, Scene
from game.rules.terms.text import Language


class Hosting(OnScreen):
    """What scenes may ask of the window: a `Host`."""

    reads_card: ReadsCard | None = None
    """Reads the code of a printed card, where that was given."""

    def __init__(
        self,
        surface: Surface,
        settings: ScreenSettings,
        *,
        keep_settings: bool = True,
        usual: Language | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`usual` is the language that was chosen for evenings to come; `None` where nobody chose one yet."""
        super().__init__(surface, settings, clock)
        self._keep = keep_settings
        self._usual = usual
        self.open_for_play = True
        """False once somebody left."""
        self.aids = Aids(self)

    def set(self, settings: ScreenSettings) -> None:
        another = settings.language != self._settings.language
        self._settings = settings
        self.changed()
        if another and not self._stack.evening:
            self._usual = settings.language
        if self._keep:
            # What is spoken this evening, or was asked for one run, says nothing about the next.
            save_settings(settings, self._usual)

    def go(self, scene: Scene) -> None:
        self._stack.go(scene)
        self.changed()

    def close(self) -> None:
        self._stack.close()
        self.changed()

    def quit(self) -> None:
        self.open_for_play = False
        self.aids.stop()
        self._stack.leave()

    def rings(self) -> str:
        """What rings now, on screen or under what lies over it; empty where nothing does."""
        return self._stack.rings()

    def hear(self, words: str) -> None:
        self.aids.hear(words)

    def show_folder(self, folder: Path) -> None:
        webbrowser.open(folder.as_uri())

    def room_page(self) -> Page:
        """What everyone in the room sees."""
        return self.page

    def speak(self) -> None:
        """The other language, from now on. Where an evening is on, it is that evening's only."""
        self.set(replace(self._settings, language=OTHER[self._settings.language]))

    def text_size(self, by: int) -> None:
        """A step larger or smaller; 0 is the usual size."""
        place = TEXT_SIZES.index(self._settings.text) + by if by else 0
        self.set(replace(self._settings, text=TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, place))]))
        self.changed()
