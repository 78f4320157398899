"""How often goals and endings are reached by the length of the year: `python benchmarks/lengths.py [EVENINGS]`.

Waterkant as if it knew one length only → as it is, with rows for its bars and a price for not deciding: so many percent of
the evenings, with its board, for each number of cases of quarters. `docs/decisions/0039` has the figures beside those it was designed with.
"""

import sys
from collections.abc import Iterator, Mapping
from multiprocessing import Pool
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from game.content import load, resolve
from game.rules.actions import CloseBallot
from game.rules.bots import POLICIES, bot_action
from game.rules.conditions import holds
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import SUPERVISION, State
from game.rules.terms.bars import YearBar
from game.rules.terms.tally import Counts, Verdict
from game.rules.turns import apply, begin

LENGTHS = ((2, 2), (3, 3), (4, 4), (6, 3), (8, 4), (12, 4))
"""Cases, and quarters."""
USUAL = 8
"""Cases of the year that the pack was first made for."""
SEATS = tuple(Seat(colour) for colour in ("blue", "green", "ochre", "plum", "brick", "teal"))
MEASURED = (
    ("two in order", "plausible"),
    ("two in order", "cheapest"),
    ("€ 150,000 left", "plausible"),
    ("carried", "plausible"),
    ("carried", "nothing"),
    ("supervision", "plausible"),
    ("undecided", "plausible"),
)


def flat(scenario: Scenario) -> Scenario:
    """The pack as if it knew one length only: its bars as they are at eight cases, and no price for not deciding."""
    settings = replace(scenario.settings, undecided=())
    goals, endings = _flat(scenario.goals), _flat(scenario.endings)
    return replace(scenario, goals=goals, endings=endings, settings=settings)


def _flat(part: Any) -> Any:
    match part:
        case YearBar():
            return part.at(USUAL)
        case Struct():
            return replace(part, **{name: _flat(getattr(part, name)) for name in part.__struct_fields__})
        case Mapping():
            return {key: _flat(value) for key, value in part.items()}
        case tuple():
            return tuple(map(_flat, part))
    return part


def nothing(ballot: Ballot) -> CloseBallot:
    """Everybody leaves it blank."""
    blank = Counts((0,) * len(ballot.option_ids()), ballot.ballots)
    return CloseBallot(ballot.at, blank if ballot.reveal == "counts" else Verdict("again"))


def evening(scenario: Scenario, seed: int, policy: str, cases: int, quarters: int) -> State:
    """How it ends."""
    table = Setup(seed, SEATS, "counts", quarters=quarters, cases=cases, practice=False, brisk=True)
    state, _ = begin(scenario, table)
    while asked := prompts(scenario, state):
        first = asked[0]
        final = isinstance(first, Ballot) and first.final and policy == "nothing"
        how = POLICIES["plausible" if policy == "nothing" else policy]
        action = (
            nothing(first) if final and isinstance(first, Ballot) else bot_action(scenario, state, seed, how, asked)
        )
        state, _ = apply(scenario, state, action)
    return state


def reached(scenario: Scenario, what: str, state: State) -> bool:
    """Whether this evening has it."""
    match what:
        case "two in order":
            return holds(scenario.goals["two_in_order"].when, scenario, state)
        case "€ 150,000 left":
            return holds(scenario.goals["standing"].when, scenario, state)
        case "carried":
            return state.ending == "carried_together"
        case "supervision":
            return SUPERVISION in state.flags
        case _:
            return any(it.how in ("default", "undecided") for it in state.decisions)


def counted(job: tuple[str, str, int, int, int]) -> tuple[tuple[str, str, int, int], dict[str, int]]:
    """How many of the evenings of one table and one length have each of what is measured."""
    which, policy, cases, quarters, evenings = job
    scenario = load(resolve("waterkant")).scenario
    scenario = flat(scenario) if which == "flat" else scenario
    found = {what: 0 for what, _ in MEASURED}
    for seed in range(evenings):
        end = evening(scenario, seed, policy, cases, quarters)
        for what in found:
            found[what] += reached(scenario, what, end)
    return (which, policy, cases, quarters), {what: number * 100 // evenings for what, number in found.items()}


def table(evenings: int) -> Iterator[str]:
    """Line by line."""
    policies = dict.fromkeys(policy for _, policy in MEASURED)
    jobs = [
        (which, policy, *length, evenings)
        for which in ("flat", "as it is")
        for policy in policies
        for length in LENGTHS
    ]
    with Pool() as pool:
        found = dict(pool.imap_unordered(counted, jobs))
    yield "".join([f"{'':32}", *(f"{f'{cases} of {quarters}':>12}" for cases, quarters in LENGTHS)])
    for what, policy in MEASURED:
        cells = [
            f"{found['flat', policy, *length][what]} → {found['as it is', policy, *length][what]}" for length in LENGTHS
        ]
        yield "".join([f"{f'{what}, {policy}':32}", *(f"{cell:>12}" for cell in cells)])


if __name__ == "__main__":
    for line in table(int(sys.argv[1]) if len(sys.argv) > 1 else 200):
        print(line)
