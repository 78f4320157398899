"""Pages of an evening, made from a view and its prompts; which page comes from what is asked, not from a kind."""

from game.apps.table.desk import Desk
from game.apps.table.page import Page
from game.apps.table.pages import answers, ballots, case, told
from game.rules import prompts


def page_for(desk: Desk) -> Page:
    """The page for what is asked now."""
    view = desk.view
    if view.phase == "over":
        return told.year(desk)
    match desk.prompt:
        case prompts.Ballot() as ballot:
            return ballots.page(desk, ballot)
        case prompts.Agenda() as agenda:
            return answers.agenda(desk, agenda)
        case prompts.Ask() as ask:
            return case.talk(desk, ask)
        case prompts.Say() as say:
            return answers.say(desk, say)
        case prompts.Acknowledge():
            return _read(desk)
        case prompts.Pick() as pick if pick.at == "adviser":
            return case.briefing(desk)
        case prompts.Pick() | prompts.Allocate() | prompts.Rank() as question:
            return answers.question(desk, question)


def _read(desk: Desk) -> Page:
    """Something to read before going on."""
    match desk.prompt.at:
        case "briefing":
            return case.briefing(desk)
        case "deliberation":
            return case.deliberation(desk)
        case "outcome":
            return told.outcome(desk)
        case "quarter":
            return told.quarter(desk)
        case _:
            return told.quarter_end(desk)


__all__ = ["page_for"]
