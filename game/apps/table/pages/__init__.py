"""Pages of an evening, made from a view and its prompts; which page comes from what is asked, not from a kind."""

from game.apps.table.desk import Desk
from game.apps.table.page import Page
from game.apps.table.pages import answers, ballots, case, paper, quarter, told, turn, visits
from game.apps.table.pages.turn import walking
from game.rules import prompts

VISITS = ("visit", "news", "neighbourhood", "object", "start", "reflection")


def page_for(desk: Desk) -> Page:
    """The page for what is asked now."""
    view = desk.view
    if view.phase == "over":
        return told.year(desk)
    match desk.view.prompts[0].at:
        case "goal":
            return quarter.goal(desk)
        case "quarter":
            return quarter.start(desk)
        case "confirm":
            return quarter.revision(desk)
        case "roll" | "move":
            return turn.page(desk)
        case at if at in VISITS:
            return visits.page(desk)
    match desk.prompt:
        case prompts.Ballot() as ballot:
            return ballots.page(desk, ballot)
        case prompts.Agenda() as agenda:
            return answers.agenda(desk, agenda)
        case prompts.Ask() as ask:
            return case.talk(desk, ask)
        case prompts.Say() as say:
            return answers.say(desk, say)
        case prompts.Pick() as pick if pick.at == "adviser":
            return case.briefing(desk)
        case prompts.Pick() | prompts.Allocate() | prompts.Rank() as question:
            return answers.question(desk, question)
        case _:
            return _read(desk)


def _read(desk: Desk) -> Page:
    """Something to read before going on."""
    match desk.prompt.at:
        case "briefing":
            return case.briefing(desk)
        case "deliberation":
            return case.deliberation(desk)
        case "outcome":
            return told.outcome(desk)
        case _:
            return paper.quarter_end(desk)


__all__ = ["page_for", "walking"]
