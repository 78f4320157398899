"""A session: what is done goes to the log first, and only what is there has happened."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Self

from msgspec import Struct

from game import __version__
from game.apps.session.box import BallotBox
from game.content import Pack, from_json, to_json
from game.log.entries import Entry
from game.log.errors import MustReopen
from game.log.folders import new_folder
from game.log.opening import opening
from game.log.outside import utc_now
from game.log.records import Acted, Noted, Opened, Parked, Paused, Record, Resumed, Retracted
from game.log.replay import replay
from game.log.session_log import SessionLog
from game.rules import actions
from game.rules.actions import Action
from game.rules.events import BallotClosed, Event
from game.rules.prompts import TABLE, Ballot
from game.rules.scenario import Scenario
from game.rules.state import Setup, State, digest
from game.rules.text import Message
from game.rules.turns import apply, begin
from game.rules.views import Audience, View, view


class Step(Struct, frozen=True):
    """One action that counts."""

    entry: int
    """The number of the entry that keeps it."""
    state: State
    """The state it led to."""
    events: tuple[Event, ...]
    digest: str


class Session:
    """An evening being played. Recent states are kept, so going back is immediate."""

    def __init__(self, scenario: Scenario, log: SessionLog, first: State, steps: Iterable[Step] = ()) -> None:
        self.scenario = scenario
        self._log = log
        self._first = first
        self._steps = list(steps)
        self._box: tuple[int, BallotBox] | None = None

    @classmethod
    def start(cls, pack: Pack, setup: Setup, names: dict[str, str], root: Path) -> Self:
        """A new evening, in a new folder under `root`. Raises `LogError` where it cannot be kept."""
        stored, id = to_json(pack.plain), pack.path.resolve().name
        texts = {seat: f"t{number}" for number, seat in enumerate(names, start=1)}
        opened = opening(pack.scenario, stored, setup, pack=id, program=__version__, started=utc_now(), names=texts)
        log = SessionLog.create(new_folder(root, id), stored, opened, texts=tuple(names.values()))
        return cls(pack.scenario, log, begin(pack.scenario, setup)[0])

    @classmethod
    def resume(cls, folder: Path) -> Self:
        """An evening that was played before, as it stood. Raises `LogError`, also where the rules now differ."""
        log = SessionLog.open(folder)
        try:
            scenario = from_json(log.scenario)
            played = replay(scenario, log.entries)
        except BaseException:
            log.close()
            raise
        steps = [
            Step(entry.n, played.states[entry.n], entry.record.events, entry.record.digest)
            for entry in played.line
            if isinstance(entry.record, Acted)
        ]
        return cls(scenario, log, played.states[0], steps)

    @property
    def state(self) -> State:
        """How things stand."""
        return self._steps[-1].state if self._steps else self._first

    @property
    def folder(self) -> Path:
        """Where it is kept."""
        return self._log.folder

    @property
    def head(self) -> str:
        """The check number of the log: the first 8 digits of its last hash."""
        return self._log.head[:8]

    @property
    def told(self) -> tuple[Message, ...]:
        """What opening the log had to mend, in messages."""
        return self._log.told

    @property
    def names(self) -> dict[str, str]:
        """Seat → its name at this table; a seat without one, or whose name was erased, is not in it."""
        opened = self._log.entries[0].record
        assert isinstance(opened, Opened)
        found = {seat: self._log.texts.get(id) for seat, id in opened.names.items()}
        return {seat: name for seat, name in found.items() if name is not None}

    def text(self, id: str) -> str | None:
        """Words of the table's own; `None` where they were erased."""
        return self._log.texts.get(id)

    def view(self, audience: Audience = TABLE) -> View:
        """What this audience may see now."""
        return view(self.scenario, self.state, audience)

    def do(self, action: Action) -> tuple[Event, ...]:
        """Do it, and say what happened. On disk when this returns. Raises `IllegalAction`, `LogError`."""
        state, events = apply(self.scenario, self.state, action)
        record = Acted(action, events, digest(state))
        entry = self._record(record)
        self._box = None
        self._steps.append(Step(entry.n, state, events, record.digest))
        return events

    def _record(self, record: Record) -> Entry:
        """Keep this. Where the disk could not confirm it, what is there after opening again decides.

        Raises `LogError` where it was not kept; the same step can then be done again.
        """
        command = secrets.token_hex(8)
        try:
            return self._log.append(record, command_id=command)
        except MustReopen:
            self._log.close()
            self._log = SessionLog.open(self.folder)
            kept = self._log.find(command)
            if kept is None:
                raise
            return kept

    def say(self, at: str, words: str) -> tuple[Event, ...]:
        """Answer a question for words; none at all is an answer too."""
        id = self._log.texts.add(words) if words.strip() else None
        return self.do(actions.Say(at, id))

    def open_box(self, ballot: Ballot) -> BallotBox:
        """The box of this ballot, with the votes that are in it: the same one until the ballot is closed."""
        if self._box is None or self._box[0] != self.state.number:
            assert self.state.case is not None
            card = self.scenario.dilemmas[self.state.case.card]
            self._box = (self.state.number, BallotBox(ballot, card, self.state.seats))
        return self._box[1]

    @property
    def history(self) -> tuple[Step, ...]:
        """The actions that count, in order."""
        return tuple(self._steps)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    @property
    def undo_passes_reveal(self) -> bool:
        """Whether the last step showed the result of a ballot: the table knows it already."""
        return bool(self._steps) and any(isinstance(event, BallotClosed) for event in self._steps[-1].events)

    def undo(self) -> None:
        """Take the last step back; it stays in the log, and no longer counts."""
        if not self._steps:
            return
        before = self._steps[-2].entry if len(self._steps) > 1 else 0
        self._record(Retracted(before))
        self._box = None
        self._steps.pop()

    def note(self, words: str, *, report: bool = False) -> None:
        """The facilitator's own note, for the report only where marked so."""
        self._record(Noted(self._log.texts.add(words), report))

    def park(self, words: str) -> None:
        """A real question, without names, for the debrief."""
        self._record(Parked(self._log.texts.add(words)))

    @property
    def notes(self) -> tuple[str, ...]:
        """The facilitator's notes of this evening that were not erased."""
        kept = [entry.record for entry in self._log.entries if isinstance(entry.record, Noted)]
        return tuple(words for note in kept if (words := self._log.texts.get(note.text)) is not None)

    def pause(self, until: datetime | None = None) -> None:
        """Stop for a while."""
        self._record(Paused(until))

    def resume_play(self) -> None:
        """Go on."""
        self._record(Resumed())

    def close(self) -> None:
        """Let go of the folder."""
        self._log.close()
