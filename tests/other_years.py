"""Evenings of bots, action by action, and every other year of them."""

from collections.abc import Iterable, Iterator
from itertools import product

from game.rules.bots import POLICIES, bot_action
from game.rules.legal import prompts
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import State
from game.rules.turns import apply, begin
from game.rules.whatif import Taken, decisions, nearest, other_year, promise_kept
from tests.evenings import SEATS


def evening(scenario: Scenario, table: Setup, policy: str = "plausible") -> tuple[Taken, ...]:
    """An evening of bots, action by action."""
    state, _ = begin(scenario, table)
    line: list[Taken] = []
    while prompts(scenario, state):
        action = bot_action(scenario, state, table.seed, POLICIES[policy])
        after, told = apply(scenario, state, action)
        line.append(Taken(state, action, told, after))
        state = after
    return tuple(line)


def end_of(line: tuple[Taken, ...]) -> State:
    return line[-1].after


def nearest_of_all(scenario: Scenario, policy: str, seeds: Iterable[int]) -> Iterator[int]:
    """The seed of each short evening with a broken promise, once its nearest other year was found to be the nearest."""
    for seed in seeds:
        line = evening(scenario, Setup(seed, SEATS, form="cards", practice=False), policy)
        end = end_of(line)
        if end.goal is None or promise_kept(scenario, end):
            continue
        fewest = min(changes_that_keep_it(scenario, line), default=None)
        found = nearest(scenario, line).year
        assert (None if found is None else len(found.changed)) == fewest, seed
        yield seed


def changes_that_keep_it(scenario: Scenario, line: tuple[Taken, ...]) -> list[int]:
    """Of every way to decide each case as it was or otherwise, how many were otherwise where the promise is kept."""
    each = [(None, *(case.instead(value) for value in case.others)) for case in decisions(scenario, line)]
    kept = []
    for way in product(*each):
        changes = [it for it in way if it is not None]
        if 0 < len(changes) <= 2:
            year = other_year(scenario, line, changes)
            if promise_kept(scenario, year.end):
                kept.append(len(changes))
    return kept
