"""Playthroughs a second of dilemma12: `python benchmarks/dilemma12.py FOLDER [WAY …]` (FOLDER has dilemma12.json).

The same twelve cards, options and effects as in ink, one voter, form `cards`, random choice among what is legal.
It differs where the rules differ: two quarters of six cases, so the agenda is set twice; a case has a ballot and an
outcome of its own; meters stay between 0 and 100; a budget below 0 becomes debt and supervision, and then the
evening is finished, as ink's is. Pages that only need to be read turn by themselves (`brisk`).

Three ways: `unlogged` (as a simulation plays), with a digest for every action (`digests`), and with the chained log
in memory (`logged`). `beside.py` puts them beside inkjs.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from game.content.written.scenario import WrittenScenario
from game.log.entries import FIRST_PREV, compose
from game.log.records import Acted
from game.rules import actions
from game.rules.actions import Action
from game.rules.events import Event
from game.rules.legal import prompts
from game.rules.prompts import AgendaPrompt, AnyPrompt, Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import State
from game.rules.state.digests import Digests
from game.rules.terms.tally import Counts
from game.rules.turns import apply, begin

SECONDS = 1.0
NOW = datetime(2026, 11, 21, tzinfo=UTC)
Keep = Callable[[Action, tuple[Event, ...], State], None]


def scenario(folder: Path) -> Scenario:
    """The twelve dilemmas as a pack."""
    written = json.loads((folder / "dilemma12.json").read_text())
    start = written["start"]
    return WrittenScenario.model_validate(
        {
            "title": "dilemma12",
            "quarters": 2,
            "agenda": 6,
            "funds": {"budget": {"name": "Budget", "start": start["budget"]}},
            "indicators": {id: {"name": id, "start": start[id]} for id in ("trust", "care", "load")},
            "settings": {"skip": ["first_ballot", "deliberation", "rationale"]},
            "programme": [card["id"] for card in written["dilemmas"]],
            "dilemmas": {card["id"]: _card(card) for card in written["dilemmas"]},
            "endings": {"done": {"title": "Done", "text": "The year is over."}},
        }
    ).compiled()


def _card(card: dict[str, Any]) -> dict[str, Any]:
    options = {}
    for option in card["options"]:
        options[option["id"]] = {"text": option["text"], "now": option["effects"]}
        if option["needs_trust"]:
            options[option["id"]]["when"] = {"at_least": {"trust": option["needs_trust"]}}
    return {"kind": "choice", "title": card["id"], "case": card["text"], "options": options}


def choose(state: State, asked: AnyPrompt, dice: Random) -> Action:
    """Any legal answer."""
    if "supervision" in state.flags:
        return actions.Finish()
    match asked:
        case Ballot():
            counts = [0] * len(asked.option_ids())
            counts[int(dice.random() * len(counts))] = 1
            return actions.CloseBallot(asked.at, Counts(tuple(counts)))
        case AgendaPrompt():
            return actions.SetAgenda(6)
        case _:
            return next(asked.answers())


def playthrough(pack: Scenario, seed: int, keep: Keep | None) -> int:
    """One evening; how many actions it took."""
    setup = Setup(seed=seed, seats=(Seat("blue"),), reveal="counts", brisk=True)
    state, _ = begin(pack, setup)
    dice = Random(seed)
    while asked := prompts(pack, state):
        action = choose(state, asked[0], dice)
        state, told = apply(pack, state, action, asked)
        if keep is not None:
            keep(action, told, state)
    return state.number


def digests() -> Keep:
    """Work out the digest of every state."""
    found = Digests()

    def keep(_action: Action, _told: tuple[Event, ...], state: State) -> None:
        found.of(state)

    return keep


def chained() -> Keep:
    """Keep every action in a chained log in memory."""
    lines: list[bytes] = []
    prev, found = FIRST_PREV, Digests()

    def keep(action: Action, told: tuple[Event, ...], state: State) -> None:
        nonlocal prev
        line = compose(len(lines), NOW, "0123456789abcdef", Acted(action, told, found.of(state)), {}, prev)
        prev = line[-67:-3].decode()
        lines.append(line)

    return keep


WAYS: dict[str, Callable[[], Keep] | None] = {"unlogged": None, "digests": digests, "logged": chained}


def measure(pack: Scenario, keep: Callable[[], Keep] | None, seconds: float) -> tuple[float, float]:
    """Playthroughs and actions a second of CPU time, after some that are not counted."""
    for seed in range(20):
        playthrough(pack, seed, None if keep is None else keep())
    played = took = 0
    start = time.process_time()
    while (spent := time.process_time() - start) < seconds:
        played += 1
        took += playthrough(pack, played, None if keep is None else keep())
    return played / spent, took / spent


def main() -> None:
    """One line for each way that is named."""
    pack = scenario(Path(sys.argv[1]))
    for way in sys.argv[2:] or WAYS:
        games, done = measure(pack, WAYS[way], SECONDS)
        print(f"keukentafel-dilemma12-{way} {games:.0f} {done:.0f}", flush=True)


if __name__ == "__main__":
    main()
