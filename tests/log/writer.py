"""A program that records until it is stopped: `writer.py FOLDER SEED [BYTES]`.

Says `n id` for each entry that was acknowledged. With BYTES no file may grow past that size; once the disk is
"full" it says `full n` and, with room again, goes on for three more entries.
"""

import random
import resource
import sys
from pathlib import Path

from game.log.errors import NotRecorded
from game.log.records import Acted, Noted, Record
from game.log.session_log import SessionLog
from tests.log.evening import acted, example, first


def record(log: SessionLog, chance: random.Random) -> Record:
    """A step, sometimes one of 60 kB, or a note."""
    if chance.random() < 0.2:
        return Noted(log.texts.add("opmerking " * chance.randrange(1, 200)))
    step = acted(chance.randrange(1, 8))
    times = 1_500 if chance.random() < 0.1 else 1
    return Acted(step.action, step.events * times, step.digest)


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main() -> None:
    folder, seed = Path(sys.argv[1]), sys.argv[2]
    chance = random.Random(seed)
    pack = example("choice")
    if (folder / "log.jsonl").exists():
        log = SessionLog.open(folder)
    else:
        log = SessionLog.create(folder, pack.stored, first(pack))
    say("ready", len(log.entries))
    most = int(sys.argv[3]) if len(sys.argv) > 3 else None
    if most is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    left = -1
    for number in range(1_000_000):
        step, id = record(log, chance), f"{seed}-{number}"
        try:
            entry = log.append(step, command_id=id)
        except NotRecorded as error:
            say(error.obstacle, error.last)
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            entry = log.append(step, command_id=id)
            left = 3
        say(entry.n, entry.id)
        left -= 1
        if left == 0:
            return


if __name__ == "__main__":
    main()
