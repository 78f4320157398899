"""A year that the table closed before its end, and how far it came."""

from collections.abc import Sequence

from game.log.entries import Entry
from game.log.records import Acted, Opened
from game.log.told.line import live
from game.rules.events import QuarterEnded, QuarterOpened, YearEnded
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Message, Text, message
from game.rules.views import YearView


def undecided_now(state: State) -> bool:
    """Whether closing the year now closes a case without its decision."""
    case = state.case
    return case is not None and not case.practice and case.how is None


def cut_short(scenario: Scenario, entries: Sequence[Entry]) -> Message | None:
    """How far the year came where it was closed before its end; `None` of any other year."""
    begun = done = 0
    early, quarters = False, scenario.quarters
    for entry in entries[:1]:
        if isinstance(entry.record, Opened):
            quarters = entry.record.setup.quarters or quarters
    # Where there is nothing to choose first, the first quarter opens with the evening.
    records = (entry.record for entry in (*entries[:1], *live(entries)))
    told = (event for it in records if isinstance(it, Opened | Acted) for event in it.events)
    for event in told:
        match event:
            case QuarterOpened(quarter=quarter):
                begun = quarter
            case QuarterEnded(quarter=quarter):
                done = quarter
            case YearEnded(early=closed):
                early = closed
    # Closed where nothing was left but to turn the last page, it was whole.
    if not early or done == quarters:
        return None
    if not begun:
        return message("page.cut_short.before")
    where = "after" if done == begun else "in"
    return message(f"page.cut_short.{where}", quarter=begun, quarters=quarters)


def ending_words(year: YearView, short: Message | None) -> tuple[Text | Message, Text | Message]:
    """What the last page is called and says; `short`: how far the year came, where it was closed before its end.

    What a pack says of its ending is said of a whole year, so of a shorter one it is not said.
    """
    return (year.title, year.text) if short is None else (message("page.cut_short.title"), short)
