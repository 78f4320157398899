"""Pages of an evening, made from a view and its prompts; which page comes from what is asked, not from a kind."""

from game.apps.table.desk import Desk
from game.apps.table.pages import (
    answers,
    ballots,
    case,
    deliberation,
    looked_up,
    opening,
    outcome,
    paper,
    quarter,
    reasons,
    stands,
    talk,
    told,
    turn,
    values,
    visits,
)
from game.apps.table.pages.turn import walking
from game.apps.table.refusals import refused
from game.apps.table.window.page import Page
from game.rules import prompts

VISITS = ("visit", "news", "neighbourhood", "object", "start", "reflection")


def page_for(desk: Desk) -> Page:
    """The page for what is asked now, and why what was tried there cannot be."""
    made = _page_for(desk)
    made.said = made.said or refused(desk.voice, desk.half.said)
    return made


def _page_for(desk: Desk) -> Page:
    if desk.view.case is None:
        return _in_town(desk)
    if desk.half.over:
        return looked_up.page(desk)
    if isinstance(desk.prompt, prompts.Ballot) and desk.half.voting:
        # Nothing but the choice, and the case it is about: it is one person's moment.
        return looked_up.with_story(desk, ballots.page(desk, desk.prompt))
    return looked_up.with_keys(desk, _in_case(desk))


def _in_town(desk: Desk) -> Page:
    """A page outside a case."""
    if desk.view.phase == "over":
        return told.year(desk)
    match desk.prompt:
        case prompts.Ballot() as ballot:
            return values.page(desk, ballot)
        case prompts.Stands() as stood:
            return stands.page(desk, stood)
        case prompts.AgendaPrompt() as agenda:
            return opening.agenda(desk, agenda)
        case prompts.PickPrompt(at="cover") if desk.view.phase == "quarter_end" and desk.half.sub != "cover":
            # What made the money short is read before it is asked where more comes from.
            return paper.quarter_end(desk)
        case prompts.PickPrompt(at="cover") as cover:
            return answers.question(desk, cover)
    match desk.prompt.at:
        case "goal":
            return opening.goal(desk)
        case "quarter":
            return quarter.start(desk)
        case "confirm":
            return quarter.revision(desk)
        case "roll" | "move":
            return turn.page(desk)
        case "quarter_end":
            return paper.quarter_end(desk)
        case at if at in VISITS:
            return visits.page(desk)
        case unknown:
            raise LookupError(f"no page in town for {unknown}")


def _in_case(desk: Desk) -> Page:
    """A page of the case on the table."""
    match desk.prompt:
        case prompts.AcknowledgePrompt(at="briefing"):
            return case.briefing(desk)
        case prompts.AskPrompt() as ask:
            return talk.page(desk, ask)
        case prompts.ChoosePrompt(at="report") as report:
            return talk.report(desk, report)
        case prompts.AcknowledgePrompt(at="deliberation"):
            return deliberation.page(desk)
        case prompts.PickPrompt(at="advocate") as asked:
            return deliberation.advocate(desk, asked)
        case prompts.Ballot() as ballot:
            return ballots.page(desk, ballot)
        case prompts.Stands() as stood:
            return stands.page(desk, stood)
        case prompts.SayPrompt() as say:
            return reasons.page(desk, say)
        case (
            prompts.PickPrompt() | prompts.AllocatePrompt() | prompts.RankPrompt() | prompts.ChoosePrompt() as question
        ):
            return answers.question(desk, question)
        case prompts.AcknowledgePrompt(at="outcome"):
            return outcome.outcome(desk)
        case unknown:
            raise LookupError(f"no page in a case for {unknown.at}")


__all__ = ["page_for", "walking"]
