"""An evening on a terminal: show what is new, ask, do, and never lose a thing."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from game.apps.session import Method, Session
from game.apps.text.ballots import Ballots
from game.apps.text.commands import OTHER, WORDS, Interrupt, interrupt
from game.apps.text.pages import Pages
from game.apps.text.questions import Questions
from game.apps.text.showing import Showing
from game.apps.text.terminal import NoMoreInput, Terminal
from game.log.errors import BadText, MustReopen, NotRecorded
from game.rules import actions, prompts
from game.rules.illegal import IllegalAction
from game.rules.prompts import FACILITATOR
from game.rules.text import LANGUAGES, Message
from game.rules.views import View

Do = Callable[[], object]
YES = ("ja", "j", "yes", "y")


class Answers(Protocol):
    """Who answers: people at the terminal, or bots."""

    wait_at_the_end: bool
    """Whether somebody reads the last page and may go back from it."""

    def answer(self, session: Session, view: View) -> Do:
        """What to do in the session: asked once, so that it can be done again where the disk says no.

        Raises `Interrupt` for a command, `NoMoreInput` at the end of input.
        """
        ...


class People:
    """People at the terminal."""

    wait_at_the_end = True

    def __init__(self, terminal: Terminal, method: Method) -> None:
        self._terminal = terminal
        self._method = method
        self._begun: tuple[int, list[int]] = (-1, [])

    def answer(self, session: Session, view: View) -> Do:
        if self._begun[0] != session.state.number:
            self._begun = (session.state.number, [])
        questions = Questions(self._terminal, session.names, self._begun[1])
        prompt = view.prompts[-1]
        match prompt:
            case prompts.Ballot():
                pages = Pages(self._terminal.language, session.names)
                closed = Ballots(self._terminal, questions, pages, self._method).close(session.open_box(prompt))
                return partial(session.do, closed)
            case prompts.Say():
                self._terminal.words(prompt.ask)
                self._terminal.say("hint.reason")
                return partial(session.say, prompt.at, questions.read(free_text=True))
            case _:
                return partial(session.do, questions.answer(view.prompts))


class Evening:
    """Plays a session to the end of its year, or until somebody stops."""

    def __init__(self, session: Session, terminal: Terminal, answers: Answers) -> None:
        self._session = session
        self._terminal = terminal
        self._answers = answers
        self._showing = Showing(session, terminal)
        self._seen: tuple[object, ...] = ()

    @property
    def _pages(self) -> Pages:
        return Pages(self._terminal.language, self._session.names)

    def play(self) -> bool:
        """Whether the year came to its end."""
        while True:
            view = self._session.view()
            self._show(view)
            if view.phase == "over" and self._leaves():
                return True
            try:
                if view.phase != "over" and not self._step(view):
                    self._terminal.say("evening.saved")
                    return False
            except NoMoreInput:
                self._terminal.say("evening.saved")
                return False

    def _step(self, view: View) -> bool:
        """One answer or command; whether the evening goes on."""
        try:
            act = self._answers.answer(self._session, view)
        except Interrupt as typed:
            if typed.command == "stop":
                return not self._stops()
            self._command(typed, view)
            return True
        self._do(act)
        return True

    def _leaves(self) -> bool:
        """After the last page: leave, or take the last step back."""
        if not self._answers.wait_at_the_end:
            return True
        self._terminal.say("evening.last_page")
        try:
            interrupt(self._terminal.read())
        except NoMoreInput:
            return True
        except Interrupt as typed:
            if typed.command in ("stop", "finish", "skip"):
                return True
            self._command(typed, self._session.view())
            return False
        return True

    def _stops(self) -> bool:
        """Whether the evening is to close; "stop" may also mean this story, at a table that agreed on that word."""
        if actions.Skip() not in self._session.view(FACILITATOR).controls:
            return True
        self._terminal.say("evening.stop_what")
        word = self._terminal.read().casefold()
        if word.removeprefix("/") in (*WORDS["skip"], "o", "s"):
            self._control(actions.Skip(), "evening.skipped")
            return False
        return True

    def _do(self, act: Do) -> None:
        """Do it; where the disk says no, say so and try again when asked to."""
        while True:
            try:
                act()
            except IllegalAction as error:
                self._terminal.words(error.reason or Message("refused.not_asked"))
            except BadText as error:
                self._terminal.words(error.message)
            except (NotRecorded, MustReopen) as error:
                self._terminal.words(error.message)
                self._terminal.read()
                continue
            return

    def _show(self, view: View) -> None:
        """What the table has not seen yet."""
        case = view.case
        at = view.prompts[-1].at if view.prompts else ""
        place = (view.phase, view.quarter, at, case and (case.card, case.stage))
        if place == self._seen:
            self._showing.more(view)
            return
        self._seen = place
        self._showing.page(view)

    def _command(self, typed: Interrupt, view: View) -> None:
        terminal = self._terminal
        match typed.command:
            case "help":
                for command, words in WORDS.items():
                    terminal.say(f"command.{command}", word=words[LANGUAGES.index(terminal.language)])
            case "read":
                self._showing.page(view)
            case "status":
                terminal.lines(self._pages.meters(view))
            case "decisions":
                terminal.lines(self._pages.decisions(view))
                if not view.decisions:
                    terminal.say("evening.no_decisions")
            case "language":
                terminal.language = OTHER[terminal.language]
                terminal.say("evening.language")
                self._showing.page(view)
            case "undo":
                self._undo()
            case "note" | "park":
                self._keep(typed)
            case "pause" if isinstance(view.prompts[-1], prompts.Ballot):
                terminal.say("evening.no_pause")
            case "pause":
                self._pause()
            case "skip":
                self._control(actions.Skip(), "evening.skipped")
            case "finish":
                self._terminal.say("evening.finish_sure")
                if self._terminal.read().casefold() in YES:
                    self._control(actions.Finish(), "evening.finished")
                else:
                    self._terminal.say("evening.undo_no")
            case "facilitator":
                self._facilitator()
            case "stop":
                return

    def _control(self, action: actions.Action, done: str) -> None:
        if action not in self._session.view(FACILITATOR).controls:
            self._terminal.say("refused.not_asked")
            return
        self._do(lambda: self._session.do(action))
        self._terminal.say(done)

    def _undo(self) -> None:
        if not self._session.can_undo:
            self._terminal.say("evening.nothing_to_undo")
            return
        self._terminal.say("evening.undo_kept")
        if self._session.undo_passes_reveal:
            self._terminal.say("evening.undo_seen")
        self._terminal.say("evening.undo_sure")
        if self._terminal.read().casefold() in YES:
            self._do(self._session.undo)
            self._seen = ()
        else:
            self._terminal.say("evening.undo_no")

    def _keep(self, typed: Interrupt) -> None:
        text = typed.rest
        if not text:
            self._terminal.say(f"evening.{typed.command}_ask")
            text = self._terminal.read()
        if not text:
            return
        keep = self._session.park if typed.command == "park" else self._session.note
        self._do(lambda: keep(text))
        self._terminal.say(f"evening.{typed.command}_kept")

    def _pause(self) -> None:
        self._do(self._session.pause)
        self._terminal.say("evening.paused")
        self._terminal.read()
        self._do(self._session.resume_play)
        self._seen = ()

    def _facilitator(self) -> None:
        """What only the facilitator may see: said first, so that the others can look away."""
        self._terminal.say("evening.facilitator_only")
        self._terminal.read()
        view = self._session.view(FACILITATOR)
        self._terminal.lines(self._pages.fact(fact) for fact in view.hidden)
        for line in view.on_its_way:
            self._terminal.words(line.words)
        for note in self._session.notes:
            self._terminal.say("evening.note", text=note)
        if not view.hidden and not view.on_its_way and not self._session.notes:
            self._terminal.say("evening.nothing_hidden")
        self._terminal.say("hint.enter")
        self._terminal.read()
        self._terminal.clear()
        self._seen = ()
