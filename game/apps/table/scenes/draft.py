"""Words that somebody is typing: leaving them asks once, and says what goes."""

from collections.abc import Callable

from game.apps.table.pages.discard import discarding
from game.apps.table.slip import WordSlip
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.apps.table.window.scene import Host, Quiet, Scene
from game.widgets import Do


class ThrowAway(Quiet):
    """Whether words that somebody is typing may go with the window."""

    def __init__(self, host: Host, words: tuple[str, ...]) -> None:
        self._host = host
        self._words = words

    def page(self, voice: TableLanguage) -> Page:
        return discarding(voice, self._words, stay=self._host.close, go=self._host.quit)


class Draft:
    """The fields of a page, and the question before they are left."""

    def __init__(self, typed: Callable[[], tuple[WordSlip, ...]]) -> None:
        self._typed = typed
        self._leave: Do | None = None
        """What leaves the page, while that is asked about."""

    @property
    def _words(self) -> tuple[str, ...]:
        return tuple(it.text.strip() for it in self._typed() if it.text.strip())

    @property
    def asks(self) -> bool:
        """Whether the question is on screen."""
        return self._leave is not None

    def leaving(self, leave: Do) -> Do:
        """What leaves the page: at once where nothing is written."""

        def leaves() -> None:
            if self._words:
                self._leave = leave
            else:
                leave()

        return leaves

    def asked(self, voice: TableLanguage) -> Page | None:
        """The question, while it is asked."""
        return None if self._leave is None else discarding(voice, self._words, stay=self._stay, go=self._go)

    def closing(self, host: Host) -> Scene | None:
        """What is asked before the window closes; `None` where nothing is written."""
        return ThrowAway(host, self._words) if self._words else None

    def _stay(self) -> None:
        self._leave = None

    def _go(self) -> None:
        leave, self._leave = self._leave, None
        assert leave is not None
        leave()

    def back(self, leave: Do) -> bool:
        """Esc: first back from the question, then to it; whether there was one."""
        if self._leave is not None:
            self._leave = None
        elif self._words:
            self._leave = leave
        else:
            return False
        return True
