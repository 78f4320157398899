"""An evening on a terminal: show what is new, ask, do, and never lose a thing."""

from typing import TYPE_CHECKING, assert_never

from game.apps.session import ReadsCard, Session, closing_books, counts_words, undecided_now
from game.apps.text.afterwards.approving import Together, agreed_lines
from game.apps.text.afterwards.impressions import ImpressionsAtTerminal
from game.apps.text.afterwards.side_by_side import side_by_side
from game.apps.text.afterwards.table_sheet import make_table_sheet, tell_of_sheet
from game.apps.text.answering import Answers
from game.apps.text.asking.stopping import what_stops
from game.apps.text.beside.facilitator import Facilitator
from game.apps.text.beside.for_later import keep_for_later
from game.apps.text.beside.forgetting import ForgettingWords, tell_stored
from game.apps.text.beside.help import help_lines
from game.apps.text.beside.lookups import LookUps
from game.apps.text.beside.own import OwnAtTerminal
from game.apps.text.beside.time import TimeAtTerminal
from game.apps.text.commands import LOOK_UPS, OTHER, Interrupt, interrupt
from game.apps.text.doing import doing, keeping
from game.apps.text.reading import unknown, yes
from game.apps.text.telling.bar import tell_bar
from game.apps.text.telling.bell import tell_bell
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.reminder import where_you_were
from game.apps.text.telling.showing import Showing, place_of
from game.apps.text.terminal import NoMoreInput, Terminal
from game.apps.text.timer import SoftTimer
from game.apps.words import say
from game.rules import actions, prompts
from game.rules.prompts import FACILITATOR
from game.rules.views import View

if TYPE_CHECKING:
    from game.apps.text.afterwards.lookback import LookBackAtTerminal

ASKED_AGAIN = (prompts.Ballot, prompts.AllocatePrompt, prompts.RankPrompt)
"""Questions that are asked again after a look-up: the next line may be a vote, or some was answered already."""


