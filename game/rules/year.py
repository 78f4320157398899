"""How long this table's year is: its quarters, and its cases as far as they are played and planned."""

from game.rules.lookup import Lookup
from game.rules.state import State
from game.rules.terms.bars import Bound, YearBar


def quarters(scenario: Lookup, state: State) -> int:
    """How many quarters the year has: those of the pack, unless the table plays a shorter one."""
    return state.quarters or scenario.quarters


def dealt(cases: int, quarters: int, quarter: int) -> int:
    """So many cases dealt over the year: how many this quarter, from 1, has. The larger numbers come first."""
    return cases // quarters + (quarter <= cases % quarters)


def usual_agenda(scenario: Lookup, state: State, quarter: int) -> int:
    """How many cases this quarter has when nobody says otherwise."""
    return dealt(state.cases, quarters(scenario, state), quarter) if state.cases else scenario.agenda


def cases(scenario: Lookup, state: State) -> int:
    """How many cases the year has in all: those that were closed, the open one, and those that are still planned.

    A case that was skipped, and practice, are none.
    """
    closed = sum(it.how not in ("skipped", "revised") for it in state.decisions)
    open = state.case is not None and not state.case.practice
    return closed + open + planned(scenario, state)


def planned(scenario: Lookup, state: State) -> int:
    """Those of this quarter's agenda and of the quarters after it; never more than there are cards."""
    return min(places_left(scenario, state), state.cards_left + len(state.opened))


def places_left(scenario: Lookup, state: State) -> int:
    """How many cases this quarter's agenda and the quarters after it still have room for, beside the open one."""
    if state.phase == "over":
        return 0
    begun = state.quarter > 0 and state.phase != "opening"
    now = max(0, state.agenda - state.played) if begun and state.phase != "quarter_end" else 0
    first = state.quarter + 1 if begun else max(1, state.quarter)
    ahead = range(first, quarters(scenario, state) + 1)
    each = state.agenda - state.extra if begun and not state.cases else 0
    return now + sum([each or usual_agenda(scenario, state, quarter) for quarter in ahead])


def height(bound: Bound, scenario: Lookup, state: State) -> int:
    """How high it must be in this year, as far as it is planned now."""
    if not isinstance(bound, YearBar):
        return bound
    return bound.at(quarters(scenario, state) if bound.by == "quarters" else cases(scenario, state))
