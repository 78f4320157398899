"""What the table reads of `invited`."""

from game.rules.events.table import ByEvent
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Text
from game.rules.views.shapes import ReportLine
from tests.fifth.invited import Invited

LINES = ByEvent[tuple[ReportLine, ...]]("show on the page")


@LINES.on(Invited)
def _invited(scenario: Scenario, state: State, event: Invited) -> tuple[ReportLine, ...]:
    words = Text(nl=f"Er komen {event.advisers} adviseurs meer.", en=f"{event.advisers} more advisers are coming.")
    return (ReportLine("note", words),)
