"""Words that somebody is typing: leaving them asks once, and says what goes."""

from collections.abc import Callable

from game.apps.table.page import Page
from game.apps.table.pages.discard import discarding
from game.apps.table.voice import Voice
from game.apps.table.widgets import Do, Typing


class Draft:
    """The fields of a page, and the question before they are left."""

    def __init__(self, typed: Callable[[], tuple[Typing, ...]]) -> None:
        self._typed = typed
        self._leave: Do | None = None
        """What leaves the page, while that is asked about."""

    @property
    def _words(self) -> tuple[str, ...]:
        return tuple(it.text.strip() for it in self._typed() if it.text.strip())

    def leaving(self, leave: Do) -> Do:
        """What leaves the page: at once where nothing is written."""

        def leaves() -> None:
            if self._words:
                self._leave = leave
            else:
                leave()

        return leaves

    def asked(self, voice: Voice) -> Page | None:
        """The question, while it is asked."""
        return None if self._leave is None else discarding(voice, self._words, stay=self._stay, go=self._go)

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
