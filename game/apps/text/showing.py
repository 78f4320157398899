"""What a terminal shows of a view: a page when something new comes, and only what is new when it does not."""

from game.apps.session import Session
from game.apps.text.pages import Pages
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.rules.text import Message, Text
from game.rules.views import View


class Showing:
    """Shows a session at one terminal."""

    def __init__(self, session: Session, terminal: Terminal) -> None:
        self._session = session
        self._terminal = terminal

    @property
    def _pages(self) -> Pages:
        return Pages(self._terminal.language, self._session.names)

    def page(self, view: View) -> None:
        """The whole page."""
        terminal, pages, case = self._terminal, self._pages, view.case
        if case is not None:
            self._case_page(view)
            return
        match view.phase:
            case "opening":
                terminal.heading(self._text("page.quarter", quarter=view.quarter, quarters=view.quarters))
                terminal.lines(pages.meters(view))
            case "quarter":
                terminal.heading(self._text("page.room"))
                terminal.lines(pages.report(view))
                terminal.lines(pages.funds(view))
            case "quarter_end":
                terminal.heading(self._text("page.quarter_end", quarter=view.quarter))
                terminal.lines(pages.report(view))
                terminal.lines(pages.meters(view))
                terminal.say("page.head_hash", head=self._session.head)
            case _:
                terminal.heading(self._text("page.year_end"))
                terminal.lines(pages.year(view))
                terminal.say("page.head_hash", head=self._session.head)

    def _case_page(self, view: View) -> None:
        terminal, pages, case = self._terminal, self._pages, view.case
        assert case is not None
        match case.stage:
            case "briefing":
                key = "page.case_practice" if case.practice else "page.case"
                terminal.heading(self._text(key, number=view.played, agenda=view.agenda, title=case.title))
                terminal.lines(pages.case(case))
            case "inquiry":
                terminal.heading(self._text("stage.inquiry"))
                terminal.lines(pages.talk(case, whole=True))
            case "first_ballot":
                terminal.heading(self._text("stage.first_ballot"))
                terminal.lines(pages.learned(case))
            case "deliberation":
                terminal.heading(self._text("stage.deliberation"))
                self._reveal(view)
                terminal.say("talk.picture")
                terminal.say("talk.judgement")
                terminal.say("talk.decision")
            case "final_ballot":
                terminal.heading(self._text("stage.final_ballot"))
                self._before_decision(view)
            case "rationale":
                terminal.heading(self._text("stage.rationale"))
                self._decided(view)
            case "outcome":
                terminal.heading(self._text("stage.outcome"))
                if case.how != "decided" or "rationale" not in case.stages:
                    self._decided(view)
                terminal.say("page.practice_outcome" if case.practice else "page.game_values")
                if not case.practice:
                    terminal.lines(pages.report(view))
                    terminal.lines(pages.meters(view))

    def _reveal(self, view: View) -> None:
        case, terminal = view.case, self._terminal
        assert case is not None
        if case.final is not None:
            terminal.say("page.once_more")
            terminal.lines(self._pages.ballot(case.final))
        elif case.first is not None:
            terminal.say("page.reveal")
            terminal.lines(self._pages.ballot(case.first))
            terminal.say("page.reveal_free")

    def _before_decision(self, view: View) -> None:
        case, pages = view.case, self._pages
        assert case is not None
        if case.final is not None:
            self._terminal.lines(pages.ballot(case.final))
        if view.prompts[-1].at == "decide":
            self._terminal.say("page.decides", seat=pages.seat(case.rapporteur))
        if view.prompts[-1].at == "cover":
            self._terminal.lines(pages.meters(view))
        elif case.proposal:
            self._terminal.say("page.proposed")
            self._terminal.lines(
                pages.rows(tuple(row for row in case.proposal if row.chosen or row.place or row.amount))
            )

    def _decided(self, view: View) -> None:
        case, pages = view.case, self._pages
        assert case is not None
        if case.final is not None:
            self._terminal.lines(pages.ballot(case.final))
        self._terminal.line(pages.how(case))
        self._terminal.lines(pages.rows(case.decided))

    def more(self, view: View) -> None:
        """The same page again: only what came to it."""
        case = view.case
        if case is None:
            return
        if case.stage == "briefing":
            self._terminal.lines(self._pages.adviser(case))
        elif case.stage == "inquiry":
            self._terminal.lines(self._pages.talk(case, whole=False))
        elif case.stage == "final_ballot":
            self._before_decision(view)

    def _text(self, id: str, /, **values: int | str | Text | Message) -> str:
        return say(self._terminal.language, id, **values)
