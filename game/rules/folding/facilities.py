"""How the facilities of the neighbourhoods change."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from game.rules import events
from game.rules.folding.change import Fold, told
from game.rules.state import Facility, Level, State

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


def _changed(
    scenario: "Scenario", state: State, group: str, change: Callable[[Facility], Facility]
) -> tuple[Facility, ...]:
    at = scenario.group_at[group]
    return (*state.facilities[:at], change(state.facilities[at]), *state.facilities[at + 1 :])


def _incident_paid(scenario: "Scenario", state: State, event: events.IncidentPaid) -> State:
    def paid(facility: Facility) -> Facility:
        return replace(facility, landed=facility.landed + 1)

    return told(state, event, facilities=_changed(scenario, state, event.group, paid))


def _facility_built(scenario: "Scenario", state: State, event: events.FacilityBuilt) -> State:
    def built(facility: Facility) -> Facility:
        return replace(facility, levels=(*facility.levels, Level(state.quarter)), landed=facility.landed + 1)

    return told(state, event, facilities=_changed(scenario, state, event.group, built))


def _facility_moved(scenario: "Scenario", state: State, event: events.FacilityMoved) -> State:
    built = (Level(state.quarter),) * max(0, event.applied)

    def moved(facility: Facility) -> Facility:
        levels = facility.levels[: facility.level + min(0, event.applied)]
        return replace(facility, levels=levels + built)

    return told(state, event, facilities=_changed(scenario, state, event.group, moved))


def _facility_proved(scenario: "Scenario", state: State, event: events.FacilityProved) -> State:
    def proved(facility: Facility) -> Facility:
        at = event.level - 1
        level = replace(facility.levels[at], works=event.works)
        return replace(facility, levels=(*facility.levels[:at], level, *facility.levels[event.level :]))

    return told(state, event, facilities=_changed(scenario, state, event.group, proved))


def _care_paid(scenario: "Scenario", state: State, event: events.CarePaid) -> State:
    def paid(facility: Facility) -> Facility:
        return facility if facility.levels else replace(facility, waited=facility.waited + 1)

    return told(state, event, facilities=_changed(scenario, state, event.group, paid))


def _town_completed(scenario: "Scenario", state: State, event: events.TownCompleted) -> State:
    return told(state, event, complete=True)


FOLDS: dict[type[Any], Fold] = {
    events.IncidentPaid: _incident_paid,
    events.FacilityBuilt: _facility_built,
    events.FacilityMoved: _facility_moved,
    events.FacilityProved: _facility_proved,
    events.CarePaid: _care_paid,
    events.TownCompleted: _town_completed,
}
