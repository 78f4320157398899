"""What a terminal shows of a view: a page when something new comes, and only what is new when it does not."""

from typing import assert_never

from game.apps.session import Session
from game.apps.text.telling.case_showing import CaseShowing
from game.apps.text.telling.learning import LearningLines
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.sheets import Sheets
from game.apps.text.telling.town import TownPages
from game.apps.text.telling.year_pages import epilogue_lines, year_lines
from game.apps.text.terminal import Terminal
from game.apps.text.timer import SoftTimer
from game.apps.words import say
from game.rules.terms.phases import Stage
from game.rules.terms.text import Message, Text
from game.rules.views import ReportLine, View

GOES_ON: tuple[Stage, ...] = ("briefing", "inquiry", "deliberation", "rationale")
"""Stages that stay one page, also where they ask something else."""


def place_of(view: View) -> tuple[object, ...]:
    """Where an evening stands, as far as a page goes: the same place is the same page."""
    at = view.prompts[0].at if view.prompts else ""
    if view.own is not None:
        return ("own", view.own.step)
    turn, visit, case = view.town.turn, view.town.visit, view.case
    here: tuple[object, ...] = (at, case and (case.card, case.stage))
    match view.phase:
        case "case" if case is not None and case.stage in GOES_ON:
            here = (case.card, case.stage, case.learning and case.learning.step)
        case "turn":
            here = (at, turn and turn.number)
        case "visit":
            here = (turn and turn.number, visit and (visit.square, visit.of))
        case "quarter":
            here = (at == "confirm",)
        case "quarter_end":
            here = ()
        case "values" | "goal" | "opening" | "case" | "over":
            pass
        case _:
            assert_never(view.phase)
    return (view.phase, view.quarter, *here)


