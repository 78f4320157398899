"""What is told of decisions that waited, line by line."""

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.text import message
from game.rules.views.shapes import ReportLine

COUNCIL_LINES = ByEvent[tuple[ReportLine, ...]]("show on the page")


@COUNCIL_LINES.on(events.DecisionTookEffect)
def _took_effect(scenario: Scenario, state: State, event: events.DecisionTookEffect) -> tuple[ReportLine, ...]:
    return (ReportLine("note", message("told.took_effect", title=scenario.dilemmas[event.card].title)),)


@COUNCIL_LINES.on(events.CourtRuled)
def _ruled(scenario: Scenario, state: State, event: events.CourtRuled) -> tuple[ReportLine, ...]:
    card = scenario.dilemmas[event.card]
    assert card.council is not None
    said = message("told.court", title=card.title)
    becomes = message("told.court_stands" if event.stands else "told.court_void")
    return (ReportLine("letter", card.council.court[event.row].text, said), ReportLine("note", becomes))
