"""Whatever is recorded, in whatever order, with whatever breaks: it is all there afterwards."""

import errno
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from game.log.entries import Entry
from game.log.errors import MustReopen, NotRecorded
from game.log.reading.texts import TextId
from game.log.records import (
    Acted,
    Agreed,
    Approved,
    Noted,
    Parked,
    Paused,
    Record,
    Reflected,
    ReflectionRef,
    Resumed,
    Retracted,
    Supposed,
)
from game.log.session_log import SessionLog
from game.log.told.line import live
from game.log.told.replay import replay, tell
from game.log.told.verify import Verified, verify
from game.rules.actions import Say
from game.rules.ballots.shown import gone_back
from game.rules.legal import legal_actions
from game.rules.state import State, digest
from game.rules.terms.value import Chosen
from game.rules.turns import apply, begin
from tests.log.evening import KINDS, RefusingDisk, example, first, fixed, load, setup

MOVES = st.one_of(
    st.tuples(st.just("act"), st.integers(0, 50)),
    st.tuples(st.just("act"), st.integers(0, 50)),
    st.tuples(st.sampled_from(["note", "park", "agree", "suppose"]), st.text(max_size=40)),
    st.tuples(st.sampled_from(["back", "reflect"]), st.integers(0, 50)),
    st.tuples(st.sampled_from(["pause", "resume", "approve", "reopen", "again"]), st.none()),
    st.tuples(st.sampled_from(["full", "unsynced"]), st.integers(0, 300)),
)


class Table:
    """A session, and beside it what it should hold."""

    def __init__(self, folder: Path, kind: str) -> None:
        self.pack = example(kind)
        self.folder = folder
        self.disk = RefusingDisk()
        self.commands = 0
        self.log = SessionLog.create(
            folder, self.pack.stored, first(self.pack, {"blue": "t1"}), texts=["Anne"], environment=fixed(self.disk)
        )
        self.entries: list[Entry] = list(self.log.entries)
        self.texts = {"t1": "Anne"}
        self.states: list[State] = [begin(self.pack.scenario, setup())[0]]
        self.refuse: tuple[str, int] | None = None

    def put(self, make: Callable[[], Record], state: State) -> None:
        """Records it as a front end would: again where there was no room, after opening again where nobody knows."""
        self.commands += 1
        id = f"command-{self.commands}"
        record = make()
        if self.refuse is not None:
            what, takes = self.refuse
            self.refuse = None
            if what == "full":
                self.disk.takes = takes
            else:
                self.disk.refuse["sync"] = errno.EIO
        try:
            entry = self.log.append(record, command_id=id)
        except NotRecorded:
            self.disk.takes = None
            entry = self.log.append(record, command_id=id)
        except MustReopen:
            self.disk.refuse.clear()
            self.reopen()
            found = self.log.find(id)
            # Where it is not there, the words that were typed for it are given again.
            entry = self.log.append(make(), command_id=id) if found is None else found
        self.disk.takes = None
        self.disk.refuse.clear()
        self.entries.append(entry)
        self.states.append(state)

    def speak(self, kind: Callable[[TextId], Record], words: str) -> None:
        def make() -> Record:
            id = self.log.texts.add(words)
            self.texts[id] = unicodedata.normalize("NFC", words)
            return kind(id)

        self.put(make, self.states[-1])

    def brought(self) -> set[str]:
        return {id for entry in self.entries for id in entry.texts}

    def reopen(self) -> None:
        self.log.close()
        self.log = SessionLog.open(self.folder, environment=fixed(self.disk, 1_000 * (1 + self.commands)))
        assert self.log.told == ()

    def move(self, name: str, value: int | str | None) -> None:
        state = self.states[-1]
        match name, value:
            case "act", int(number):
                legal = [action for action in legal_actions(self.pack.scenario, state) if not isinstance(action, Say)]
                if legal:
                    action = legal[number % len(legal)]
                    after, told = apply(self.pack.scenario, state, action)
                    self.put(lambda: Acted(action, told, digest(after)), after)
            case "note", str(words):
                self.speak(Noted, words)
            case "park", str(words):
                self.speak(Parked, words)
            case "agree", str(words):
                self.speak(lambda what: Agreed(what, who="t1"), words)
            case "suppose", str(words):
                self.speak(lambda what: Supposed("garden", 1, Chosen("a"), what), words)
            case "reflect", int(number):
                self.put(lambda: Reflected((ReflectionRef(number % 3, "garden"),)), state)
            case "approve", _:
                self.put(lambda: Approved(("decisions", *sorted(self.brought()))), state)
            case "back", int(number):
                to = number % len(self.entries)
                self.put(lambda: Retracted(to), gone_back(self.states[to], self.states[-1]))
            case "pause", _:
                self.put(Paused, state)
            case "resume", _:
                self.put(Resumed, state)
            case "reopen", _:
                self.reopen()
            case "again", _:
                last = self.entries[-1]
                if last.n:
                    assert self.log.append(last.record, command_id=last.id) == last
            case "full" | "unsynced", int(number):
                self.refuse = (name, number)


@settings(max_examples=60, deadline=None)
@given(kind=st.sampled_from(KINDS), moves=st.lists(MOVES, max_size=25))
def test_all_that_was_acknowledged_is_there_afterwards(kind: str, moves: list[tuple[str, int | str | None]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        table = Table(Path(place) / "evening", kind)
        for name, value in moves:
            table.move(name, value)
        table.reopen()
        log = table.log
        assert tuple(log.entries) == tuple(table.entries)
        assert {id: log.texts.get(id) for id in table.brought()} == {id: table.texts[id] for id in table.brought()}
        again = replay(table.pack.scenario, log.entries)
        assert again.states == tuple(table.states)
        assert again == tell(table.pack.scenario, log.entries)
        assert again.line == live(log.entries)
        found = verify(table.folder, load)
        assert (found.verdict, found.head) == (Verified.INTACT, log.head[:8])
        log.close()
