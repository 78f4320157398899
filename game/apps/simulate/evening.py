"""One evening played and counted: what it reached, how things stood at each quarter's end, how it ended."""

from game.apps.simulate.choosing import Player
from game.apps.simulate.counts import HowOften
from game.apps.simulate.minutes import Watch
from game.apps.simulate.plan import Dealt
from game.apps.simulate.seen import SeenInEvening
from game.rules.scenario import Scenario
from game.rules.state import SUPERVISION, State
from game.rules.turns import apply, begin

THOUSAND = 1_000
STEP = 50
"""Thousands of euros: money before supervision is counted in steps of so many."""


def money(state: State) -> int:
    """All there is, less what no fund could pay, in whole euros."""
    return sum(state.funds) - state.debt


def play(scenario: Scenario, evening: Dealt, counts: HowOften) -> None:
    """Play it to its end, and count it."""
    kind, setup = evening.kind.id, evening.setup
    player = Player(scenario, evening.kind, setup.seed)
    watch = Watch(scenario, evening.method, setup.voters, len(setup.seats))
    seen = SeenInEvening(scenario)
    state, told = begin(scenario, setup)
    ends: list[State] = []
    while True:
        for event in told:
            seen.see(event, state.quarter)
            watch.see(event)
        if state.phase == "over":
            break
        if state.phase == "quarter_end" and (not ends or ends[-1].quarter != state.quarter):
            ends.append(state)
        action, asked = player.next(state)
        state, told = apply(scenario, state, action, asked)
    ends = [it for it in ends if it.quarter != state.quarter] + [state]
    seen.end(state)
    _count(scenario, evening, seen, ends, counts)
    minutes = -(-watch.seconds // 60)
    counts.count(f"minutes {kind} {evening.set_up} {evening.year}", minutes)


def _count(scenario: Scenario, evening: Dealt, seen: SeenInEvening, ends: list[State], counts: HowOften) -> None:
    kind, end = evening.kind.id, ends[-1]
    year = f"{kind} {evening.year}"
    counts.count("evenings", year)
    for part in seen.parts:
        counts.count(f"seen {kind}", part)
        if part.startswith(("goal ", "ending ")):
            counts.count(f"reached {year}", part)
    for state in ends:
        counts.count(f"money {kind} {state.quarter}", money(state) // THOUSAND)
        for id, amount in zip(scenario.funds, state.funds, strict=True):
            counts.count(f"fund {kind} {state.quarter} {id}", amount // THOUSAND)
        for id, points in zip(scenario.indicators, state.indicators, strict=True):
            counts.count(f"meter {kind} {state.quarter} {id}", points)
        if SUPERVISION not in state.flags and state is not end:
            came = "into" if seen.supervision is not None else "out"
            counts.count(f"before {state.quarter}", f"{money(state) // THOUSAND // STEP} {came}")
    if seen.supervision is not None:
        counts.count(f"supervision {year}", seen.supervision)
    counts.count(f"ends {kind}", money(end) // THOUSAND)
    counts.count(f"stands {year}", sum(end.indicators))
    counts.count(f"lowest {kind}", min(zip(end.indicators, scenario.indicators, strict=True))[1])
    counts.count(f"turns {kind}", "all", seen.turns)
    counts.count(f"turns {kind}", "empty", seen.empty)
    for card in seen.undecided:
        counts.count(f"undecided {kind}", card)
    for card in seen.talks:
        counts.count(f"talks {evening.kind.talk}", card)
    for card, fact, minutes in seen.facts:
        counts.count(f"found {evening.kind.talk}", f"{card}.{fact}")
        counts.count(f"took {evening.kind.talk} {card}.{fact}", minutes)
