"""A session: what is done goes to the log first, and only what is there has happened."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Self

from msgspec.structs import replace

from game.apps.session.approval.approving import Approving
from game.apps.session.approval.before import AgreementsBefore
from game.apps.session.beginning import USUAL_BEGINNING, Beginning
from game.apps.session.counting.box import BallotBox
from game.apps.session.counting.impressing import Impressing
from game.apps.session.counting.room import InTheRoom
from game.apps.session.counting.seating import Method
from game.apps.session.keeping.pack import kept_scenario
from game.apps.session.keeping.writing import Writing
from game.apps.session.own import Bringing, was_stopped
from game.apps.session.step import TakenStep
from game.apps.session.stepping import Stepping
from game.apps.session.timing.planning import holds, suggesting, suggestion
from game.apps.session.timing.timekeeping import Timekeeping
from game.log.entries import Entry
from game.log.environment import REAL, Environment
from game.log.folders import new_folder
from game.log.opening import opening
from game.log.pack import kept_bytes
from game.log.records import Acted, Retracted
from game.log.session_log import SessionLog
from game.log.told.replay import replay
from game.rules import actions
from game.rules.actions import Action
from game.rules.events import Event
from game.rules.illegal import IllegalAction
from game.rules.prompts import TABLE, AgendaPrompt, AnyPrompt, Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import State
from game.rules.state.digests import Digests
from game.rules.terms.references import reason_of
from game.rules.terms.text import Language, Message
from game.rules.terms.untrusted_text import legible
from game.rules.transition import follow
from game.rules.turns import apply, begin, begins_case
from game.rules.views import Audience, View, on_page, view
from game.version import __version__

if TYPE_CHECKING:
    from game.content import Pack


class Session(Timekeeping, Stepping, Bringing, Writing, Approving, Impressing):
    """An evening being played. Recent states are kept, so going back is immediate."""

    def __init__(
        self,
        scenario: Scenario,
        log: SessionLog,
        first: State,
        steps: Iterable[TakenStep] = (),
        state: State | None = None,
        *,
        environment: Environment = REAL,
    ) -> None:
        self.scenario = scenario
        self._log = log
        self._environment = environment
        self._first = first
        self._steps = list(steps)
        self._undone = []
        self._state = state or (self._steps[-1].state if self._steps else first)
        self._box: tuple[int, BallotBox] | None = None
        self._room = InTheRoom(scenario)
        self._speaks: Callable[[], Language] | None = None
        self._digests = Digests()
        self._seen: tuple[tuple[State, TakenStep | None] | None, dict[Audience, View]] = (None, {})
        """What each audience may see as things stand, and as what they stand."""
        told = (it.record.language for it in reversed(log.entries) if isinstance(it.record, Acted))
        self._language = next((language for language in told if language is not None), None)

    @classmethod
    def start(
        cls,
        pack: "Pack",
        setup: Setup,
        names: dict[str, str],
        root: Path,
        *,
        method: Method | None = None,
        debrief_at: datetime | None = None,
        owner: str | None = None,
        erase_on: date | None = None,
        before: AgreementsBefore | None = None,
        begins: Beginning = USUAL_BEGINNING,
        environment: Environment = REAL,
    ) -> Self:
        """A new evening, in a new folder under `root`. Raises `LogError` where it cannot be kept.

        `owner` is the name of who keeps it; `erase_on` is the day on which it is to be erased, usually `erase_day()`.
        `before`: what the group agreed on at an evening before, and takes along as texts of this one.
        `begins`: what it begins with beside that.
        """
        named = (*names.values(), *(() if owner is None else (owner,)))
        taken, agreed = (None, ()) if before is None else before.record(len(named) + 1)
        stored, id = kept_bytes(pack.scenario, pack.sources), legible(pack.path.resolve().name)
        opened = opening(
            pack.scenario,
            stored,
            setup,
            pack=id,
            program=__version__,
            started=environment.clock(),
            names={seat: f"t{number}" for number, seat in enumerate(names, start=1)},
            ballots=method,
            debrief_at=debrief_at,
            owner=None if owner is None else f"t{len(names) + 1}",
            erase_on=erase_on,
            before=taken,
            code=begins.code,
            before_after=begins.before_after,
            played_on=begins.played_on,
        )
        folder = new_folder(root, id, environment=environment)
        texts = (*named, *agreed)
        log = SessionLog.create(folder, stored, opened, texts=texts, environment=environment)
        return cls(pack.scenario, log, begin(pack.scenario, setup)[0], environment=environment)

    @classmethod
    def resume(cls, folder: Path, *, environment: Environment = REAL) -> Self:
        """An evening that was played before, as it stood. Raises `LogError`, also where the rules now differ."""
        log = SessionLog.open(folder, environment=environment)
        try:
            scenario = kept_scenario(log.scenario)
            played = replay(scenario, log.entries)
        except BaseException:
            log.close()
            raise
        steps = [
            _taken(entry.n, played.states[entry.n - 1], played.states[entry.n], entry.record)
            for entry in played.line
            if isinstance(entry.record, Acted)
        ]
        session = cls(scenario, log, played.states[0], steps, played.state, environment=environment)
        session._wipe_stopped()
        return session

    @property
    def state(self) -> State:
        """How things stand."""
        return self._state

    @property
    def folder(self) -> Path:
        """Where it is kept."""
        return self._log.folder

    @property
    def code(self) -> str | None:
        """The code with which several tables play this evening; `None` where it is one table's own."""
        return self._opened.code

    @property
    def waits_for_bell(self) -> bool:
        """Whether going on would begin the next case, which tables with one code begin together."""
        return self.code is not None and begins_case(self.scenario, self.state)

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
        found = {seat: self._log.texts.get(id) for seat, id in self._opened.names.items()}
        return {seat: name for seat, name in found.items() if name is not None}

    def view(self, audience: Audience = TABLE) -> View:
        """What this audience may see now. The question for the agenda suggests what the plan has room for."""
        stands = (self._state, self._steps[-1] if self._steps else None)
        # A page asks for it again and again, and a window draws it again and again.
        if self._seen[0] is None or any(it is not now for it, now in zip(self._seen[0], stands, strict=True)):
            self._seen = (stands, {})
        seen = self._seen[1].get(audience)
        if seen is None:
            told = chain((step.events for step in reversed(self._steps)), (self._opened.events,))
            seen = self._seen[1][audience] = view(self.scenario, self.state, audience, on_page(told))
        if self.state.room and seen.case is not None:
            seen = replace(seen, case=self._room.case(self.state, seen.case))
        cases = self._suggested((*seen.prompts, *seen.offers))
        if cases is None:
            return seen
        # What the facilitator changes by hand while a quarter is on may make the year longer.
        asked = suggesting(seen.prompts, cases, holds(self.scenario, self.state))
        return replace(seen, prompts=asked, offers=suggesting(seen.offers, cases))

    def _suggested(self, asked: Iterable[AnyPrompt]) -> int | None:
        agenda = next((prompt for prompt in asked if isinstance(prompt, AgendaPrompt)), None)
        return None if agenda is None else suggestion(agenda, self.state, self.plan())

    def do(self, action: Action) -> tuple[Event, ...]:
        """Do it, and say what happened. On disk when this returns. Raises `IllegalAction`, `LogError`."""
        try:
            state, events = apply(self.scenario, self.state, action)
        except IllegalAction:
            # Votes that the rules do not take are cast anew.
            if isinstance(action, actions.CloseBallot):
                self._box = None
            raise
        record = Acted(action, events, self._digests.of(state), self._other_language(), self._types)
        entry = self._record(record)
        if isinstance(action, actions.CloseBallot) and self._box is not None and self._box[1].counted is not None:
            box = self._box[1]
            assert box.room is not None
            assert box.counted is not None
            self._room.keep(self.state, box.room, box.counted, action.away)
        kept = _beside(action) and self._box is not None and self._box[0] == self.state.number
        self._box = (state.number, self._box[1]) if kept and self._box is not None else None
        self._steps.append(_taken(entry.n, self._state, state, record))
        self._undone.clear()
        self._state, self._language = state, record.language or self._language
        self._back_up_after(events)
        self._wipe_after(events)
        return events

    def spoken_in(self, language: Callable[[], Language]) -> None:
        """What tells in which language the evening is on screen: each step that is kept tells where it is another."""
        self._speaks = language

    @property
    def language(self) -> Language | None:
        """The language in which the last step was taken; `None` where no step told."""
        return self._language

    def _other_language(self) -> Language | None:
        spoken = None if self._speaks is None else self._speaks()
        return None if spoken == self._language else spoken

    def _adopt(self, kept: Entry) -> None:
        match kept.record:
            case Acted(events=events) as acted:
                before, self._state = self._state, follow(self.scenario, self._state, events)
                self._steps.append(_taken(kept.n, before, self._state, acted))
                self._undone.clear()
                self._language = acted.language or self._language
                self._box = None
                self._to_wipe = self._to_wipe or was_stopped(events)
            case Retracted(to=to, mistyped=mistyped):
                self._stand_at(to, mistyped=mistyped)

    def open_box(self, ballot: Ballot) -> BallotBox:
        """The box of this ballot, with the votes that are in it: the same one until the ballot is closed, or is about something else."""
        if self._box is None or self._box[0] != self.state.number or self._box[1].ballot != ballot:
            case = self.state.case
            card = None if case is None else self.scenario.dilemmas[case.card]
            self._box = (self.state.number, BallotBox(ballot, card, self._room.ballot(self.state, ballot)))
        return self._box[1]

    @property
    def voting(self) -> bool:
        # Cards and hands are not seen before they are counted: they may be cast from the first moment on.
        return self.method == "tally" or (
            self._box is not None and self._box[0] == self.state.number and self._box[1].begun
        )

    def close(self) -> None:
        """Let go of the folder."""
        self._log.close()


def _taken(entry: int, before: State, state: State, acted: Acted) -> TakenStep:
    return TakenStep(entry, before, state, acted.events, acted.digest, acted.typed)


def _beside(action: Action) -> bool:
    """Whether the facilitator does this beside an open ballot, which stays as it is."""
    if isinstance(action, actions.Say):
        return reason_of(action.at) is not None
    return isinstance(action, (actions.SetAgenda, actions.Inject, actions.Adjust))
