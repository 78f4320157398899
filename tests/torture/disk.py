"""Disks that are full, fail to sync, take nothing; files that are swapped; and a second program."""

import errno
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from game.log.errors import CannotWrite, LogError, LogSwapped, MustReopen
from game.log.reading.session_folder import LOG, PRIVATE, read
from game.log.records import Noted, Record
from game.log.session_log import SessionLog
from tests.log.evening import RefusingDisk, acted, example, first, fixed, small_log
from tests.torture.figure import Figure
from tests.torture.killed import ROOT, writer
from tests.torture.played import go_on, started

MOUNT = {
    "full": 'mount -t tmpfs -o size=512k tmpfs "$1"',
    "readonly": 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1"',
}


def aside(what: str, place: Path, rounds: int) -> list[str] | None:
    """What `tests.torture.inside` says of a disk of its own, which is gone afterwards; `None` where none can be had."""
    namespace = ["unshare", "-m"] if hasattr(os, "geteuid") and os.geteuid() == 0 else ["unshare", "-rm"]
    if shutil.which("unshare") is None:
        return None
    mounted = [*namespace, "sh", "-ec", MOUNT[what] + '; shift; exec "$@"', "sh", str(place)]
    if subprocess.run([*mounted, "true"], capture_output=True, check=False).returncode:
        return None
    program = [sys.executable, "-m", "tests.torture.inside", what, str(place), str(rounds)]
    done = subprocess.run([*mounted, *program], capture_output=True, text=True, check=False, cwd=ROOT)
    return [*done.stdout.splitlines(), *([f"wrong {done.stderr}"] if done.returncode else [])]


def figure(name: str, said: list[str]) -> Figure:
    wrong = tuple(line.removeprefix("wrong ") for line in said if line.startswith("wrong "))
    return Figure(name, ", ".join(line for line in said if not line.startswith("wrong ")), wrong)


def limited(place: Path, runs: int) -> Figure:
    """A file that may not grow any further, by RLIMIT_FSIZE."""
    wrong, count = list[str](), 0
    for run in range(runs):
        folder = place / f"limited-{run}"
        with writer(folder, f"{run}", str(9_000 + 7_919 * run)) as program:
            assert program.stdout is not None
            said = [line.split() for line in program.stdout.read().split("\n")[1:-1]]
        taken = [(int(n), id) for n, id in said if n != "full"]
        refused = [id for n, id in said if n == "full"]
        with SessionLog.open(folder, environment=fixed(start=10_000)) as log:
            kept = [(entry.n, entry.id) for entry in log.entries[1:]]
        if program.returncode or kept != taken or len(refused) != 1 or log.told:
            wrong.append(f"run {run}: {len(kept)} kept, {len(taken)} acknowledged, refused after {refused}")
        count += len(kept)
    return Figure("no room for a file (RLIMIT_FSIZE)", f"{runs} runs, {count} entries, each refused once", tuple(wrong))


class FailsOnce(RefusingDisk):
    """A disk of which one sync fails."""

    def __init__(self, fails: int) -> None:
        super().__init__()
        self.fails = fails
        self.syncs = 0

    def sync(self, file: int) -> None:
        self.syncs += 1
        if self.syncs == self.fails:
            raise OSError(errno.EIO, "EIO")


def unsynced(place: Path) -> Figure:
    """Every single sync of a short evening fails once."""
    pack, wrong, counted = example("choice"), list[str](), Counter[str]()
    for fails in range(1, 1_000):
        disk, folder = FailsOnce(fails), place / f"unsynced-{fails}"
        try:
            log = SessionLog.create(
                folder, pack.stored, first(pack, {"blue": "t1"}), texts=["Anne"], environment=fixed(disk)
            )
        except CannotWrite:
            counted["sessions not made"] += 1
            continue
        for step in range(6):
            id = f"step-{step}"

            def make(log: SessionLog, step: int = step) -> Record:
                return Noted(log.texts.add(f"woorden {step}")) if step % 2 else acted(step + 1)

            try:
                log.append(make(log), command_id=id)
            except MustReopen:
                counted["entries not confirmed"] += 1
                try:
                    log.append(acted(1))
                    wrong.append(f"sync {fails}: something was taken after it failed")
                except MustReopen:
                    log.close()
                log = SessionLog.open(folder, environment=fixed(disk, 1_000))
                if log.find(id) is None:
                    log.append(make(log), command_id=id)
                else:
                    counted["of them there after all"] += 1
        log.close()
        ids = [entry.id for entry in read(folder).entries[1:]]
        if ids != [f"step-{step}" for step in range(6)]:
            wrong.append(f"sync {fails}: {ids}")
        if disk.syncs < fails:
            break
    told = ", ".join(f"{number} {what}" for what, number in counted.items())
    return Figure("a sync that fails", f"each of {fails - 1}; {told}; each command recorded once", tuple(wrong))


