"""A clock that is put back a day or forward an hour, and a program that is stopped for a minute."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from game.apps.session import Session, kept_scenario
from game.log.errors import LogError, SessionBusy
from game.log.folders import sessions
from game.log.reading.session_folder import read
from game.log.session_log import SessionLog
from game.log.told.verify import Verified, verify
from game.rules.prompts import FACILITATOR
from game.rules.state import digest
from tests.log.evening import EVENING, QuickDisk, fixed
from tests.torture.figure import Figure
from tests.torture.killed import ROOT
from tests.torture.played import go_on, started

JUMPS = (timedelta(days=-1), timedelta(hours=1), timedelta(hours=-1), timedelta(seconds=-1), timedelta(days=400))


class JumpingClock:
    """A minute later every time, and now and then somewhere else altogether."""

    def __init__(self, seed: int, often: float) -> None:
        self.jumps = 0
        self._chance = random.Random(seed)
        self._often = often
        self._now = EVENING

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        if self._chance.random() < self._often:
            self.jumps += 1
            self._now += self._chance.choice(JUMPS[:2] if self._chance.random() < 0.9 else JUMPS)
        return self._now


def played(place: Path, seed: int, often: float) -> tuple[str, int, str]:
    """The last state of an evening with such a clock, how often it jumped, and what is wrong with it."""
    clock = JumpingClock(seed, often)
    environment = replace(fixed(QuickDisk()), clock=clock)
    session = started(place / f"clock-{seed}-{often}", "examples/board", environment)
    while (number := next(go_on(session), None)) is not None:
        session.plan()
        session.view(FACILITATOR)
        if number % 9 == 0:
            session.close()
            again = replace(fixed(QuickDisk(), 10_000 * (number + 1)), clock=clock)
            session = Session.resume(session.folder, environment=again)
    last, folder = digest(session.state), session.folder
    session.close()
    entries = read(folder).log.undamaged().entries
    found = verify(folder, kept_scenario)
    listed = sessions(folder.parent)
    if [entry.n for entry in entries] != list(range(len(entries))) or found.verdict is not Verified.INTACT:
        return last, clock.jumps, f"evening {seed}: {found}"
    if len(listed) != 1 or listed[0].state != "ended":
        return last, clock.jumps, f"evening {seed}: listed as {listed}"
    return last, clock.jumps, ""


STOPPED = """
import sys
from pathlib import Path
from game.log.environment import REAL
from tests.torture.played import go_on, started
session = started(Path(sys.argv[1]), "examples/choice", REAL)
print(session.folder, flush=True)
for number in go_on(session):
    print(number, session.head, flush=True)
    sys.stdin.readline()
session.close()
"""


def stopped(place: Path, seconds: float) -> Figure:
    """SIGSTOP in the middle of an evening; the session stays locked, and goes on."""
    wrong = list[str]()
    with subprocess.Popen(
        [sys.executable, "-c", STOPPED, str(place / "stopped")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        folder = Path(program.stdout.readline().strip())
        steps = 0
        for line in program.stdout:
            steps += 1
            if steps == 3:
                program.send_signal(signal.SIGSTOP)
                time.sleep(seconds)
                if read(folder).log.undamaged().entries[-1].hash[:8] != line.split()[1]:
                    wrong.append("the last acknowledged entry is not there while it is stopped")
                try:
                    SessionLog.open(folder).close()
                    wrong.append("a second program got in while it was stopped")
                except SessionBusy:
                    pass
                program.send_signal(signal.SIGCONT)
            program.stdin.write("\n")
            program.stdin.flush()
    found = verify(folder, kept_scenario)
    if program.returncode or found.verdict is not Verified.INTACT or steps < 4:
        wrong.append(f"after it: {program.returncode}, {found}")
    return Figure("a program that is stopped", f"{seconds:g} s, then {steps - 3} steps more, intact", tuple(wrong))


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """The evening is the same whatever the clock says."""
    straight, _, trouble = played(place, 0, 0)
    wrong, jumps, evenings = ([trouble] if trouble else []), 0, 60 if long else 4
    for seed in range(1, evenings + 1):
        try:
            last, some, trouble = played(place, seed, 0.2)
        except (LogError, ArithmeticError, ValueError) as error:
            wrong.append(f"evening {seed}: {error!r}")
            continue
        jumps += some
        wrong += [trouble] if trouble else []
        wrong += [] if last == straight else [f"evening {seed} ended otherwise"]
    yield Figure(
        "a clock that jumps",
        f"{evenings} evenings, {jumps} jumps (a day back, an hour on, …), each the same evening and intact",
        tuple(wrong),
    )
    if sys.platform != "win32":
        yield stopped(place, 60 if long else 2)
