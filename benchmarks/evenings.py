"""Evenings of bots on the real engine: pacing, economy and facilities, beside the paper playtest's figures.

    python benchmarks/evenings.py [PACK] [EVENINGS]

Minutes are start values of the clock (opening 8, a case 10, a kitchen table 3 more) and 40 seconds for each visit.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from statistics import mean

from game.content import load
from game.rules import actions, events
from game.rules.actions import Action
from game.rules.bots import POLICIES, Policy, bot_action
from game.rules.events import Event
from game.rules.legal import prompts
from game.rules.prompts import AnyPrompt, PickPrompt
from game.rules.scenario import Scenario
from game.rules.setup import Form, Seat, Setup
from game.rules.state import State
from game.rules.town.facilities import next_year
from game.rules.turns import apply, begin

COLOURS = ("blue", "green", "ochre", "plum", "brick", "teal", "slate", "sand")
Choose = Callable[[State, tuple[AnyPrompt, ...]], Action]


def table(seed: int, seats: int, form: Form | None = None) -> Setup:
    """A table of so many seats, one voter each."""
    return Setup(
        seed=seed, seats=tuple(Seat(it, 1) for it in COLOURS[:seats]), reveal="counts", practice=False, form=form
    )


def play(scenario: Scenario, state: State, choose: Choose) -> Iterator[tuple[State, tuple[Event, ...]]]:
    """Every state after this one, with what was told."""
    while asked := prompts(scenario, state):
        state, told = apply(scenario, state, choose(state, asked), asked)
        yield state, told


def evening(scenario: Scenario, setup: Setup, policy: Policy) -> tuple[list[State], list[Event]]:
    """The states and everything told of one evening."""
    state, told = begin(scenario, setup)
    states, events_ = [state], list(told)
    for after, happened in play(scenario, state, lambda it, asked: bot_action(scenario, it, setup.seed, policy, asked)):
        states.append(after)
        events_ += happened
    return states, events_


def percent(part: float, whole: float) -> str:
    """A share, in whole percent."""
    return f"{100 * part / whole:.0f} %" if whole else "–"


def spread(numbers: list[int]) -> str:
    """The mean, and from the tenth to the ninetieth of a hundred."""
    ordered = sorted(numbers)
    return f"{mean(ordered):.0f} ({ordered[len(ordered) // 10]}..{ordered[9 * len(ordered) // 10]})"


def minutes(scenario: Scenario, told: list[Event]) -> float:
    """How long this evening took, by the start values of the clock."""
    cases = [scenario.dilemmas[it.card] for it in told if isinstance(it, events.CaseOpened)]
    visits = sum(isinstance(it, events.VisitOpened) for it in told)
    return 8 + sum(13 if "inquiry" in card.stages else 10 for card in cases) + visits * 2 / 3


def pacing(scenario: Scenario, many: int) -> None:
    """How the turns go, per form and number of seats."""
    print(
        "\nPacing · playtest (24 squares, 8 cases): turns 17/16/17, squares visited 54/52/53 %, two squares to choose"
    )
    print("84/83/84 %, seats that never led 3/12/23 %, cases that came in by themselves 0.6, empty turns 4 %\n")
    print("form       seats  cases  turns          minutes          visited  two squares  never led  by itself  empty")
    for form in ("tokens", "one_token", "cards") if scenario.board is not None else ("cards",):
        for seats in (4, 6, 8):
            _pace(scenario, form, seats, many)


def _pace(scenario: Scenario, form: Form, seats: int, many: int) -> None:
    cases, turns, took, visited, never = [], [], [], [], 0
    choice = moves = alone = empty = 0
    squares = len(scenario.board.squares) if scenario.board is not None else 0
    for seed in range(many):
        states, told = evening(scenario, table(seed, seats, form), POLICIES["plausible"])
        kinds = Counter(type(event) for event in told)
        cases.append(kinds[events.CaseOpened])
        turns.append(kinds[events.DiceThrown])
        took.append(round(minutes(scenario, told)))
        places = {event.place for event in told if isinstance(event, events.TokenMoved)}
        visited.append(100 * len(places) // squares if squares else 0)
        never += sum(led == 0 for led in states[-1].led)
        for state in states:
            asked = prompts(scenario, state)
            if asked and isinstance(asked[0], PickPrompt) and asked[0].at == "move":
                moves += 1
                choice += len({str(item.text) for item in asked[0].items}) > 1
        for before, after in pairwise(told):
            empty += isinstance(before, events.TokenMoved) and isinstance(after, events.TurnBegan)
        alone += sum(isinstance(event, events.CaseOpened) and event.why == "by_itself" for event in told)
    print(
        f"{form:10} {seats:5}  {mean(cases):5.1f}  {spread(turns):13}  {spread(took):15}  {mean(visited):5.0f} %  "
        f"{percent(choice, moves):>11}  {percent(never, seats * many):>9}  {alone / many:9.1f}  "
        f"{percent(empty, sum(turns)):>5}"
    )


PLAYTEST = {
    "careful": "1 %, 265k (124..415), 56",
    "plausible": "6–13 %, 249k (45..470), 56",
    "careless": "23–28 %, 107k, 56",
    "cheapest": "0 %, 670k, 49 (44 with drift −2)",
    "random": "1 %, 392k, 52 (49)",
}


def economy(scenario: Scenario, many: int) -> None:
    """How the year ends, per kind of table."""
    print("\nEconomy, 6 seats · money and indicators at year-end (tenth to ninetieth of a hundred)\n")
    print("table       supervision  money, thousands   indicators  lowest  reserve touched  playtest")
    for name, policy in POLICIES.items():
        ends, watched, touched = [], 0, 0
        for seed in range(many):
            states, _ = evening(scenario, table(seed, 6), policy)
            ends.append(states[-1])
            watched += "supervision" in states[-1].flags
            touched += scenario.reserve is not None and any(
                _reserve(scenario, it) < _reserve(scenario, states[0]) for it in states
            )
        money = [(sum(state.funds) - state.debt) // 1000 for state in ends]
        points = mean(mean(state.indicators) for state in ends)
        lowest = mean(min(state.indicators) for state in ends)
        print(
            f"{name:10}  {percent(watched, many):>11}  {spread(money):17}  {points:10.0f}  {lowest:6.0f}  "
            f"{percent(touched, many):>15}  {PLAYTEST[name]}"
        )


def _reserve(scenario: Scenario, state: State) -> int:
    if scenario.reserve is None:
        return 0
    return state.funds[scenario.fund_at[scenario.reserve]]


NEVER = Policy(points=9_000, euros=50, ahead=20, spread=60_000)
"""A plausible table that never builds."""


def facilities(scenario: Scenario, many: int) -> None:
    """Whether building pays, per quarter."""
    print("\nA first facility: money at year-end, built instead of paying, on the same luck otherwise (6 seats)")
    print(
        "playtest, before the draw and without the incident saved: +43k, +24k, 0, −29k; with the draw +20k, +6k, −11k, −32k\n"
    )
    print("landed in    times   gain, thousands   pays back   and next year, thousands")
    for quarter in range(1, scenario.quarters + 1):
        gains, later = [], []
        for seed in range(many):
            for gain, saves in _twins(scenario, seed, quarter):
                gains.append(gain // 1000)
                later.append(saves // 1000)
        if gains:
            back = percent(sum(gain > 0 for gain in gains), len(gains))
            print(f"quarter {quarter}  {len(gains):6}   {spread(gains):15}   {back:>9}   {spread(later)}")


def _twins(scenario: Scenario, seed: int, quarter: int) -> Iterator[tuple[int, int]]:
    """The first landing in a neighbourhood in this quarter, once paid and once built; the difference in the end."""
    setup = table(seed, 6)
    state, _ = begin(scenario, setup)

    def choose(it: State, asked: tuple[AnyPrompt, ...]) -> Action:
        return bot_action(scenario, it, seed, NEVER, asked)

    for after, _told in play(scenario, state, choose):
        asked = prompts(scenario, after)
        here = asked[0] if asked else None
        if (
            after.quarter == quarter
            and isinstance(here, PickPrompt)
            and here.at == "neighbourhood"
            and "build" in here.open_ids()
        ):
            ends = [_end(scenario, after, actions.Pick(here.at, item), choose) for item in ("build", "pay")]
            built, paid = ((sum(it.funds) - it.debt) for it in ends)
            yield built - paid, _saves(scenario, ends[0])
            return


def _end(scenario: Scenario, state: State, first: Action, choose: Choose) -> State:
    state, _ = apply(scenario, state, first)
    for after, _told in play(scenario, state, choose):
        state = after
    return state


def _saves(scenario: Scenario, state: State) -> int:
    return sum(next_year(scenario, state).values())


def main() -> None:
    """Print the three tables."""
    here = Path(__file__).resolve().parent.parent / "scenarios"
    pack = load(here / (sys.argv[1] if len(sys.argv) > 1 else "waterkant"))
    many = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    print(f"{pack.path.name}: {many} evenings a row")
    pacing(pack.scenario, many)
    economy(pack.scenario, many)
    facilities(pack.scenario, many)


if __name__ == "__main__":
    main()
