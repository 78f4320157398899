"""Pages of an evening, made from a view and its prompts; which page comes from what is asked, not from a kind."""

from typing import assert_never

from game.apps.table.desk import Desk
from game.apps.table.pages import (
    answers,
    ballots,
    case,
    council,
    deliberation,
    learning,
    looked_up,
    opening,
    outcome,
    paper,
    quarter,
    reasons,
    stands,
    talk,
    turn,
    values,
    visits,
    year,
)
from game.apps.table.pages.turn import walking
from game.apps.table.refusals import refused
from game.apps.table.window.page import Page
from game.rules import prompts
from game.rules.terms.at import PageAt


def page_for(desk: Desk) -> Page:
    """The page for what is asked now, and why what was tried there cannot be."""
    made = learning.own(desk) if desk.view.own is not None else _page_for(desk)
    made.said = made.said or refused(desk.voice, desk.half.said)
    return made


def _page_for(desk: Desk) -> Page:
    if desk.view.case is None:
        return _in_town(desk)
    if desk.half.over:
        return looked_up.page(desk)
    return looked_up.with_keys(desk, _in_case(desk))


def _in_town(desk: Desk) -> Page:
    """A page outside a case."""
    if desk.view.phase == "over":
        return year.year(desk)
    match desk.prompt:
        case prompts.Ballot() as ballot:
            return values.page(desk, ballot)
        case prompts.Stands() as stood:
            return stands.page(desk, stood)
        case prompts.AgendaPrompt() as agenda:
            return opening.agenda(desk, agenda)
        case prompts.RollPrompt():
            return turn.page(desk)
        case prompts.SayPrompt() as say:
            return visits.page(desk, say)
        case prompts.PickPrompt() as pick:
            return _pick_in_town(desk, pick)
        case prompts.AcknowledgePrompt() as read:
            return _read_in_town(desk, read)
        case (
            prompts.AllocatePrompt()
            | prompts.RankPrompt()
            | prompts.ChoosePrompt()
            | prompts.AskPrompt()
            | prompts.ShiftPrompt()
            | prompts.AttendPrompt()
            | prompts.AgreeToShowPrompt()
            | prompts.InjectPrompt()
            | prompts.AdjustPrompt()
            | prompts.ReasonPrompt()
            | prompts.OpenOwnPrompt()
        ):
            raise LookupError(f"no page in town for {desk.prompt.at}")
        case unknown:
            assert_never(unknown)


def _pick_in_town(desk: Desk, pick: prompts.PickPrompt) -> Page:
    """A choice outside a case."""
    match pick.at:
        case "cover" if desk.view.phase == "quarter_end" and desk.half.sub != "cover":
            # What made the money short is read before it is asked where more comes from.
            return paper.quarter_end(desk)
        case "cover":
            return answers.question(desk, pick)
        case "goal":
            return opening.goal(desk)
        case "move":
            return turn.page(desk)
        case "start" | "news" | "neighbourhood" | "object":
            return visits.page(desk, pick)
        case (
            "first_ballot" | "final_ballot" | "proposal" | "decide" | "revise" | "case" | "reopen" | "rapporteur"
            | "adviser" | "hint" | "pass" | "amend" | "postpone" | "advocate" | "scope" | "suspended" | "void"
        ):  # fmt: skip
            raise LookupError(f"no page in town for {pick.at}")
        case unknown:
            assert_never(unknown)


def _read_in_town(desk: Desk, read: prompts.AcknowledgePrompt) -> Page:
    """A page outside a case that is read, and then the table goes on."""
    match read.at:
        case "quarter":
            return quarter.start(desk)
        case "confirm":
            return quarter.revision(desk)
        case "quarter_end":
            return paper.quarter_end(desk)
        case "visit":
            return visits.page(desk, read)
        case (
            "briefing" | "deliberation" | "answer" | "outcome"
            | "al.case" | "al.minute" | "al.two" | "al.dialogue" | "al.summary" | "al.actions"
        ):  # fmt: skip
            raise LookupError(f"no page in town for {read.at}")
        case unknown:
            assert_never(unknown)


def _in_case(desk: Desk) -> Page:
    """A page of the case on the table."""
    match desk.prompt:
        case prompts.AcknowledgePrompt(at=at):
            return _read_in_case(desk, at)
        case prompts.AskPrompt() as ask:
            return talk.page(desk, ask)
        case prompts.ChoosePrompt(at="report") as report:
            return talk.report(desk, report)
        case prompts.PickPrompt(at="advocate") as asked:
            return deliberation.advocate(desk, asked)
        case prompts.PickPrompt(at="scope") as asked:
            return case.scope(desk, asked)
        case prompts.PickPrompt(at="suspended" | "void"):
            return council.answer(desk)
        case prompts.Ballot() as ballot:
            return ballots.page(desk, ballot)
        case prompts.Stands() as stood:
            return stands.page(desk, stood)
        case prompts.SayPrompt(at="al.question" | "al.select" | "al.sharpen") as say:
            return learning.write(desk, say)
        case prompts.SayPrompt() as say:
            return reasons.page(desk, say)
        case (
            prompts.PickPrompt() | prompts.AllocatePrompt() | prompts.RankPrompt() | prompts.ChoosePrompt() as question
        ):
            return answers.question(desk, question)
        case (
            prompts.AgendaPrompt()
            | prompts.RollPrompt()
            | prompts.ShiftPrompt()
            | prompts.AttendPrompt()
            | prompts.AgreeToShowPrompt()
            | prompts.InjectPrompt()
            | prompts.AdjustPrompt()
            | prompts.ReasonPrompt()
            | prompts.OpenOwnPrompt()
        ):
            raise LookupError(f"no page in a case for {desk.prompt.at}")
        case unknown:
            assert_never(unknown)


def _read_in_case(desk: Desk, at: PageAt) -> Page:
    """A page of a case that is read, and then the table goes on."""
    match at:
        case "briefing":
            return case.briefing(desk)
        case "deliberation":
            return deliberation.page(desk)
        case "answer":
            return council.answer(desk)
        case "outcome":
            return outcome.outcome(desk)
        case "al.minute" | "al.two" | "al.dialogue" | "al.summary" | "al.actions":
            return learning.read(desk)
        case "visit" | "confirm" | "quarter" | "quarter_end" | "al.case":
            raise LookupError(f"no page in a case for {at}")
        case _:
            assert_never(at)


__all__ = ["page_for", "walking"]
