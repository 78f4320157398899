"""Small evenings to record, and a world outside that does what a test wants."""

import errno
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path

import yaml

from game.content.written.scenario import WrittenScenario
from game.log.durable.disk import OpenMode, RealDisk
from game.log.entries import Entry
from game.log.environment import Environment
from game.log.opening import opening
from game.log.records import Acted, Noted, Opened, Parked, Record, Retracted
from game.log.session_log import SessionLog
from game.rules.legal import legal_actions
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State, digest
from game.rules.turns import apply, begin

EXAMPLES = Path(__file__).parents[2] / "scenarios" / "examples"
KINDS = ("choice", "budget", "priority", "kitchen_table")
SEATS = (Seat("blue", 2), Seat("green", 3))
EVENING = datetime(2026, 1, 31, 19, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Pack:
    """A pack, and the bytes it is stored as."""

    id: str
    stored: bytes
    scenario: Scenario


@cache
def example(kind: str) -> Pack:
    """The smallest pack with that kind of card."""
    written = yaml.safe_load((EXAMPLES / kind / "scenario.yaml").read_text(encoding="utf-8"))
    stored = json.dumps(written, ensure_ascii=False).encode()
    return Pack(kind, stored, load(stored))


def load(stored: bytes) -> Scenario:
    """The scenario in these bytes."""
    return WrittenScenario.model_validate(json.loads(stored)).compiled()


def setup(seed: int = 7) -> Setup:
    return Setup(seed, SEATS, reveal="counts")


def first(pack: Pack, names: dict[str, str] | None = None) -> Opened:
    """Entry 0 of an evening with this pack."""
    return opening(pack.scenario, pack.stored, setup(), pack=pack.id, program="0.1.0", started=EVENING, names=names)


def play(pack: Pack, choose: Callable[[int], int] = lambda _: 0) -> Iterator[tuple[Acted, State]]:
    """A whole evening: what to record, and the state after it. `choose` picks one of the legal actions."""
    state, _ = begin(pack.scenario, setup())
    for step in count():
        legal = tuple(legal_actions(pack.scenario, state))
        if not legal:
            return
        action = legal[choose(step) % len(legal)]
        state, told = apply(pack.scenario, state, action)
        yield Acted(action, told, digest(state)), state


@cache
def acted(number: int = 1) -> Acted:
    """A record by hand: what it says is of no interest."""
    return next(record for at, (record, _) in enumerate(play(example("choice")), 1) if at == number)


class CountingClock:
    """One minute later every time it is read."""

    def __init__(self) -> None:
        self._minutes = count()

    def __call__(self) -> datetime:
        return EVENING + timedelta(minutes=next(self._minutes))


def fixed(disk: RealDisk | None = None, start: int = 1) -> Environment:
    """The same clock, salts and ids every time; without a disk of its own one that skips the waiting.

    Whoever goes on with a session starts later: an id is not given twice.
    """
    salts, ids = count(start), count(start)
    return Environment(
        disk=disk or QuickDisk(),
        clock=CountingClock(),
        salt=lambda: f"{next(salts):028x}beef",
        id=lambda: f"{next(ids):016x}",
    )


class QuickDisk(RealDisk):
    """A disk that does not wait for the medium: for tests that open thousands of logs."""

    def sync(self, file: int) -> None:
        """Not waited for."""

    def sync_folder(self, path: Path) -> None:
        """Not waited for."""


class ToldDisk(QuickDisk):
    """A disk that tells what was asked of it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, str]] = []
        """Each call, and the name of the file or folder."""
        self._names: dict[int, str] = {}

    @property
    def left_open(self) -> list[str]:
        """The files that were opened and not closed."""
        return list(self._names.values())

    def close(self, file: int) -> None:
        super().close(file)
        del self._names[file]

    def make_folder(self, path: Path) -> None:
        super().make_folder(path)
        self.calls.append(("make_folder", path.name))

    def open(self, path: Path, how: OpenMode = "there") -> int:
        file = super().open(path, how)
        self._names[file] = path.name
        return file

    def write(self, file: int, at: int, data: bytes) -> int:
        self.calls.append(("write", self._names[file]))
        return super().write(file, at, data)

    def cut(self, file: int, size: int) -> None:
        self.calls.append(("cut", self._names[file]))
        super().cut(file, size)

    def sync(self, file: int) -> None:
        self.calls.append(("sync", self._names[file]))

    def sync_folder(self, path: Path) -> None:
        self.calls.append(("sync_folder", path.name))


class RefusingDisk(QuickDisk):
    """A disk that refuses the calls it is told to."""

    def __init__(self) -> None:
        self.refuse: dict[str, int] = {}
        """Call → error number, until it is taken out again."""
        self.takes: int | None = None
        """How many bytes a write takes before the disk is full; `None` for all."""

    def _ask(self, call: str) -> None:
        if call in self.refuse:
            raise OSError(self.refuse[call], errno.errorcode[self.refuse[call]])

    def write(self, file: int, at: int, data: bytes) -> int:
        self._ask("write")
        return super().write(file, at, data if self.takes is None else data[: self.takes])

    def cut(self, file: int, size: int) -> None:
        self._ask("cut")
        super().cut(file, size)

    def sync(self, file: int) -> None:
        self._ask("sync")
        super().sync(file)

    def sync_folder(self, path: Path) -> None:
        self._ask("sync_folder")
        super().sync_folder(path)

    def make_folder(self, path: Path) -> None:
        self._ask("make_folder")
        super().make_folder(path)

    def open(self, path: Path, how: OpenMode = "there") -> int:
        self._ask("open")
        return super().open(path, how)

    def replace(self, source: Path, target: Path) -> None:
        self._ask("replace")
        super().replace(source, target)


def small_log(folder: Path, environment: Environment | None = None) -> tuple[Entry, ...]:
    """A short evening with a name, a note, a step taken back and a question parked."""
    pack = example("choice")
    table = environment or fixed()
    with SessionLog.create(
        folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Ann\u2028e"], environment=table
    ) as log:
        records: list[Record] = [acted(1), acted(2), Retracted(1), acted(2)]
        for record in records:
            log.append(record)
        log.append(Noted(log.texts.add("Goed gesprek, é"), report=True))
        log.append(Parked(log.texts.add("Hoe zit het met de Wmo?")))
        return tuple(log.entries)


def lines(folder: Path) -> list[bytes]:
    """The whole lines of the log in a folder."""
    return (folder / "log.jsonl").read_bytes().split(b"\n")[:-1]


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}
