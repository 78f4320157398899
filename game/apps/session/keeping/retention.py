"""What becomes of an evening: who keeps it and until when, copies made while playing, words that are forgotten."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path

from msgspec.structs import replace

from game.apps.session.keeping.places import TextPlace, places
from game.apps.session.recording import Recording
from game.log.elsewhere.archive import copied, copied_anew, export, not_copied
from game.log.errors import MustReopen
from game.log.forgetting.words import Forgetting
from game.log.records import Kept, Opened
from game.log.told.retention import DAYS, retention
from game.rules.events import Event, QuarterEnded, YearEnded
from game.rules.terms.text import Message

Tell = Callable[[Message], None]


def erase_day(now: datetime, days: int = DAYS) -> date:
    """The day on which an evening of now is to be erased."""
    return (now.astimezone() + timedelta(days=days)).date()


class Retaining(Recording):
    """The part of a session that knows where it is kept."""

    _backup: Path | None = None
    _noted = False
    _notice = ""
    _tell: Tell | None = None

    @property
    @abstractmethod
    def _opened(self) -> Opened:
        """How the evening began."""

    @property
    def owned(self) -> bool:
        """Whether somebody was named who keeps the evening."""
        return retention(self._log.entries).owner is not None

    @property
    def owner(self) -> str | None:
        """Their name; `None` where nobody was named, or the name was forgotten."""
        owner = retention(self._log.entries).owner
        return None if owner is None else self._log.texts.get(owner)

    @property
    def erase_on(self) -> date | None:
        """The day on which the evening is to be erased."""
        return retention(self._log.entries).erase_on

    def agree_keeping(self, owner: str | None, erase_on: date | None) -> None:
        """Another agreement on who keeps the evening, and until when. `None` leaves that as it is."""
        agreed = retention(self._log.entries)
        id = agreed.owner if owner is None else self._words(owner)
        self._record(Kept(id, agreed.erase_on if erase_on is None else erase_on))

    def back_up(self, folder: Path, notice: str, tell: Tell) -> None:
        """From now on a copy of the whole evening goes to this folder: at once, and at the end of each quarter.

        `notice` goes into it; `tell` gets what is to be said. A copy that fails is told, and stops nothing.
        """
        self._backup, self._notice, self._tell = folder / f"{self._log.folder.name}.zip", notice, tell
        self._noted = False
        if self._copied():
            tell(copied(self._backup))

    def _back_up_after(self, events: Iterable[Event]) -> None:
        if any(isinstance(event, (QuarterEnded, YearEnded)) for event in events):
            self._copied()

    def _copied(self) -> bool:
        """Whether there is a copy of the evening as it is now; it is told where there should be and is not."""
        if self._backup is None or self._tell is None:
            return False
        try:
            export(
                self._log.folder,
                self._backup,
                self._notice,
                what="backup",
                over=True,
                noted=self._noted,
                environment=self._environment,
            )
        except Exception as error:  # noqa: BLE001 - whatever goes wrong with a copy, the evening goes on
            self._tell(not_copied(self._backup, error))
            return False
        # Once: a path that was forgotten since must not come back into the notes.
        self._noted = True
        return True

    def places(self) -> tuple[TextPlace, ...]:
        """Every text of this evening, and where it stands: what can be forgotten."""
        return places(self._log.entries, self._log.texts)

    def forget(self, texts: Iterable[str]) -> Forgetting:
        """Remove these words from the session for good. A copy that this session makes is made anew without them.

        Raises `LogError`, `KeyError` for a text that there never was. The same call can then be made again.
        """
        texts = tuple(texts)
        self._open_again()
        try:
            done = self._log.forget(texts)
        except MustReopen:
            # Opening goes on with what the log says is to be forgotten.
            self._log.close()
            self._open_again()
            done = self._log.forget(texts)
        if self._backup is None or self._tell is None or not self._copied():
            return done
        self._tell(copied_anew(self._backup))
        here = str(self._backup.resolve())
        return replace(done, copies=tuple(copy for copy in done.copies if copy.path != here))