class EveningAtTerminal:
    """Plays a session to the end of its year, or until somebody stops."""

    def __init__(self, session: Session, terminal: Terminal, answers: Answers, reads: ReadsCard | None = None) -> None:
        self._session = session
        session.spoken_in(lambda: terminal.language)
        self._terminal = terminal
        self._answers = answers
        # Once the year is over nothing of the game hangs on what is kept.
        self._do = doing(terminal, goes_on=lambda: session.state.phase == "over")
        self._timer = SoftTimer(terminal, session.now)
        self._showing = Showing(session, terminal, self._timer)
        self._look_ups = LookUps(session, terminal, self._timer, self._do, reads)
        self._forgetting = ForgettingWords(session, terminal)
        self._seen: tuple[object, ...] = ()
        self._facilitator = Facilitator(session, terminal, self._do)
        self._time = TimeAtTerminal(session, terminal, self._do)
        self._together = Together(session, terminal, keeping(terminal))
        self._looked_back = False
        """Whether the group looked back: people come before anything else once the year is over."""
        self._looking: tuple[int, LookBackAtTerminal] | None = None
        """The debrief, and of which step of the evening it is the debrief."""
        self._waits = False
        """Whether the table was told that it waits for the bell."""
        self._last_card: tuple[object, ...] = ()
        """Where the table was told that this is the last card."""

    @property
    def _pages(self) -> Pages:
        return Pages(self._terminal.language, self._session.names)

    def play(self) -> bool:
        """Whether the year came to its end."""
        self._before()
        try:
            if self._session.paused:
                self._time.on_break()
        except NoMoreInput:
            self._terminal.say("evening.saved")
            return False
        while True:
            try:
                self._play_own()
            except NoMoreInput:
                self._terminal.say("evening.saved")
                return False
            view = self._session.view()
            self._show(view)
            self._waits = tell_bell(self._session, self._terminal, waited=self._waits)
            if view.phase == "over" and self._leaves():
                return True
            try:
                if view.phase != "over" and not self._step(view):
                    self._terminal.say("evening.saved")
                    return False
            except NoMoreInput:
                self._terminal.say("evening.saved")
                return False

    def _before(self) -> None:
        """What was agreed on at an evening before, read when this one begins; when it goes on, where the table was."""
        before, view = self._session.agreed_before, self._session.view()
        if self._session.history and view.phase != "over":
            self._terminal.heading(say(self._terminal.language, "again.title"))
            self._terminal.lines(where_you_were(self._pages, view))
        elif before and not self._session.history:
            self._terminal.heading(say(self._terminal.language, "before.last_time"))
            self._terminal.lines(agreed_lines(self._terminal.language, before))
        ImpressionsAtTerminal(self._session, self._terminal, keeping(self._terminal)).ask("before")

    def _play_own(self) -> None:
        """A case that the table brought itself, to its end. Raises `NoMoreInput` where somebody stops."""
        while (view := self._session.view()).own is not None:
            self._show(view)
            if not self._step(view):
                raise NoMoreInput

    def _step(self, view: View) -> bool:
        """One answer or command; whether the evening goes on."""
        try:
            act = self._answers.answer(self._session, view)
        except Interrupt as typed:
            if typed.command == "stop":
                stopped = what_stops(self._session, self._terminal)
                if stopped == "story":
                    self._control(actions.Skip(), self._skipped)
                return stopped != "evening"
            if typed.command != "timer":
                self._timer.line_typed(view)
            self._command(typed, view)
            if typed.command in LOOK_UPS and not any(isinstance(it, ASKED_AGAIN) for it in view.prompts):
                self._terminal.say("evening.question_stands")
                self._terminal.hush()
            return True
        self._timer.line_typed(view)
        self._do(act)
        return True

    def _leaves(self) -> bool:
        """After the last page: look back together, then leave; or take the last step back."""
        if not self._answers.wait_at_the_end:
            return True
        try:
            while True:
                self._terminal.say("evening.last_page" if self._looked_back else "evening.first_debrief")
                line = self._terminal.read()
                if line:
                    interrupt(line)
                    self._terminal.words(unknown(line))
                elif self._looked_back:
                    return True
                else:
                    self._look_back()
        except NoMoreInput:
            return True
        except Interrupt as typed:
            if typed.command in ("stop", "finish", "skip"):
                return True
            self._command(typed, self._session.view())
            return False

    def _look_back(self) -> None:
        from game.apps.text.afterwards.lookback import LookBackAtTerminal  # noqa: PLC0415 - no first page waits for the debrief

        self._looked_back = True

        number, session = self._session.state.number, self._session
        if self._looking is None or self._looking[0] != number:
            led = LookBackAtTerminal(
                session, self._terminal, self._together, lambda typed: self._command(typed, session.view())
            )
            self._looking = (number, led)
        # Who stopped goes on where the group was.
        self._looking[1].lead()

    @property
    def _skipped(self) -> str:
        """What is said when the facilitator skips what is open."""
        return "evening.skipped" if self._session.state.own is None else "own.stopped"

    def _show(self, view: View) -> None:
        """What the table has not seen yet."""
        place = place_of(view)
        if place == self._seen:
            self._showing.more(view)
            return
        self._seen = place
        self._showing.page(view)
        if view.phase == "opening":
            self._time.quarter_begins()
        here = (view.quarter, view.played, view.phase == "case")
        if view.phase in ("opening", "case") and here != self._last_card and self._time.last_card():
            self._last_card = here

    def _command(self, typed: Interrupt, view: View) -> None:
        terminal = self._terminal
        match typed.command:
            case "help":
                for line in help_lines(terminal.language, typed.rest, self._session.view(FACILITATOR)):
                    terminal.words(line)
                if self._session.code is not None and view.case is not None:
                    terminal.say("code.rang")
            case "read":
                self._showing.again(view)
            case "status":
                self._showing.status(view)
            case "board":
                self._showing.board(view)
            case "town":
                self._showing.town(view)
            case "decisions":
                terminal.lines(self._pages.decisions(view))
                if not view.decisions:
                    terminal.say("evening.no_decisions")
            case "facts" | "law" | "role" | "reason" | "timer" | "card" as what:
                if self._look_ups.do(what, typed.rest, view):
                    self._seen = ()
            case "language":
                terminal.language = OTHER[terminal.language]
                terminal.say("evening.language")
                self._showing.page(view)
            case "undo":
                if self._facilitator.back():
                    self._seen = ()
            case "note" | "report" | "park" as what:
                keep_for_later(terminal, self._session, self._do, what, typed.rest)
            case "own":
                if OwnAtTerminal(self._session, terminal, self._do).opened(typed.rest):
                    self._play_own()
                    self._seen = ()
            case "agree":
                self._together.agree(typed.rest)
            case "approve":
                tell_of_sheet(terminal, self._session, approved=self._together.approve())
            case "debrief":
                if view.phase == "over":
                    self._look_back()
                else:
                    terminal.say("lookback.text.not_over")
            case "tables":
                self._do(lambda: side_by_side(terminal, self._session, over=view.phase == "over"))
            case "sheet":
                make_table_sheet(terminal, self._session)
            case "pause":
                if self._time.pause(typed.rest):
                    self._seen = ()
            case "clock":
                self._time.clock(typed.rest)
            case "agenda":
                self._facilitator.agenda()
            case "attend":
                self._facilitator.attend()
            case "inject":
                self._facilitator.inject()
            case "adjust":
                self._facilitator.adjust()
            case "skip":
                self._control(actions.Skip(), self._skipped)
            case "finish":
                self._finish()
            case "facilitator":
                self._facilitator.hidden()
                self._seen = ()
            case "stored":
                tell_stored(terminal, self._session)
                terminal.line()
                terminal.say("evening.stored_forget")
            case "forget":
                self._forgetting.forget()
                self._seen = ()
            case "stop":
                return
            case _:
                assert_never(typed.command)

    def _finish(self) -> None:
        if actions.Finish() not in self._session.view(FACILITATOR).controls:
            self._terminal.say("refused.not_asked")
            return
        counts = counts_words(self._session.state)
        if counts is not None:
            self._terminal.words(counts)
        self._terminal.say("evening.finish_sure" if undecided_now(self._session.state) else "evening.finish_sure_free")
        if yes(self._terminal):
            self._control(actions.Finish(), "evening.finished")
        else:
            self._terminal.say("evening.undo_no")

    def _control(self, action: actions.Action, done: str) -> None:
        if action not in self._session.view(FACILITATOR).controls:
            self._terminal.say("refused.not_asked")
            return
        before = self._session.state
        books = closing_books(self._session.scenario, before) if action == actions.Skip() else None
        if self._do(lambda: self._session.do(action)):
            self._terminal.say(done)
            if books is not None:
                self._terminal.words(books)
            tell_bar(self._terminal, self._session.scenario, before, self._session.state)
