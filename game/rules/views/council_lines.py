"""What is told of decisions that waited, line by line."""

from game.rules import events
from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import message
from game.rules.views.shapes import ReportLine

COUNCIL_LINES = ByEvent[tuple[ReportLine, ...]]("show on the page")


@COUNCIL_LINES.on(events.DecisionTookEffect)
def _took_effect(scenario: Scenario, state: State, event: events.DecisionTookEffect) -> tuple[ReportLine, ...]:
    """What is said of it at work, or stands in the paper, is told now: not when it was put on hold."""
    card, decision = scenario.dilemmas[event.card], state.decided(event.card, event.occurrence)
    told = [ReportLine("note", message("told.took_effect", title=card.title))]
    # In the quarter in which it was decided the paper of that quarter has it.
    if decision.value is not None and decision.quarter != state.quarter:
        said = "page.headline" if scenario.canteen is None else "page.canteen"
        headlines = card.headlines(decision.value, decision.variants)
        told += [ReportLine("note", message(said, text=words)) for words in headlines]
    return tuple(told)


@COUNCIL_LINES.on(events.CourtRuled)
def _ruled(scenario: Scenario, state: State, event: events.CourtRuled) -> tuple[ReportLine, ...]:
    card = scenario.dilemmas[event.card]
    assert card.council is not None
    said = message("told.court", title=card.title)
    becomes = message("told.court_stands" if event.stands else "told.court_void")
    return (ReportLine("letter", card.council.court[event.row].text, said), ReportLine("note", becomes))
