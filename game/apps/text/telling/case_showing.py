"""What a terminal shows of a case, stage by stage, and what is new when a stage goes on."""

from typing import assert_never

from game.apps.session import Session
from game.apps.text.telling.learning import LearningLines
from game.apps.text.telling.pages import Pages
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.rules.terms.text import Message, Text
from game.rules.views import CaseView, ReportLine, View
from game.rules.views.learning import LearningView


class CaseShowing:
    """Shows the case of a session at one terminal."""

    def __init__(self, session: Session, terminal: Terminal) -> None:
        self._session = session
        self._terminal = terminal
        self._told: CaseView | None = None
        """The case as it was read on this page."""
        self._read: tuple[ReportLine, ...] = ()
        """What was read of the report before the outcome: what advice cost."""

    @property
    def _pages(self) -> Pages:
        return Pages(self._terminal.language, self._session.names)

    @property
    def _learning(self) -> LearningLines:
        return LearningLines(self._terminal.language, self._session.text)

    def _text(self, id: str, /, **values: int | str | Text | Message) -> str:
        return say(self._terminal.language, id, **values)

    def page(self, view: View) -> None:
        """The page of this stage; what the outcome brings comes after it."""
        terminal, pages, case = self._terminal, self._pages, view.case
        assert case is not None
        if case.stage == "briefing":
            self._read = ()
        self._told = case
        if case.council is not None and case.stage != "briefing":
            terminal.heading(pages.council.heading(case.council))
        elif case.learning is not None and case.learning.step is not None:
            terminal.heading(self._learning.heading(case.learning))
        elif case.stage != "briefing":
            terminal.heading(self._text(f"stage.{case.stage}"))
        match case.stage:
            case "briefing":
                key = "page.case_practice" if case.practice else "page.case"
                terminal.heading(self._text(key, number=view.played, agenda=view.agenda, title=case.title))
                if case.why == "by_itself":
                    terminal.say("page.by_itself")
                if case.why == "postponed":
                    terminal.say("page.postponed")
                if case.twist is not None and case.twist_before:
                    terminal.say("page.twist_before", text=case.twist)
                terminal.lines(pages.case(case))
                if case.council is not None:
                    terminal.lines(pages.council.scope(case.council))
                terminal.lines(line for adviser in case.advisers for line in pages.adviser(adviser))
            case "inquiry":
                terminal.lines(pages.talk(case, whole=True))
                self._hint(case)
            case "first_ballot":
                terminal.lines(pages.learned(case))
            case "deliberation" if case.council is not None and case.council.step:
                self._between(case)
                terminal.lines(pages.council.meeting(case.council))
                terminal.lines(pages.listed("page.council.conditions", case.added))
            case "deliberation" if case.learning is not None and case.learning.step is not None:
                self._step(view, case, case.learning)
            case "deliberation":
                self._reveal(view, case)
                self._between(case)
                for question in case.talk_about:
                    terminal.words(question)
                terminal.lines(pages.listed("page.added", case.added))
            case "final_ballot":
                terminal.lines(pages.listed("page.added", case.added))
                self._before_decision(view, case)
            case "rationale" if case.council is not None:
                if case.final is not None:
                    terminal.lines(pages.ballot(case.final))
                terminal.lines(pages.council.advised(case.council))
            case "rationale" if case.learning is not None and case.learning.step is not None:
                terminal.lines(self._learning.page(case.learning))
            case "rationale":
                self._decided(case)
            case "answer":
                assert case.council is not None
                terminal.lines(pages.council.advised(case.council))
                terminal.line()
                terminal.lines(pages.council.answered(case.council))
            case "outcome":
                if case.council is not None:
                    terminal.line(pages.council.came(case.council))
                elif case.how not in ("decided", "passed") or "rationale" not in case.stages:
                    self._decided(case)
                terminal.say("page.practice_outcome" if case.practice else "page.game_values")
            case unknown:
                assert_never(unknown)

    def unread(self, view: View) -> list[ReportLine]:
        """The report without what was read before, each line once."""
        left = list(view.report)
        for line in self._read:
            if line in left:
                left.remove(line)
        return left

    def unsaid(self, case: CaseView) -> None:
        """What was true and not asked."""
        if not case.unsaid:
            return
        self._terminal.line()
        if case.talk is not None and case.talk.resident is not None:
            self._terminal.say("page.unsaid_by", name=case.talk.resident.name)
        else:
            self._terminal.say("page.unsaid")
        for text in case.unsaid:
            self._terminal.say("page.unsaid_line", text=text)
        self._terminal.line()

    def _step(self, view: View, case: CaseView, learning: LearningView) -> None:
        """A step of a case that is worked out together."""
        terminal = self._terminal
        if learning.step == "question":
            self._reveal(view, case)
        elif learning.step == "sharpen":
            self._between(case)
        terminal.lines(self._learning.page(learning))
        if learning.step == "select":
            terminal.lines(self._pages.question(case.question))
        elif learning.step == "dialogue":
            terminal.lines(self._pages.listed("page.added", case.added))

    def _reveal(self, view: View, case: CaseView) -> None:
        terminal = self._terminal
        if case.final is not None:
            terminal.say("page.once_more")
            terminal.lines(self._pages.ballot(case.final))
        elif case.first is not None:
            terminal.say("page.reveal")
            terminal.lines(self._pages.ballot(case.first))
            terminal.say("page.reveal_hands" if view.openness == "open" else "page.reveal_free")

    def _between(self, case: CaseView) -> None:
        """What came in between, and what can be chosen since."""
        if case.twist is None:
            return
        terminal = self._terminal
        if case.twist_before:
            terminal.say("page.twist_before", text=case.twist)
            return
        terminal.heading(self._text("page.twist"))
        terminal.words(case.twist)
        terminal.lines(self._pages.question(case.question))
        if case.final is None:
            terminal.say("page.twist_minute")

    def _before_decision(self, view: View, case: CaseView) -> None:
        pages, asked = self._pages, view.prompts[-1].at
        if case.final is not None:
            self._terminal.lines(pages.ballot(case.final))
        if case.no_decision is not None:
            self._terminal.words(case.no_decision)
        if asked == "decide":
            self._terminal.say("page.decides", seat=pages.seat(case.rapporteur))
        if asked == "cover":
            self._terminal.lines(pages.meters(view))
        elif case.proposal and asked != "proposal":
            self._terminal.say("page.proposed")
            self._terminal.lines(pages.rows(case.proposal))

    def _decided(self, case: CaseView) -> None:
        pages = self._pages
        if case.final is not None:
            self._terminal.lines(pages.ballot(case.final))
        if case.covered is not None:
            self._terminal.words(case.covered)
        self._terminal.line(pages.how(case))
        self._terminal.lines(pages.rows(case.decided))

    def _scope(self, case: CaseView) -> None:
        """How it is, once the works council said what it thinks; then the law, and its way."""
        pages, council = self._pages, case.council
        assert council is not None
        self._terminal.lines(pages.council.scope(council))
        self._terminal.lines(pages.law(case))
        if case.path is not None:
            self._terminal.lines(pages.path(case.path))

    def _hint(self, case: CaseView) -> None:
        if case.talk is not None and case.talk.hint is not None:
            self._terminal.say("page.whispered", text=case.talk.hint)

    def more(self, view: View) -> None:
        """The same page again: only what came to it."""
        pages, case, told = self._pages, view.case, self._told
        assert case is not None
        self._told = case
        if told is None or told.card != case.card:
            return
        if case.rapporteur != told.rapporteur:
            self._terminal.say("page.new_rapporteur", seat=pages.seat(case.rapporteur))
        new = case.advisers[len(told.advisers) :]
        self._terminal.lines(line for adviser in new for line in pages.adviser(adviser))
        if new:
            self._terminal.lines(pages.report(self.unread(view)))
            self._read = view.report
        if case.talk is not None and told.talk is not None:
            if len(case.talk.lines) > len(told.talk.lines):
                self._terminal.lines(pages.talk(case, whole=False))
            if case.talk.hint != told.talk.hint:
                self._hint(case)
        self._terminal.lines(pages.listed("page.added", case.added[len(told.added) :]))
        if case.twist != told.twist:
            self._between(case)
        if case.council is not None and told.council is not None:
            if (case.council.named, case.council.step) != (told.council.named, told.council.step):
                self._terminal.heading(pages.council.heading(case.council))
            if case.council.named != told.council.named:
                self._scope(case)
            if case.council.step != told.council.step:
                self._terminal.lines(pages.council.meeting(case.council))
        if case.stage == "final_ballot":
            self._before_decision(view, case)
