"""What can be seen of an evening, played here or only looked at."""

from typing import Protocol

from game.apps.table.voice import TableLanguage
from game.apps.words import unbroken
from game.rules.terms.text import Message
from game.rules.views import View


class ShownEvening(Protocol):
    """Whatever keeps an evening: the session that is played, or a look at one."""

    @property
    def head(self) -> str:
        """The check number of its log."""
        ...

    @property
    def cut_short(self) -> Message | None:
        """How far the year came where it was closed before its end."""
        ...

    def text(self, id: str) -> str | None:
        """Words of the table's own; `None` where they were forgotten."""
        ...


class ScreenSight:
    """A view, the voice that tells it, and the words that the table wrote."""

    def __init__(self, evening: ShownEvening, view: View, voice: TableLanguage) -> None:
        self._evening = evening
        self.view = view
        self.voice = voice

    @property
    def head(self) -> str:
        """The check number of the log."""
        return self._evening.head

    @property
    def cut_short(self) -> Message | None:
        """How far the year came where it was closed before its end."""
        return self._evening.cut_short

    def written(self, id: str) -> str:
        """Words of the table's own; where they were forgotten, that they are gone."""
        words = self._evening.text(id)
        return self.voice.say("debrief.erased") if words is None else unbroken(words)
