"""What was told of the town, line by line."""

from game.rules import events
from game.rules.events import Event
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.text import Message, message
from game.rules.views.shapes import Line


def town_line(scenario: Scenario, state: State, event: Event) -> Line | None:
    """The line about a neighbourhood, a facility, a motion or a change by hand; `None` for what has none."""
    match event:
        case events.CarePaid(group=id, amount=amount, saved=saved):
            group = scenario.groups[id]
            key = "told.care_saved" if saved else "told.care"
            words = message(key, group=group.name, fund=scenario.funds[group.fund].name, amount=amount, saved=saved)
            return Line("care", words)
        case events.IncidentPaid(group=id, amount=0):
            return Line("town", message("told.incident_covered", facility=scenario.groups[id].facility))
        case events.IncidentPaid(group=id, amount=amount):
            fund = scenario.funds[scenario.groups[id].fund].name
            return Line("money", message("told.incident", fund=fund, amount=amount))
        case events.FacilityBuilt(group=id, level=level, price=price):
            group = scenario.groups[id]
            fund = scenario.funds[group.fund].name
            return Line("town", message("told.built", facility=group.facility, level=level, fund=fund, amount=price))
        case events.FacilityProved(group=id, level=level, works=works):
            group = scenario.groups[id]
            return Line("town", message(f"told.works.{works}", facility=group.facility, level=level, group=group.name))
        case events.FacilityMoved(group=id, applied=applied):
            return Line("town", _levels(scenario, id, applied))
        case events.TownCompleted() if scenario.board is not None and scenario.board.complete is not None:
            return Line("letter", scenario.board.complete.text)
        case events.BudgetShifted(source=source, target=target, amount=amount):
            names = {"source": scenario.funds[source].name, "target": scenario.funds[target].name}
            return Line("money", message("told.shifted", amount=amount, **names))
        case events.DecisionRevised(card=card):
            return Line("note", message("told.revised", title=scenario.dilemmas[card].title))
        case events.EffectCancelled(card=card, path=path):
            text = scenario.effects[card, path].text
            return Line("note", message("told.cancelled", text=text if text is not None else message("told.came_back")))
        case events.Adjusted():
            return Line("note", message("told.adjusted"))
        case _:
            return None


def _levels(scenario: Scenario, id: str, applied: int) -> Message:
    facility = scenario.groups[id].facility
    if applied == 0:
        return message("told.level.same", facility=facility)
    return message("told.level.up" if applied > 0 else "told.level.down", facility=facility, levels=abs(applied))
