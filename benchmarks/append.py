"""How long the log takes: `python benchmarks/append.py [FOLDER]`, on the disk that has FOLDER (default: here).

One figure a line. The log and SQLite take turns, so that they meet the same disk.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from game.content import Pack, load, resolve
from game.log import Acted, Environment, Opened, Record, Retracted, SessionLog
from game.log.durable.disk import RealDisk
from game.log.opening import opening
from game.log.pack import kept_bytes, played
from game.log.told.verify import verify
from game.rules.bots import bot_action
from game.rules.legal import prompts
from game.rules.setup import Seat, Setup
from game.rules.state import digest
from game.rules.turns import apply, begin

ROUNDS, TURN = 20, 100
"""So many rounds, in which each writes so many entries."""
ENTRIES = 10_000
SETUP = Setup(7, (Seat("blue", 2), Seat("green", 3)), reveal="counts")


class UnsyncedDisk(RealDisk):
    """For making a long log, which is not what is measured."""

    def sync(self, file: int) -> None:
        """Not waited for."""


def evening(pack: Pack) -> tuple[Acted, ...]:
    """A whole evening of bots."""
    state, _ = begin(pack.scenario, SETUP)
    done = []
    while prompts(pack.scenario, state):
        action = bot_action(pack.scenario, state, 1)
        state, told = apply(pack.scenario, state, action)
        done.append(Acted(action, told, digest(state)))
    return tuple(done)


def database(path: Path, journal: str, synchronous: str) -> Callable[[bytes], object]:
    """What puts one entry in a table, in a transaction of its own."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA journal_mode={journal}")
    connection.execute(f"PRAGMA synchronous={synchronous}")
    connection.execute("CREATE TABLE entries (n INTEGER PRIMARY KEY, line BLOB NOT NULL)")
    return lambda line: connection.execute("INSERT INTO entries (line) VALUES (?)", (line,))


def appending(place: Path, stored: bytes, opened: Opened, records: tuple[Acted, ...]) -> None:
    """Append and sync, entry by entry."""
    path = place / "session" / "log.jsonl"
    with SessionLog.create(path.parent, stored, opened) as log:
        for record in records:
            log.append(record)
        lines = path.read_bytes().split(b"\n")[1:-1]
        steps: list[tuple[Acted, bytes]] = list(zip(records, lines, strict=True))
        wal = database(place / "wal.db", "WAL", "FULL")
        delete = database(place / "delete.db", "DELETE", "EXTRA")
        ways: dict[str, Callable[[Acted, bytes], object]] = {
            "this log": lambda record, _: log.append(record),
            "SQLite WAL+FULL": lambda _, line: wal(line),
            "SQLite DELETE+EXTRA": lambda _, line: delete(line),
        }
        took: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS):
            for name, way in ways.items():
                turn = cycle(steps)
                for _ in range(TURN):
                    record, line = next(turn)
                    start = time.perf_counter()
                    way(record, line)
                    took[name].append((time.perf_counter() - start) * 1_000)
    print(f"entry: {sum(map(len, lines)) // len(lines)} bytes on average")
    for name, times in took.items():
        cuts = statistics.quantiles(times, n=100)
        print(f"append and sync, {name}: p50 {cuts[49]:.2f} ms, p99 {cuts[98]:.2f} ms")


def verifying(place: Path, stored: bytes, opened: Opened, records: tuple[Acted, ...]) -> None:
    """Chain, texts, scenario and replay of a long log: the same evening again and again, each time taken back."""
    folder = place / "long"
    again: cycle[Record] = cycle((*records, Retracted(0)))
    with SessionLog.create(folder, stored, opened, environment=Environment(disk=UnsyncedDisk())) as log:
        while len(log.entries) < ENTRIES:
            log.append(next(again))
    start = time.perf_counter()
    found = verify(folder, played)
    took = time.perf_counter() - start
    print(f"verify, {found.count} entries ({found.verdict.value}, replayed: {found.replayed}): {took:.2f} s")
    start = time.perf_counter()
    SessionLog.open(folder).close()
    print(f"open, {found.count} entries: {time.perf_counter() - start:.2f} s")


def main() -> None:
    """Prints the figures."""
    base = Path(sys.argv[1]) if len(sys.argv) > 1 else Path()
    pack = load(resolve("proefavond"))
    stored = kept_bytes(pack.scenario, pack.sources)
    opened = opening(pack.scenario, stored, SETUP, pack="proefavond", program="benchmark", started=datetime.now(UTC))
    records = evening(pack)
    with tempfile.TemporaryDirectory(dir=base) as place:
        appending(Path(place), stored, opened, records)
        verifying(Path(place), stored, opened, records)


if __name__ == "__main__":
    main()
