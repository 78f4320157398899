"""What was told of the town, of coming back on a decision and of changes by hand, line by line."""

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.text import Message, message
from game.rules.views.shapes import Line

TOWN_LINES = ByEvent[Line | None]("show on the page").giving(Line("note", message("told.adjusted")), events.Adjusted)


@TOWN_LINES.on(events.CarePaid)
def _care(scenario: Scenario, state: State, event: events.CarePaid) -> Line:
    group = scenario.groups[event.group]
    names = {"group": group.name, "fund": scenario.funds[group.fund].name}
    key = "told.care_saved" if event.saved else "told.care"
    return Line("care", message(key, **names, amount=event.amount, saved=event.saved))


@TOWN_LINES.on(events.IncidentPaid)
def _incident(scenario: Scenario, state: State, event: events.IncidentPaid) -> Line:
    group = scenario.groups[event.group]
    if event.amount == 0:
        return Line("town", message("told.incident_covered", facility=group.facility))
    return Line("money", message("told.incident", fund=scenario.funds[group.fund].name, amount=event.amount))


@TOWN_LINES.on(events.FacilityBuilt)
def _built(scenario: Scenario, state: State, event: events.FacilityBuilt) -> Line:
    group = scenario.groups[event.group]
    names = {"facility": group.facility, "fund": scenario.funds[group.fund].name}
    return Line("town", message("told.built", **names, level=event.level, amount=event.price))


@TOWN_LINES.on(events.FacilityProved)
def _proved(scenario: Scenario, state: State, event: events.FacilityProved) -> Line:
    group = scenario.groups[event.group]
    names = {"facility": group.facility, "group": group.name}
    return Line("town", message(f"told.works.{event.works}", **names, level=event.level))


@TOWN_LINES.on(events.FacilityMoved)
def _moved(scenario: Scenario, state: State, event: events.FacilityMoved) -> Line:
    return Line("town", _levels(scenario, event.group, event.applied))


@TOWN_LINES.on(events.TownCompleted)
def _completed(scenario: Scenario, state: State, event: events.TownCompleted) -> Line | None:
    complete = scenario.board.complete if scenario.board is not None else None
    return None if complete is None else Line("letter", complete.text)


@TOWN_LINES.on(events.BudgetShifted)
def _shifted(scenario: Scenario, state: State, event: events.BudgetShifted) -> Line:
    names = {"source": scenario.funds[event.source].name, "target": scenario.funds[event.target].name}
    return Line("money", message("told.shifted", amount=event.amount, **names))


@TOWN_LINES.on(events.DecisionRevised)
def _revised(scenario: Scenario, state: State, event: events.DecisionRevised) -> Line:
    return Line("note", message("told.revised", title=scenario.dilemmas[event.card].title))


@TOWN_LINES.on(events.EffectCancelled)
def _cancelled(scenario: Scenario, state: State, event: events.EffectCancelled) -> Line:
    text = scenario.effects[event.card, event.path].text
    return Line("note", message("told.cancelled", text=text if text is not None else message("told.came_back")))


def _levels(scenario: Scenario, id: str, applied: int) -> Message:
    facility = scenario.groups[id].facility
    if applied == 0:
        return message("told.level.same", facility=facility)
    return message("told.level.up" if applied > 0 else "told.level.down", facility=facility, levels=abs(applied))
