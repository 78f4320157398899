"""The parts of a page that are read one after another, before anything is answered."""

from game.apps.table.desk import Desk
from game.apps.table.pages.decided import result_of
from game.apps.table.pages.outcome import following
from game.apps.table.pages.reasons import WRITE


def next_part(desk: Desk) -> str | None:
    """The part that comes after the one that is shown; `None` where the question is to be answered now."""
    at, sub, case = desk.prompt.at, desk.half.sub, desk.view.case
    match at:
        case "quarter_end" if sub != "account":
            letters = any(line.kind == "letter" for line in desk.view.report)
            return "account" if sub or not letters else "letters"
        case "goal" if sub == "":
            return "promise"
        case "outcome":
            return following(desk)
        case "rationale" if sub == "" and case is not None and result_of(case) is not None:
            return WRITE
        case "briefing" if sub == "":
            return "resident" if case is not None and case.talk is not None else "options"
        case _:
            return None