def gone_and_back(place: Path) -> Figure:
    """A disk that is out for a while: the table is told, and plays on when it is back."""
    wrong, refused = list[str](), 0
    for steps in range(1, 6):
        disk = RefusingDisk()
        session = started(place / f"out-{steps}", "examples/choice", fixed(disk))
        done = [next(go_on(session)) for _ in range(steps)]
        disk.refuse["sync"] = errno.EIO
        for _ in range(3):
            try:
                next(go_on(session))
                wrong.append(f"after {steps}: acknowledged without a sync")
            except LogError:
                refused += 1
            except ValueError as error:
                wrong.append(f"after {steps}: {error!r} in the place of a sentence")
        disk.refuse.clear()
        try:
            done += list(go_on(session))
        except (LogError, ValueError) as error:
            wrong.append(f"after {steps}, the disk is back: {error!r}")
        session.close()
    return Figure("a disk that is out for a while", f"5 evenings, {refused} steps refused, played on", tuple(wrong))


BUSY = """
import sys, time
from pathlib import Path
from game.log.errors import SessionBusy
from game.log.session_log import SessionLog
from tests.log.evening import acted
folder, name, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
done = busy = 0
print("ready", flush=True)
sys.stdin.readline()
while done < times:
    try:
        with SessionLog.open(folder) as log:
            log.append(acted(1 + done % 7), command_id=f"{name}-{done}")
            done += 1
    except SessionBusy:
        busy += 1
        time.sleep(0.002)
print(done, busy)
"""


def second(place: Path, long: bool) -> Figure:
    """Programs that all want the same session, all the time."""
    folder = place / "wanted"
    before = len(small_log(folder))
    many, times = (6, 60) if long else (3, 8)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", BUSY, str(folder), f"program-{number}", str(times)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for number in range(many)
    ]
    for program in programs:
        assert program.stdout is not None
        program.stdout.readline()
    with ThreadPoolExecutor(many) as pool:
        said = list(pool.map(lambda program: program.communicate("\n")[0].split(), programs))
    wrong = [f"a program stopped: {words}" for words in said if len(words) != 2]
    kept = {entry.id for entry in read(folder).log.undamaged().entries}
    expected = {f"program-{number}-{done}" for number in range(many) for done in range(times)}
    wrong += [f"{sorted(expected - kept)} lost"] if expected - kept else []
    wrong += [] if len(kept) == before + many * times else ["something was recorded that nobody gave"]
    refused = sum(int(words[1]) for words in said if len(words) == 2)
    return Figure(
        "a second program",
        f"{many} programs, {many * times} entries, refused {refused:,} times; none lost, none between another's",
        tuple(wrong),
    )


def swapped(place: Path, rounds: int) -> Figure:
    """Another program puts a copy in the place of a file, takes it away, or writes in it."""

    def copy(path: Path) -> None:
        shutil.copy2(path, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def longer(path: Path) -> None:
        path.write_bytes(path.read_bytes() + b"\n")

    def shorter(path: Path) -> None:
        os.truncate(path, path.stat().st_size - 1)

    wrong, count = list[str](), 0
    for number in range(rounds):
        for change in (copy, Path.unlink, longer, shorter):
            for file in (LOG, PRIVATE):
                folder = place / f"swapped-{count}"
                count += 1
                small_log(folder)
                with SessionLog.open(folder, environment=fixed(start=100)) as log:
                    for step in range(number):
                        log.append(acted(1 + step % 7))
                    change(folder / file)
                    try:
                        log.append(Noted(log.texts.add("weg")) if file == PRIVATE else acted(1))
                        wrong.append(f"{file}, {change.__name__}: taken")
                    except LogSwapped:
                        pass
                    except LogError as error:
                        wrong.append(f"{file}, {change.__name__}: {error!r}")
    return Figure("a file that is swapped", f"{count} times, each refused", tuple(wrong))


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """One figure for each trouble."""
    if sys.platform != "win32":
        (place / "full").mkdir()
        said = aside("full", place / "full", 400 if long else 30)
        if said is None:
            yield Figure(
                "a full disk (tmpfs)", "nothing can be mounted here: see the next figure for the same by a limit"
            )
        else:
            yield figure("a full disk (tmpfs of 512 kB)", said)
        yield limited(place, 20 if long else 2)
    yield unsynced(place)
    yield gone_and_back(place)
    yield second(place, long)
    yield swapped(place, 10 if long else 2)
    small_log(place / "readonly" / "evening")
    (place / "readonly" / "evening" / "log.lock").unlink()
    said = aside("readonly", place / "readonly", 1)
    if said is None:
        yield Figure(
            "a disk that may only be read", "nothing can be mounted here: `tests/log/test_other_hands.py` has it"
        )
    else:
        yield figure("a disk that may only be read (bind mount)", said)
