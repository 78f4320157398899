"""How often goals and endings are reached by the length of the year: `python benchmarks/lengths.py [EVENINGS]`.

Waterkant as it is, and with rows for its bars, money that does not hang on the length, and a price for not deciding. One
line for each of what is measured: so many percent of the evenings before → after, for each number of cases of quarters.
"""

import sys
from collections.abc import Iterator
from multiprocessing import Pool

from msgspec.structs import replace

from game.content import load, resolve
from game.rules.actions import CloseBallot
from game.rules.bars import BarRow, YearBar
from game.rules.bots import POLICIES, bot_action
from game.rules.conditions import AtLeast, Condition, HowMany, holds
from game.rules.legal import prompts
from game.rules.measures import Move
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.setup import Seat, Setup
from game.rules.state import SUPERVISION, State
from game.rules.tally import Counts, Verdict
from game.rules.turns import apply, begin

LENGTHS = ((2, 2), (3, 3), (4, 4), (6, 3), (8, 4), (12, 4))
"""Cases, and quarters."""
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


def rows(*pairs: tuple[int, int]) -> YearBar:
    """A bar by cases."""
    return YearBar("cases", tuple(BarRow(cases, high) for cases, high in pairs))


def proposed(scenario: Scenario) -> Scenario:
    """Waterkant as the short year was worked out for it."""
    two = HowMany(2, rows((1, 55), (5, 58), (7, 62), (10, 66)))
    trust, reliance = rows((1, 53), (5, 56), (7, 58), (10, 63)), rows((1, 54), (5, 57), (7, 60), (10, 66))
    places = {id: place for place, id in enumerate(scenario.indicators)}

    def meter(id: str, bound: YearBar | int) -> AtLeast:
        measure = next(
            test.measure
            for condition in (goal.when for goal in scenario.goals.values())
            for test in condition.every_test()
            if isinstance(test, AtLeast) and test.measure.what == "indicator"
        )
        return AtLeast(replace(measure, id=id, at=places[id]), bound)

    lowest = next(test for test in scenario.goals["nothing_sinks"].when.tests if isinstance(test, AtLeast))
    carried = Condition((meter("trust", trust), meter("self_reliance", reliance), replace(lowest, bound=42)))
    each = {"wmo": 27_000, "youth": 27_000, "work": 26_000}
    funds = {
        id: replace(fund, each_case=each.get(id, 0), start=100_000 if fund.is_reserve else fund.start)
        for id, fund in scenario.funds.items()
    }
    endings = dict(scenario.endings)
    endings["carried_together"] = replace(endings["carried_together"], when=carried)
    goals = scenario.goals | {"two_in_order": replace(scenario.goals["two_in_order"], when=Condition((two,)))}
    price = (Move("indicator", "trust", places["trust"], -3),)
    settings = replace(scenario.settings, undecided=price)
    return replace(scenario, funds=funds, endings=endings, goals=goals, settings=settings, shortest=2)


def nothing(ballot: Ballot) -> CloseBallot:
    """Everybody leaves it blank."""
    blank = Counts((0,) * len(ballot.option_ids()), ballot.ballots)
    return CloseBallot(ballot.at, blank if ballot.reveal == "counts" else Verdict("again"))


def evening(scenario: Scenario, seed: int, policy: str, cases: int, quarters: int) -> State:
    """How it ends."""
    table = Setup(seed, SEATS, "counts", quarters=quarters, cases=cases, practice=False, brisk=True, form="cards")
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
    scenario = proposed(scenario) if which == "after" else replace(scenario, shortest=2)
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
        (which, policy, *length, evenings) for which in ("before", "after") for policy in policies for length in LENGTHS
    ]
    with Pool() as pool:
        found = dict(pool.imap_unordered(counted, jobs))
    yield "".join([f"{'':32}", *(f"{f'{cases} of {quarters}':>12}" for cases, quarters in LENGTHS)])
    for what, policy in MEASURED:
        cells = [
            f"{found['before', policy, *length][what]} → {found['after', policy, *length][what]}" for length in LENGTHS
        ]
        yield "".join([f"{f'{what}, {policy}':32}", *(f"{cell:>12}" for cell in cells)])


if __name__ == "__main__":
    for line in table(int(sys.argv[1]) if len(sys.argv) > 1 else 200):
        print(line)
