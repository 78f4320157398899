"""The engine on Waterkant's board, one figure a line: `python benchmarks/engine.py`. CPU time; pin it to one core.

Actions a second are those of eight-case evenings with six seats, done again with a digest and a chained line in
memory for each. Evenings a second are played by bots, without a log, with pages that turn by themselves.
"""

import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from game.apps.session import Session
from game.content import Pack, load
from game.log.entries import FIRST_PREV, compose
from game.log.records import Acted
from game.log.replay import replay
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import POLICIES, bot_action
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import digest
from game.rules.turns import apply, begin

SECONDS = 2.0
ROUNDS = 5
NOW = datetime(2026, 11, 21, tzinfo=UTC)
COLOURS = ("blue", "green", "ochre", "plum", "brick", "teal")


def setup(seed: int, *, brisk: bool = False) -> Setup:
    """Six seats with a voter each."""
    seats = tuple(Seat(colour, 1) for colour in COLOURS)
    return Setup(seed=seed, seats=seats, reveal="counts", practice=False, brisk=brisk)


def evening(scenario: Scenario, seed: int, policy: str = "random", *, brisk: bool = False) -> tuple[Action, ...]:
    """What a table of bots does in an evening."""
    table = setup(seed, brisk=brisk)
    state, _ = begin(scenario, table)
    done: list[Action] = []
    while state.phase != "over":
        done.append(bot_action(scenario, state, seed, POLICIES[policy]))
        state, _ = apply(scenario, state, done[-1])
    return tuple(done)


def logged(scenario: Scenario, seed: int, done: tuple[Action, ...]) -> int:
    """The same evening again, with a chained line for every action."""
    state, _ = begin(scenario, setup(seed))
    prev = FIRST_PREV
    for number, action in enumerate(done):
        state, told = apply(scenario, state, action)
        line = compose(number, NOW, "0123456789abcdef", Acted(action, told, digest(state)), {}, prev)
        prev = line[-67:-3].decode()
    return len(done)


def rate(play: Callable[[int], int]) -> tuple[float, float]:
    """Evenings and actions a second of CPU time: the median of five."""
    evenings, done, seed = [], [], 0
    for _ in range(ROUNDS):
        played = took = 0
        start = time.process_time()
        while time.process_time() - start < SECONDS:
            took += play(seed)
            played += 1
            seed += 1
        spent = time.process_time() - start
        evenings.append(played / spent)
        done.append(took / spent)
    return statistics.median(evenings), statistics.median(done)


def best(act: Callable[[], object], times: int = 9) -> float:
    """The median of so many, in milliseconds of CPU time."""
    found = []
    for _ in range(times):
        start = time.process_time()
        act()
        found.append((time.process_time() - start) * 1000)
    return statistics.median(found)


def sessions(pack: Pack, root: Path) -> None:
    """Replay, going back, and what an action costs late in a long evening."""
    session = Session.start(pack, setup(1), {}, root)
    for action in evening(pack.scenario, 1):
        session.do(action)
        if len(session.history) == 150:
            break
    while len(session.history) < 200:
        session.do(actions.Attend("blue", 2 + len(session.history) % 2))
    entries = session._log.entries  # noqa: SLF001 - the figure is of replay alone, without reading the file
    print(f"replay-verified-200-actions-ms {best(lambda: replay(pack.scenario, entries)):.2f}")

    def back() -> None:
        session.undo()

    undone = best(back, 5)
    print(f"undo-at-200-ms {undone:.2f}")
    print(f"jump-to-step-20-ms {best(lambda: session.retract(20), 1):.2f}")
    session.close()


def flat(pack: Pack, root: Path) -> None:
    """The cost of one action at the 10th and at the 2,000th, in microseconds of CPU time."""
    session = Session.start(pack, setup(2), {}, root)
    costs: list[float] = []
    while len(costs) < 2_050:
        action = actions.Attend("blue", 2 + len(costs) % 2)
        start = time.process_time()
        session.do(action)
        costs.append((time.process_time() - start) * 1_000_000)
    session.close()
    print(f"action-at-10-us {statistics.median(costs[5:55]):.0f}")
    print(f"action-at-2000-us {statistics.median(costs[2_000:2_050]):.0f}")


def main() -> None:
    """Every figure."""
    pack = load(Path(__file__).resolve().parent.parent / "scenarios" / "waterkant")
    kept = {seed: evening(pack.scenario, seed) for seed in range(20)}
    evenings, done = rate(lambda seed: logged(pack.scenario, seed % 20, kept[seed % 20]))
    print(f"waterkant-logged {evenings:.0f} {done:.0f}")
    for policy in ("random", "plausible"):
        played, acted = rate(lambda seed, it=policy: len(evening(pack.scenario, seed, it, brisk=True)))  # type: ignore[misc]
        print(f"waterkant-bots-{policy}-unlogged {played:.0f} {acted:.0f}")
    print(f"peak-memory-mb {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")
    with tempfile.TemporaryDirectory() as root:
        sessions(pack, Path(root))
        flat(pack, Path(root))


if __name__ == "__main__":
    main()
