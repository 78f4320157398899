"""What is tried on a disk of its own: `inside.py full|readonly FOLDER ROUNDS`, with FOLDER on that disk.

Says `key number` for what it counted, and `wrong …` for what did not come out as promised.
"""

import os
import random
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from game.log.errors import CannotWrite, LogError, NotRecorded
from game.log.reading.session_folder import read
from game.log.records import Acted, Noted
from game.log.session_log import SessionLog
from game.log.told.verify import Verified, verify
from tests.log.evening import acted, example, first, fixed, load

ROOM = 512 * 1024


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def expect(holds: object, what: str) -> None:
    """Says what is wrong."""
    if not holds:
        sys.stdout.write(f"wrong {what}\n")


def fill(ballast: Path, chance: random.Random) -> None:
    """Leaves room for less than one entry, more or less."""
    left = os.statvfs(ballast.parent)
    size = max(0, left.f_bavail * left.f_frsize - chance.choice([0, 0, 4096, 8192]))
    ballast.write_bytes(bytes(size))


def appended(log: SessionLog, ballast: Path, chance: random.Random, id: str, counted: Counter[str]) -> None:
    """One entry on a full disk: refused as often as there is no room, then taken."""
    step = acted(chance.randrange(1, 8))
    record = Acted(step.action, step.events * chance.choice([1, 40, 400]), step.digest)
    # The words are refused too: they come first.
    noted = Noted(log.texts.add("opmerking " * chance.randrange(1, 800))) if chance.random() < 0.3 else None
    fill(ballast, chance)
    before = (log.folder / "log.jsonl").read_bytes()
    try:
        log.append(noted or record, command_id=id)
    except NotRecorded as error:
        counted["refused"] += 1
        expect(error.obstacle == "full", f"{id}: {error.obstacle}")
        expect((log.folder / "log.jsonl").read_bytes() == before, f"{id}: a refused entry left something behind")
        expect(read(log.folder).log.ending == "clean", f"{id}: the log does not end clean")
        ballast.unlink()
        log.append(noted or record, command_id=id)
    else:
        counted["fitted"] += 1


def new(folder: Path) -> Callable[[], SessionLog]:
    pack = example("choice")
    return lambda: SessionLog.create(folder, pack.stored, first(pack))


def again(folder: Path) -> Callable[[], SessionLog]:
    return lambda: SessionLog.open(folder, environment=fixed(start=10_000))


def full(place: Path, rounds: int) -> Counter[str]:
    """A disk with no room left, again and again."""
    counted = Counter[str]()
    chance = random.Random(5)
    pack, ballast = example("choice"), place / "ballast"
    for evening in range(max(1, rounds // 10)):
        folder = place / "evening"
        log = SessionLog.create(folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Anne"])
        ids = [f"{evening}-{number}" for number in range(10)]
        for id in ids:
            appended(log, ballast, chance, id, counted)
            ballast.unlink(missing_ok=True)
        log.close()
        counted["entries"] += len(log.entries)
        with (folder / "log.jsonl").open("ab") as file:
            file.write(b'{"n":11,"a')
        ballast.write_bytes(b"")
        while True:  # to the last byte
            try:
                with ballast.open("ab", buffering=0) as file:
                    file.write(bytes(4096))
            except OSError:
                break
        for make in (new(place / "other"), again(folder)):
            before = contents(folder)
            try:
                make().close()
                counted["opened on a full disk"] += 1
            except CannotWrite as error:
                counted["sessions refused"] += 1
                expect(error.obstacle == "full", f"a new session: {error.obstacle}")
                expect(contents(folder).items() >= before.items(), "a refused opening changed something")
        expect(not (place / "other" / "log.jsonl").exists(), "a session was left behind")
        ballast.unlink()
        with SessionLog.open(folder, environment=fixed(start=20_000)) as log:
            expect([entry.id for entry in log.entries[1:]] == ids, f"{[entry.id for entry in log.entries]}")
        expect(verify(folder, load).verdict in {Verified.INTACT, Verified.DIVERGED}, "not intact")
        for path in (*folder.iterdir(), *(place / "other").glob("*")):
            path.unlink()
    return counted


def readonly(place: Path, rounds: int) -> Counter[str]:
    """A disk that takes nothing."""
    folder = place / "evening"
    before = contents(folder)
    for make in (again(folder), new(place / "new")):
        try:
            make().close()
            expect(False, "something was written")
        except LogError as error:
            expect(isinstance(error, CannotWrite) and error.obstacle == "read_only", repr(error))
    expect(verify(folder, load).verdict is Verified.INTACT, "cannot be verified")
    expect(contents(folder) == before, "changed")
    return Counter({"entries read": len(read(folder).entries)})


def main() -> None:
    what, place, rounds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    for key, number in {"full": full, "readonly": readonly}[what](place, rounds).items():
        sys.stdout.write(f"{number} {key}\n")


if __name__ == "__main__":
    main()
