"""What folding is made of: small changes to a state."""

from typing import Any, assert_never

from msgspec.structs import replace

from game.rules.events import Bill, EffectRef, Moved
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.state.remembered import Due, Short
from game.rules.town.remembered import Facility, Level


def put(values: tuple[int, ...], place: int, change: int) -> tuple[int, ...]:
    """The numbers with one of them changed by so much."""
    changed = list(values)
    changed[place] += change
    return tuple(changed)


def others(ids: tuple[str, ...], id: str) -> tuple[str, ...]:
    """All but that one: the same, where it is not among them."""
    while id in ids:
        place = ids.index(id)
        ids = ids[:place] + ids[place + 1 :]
    return ids


def without(due: tuple[Due, ...], ref: EffectRef) -> tuple[Due, ...]:
    """What is on its way, but this effect."""
    return tuple(it for it in due if it.ref != ref)


def with_funds(
    scenario: Scenario, state: State, funds: tuple[int, ...], bill: Bill | None, cause: int, **changes: Any
) -> State:
    """The state with these balances and changes; of a fund that falls, or falls further, below zero the bill is kept."""
    if state.short or (funds and min(funds) < 0):
        changes["short"] = _short(scenario, state, funds, bill, cause)
    return replace(state, funds=funds, **changes)


def _short(
    scenario: Scenario, state: State, funds: tuple[int, ...], bill: Bill | None, cause: int
) -> tuple[Short, ...]:
    kept = {it.fund: it for it in state.short}
    for id, before, now in zip(scenario.funds, state.funds, funds, strict=True):
        if now >= 0:
            kept.pop(id, None)
        elif now < before:
            kept[id] = Short(id, bill, cause)
    return tuple(kept.values())


def with_moves(
    scenario: Scenario, state: State, moves: tuple[Moved, ...], bill: Bill | None, cause: int, **changes: Any
) -> State:
    """The state with all of that moved at once, and these changes."""
    funds, indicators = list(state.funds), list(state.indicators)
    fund_at, indicator_at = scenario.fund_at, scenario.indicator_at
    for move in moves:
        match move.what:
            case "fund":
                funds[fund_at[move.id]] += move.applied
            case "indicator":
                indicators[indicator_at[move.id]] += move.applied
            case "group":
                built = changes.get("facilities", state.facilities)
                changes["facilities"] = with_levels(scenario, state, built, move.id, move.applied)
            case unknown:
                assert_never(unknown)
    return with_funds(scenario, state, tuple(funds), bill, cause, indicators=tuple(indicators), **changes)


def with_levels(
    scenario: Scenario, state: State, facilities: tuple[Facility, ...], group: str, levels: int
) -> tuple[Facility, ...]:
    """The facilities with that one so many levels higher, built in this quarter, or lower."""
    at = scenario.group_at[group]
    facility = facilities[at]
    kept = facility.levels[: facility.level + min(0, levels)]
    moved = replace(facility, levels=kept + (Level(state.quarter),) * max(0, levels))
    return (*facilities[:at], moved, *facilities[at + 1 :])
