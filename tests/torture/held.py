"""Real keys on a real screen: held down on every kind of page, and by a monkey that holds, queues and clicks."""

import bisect
import json
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.apps.table.real import RealWindow, Screen, virtual_screen
from tests.apps.table.watched import Seen
from tests.torture.figure import Figure
from tests.torture.killed import ROOT

HELD = 3.0
"""Seconds that a key is held."""
SLOW = 600
"""Milliseconds that a slow page takes longer to make, and as many to draw."""
ROUND, PATIENCE = 12, 90
"""Seconds of another round where a hand at random has done nothing yet, and how long it goes on so."""
LONGEST = 7_200
"""Seconds that all kinds of pages may take together."""
KEYS = (
    "Return",
    "space",
    "Next",
    "Prior",
    "Tab",
    "Down",
    "Right",
    "Escape",
    "a",
    "b",
    "c",
    "1",
    "2",
    "3",
    "5",
    "period",
)
OFTEN = (9, 5, 6, 1, 4, 2, 2, 1, 2, 2, 1, 3, 2, 2, 1, 1)
"""How often the monkey chooses each."""
SCREEN = (1280, 720)


def prove(place: Path, long: bool) -> Iterator[Figure]:
    """At most one action for a key that is held, and none on a page that came while it was."""
    runs = ((HELD, 0, 1), (HELD, SLOW, 4)) if long else ((0.7, 0, 13), (1.6, SLOW, 37))
    for number, (seconds, slow, every) in enumerate(runs):
        yield _held(place / str(number), seconds, slow, every)


def _held(place: Path, seconds: float, slow: int, every: int) -> Figure:
    place.mkdir()
    words = [sys.executable, "-m", "tests.torture.stage", str(place), str(seconds), str(slow), str(every)]
    with virtual_screen(place) as screen:
        done = subprocess.run(words, env=screen, cwd=ROOT, capture_output=True, text=True, check=False, timeout=LONGEST)
    wrong = [] if done.returncode == 0 else [done.stderr[-600:]]
    held = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("[")]
    for kind, key, acts, late, changes in held:
        if acts > 1 or late or changes > 1:
            wrong.append(f"{key} on {kind}: {acts} actions, {late} after another page, {changes} pages")
    if not any(acts for _, _, acts, *_ in held):
        wrong.append("nothing was done at all")
    kinds = len({kind for kind, *_ in held})
    said = f"{kinds} kinds of page, {len(held)} keys held {seconds} s, {sum(it[2] for it in held)} actions"
    return Figure("held" if not slow else f"held, pages {slow} ms slow", said, tuple(wrong))


def monkey(place: Path, long: bool) -> Iterator[Figure]:
    """Every action comes from a press that began while its page was on screen, and from no other."""
    with virtual_screen(place) as screen:
        for slow, seconds in ((0, 420 if long else 12), (SLOW // 2, 180 if long else 8)):
            yield _monkey(place, screen, slow, seconds)


def _monkey(place: Path, screen: Screen, slow: int, seconds: float) -> Figure:
    chance, presses, wrong = random.Random(slow), list[float](), list[str]()
    acts, end = 0, time.monotonic() + seconds
    latest = end + PATIENCE
    while time.monotonic() < end or (not acts and time.monotonic() < latest):
        until = end if time.monotonic() < end else time.monotonic() + ROUND
        words = ("play", "waterkant", "--seed", str(chance.randrange(1_000)), "--seats", "Rood:2, Groen:2", "--ballots")
        real = RealWindow(screen, place / "real", *words, chance.choice(("tally", "device")), slow=slow)
        with subprocess.Popen(["xdotool", "-"], env=screen, stdin=subprocess.PIPE, text=True) as hand:
            assert hand.stdin is not None
            while time.monotonic() < until and real.program.poll() is None:
                for wait, order in _gesture(chance):
                    if "down" in order or order.startswith("click"):
                        presses.append(time.monotonic())
                    hand.stdin.write(order + "\n")
                    hand.stdin.flush()
                    time.sleep(wait)
            hand.stdin.close()
        time.sleep(0.5 + 3 * slow / 1_000)
        seen = real.seen()
        real.program.kill()
        real.program.wait(10)
        acts += sum(_acted(it) for it in seen)
        wrong += unseen(seen, presses)
    if not acts:
        wrong.append("nothing was done at all")
    name = "monkey" if not slow else f"monkey, pages {2 * slow} ms slow"
    return Figure(name, f"{len(presses)} presses in {seconds} s, {acts} actions, none on a page unseen", tuple(wrong))


def _gesture(chance: random.Random) -> list[tuple[float, str]]:
    """Something a hand does: seconds to wait after each part."""
    key = chance.choices(KEYS, OFTEN)[0]
    match chance.choices(("tap", "hold", "burst", "click"), (6, 2, 3, 2))[0]:
        case "tap":
            return [(0.05, f"keydown {key}"), (chance.uniform(0.1, 0.5), f"keyup {key}")]
        case "hold":
            return [(chance.uniform(0.5, 2.0), f"keydown {key}"), (chance.uniform(0.0, 0.3), f"keyup {key}")]
        case "burst":
            many = chance.randrange(2, 8)
            return [
                it for _ in range(many) for it in ((0.002, f"keydown {key}"), (chance.uniform(0, 0.06), f"keyup {key}"))
            ]
        case _:
            at = f"{chance.randrange(SCREEN[0])} {chance.randrange(SCREEN[1])}"
            return [(0.01, f"mousemove {at}"), (chance.uniform(0.02, 0.3), "click 1")]


def _acted(seen: Seen) -> bool:
    return seen[1:] == ("did", "Acted")


def unseen(seen: list[Seen], presses: list[float]) -> list[str]:
    """What was done by a press that began before its page was on screen, or by one that had done something already.

    Known of a press is the moment before it was sent; of a page, the moment after it was on screen; of an action, the
    moment before it was kept. So whatever is doubtful counts as wrong.
    """
    wrong, used = list[str](), Counter[float]()
    shown = [(moment, which) for moment, what, which in seen if what == "shown"]
    moments = [moment for moment, _ in shown]
    for moment, what, which in seen:
        if not _acted((moment, what, which)):
            continue
        number = bisect.bisect(presses, moment) - 1
        if number < 0:
            wrong.append(f"an action at {moment:.3f} without a press")
            continue
        began = presses[number]
        used[began] += 1
        page = shown[bisect.bisect(moments, moment) - 1][1]
        then = bisect.bisect(moments, began) - 1
        if then < 0 or shown[then][1] != page:
            wrong.append(
                f"an action at {moment:.3f} on {page}; its press began at {began:.3f} on {shown[max(then, 0)][1]}"
            )
    wrong += [f"{count} actions of one press at {began:.3f}" for began, count in used.items() if count > 1]
    return wrong