class Showing:
    """Shows a session at one terminal."""

    def __init__(self, session: Session, terminal: Terminal, timer: SoftTimer) -> None:
        self._session = session
        self._terminal = terminal
        self._timer = timer
        self._cases = CaseShowing(session, terminal)
        self._introduced = False
        """Whether the table was told who plays which role."""
        self._told: tuple[ReportLine, ...] = ()
        """What was read of the report on this page."""
        self._proposes: tuple[str, ...] = ()
        """Who was said to propose on this page."""
        self._head = ""
        """The check number that was read on this page."""
        self._looked_back = False
        """Whether the paper and the residents were read at this quarter's end."""
        self._came_from = ""
        """The phase of the page that was shown last."""
        self._counted = False
        """Whether the core values have just been picked."""

    @property
    def _pages(self) -> Pages:
        return Pages(self._terminal.language, self._session.names)

    @property
    def _town(self) -> TownPages:
        return TownPages(self._pages)

    def page(self, view: View) -> None:
        """The whole page."""
        if view.own is not None:
            lines = LearningLines(self._terminal.language, self._session.text)
            self._terminal.heading(lines.heading(view.own))
            self._terminal.lines(lines.page(view.own, own=True))
            self._timer.heading(view)
            return
        terminal, pages, town = self._terminal, self._pages, self._town
        just_read = view.phase == "opening" and self._came_from == "quarter_end"
        self._counted = self._came_from == "values" and view.phase != "values"
        self._told, self._head, self._proposes = (), "", ()
        self._came_from = view.phase
        match view.phase:
            case "case":
                self._case_page(view)
            case "values":
                terminal.heading(self._text("page.values"))
                self._introduce(view)
                terminal.say("page.values_free")
            case "goal":
                self._values(view)
                terminal.heading(self._text("page.goal"))
                self._introduce(view)
                terminal.say("page.goal_free")
            case "opening":
                self._values(view)
                terminal.heading(self._text("page.quarter", quarter=view.quarter, quarters=view.quarters))
                self._document(view)
                self._introduce(view)
                if not just_read:
                    self.status(view)
            case "quarter" if view.prompts[0].at == "confirm":
                terminal.heading(self._text("page.reopened"))
                self._reopened(view)
            case "quarter":
                terminal.heading(self._text("page.room"))
                terminal.lines(self._news(view))
                terminal.lines(pages.funds(view))
            case "turn":
                self._turn(view)
            case "visit":
                assert view.town.visit is not None
                terminal.heading(town.visit_title(view.town.visit))
                terminal.lines(town.visit(view))
                self._visited(view)
            case "quarter_end":
                terminal.heading(self._text("page.quarter_end", quarter=view.quarter))
                self._document(view)
                self._looked_back = False
                self._quarter_end(view)
            case "over":
                terminal.heading(self._text("page.year_end"))
                self._document(view)
                short = self._session.cut_short
                terminal.lines(year_lines(terminal.language, view, short))
                terminal.lines(town.year(view, short=short is not None))
                terminal.lines(epilogue_lines(terminal.language, view))
                self._check_number()
            case unknown:
                assert_never(unknown)

    def status(self, view: View) -> None:
        """The money, how things stand, what was promised and what was built."""
        self._terminal.lines(self._pages.meters(view))
        self._terminal.lines(self._town.standing(view))

    def board(self, view: View) -> None:
        """The ring, square by square, and the neighbourhoods."""
        self._terminal.lines(self._town.board(view))
        self.town(view)

    def town(self, view: View) -> None:
        """The neighbourhoods."""
        self._terminal.lines(self._town.groups(view))

    def _news(self, view: View) -> list[str]:
        """What was told since it was last read here."""
        read = len(self._told)
        new = view.report[read:] if view.report[:read] == self._told else view.report
        self._told = view.report
        return list(self._pages.report(new))

    def _turn(self, view: View) -> None:
        turn = view.town.turn
        assert turn is not None
        if turn.dice is None:
            self._terminal.heading(self._town.turn_title(view))
            self._terminal.lines(self._town.turn(view))
        else:
            self._terminal.heading(self._town.thrown(view))

    def _visited(self, view: View) -> None:
        """What a visit brought, who proposes, and the fund once it is settled."""
        new = self._news(view)
        self._terminal.lines(new)
        if new:
            self._terminal.lines(self._town.settled(view))
        proposes = tuple(self._town.proposes(view))
        if proposes != self._proposes:
            self._terminal.lines(proposes)
        self._proposes = proposes

    def _document(self, view: View) -> None:
        """What this page is called in the council's words."""
        if view.document is not None:
            self._terminal.words(view.document)

    def _quarter_end(self, view: View) -> None:
        """The bills and letters; once they are covered, the paper, the residents and how things stand."""
        terminal, town = self._terminal, self._town
        first = not self._told
        terminal.lines(self._news(view))
        if view.prompts[0].at == "cover":
            terminal.lines(self._pages.funds(view) if first else ())
        elif not self._looked_back:
            self._looked_back = True
            terminal.line()
            terminal.lines(town.paper(view))
            terminal.lines(town.residents(view))
            terminal.line()
            self.status(view)
        if self._looked_back:
            self._check_number()

    def _check_number(self) -> None:
        """The log's check number, also once more where something was noted or forgotten since it was read here."""
        if self._head != self._session.head:
            self._head = self._session.head
            self._terminal.say("page.head_hash", head=self._head)

    def _reopened(self, view: View) -> None:
        """The decision that is back on the agenda, as it stands now."""
        if view.reopened is not None:
            self._terminal.lines(self._pages.decision(view.reopened))

    def _case_page(self, view: View) -> None:
        case = view.case
        assert case is not None
        self._cases.page(view)
        if case.stage == "outcome" and not case.practice:
            self._terminal.lines(self._pages.report(self._cases.unread(view)))
            self._told = view.report
            self._cases.unsaid(case)
            self._terminal.lines(self._pages.meters(view))
        self._timer.heading(view)

    def _values(self, view: View) -> None:
        """What counts for this table, once it is known."""
        if self._counted:
            self._terminal.heading(self._text("page.values_counted"))
            self._terminal.lines(Sheets(self._pages).values(view))

    def _introduce(self, view: View) -> None:
        """Who plays which role, once an evening, before the first quarter begins."""
        if not self._introduced and view.quarter <= 1:
            self._introduced = True
            self._terminal.lines(Sheets(self._pages).players(view))

    def again(self, view: View) -> None:
        """The page once more, for who asks for it: in the middle of a case with the case itself."""
        if view.own is None and view.case is not None and view.case.stage not in ("briefing", "outcome"):
            self._terminal.heading(self._text("page.case_again", title=view.case.title))
            self._terminal.lines(self._pages.case(view.case))
        self.page(view)

    def more(self, view: View) -> None:
        """The same page again: only what came to it."""
        if view.own is not None:
            return
        match view.phase:
            case "case":
                self._cases.more(view)
            case "quarter" if view.prompts[0].at != "confirm":
                new = self._news(view)
                self._terminal.lines(new)
                if new:
                    self._terminal.lines(self._pages.funds(view))
            case "visit":
                self._visited(view)
            case "quarter_end":
                self._quarter_end(view)
            case "over":
                self._check_number()
            case "values" | "goal" | "opening" | "quarter" | "turn":
                pass
            case _:
                assert_never(view.phase)

    def _text(self, id: str, /, **values: int | str | Text | Message) -> str:
        return say(self._terminal.language, id, **values)
