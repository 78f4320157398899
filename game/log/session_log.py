"""The log of a session that is being played: what `append` returns is on the medium.

For one thread; a second writer is refused (`SessionBusy`).
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from game.log.durable.disk import obstacle
from game.log.entries import FIRST_PREV, Entry, compose, decode, normal
from game.log.environment import REAL, Environment
from game.log.errors import ForgetUnfinished, IdReused, LogSwapped, NotRecorded
from game.log.files import Files, made, mended
from game.log.forgetting.words import Forgetting, after, sweep
from game.log.reading.private import PrivateLine, only
from game.log.reading.session_folder import forgotten, promised
from game.log.reading.texts import TextTable
from game.log.records import Forgotten, Opened, Record, Retracted, mentions
from game.rules.terms.text import Message
from game.version import __version__


class SessionLog:
    """A session folder, open for writing: by `create` or `open`, until `close` or the end of a `with` block."""

    def __init__(self, folder: Path, scenario: bytes, files: Files, texts: TextTable, environment: Environment) -> None:
        self.folder = folder
        self.scenario = scenario
        """The pack as it was played: the bytes of `scenario.json`."""
        self.texts = texts
        self.told: tuple[Message, ...] = ()
        """What `open` found and did, for the facilitator: a torn end set aside, a text that is damaged."""
        self._files = files
        self._environment = environment
        self._entries: list[Entry] = []
        self._by_id: dict[str, Entry] = {}
        self._closed = False

    @classmethod
    def create(
        cls,
        folder: Path,
        scenario: bytes,
        opened: Opened,
        *,
        texts: Sequence[str] = (),
        command_id: str | None = None,
        environment: Environment = REAL,
    ) -> Self:
        """A new session in this folder, which may exist. The texts become `t1`, `t2` …, for `opened.names`.

        Raises `FolderTaken`, `SessionBusy`, `BadText` and `CannotWrite`; no session is left behind then.
        """
        if opened.scenario != hashlib.sha256(scenario).hexdigest():
            raise ValueError("opened.scenario is not the SHA-256 of the scenario's bytes")
        with made(environment.disk, folder, scenario) as files:
            log = cls(folder, scenario, files, TextTable(environment.salt), environment)
            for text in texts:
                log.texts.add(text)
            log._record(normal(opened), command_id)
        return log

    @classmethod
    def open(cls, folder: Path, *, environment: Environment = REAL) -> Self:
        """An existing session, to go on with; see `told` for what had to be mended.

        Raises `NotASession`, `NeverStarted`, `TooNew`, `Damaged`, `ScenarioChanged`, `SessionBusy` and `CannotWrite`.
        """
        found = mended(environment.disk, folder)
        entries = found.reading.entries
        texts = TextTable(environment.salt, promised(entries), found.reading.private.lines, forgotten(entries))
        log = cls(folder, found.scenario, found.files, texts, environment)
        log.told = found.told
        log._entries = list(entries)
        log._by_id = {entry.id: entry for entry in entries}
        return log

    @property
    def entries(self) -> Sequence[Entry]:
        """Everything recorded, in order."""
        return self._entries

    @property
    def head(self) -> str:
        """The hash of the last entry: it stands for the whole log. Its first 8 digits go on screen and on paper."""
        return self._entries[-1].hash if self._entries else FIRST_PREV

    @property
    def closed(self) -> bool:
        """Whether it let go of its files."""
        return self._closed

    def find(self, command_id: str) -> Entry | None:
        """The entry that this command brought, if it was recorded."""
        return self._by_id.get(command_id)

    def append(self, record: Record, *, command_id: str | None = None) -> Entry:
        """Records this, with the texts it speaks of; the entry is on the medium when this returns.

        A command that was already recorded is not recorded again: its entry is the answer.

        Raises `NotRecorded` (nothing changed, try again), `MustReopen`, `LogSwapped`, `IdReused`, `BadText`;
        `KeyError` for a text id that is not in `texts`; `ValueError` for a record that cannot come here.
        """
        if self._closed:
            raise ValueError("the log is closed")
        record = normal(record)
        known = None if command_id is None else self.find(command_id)
        if known is not None:
            if known.record != record:
                raise IdReused(known.id, known.n)
            return known
        match record:
            case Opened():
                raise ValueError("a session is opened once")
            case Retracted(to=to) if not 0 <= to < len(self._entries):
                raise ValueError(f"there is no entry {to} to go back to")
        return self._record(record, command_id)

    def forget(self, ids: Iterable[str]) -> Forgetting:
        """Removes the words of these texts from the session for good; the chain stands as it stood.

        The entry comes first: whatever stops the program then, opening the session removes the words. Forgetting a text
        again makes sure that it is gone.

        Raises what `append` raises, `KeyError` for a text that no entry brought, `ForgetUnfinished`, and `TooNew` where a
        newer program noted copies of this session.
        """
        ids = tuple(dict.fromkeys(ids))
        words = tuple(text for id in ids if (text := self.texts.get(id)) is not None)
        if unknown := [id for id in ids if id not in self.texts.ids]:
            raise KeyError(*unknown)
        new = tuple(id for id in ids if id not in self.texts.forgotten)
        self._files.private.trust(len(self._entries) - 1)
        try:
            swept = sweep(self._environment.disk, self.folder, words, self.texts.fingerprints(ids))
        except OSError as error:
            raise NotRecorded(obstacle(error), len(self._entries) - 1, str(error)) from error
        if new:
            self.append(Forgotten(new))
        try:
            data = only(self._files.private.read(), self.texts.kept)
            self._files.private.replace(data, len(self._entries) - 1)
        except (OSError, NotRecorded, LogSwapped) as error:
            raise ForgetUnfinished(self.folder, str(error)) from error
        return after(swept, self.texts, new, words, self.head[:8])

    def close(self) -> None:
        """Lets go of the files and the lock; closing again does nothing."""
        self._closed = True
        self._files.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _record(self, record: Record, command_id: str | None) -> Entry:
        n = len(self._entries)
        now = self._environment.clock()
        id = self._environment.id() if command_id is None else command_id
        if now.tzinfo is None or id in self._by_id:
            raise ValueError(f"a clock without a time zone ({now!r}) or an id twice ({id!r})")
        brought = self.texts.new_among(mentions(record))
        before = self._entries[-1].program if self._entries else __version__
        line = compose(n, now, id, record, brought, self.head, None if before == __version__ else __version__)
        entry = decode(line[:-1], before)
        self._write(line, self.texts.unwritten(brought), n - 1)
        self.texts.promise(brought)
        if isinstance(record, Forgotten):
            self.texts.forget(record.gone)
        self._entries.append(entry)
        self._by_id[entry.id] = entry
        return entry

    def _write(self, line: bytes, private: Iterable[PrivateLine], last: int) -> None:
        """The line of an entry, behind the texts that it brings; all of it is on the medium when this returns."""
        self._files.private.trust(last)
        for text in private:
            self._files.private.append(text.encode(), last)
            self.texts.wrote(text.id)
        self._files.log.append(line, last)
