"""How the facilities of the neighbourhoods change."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.folding.change import told
from game.rules.state import Facility, Level, State

if TYPE_CHECKING:
    from game.rules.scenario import Scenario


FOLDS = ByEvent[State]("fold")


def _changed(
    scenario: "Scenario", state: State, group: str, change: Callable[[Facility], Facility]
) -> tuple[Facility, ...]:
    at = scenario.group_at[group]
    return (*state.facilities[:at], change(state.facilities[at]), *state.facilities[at + 1 :])


@FOLDS.on(events.IncidentPaid)
def _incident_paid(scenario: "Scenario", state: State, event: events.IncidentPaid) -> State:
    def paid(facility: Facility) -> Facility:
        return replace(facility, landed=facility.landed + 1)

    return told(state, event, facilities=_changed(scenario, state, event.group, paid))


@FOLDS.on(events.FacilityBuilt)
def _facility_built(scenario: "Scenario", state: State, event: events.FacilityBuilt) -> State:
    def built(facility: Facility) -> Facility:
        return replace(facility, levels=(*facility.levels, Level(state.quarter)), landed=facility.landed + 1)

    return told(state, event, facilities=_changed(scenario, state, event.group, built))


@FOLDS.on(events.FacilityMoved)
def _facility_moved(scenario: "Scenario", state: State, event: events.FacilityMoved) -> State:
    built = (Level(state.quarter),) * max(0, event.applied)

    def moved(facility: Facility) -> Facility:
        levels = facility.levels[: facility.level + min(0, event.applied)]
        return replace(facility, levels=levels + built)

    return told(state, event, facilities=_changed(scenario, state, event.group, moved))


@FOLDS.on(events.FacilityProved)
def _facility_proved(scenario: "Scenario", state: State, event: events.FacilityProved) -> State:
    def proved(facility: Facility) -> Facility:
        at = event.level - 1
        level = replace(facility.levels[at], works=event.works)
        return replace(facility, levels=(*facility.levels[:at], level, *facility.levels[event.level :]))

    return told(state, event, facilities=_changed(scenario, state, event.group, proved))


@FOLDS.on(events.CarePaid)
def _care_paid(scenario: "Scenario", state: State, event: events.CarePaid) -> State:
    def paid(facility: Facility) -> Facility:
        return facility if facility.levels else replace(facility, waited=facility.waited + 1)

    return told(state, event, facilities=_changed(scenario, state, event.group, paid))


@FOLDS.on(events.TownCompleted)
def _town_completed(scenario: "Scenario", state: State, event: events.TownCompleted) -> State:
    return told(state, event, complete=True)
