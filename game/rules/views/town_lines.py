"""What was told of the town, of coming back on a decision and of changes by hand, line by line."""

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import message
from game.rules.views.shapes import ReportLine
from game.rules.year import quarters

Lines = tuple[ReportLine, ...]
TOWN_LINES = ByEvent[Lines]("show on the page")


@TOWN_LINES.on(events.CarePaid)
def _care(scenario: Scenario, state: State, event: events.CarePaid) -> Lines:
    group = scenario.groups[event.group]
    names = {"group": group.name, "fund": scenario.funds[group.fund].name}
    key = "told.care_saved" if event.saved else "told.care"
    return (ReportLine("care", message(key, **names, amount=event.amount, saved=event.saved)),)


@TOWN_LINES.on(events.IncidentPaid)
def _incident(scenario: Scenario, state: State, event: events.IncidentPaid) -> Lines:
    group = scenario.groups[event.group]
    if event.amount == 0:
        return (ReportLine("town", message("told.incident_covered", facility=group.facility)),)
    return (ReportLine("money", message("told.incident", fund=scenario.funds[group.fund].name, amount=event.amount)),)


@TOWN_LINES.on(events.FacilityBuilt)
def _built(scenario: Scenario, state: State, event: events.FacilityBuilt) -> Lines:
    group = scenario.groups[event.group]
    names = {"facility": group.facility, "fund": scenario.funds[group.fund].name}
    last = ".last" if state.quarter >= quarters(scenario, state) else ""
    return (ReportLine("town", message(f"told.built{last}", **names, level=event.level, amount=event.price)),)


@TOWN_LINES.on(events.FacilityProved)
def _proved(scenario: Scenario, state: State, event: events.FacilityProved) -> Lines:
    group = scenario.groups[event.group]
    names = {"facility": group.facility, "group": group.name}
    return (ReportLine("town", message(f"told.works.{event.works}", **names, level=event.level)),)


@TOWN_LINES.on(events.TownCompleted)
def _completed(scenario: Scenario, state: State, event: events.TownCompleted) -> Lines:
    complete = scenario.board.complete if scenario.board is not None else None
    return () if complete is None else (ReportLine("letter", complete.text),)


@TOWN_LINES.on(events.BudgetShifted)
def _shifted(scenario: Scenario, state: State, event: events.BudgetShifted) -> Lines:
    names = {"source": scenario.funds[event.source].name, "target": scenario.funds[event.target].name}
    return (ReportLine("money", message("told.shifted", amount=event.amount, **names)),)


@TOWN_LINES.on(events.DecisionRevised)
def _revised(scenario: Scenario, state: State, event: events.DecisionRevised) -> Lines:
    return (ReportLine("note", message("told.revised", title=scenario.dilemmas[event.card].title)),)


@TOWN_LINES.on(events.EffectCancelled)
def _cancelled(scenario: Scenario, state: State, event: events.EffectCancelled) -> Lines:
    effect = scenario.effects[event.ref.of, event.ref.at]
    if not effect.announced:
        return ()
    words = effect.text if effect.text is not None else message("told.came_back")
    return (ReportLine("note", message("told.cancelled", text=words)),)


@TOWN_LINES.on(events.Adjusted)
def _adjusted(scenario: Scenario, state: State, event: events.Adjusted) -> Lines:
    note, id, amount = ReportLine("note", message("told.adjusted")), event.id, event.amount
    if id in scenario.funds:
        return (note, *money_lines(scenario, id, amount, "told.money.adjust"))
    if id in scenario.indicators:
        return (note, *point_lines(scenario, id, amount, amount))
    return (note, *level_lines(scenario, id, amount))


@TOWN_LINES.on(events.CoverFound)
def _cover(scenario: Scenario, state: State, event: events.CoverFound) -> Lines:
    given = money_lines(scenario, event.source, -event.amount, "told.money.cover")
    return (*given, *money_lines(scenario, event.fund, event.amount, "told.money.cover"))


@TOWN_LINES.on(events.DebtBooked)
def _debt(scenario: Scenario, state: State, event: events.DebtBooked) -> Lines:
    return (ReportLine("money", message("told.debt", fund=scenario.funds[event.fund].name, amount=event.amount)),)


@TOWN_LINES.on(events.SupervisionBegan)
def _supervision(scenario: Scenario, state: State, event: events.SupervisionBegan) -> Lines:
    written = scenario.supervision
    return (ReportLine("letter", written.text if written is not None else message("told.supervision")),)


def money_lines(scenario: Scenario, fund: str, amount: int, key: str | None = None) -> Lines:
    """The line about a fund, by its key or by going up or down; none where nothing moved."""
    if amount == 0:
        return ()
    name = scenario.funds[fund].name
    if key is None:
        return (
            ReportLine(
                "money", message("told.money.up" if amount > 0 else "told.money.down", fund=name, amount=abs(amount))
            ),
        )
    return (ReportLine("money", message(key, fund=name, amount=abs(amount), change=amount)),)


def point_lines(scenario: Scenario, indicator: str, asked: int, applied: int) -> Lines:
    """The line about an indicator; none where it was not to move."""
    if asked == 0:
        return ()
    key = "told.points.same" if applied == 0 else "told.points.up" if applied > 0 else "told.points.down"
    return (ReportLine("points", message(key, name=scenario.indicators[indicator].name, points=abs(applied))),)


def level_lines(scenario: Scenario, group: str, applied: int) -> Lines:
    """The line about a facility."""
    facility = scenario.groups[group].facility
    if applied == 0:
        return (ReportLine("town", message("told.level.same", facility=facility)),)
    key = "told.level.up" if applied > 0 else "told.level.down"
    return (ReportLine("town", message(key, facility=facility, levels=abs(applied))),)
