"""What a session keeps, and how it goes on after a disk that was out."""

import unicodedata

from game.log.entries import Entry
from game.log.environment import Environment
from game.log.errors import KeptAfterAll, MustReopen
from game.log.records import Record, mentions
from game.log.session_log import SessionLog


class Recording:
    """The part of a session that writes. A step that was not kept can be done again, and is never kept twice."""

    _log: SessionLog
    _environment: Environment
    _unsure: tuple[str, Record] | None = None
    """A step of which the disk did not say whether it was kept."""

    def _words(self, words: str) -> str:
        """The id of words that a record is to bring. Raises `BadText`, and `LogError` while the disk is out."""
        self._open_again()
        if self._unsure is not None:
            # The same words, done again: they were kept after all.
            composed = unicodedata.normalize("NFC", words)
            for id in mentions(self._unsure[1]):
                if id in self._log.texts.ids and self._log.texts.get(id) == composed:
                    return id
        return self._log.texts.add(words)

    def _record(self, record: Record) -> Entry:
        """Keep this. Where the disk could not confirm it, what is there after opening again decides.

        Raises `LogError` where it was not kept; the same step can then be done again. Raises `KeptAfterAll` where
        it is another step than the one the disk left in doubt, and that one turns out to be there: it counts, and
        this one was chosen without knowing.
        """
        # The same step again after a disk that was out has the same id: if it was kept after all, it is not kept twice.
        again = self._unsure is not None and self._unsure[1] == record
        if not again:
            self._settle()
        command = self._unsure[0] if self._unsure is not None else self._environment.id()
        self._unsure = (command, record)
        self._open_again()
        kept = self._log.find(command)
        if kept is None:
            try:
                kept = self._log.append(record, command_id=command)
            except MustReopen:
                self._log.close()
                self._open_again()
                kept = self._log.find(command)
                if kept is None:
                    raise
        self._unsure = None
        return kept

    def _settle(self) -> None:
        """Find out what became of a step in doubt, before another one is kept."""
        if self._unsure is None:
            return
        self._open_again()
        command, self._unsure = self._unsure[0], None
        kept = self._log.find(command)
        if kept is not None:
            self._adopt(kept)
            raise KeptAfterAll(kept.n)

    def _adopt(self, kept: Entry) -> None:
        """Take along a step that was there without anybody knowing."""

    def _open_again(self) -> None:
        """Open the log where the disk was out. Raises `LogError` while it still is."""
        if self._log.closed:
            self._log = SessionLog.open(self._log.folder, environment=self._environment)
