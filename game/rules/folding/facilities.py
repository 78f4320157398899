"""How the facilities of the neighbourhoods change, and the funds that pay for them."""

from collections.abc import Callable

from msgspec.structs import replace

from game.rules import events
from game.rules.events import Bill
from game.rules.events.table import ByEvent
from game.rules.folding.change import put, with_funds
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.town.remembered import Facility, Level

FOLDS = ByEvent[State]("fold")


def _paid(
    scenario: Scenario,
    state: State,
    group: str,
    amount: int,
    bill: Bill | None,
    change: Callable[[Facility], Facility],
) -> State:
    """The group's fund pays so many euros, and its facility changes."""
    at = scenario.group_at[group]
    facilities = (*state.facilities[:at], change(state.facilities[at]), *state.facilities[at + 1 :])
    funds = put(state.funds, scenario.fund_at[scenario.groups[group].fund], -amount)
    return with_funds(scenario, state, funds, bill, state.number, facilities=facilities)


@FOLDS.on(events.IncidentPaid)
def _incident_paid(scenario: Scenario, state: State, event: events.IncidentPaid) -> State:
    def paid(facility: Facility) -> Facility:
        return replace(facility, landed=facility.landed + 1)

    return _paid(scenario, state, event.group, event.amount, Bill("incident", event.group), paid)


@FOLDS.on(events.FacilityBuilt)
def _facility_built(scenario: Scenario, state: State, event: events.FacilityBuilt) -> State:
    def built(facility: Facility) -> Facility:
        return replace(facility, levels=(*facility.levels, Level(state.quarter)), landed=facility.landed + 1)

    return _paid(scenario, state, event.group, event.price, None, built)


@FOLDS.on(events.FacilityProved)
def _facility_proved(scenario: Scenario, state: State, event: events.FacilityProved) -> State:
    def proved(facility: Facility) -> Facility:
        at = event.level - 1
        level = replace(facility.levels[at], works=event.works)
        return replace(facility, levels=(*facility.levels[:at], level, *facility.levels[event.level :]))

    return _paid(scenario, state, event.group, 0, None, proved)


@FOLDS.on(events.CarePaid)
def _care_paid(scenario: Scenario, state: State, event: events.CarePaid) -> State:
    def paid(facility: Facility) -> Facility:
        return facility if facility.levels else replace(facility, waited=facility.waited + 1)

    return _paid(scenario, state, event.group, event.amount, Bill("care", event.group), paid)


@FOLDS.on(events.TownCompleted)
def _town_completed(scenario: Scenario, state: State, event: events.TownCompleted) -> State:
    return replace(state, complete=True)
