"""The engine on Waterkant: `python benchmarks/engine.py [FIGURE …]`, one line each. CPU time; pin it to one core.

Bots choose while it is measured, and pages turn by themselves, so that every action is a choice. `evening` and `board`
keep a digest and a chained line in memory for each; `board` is what happens outside the cases alone, from turn to
visit. `plausible` and `random` are simulated evenings, without a log. `beside.py` puts them beside other engines.
"""

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median

from game.apps.session import Session
from game.content import Pack, load
from game.log.entries import FIRST_PREV, compose
from game.log.records import Acted
from game.log.told.replay import replay
from game.rules import actions
from game.rules.bots import POLICIES, Policy, bot_action
from game.rules.legal import prompts
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State
from game.rules.state.digests import Digests
from game.rules.turns import apply, begin

SECONDS = 2.0
REPLAYED = 20
"""So many evenings are replayed and taken back."""
NOW = datetime(2026, 11, 21, tzinfo=UTC)
COLOURS = ("blue", "green", "ochre", "plum", "brick", "teal")
Play = Callable[[int], int]
"""Plays one of something, by its seed; how many actions it took."""


def setup(seed: int) -> Setup:
    """Six seats with a voter each."""
    seats = tuple(Seat(colour, 1) for colour in COLOURS)
    return Setup(seed=seed, seats=seats, reveal="counts", practice=False, brisk=True)


def evening(scenario: Scenario, seed: int, policy: Policy) -> Iterator[State]:
    """Every state of an evening of bots."""
    state, _ = begin(scenario, setup(seed))
    yield state
    while asked := prompts(scenario, state):
        state, _ = apply(scenario, state, bot_action(scenario, state, seed, policy, asked), asked)
        yield state


def unlogged(scenario: Scenario, policy: str) -> Play:
    """An evening of bots."""
    return lambda seed: sum(1 for _ in evening(scenario, seed, POLICIES[policy])) - 1


class Chain:
    """A chained log in memory."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario, self._prev, self._lines, self._digests = scenario, FIRST_PREV, 0, Digests()

    def act(self, state: State, seed: int) -> State:
        """Let a bot choose, do it, and keep the line."""
        asked = prompts(self._scenario, state)
        action = bot_action(self._scenario, state, seed, asked=asked)
        state, told = apply(self._scenario, state, action, asked)
        line = compose(
            self._lines, NOW, "0123456789abcdef", Acted(action, told, self._digests.of(state)), {}, self._prev
        )
        self._prev, self._lines = line[-67:-3].decode(), self._lines + 1
        return state


def logged(scenario: Scenario) -> Play:
    """An evening of bots, kept."""

    def play(seed: int) -> int:
        chain, (state, _), done = Chain(scenario), begin(scenario, setup(seed)), 0
        while state.phase != "over":
            state, done = chain.act(state, seed), done + 1
        return done

    return play


def board(scenario: Scenario) -> Play:
    """What is done outside the cases of an evening, kept: each from the state in which it was done."""
    nights = [
        [state for state in evening(scenario, seed, POLICIES["random"]) if state.phase in ("turn", "visit")]
        for seed in range(20)
    ]

    def play(seed: int) -> int:
        chain, states = Chain(scenario), nights[seed % len(nights)]
        for state in states:
            chain.act(state, seed)
        return len(states)

    return play


def measure(play: Play) -> str:
    """How many times a second of CPU time, and actions a second, after some that are not counted."""
    for seed in range(10):
        play(seed)
    played = took = 0
    start = time.process_time()
    while (spent := time.process_time() - start) < SECONDS:
        took += play(played)
        played += 1
    return f"{played / spent:.0f} {took / spent:.0f}"


def milliseconds(act: Callable[[], object]) -> float:
    """What it takes, of CPU time."""
    start = time.process_time()
    act()
    return (time.process_time() - start) * 1000


def kept(pack: Pack) -> str:
    """Replay of 200 actions and what going back takes: of whole evenings, the first scaled to 200 actions."""
    replays, undone, jumps = [], [], []
    with tempfile.TemporaryDirectory() as root:
        for seed in range(REPLAYED):
            session = Session.start(pack, setup(seed), {}, Path(root) / str(seed))
            while session.state.phase != "over":
                session.do(bot_action(pack.scenario, session.state, seed))
            entries = session._log.entries  # noqa: SLF001 - the figure is of replay alone, without reading the file
            took = milliseconds(partial(replay, pack.scenario, entries))
            replays.append(took * 200 / len(session.history))
            undone.append(milliseconds(session.undo))
            jumps.append(milliseconds(partial(session.retract, 20)))
            session.close()
    return f"{median(replays):.2f} ms; undo {median(undone):.2f} ms; jump back to step 20 {median(jumps):.2f} ms"


def flat(pack: Pack) -> str:
    """The cost of one action at the 10th and at the 2,000th, its line synced."""
    costs: list[float] = []
    with tempfile.TemporaryDirectory() as root:
        session = Session.start(pack, setup(2), {}, Path(root))
        while len(costs) < 2_050:
            action = actions.Attend("blue", 2 + len(costs) % 2)
            costs.append(1000 * milliseconds(partial(session.do, action)))
        session.close()
    return f"{median(costs[5:55]):.0f} us at the 10th, {median(costs[2_000:2_050]):.0f} us at the 2000th"


FIGURES: dict[str, Callable[[Pack], str]] = {
    "evening": lambda pack: measure(logged(pack.scenario)),
    "board": lambda pack: measure(board(pack.scenario)),
    "plausible": lambda pack: measure(unlogged(pack.scenario, "plausible")),
    "random": lambda pack: measure(unlogged(pack.scenario, "random")),
    "replay-of-200": kept,
    "action": flat,
}


def main() -> None:
    """One line for each figure that is named."""
    pack = load(Path(__file__).resolve().parent.parent / "scenarios" / "waterkant")
    for figure in sys.argv[1:] or FIGURES:
        print(f"keukentafel-waterkant-{figure} {FIGURES[figure](pack)}", flush=True)


if __name__ == "__main__":
    main()
