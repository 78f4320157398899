"""What a facility costs, saves and brings, quarter by quarter.

The figures and the three ways prevention can turn out come from the paper playtest behind the rules.
"""

from typing import assert_never

from game.rules import events
from game.rules.luck.chance import below
from game.rules.outcomes.consequences import happen
from game.rules.outcomes.happening import move_points
from game.rules.parts.effects import Origin
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.references import ByCompleteTown, kept
from game.rules.town.group import OUTCOMES, Group
from game.rules.town.remembered import Facility, Level
from game.rules.transition import Transition
from game.rules.year import quarters

_ROUND = 1_000
"""Half of a saving is rounded down to whole thousands."""


def saving(group: Group, facility: Facility, quarter: int) -> int:
    """What the levels that work in this quarter save, in whole euros; one nobody knows of counts as hoped."""
    return sum(_saving(group, number, level) for number, level in enumerate(facility.levels) if level.quarter < quarter)


def _saving(group: Group, number: int, level: Level) -> int:
    whole = max(0, group.care[number] - group.care[number + 1])
    match level.works:
        case "half":
            return whole // 2 // _ROUND * _ROUND
        case "not":
            return 0
        case "hoped" | None:
            return whole
        case unknown:
            assert_never(unknown)


def hoped(group: Group, facility: Facility) -> int:
    """What the next level is to save in the quarter after it is built, in whole euros: also what would have risen."""
    risen = 0 if facility.levels else group.rises * (facility.waited + 1)
    return max(0, group.care[facility.level] - group.care[facility.level + 1] + risen)


def care(group: Group, facility: Facility, quarter: int) -> int:
    """The heavier care at the end of this quarter, in whole euros."""
    if not facility.levels:
        return _unhelped(group, facility.waited)
    works = any(level.quarter < quarter for level in facility.levels)
    # What has been built works from the next quarter; until then it costs what it would have cost.
    rise = 0 if works else group.rises * facility.waited
    return max(0, group.care[0] + rise - saving(group, facility, quarter))


def _unhelped(group: Group, waited: int) -> int:
    """The same where nothing was built for so many quarters."""
    return max(0, group.care[0] + group.rises * waited)


def next_end(state: State) -> int:
    """The first quarter whose end is still to come; after the last one a quarter of next year."""
    return max(1, state.quarter + (state.phase in ("quarter_end", "over")))


def care_to_come(scenario: Scenario, state: State, fund: str, *, hoped: bool = True) -> int:
    """The heavier care that this fund still pays this year, if nothing more is built, in whole euros.

    `hoped`: what nobody knows of yet works as hoped; else it saves nothing.
    """
    ends = range(next_end(state), quarters(scenario, state) + 1)
    total = 0
    for group, facility in zip(scenario.groups.values(), state.facilities, strict=True):
        if group.fund != fund:
            continue
        if not facility.levels:
            total += sum([_unhelped(group, facility.waited + more) for more in range(len(ends))])
            continue
        known = facility if hoped else _disappoints(facility)
        total += sum([care(group, known, quarter) for quarter in ends])
    return total


def _disappoints(facility: Facility) -> Facility:
    """The same where no level works of which nobody knows yet."""
    levels = tuple(Level(it.quarter, it.works or "not") for it in facility.levels)
    return Facility(levels=levels, waited=facility.waited, landed=facility.landed)


def incident(group: Group, facility: Facility) -> int:
    """What landing there costs now, in whole euros."""
    return group.incident[facility.level]


def price(group: Group, facility: Facility) -> int | None:
    """The price of the next level; `None` where it is as high as it gets."""
    return group.build[facility.level] if facility.level < group.top else None


def pay_incident(transition: Transition, id: str) -> None:
    """The table pays for what happened."""
    transition.tell(events.IncidentPaid(id, incident(*_pair(transition, id))))


def build(transition: Transition, id: str) -> None:
    """The table builds one level instead, and pays no incident."""
    group, facility = _pair(transition, id)
    cost = price(group, facility)
    assert cost is not None
    transition.tell(events.FacilityBuilt(id, facility.level + 1, cost))


def end_quarter(transition: Transition) -> None:
    """Per group: what shows itself, the heavier care, and the points a facility brings; then whether all have one."""
    quarter = transition.state.quarter
    for id in transition.scenario.groups:
        _prove(transition, id, quarter)
        group, facility = _pair(transition, id)
        transition.tell(events.CarePaid(id, care(group, facility, quarter), saving(group, facility, quarter)))
        _points(transition, id, group, facility, quarter)
    complete(transition)


def _pair(transition: Transition, id: str) -> tuple[Group, Facility]:
    return transition.scenario.groups[id], transition.state.facilities[transition.scenario.group_at[id]]


def _prove(transition: Transition, id: str, quarter: int) -> None:
    """One draw per level, when it has worked for a quarter."""
    group, facility = _pair(transition, id)
    for number, level in enumerate(facility.levels, start=1):
        if level.works is None and level.quarter < quarter:
            drawn = below(transition.state.seed, ("facility", id, number), 100)
            hoped, half, _ = group.works
            place = 0 if drawn < hoped else 1 if drawn < hoped + half else 2
            transition.tell(events.FacilityProved(id, number, OUTCOMES[place]))


def _points(transition: Transition, id: str, group: Group, facility: Facility, quarter: int) -> None:
    """Points per level that works; one that works half brings them every second quarter."""
    times = sum(
        level.works == "hoped" or (level.works == "half" and (quarter - level.quarter) % 2 == 0)
        for level in facility.levels
        if level.quarter < quarter
    )
    if times:
        for move in group.each_quarter:
            move_points(transition, move.id, move.amount * times, "facility", id)


def complete(transition: Transition) -> None:
    """Once: every neighbourhood has its facility."""
    scenario, state = transition.scenario, transition.state
    if scenario.board is None or scenario.board.complete is None or state.complete:
        return
    if state.facilities and all(facility.levels for facility in state.facilities):
        transition.tell(events.TownCompleted())
        origin = Origin(kept(ByCompleteTown()), 1, transition.cause)
        happen(transition, scenario.board.complete.now, origin)


def next_year(scenario: Scenario, state: State) -> dict[str, int]:
    """Group → what its facility still saves in the whole of next year, in whole euros."""
    year = quarters(scenario, state)
    return {
        id: year * saving(group, state.facilities[scenario.group_at[id]], year + 1)
        for id, group in scenario.groups.items()
    }
