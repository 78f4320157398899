"""A look at an evening that cannot be played here: it is open elsewhere, its folder is read-only, or the rules differ."""

from contextlib import AbstractContextManager
from pathlib import Path

from game.apps.session.keeping.pack import kept_scenario
from game.apps.session.short import cut_short
from game.log.errors import CannotWrite, Diverged, LogError, OtherRules, SessionBusy
from game.log.reading.session_folder import read
from game.log.records import Acted
from game.log.told.replay import difference, tell, telling
from game.rules.prompts import TABLE
from game.rules.terms.text import Message
from game.rules.views import Audience, View, on_page, view


def can_look(error: LogError) -> bool:
    """Whether an evening that did not open for this reason can be looked at."""
    read_only = isinstance(error, CannotWrite) and error.obstacle == "read_only"
    return read_only or isinstance(error, (SessionBusy, Diverged, OtherRules))


class Look:
    """An evening as it stood when it was read, told from its events; nothing is locked and nothing written."""

    def __init__(self, folder: Path) -> None:
        """Reads it. Raises `LogError` where it is damaged or cannot be told."""
        reading = read(folder)
        reading.undamaged()
        self.folder = folder
        self.scenario = kept_scenario(reading.scenario())
        self._entries = reading.entries
        self._texts = reading.texts()
        self.differs = difference(self.scenario, self._entries)
        """What is to be said where the rules of now do not lead to what the log says."""
        with self.telling():
            told = tell(self.scenario, self._entries)
            self.state = told.state
            acts = (entry.record for entry in reversed(told.line))
            steps = [act.events for act in acts if isinstance(act, Acted)]
            self._page = on_page([*steps, reading.opened.events])
        self._names = reading.opened.names

    @property
    def head(self) -> str:
        """The check number of the log."""
        return self._entries[-1].hash[:8]

    @property
    def names(self) -> dict[str, str]:
        """Seat → its name at this table; a seat without one, or whose name was forgotten, is not in it."""
        found = {seat: self._texts.get(id) for seat, id in self._names.items()}
        return {seat: name for seat, name in found.items() if name is not None}

    @property
    def cut_short(self) -> Message | None:
        """How far the year came where it was closed before its end."""
        return cut_short(self.scenario, self._entries)

    def telling(self) -> AbstractContextManager[None]:
        """While pages are made of it. Raises `Untellable` where what it tells makes no sense."""
        return telling(self.differs)

    def text(self, id: str) -> str | None:
        """Words of the table's own; `None` where they were forgotten."""
        return self._texts.get(id)

    def view(self, audience: Audience = TABLE) -> View:
        """What this audience may see."""
        return view(self.scenario, self.state, audience, self._page)
