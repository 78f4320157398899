"""The lines of a log sheet typed back into an evening: read, checked, said back, done. The evening's own log keeps each."""

from functools import partial

from msgspec.structs import replace

from game.apps.debrief.voice import PageLanguage
from game.apps.entering.asking import instead, meant, next_lines, words_now
from game.apps.entering.standing import compare, standing_words
from game.apps.entering.sure import confirmed
from game.apps.kit.lines.marks import Misread
from game.apps.kit.lines.names import NAMES, called
from game.apps.kit.lines.reading import ReadLine, read_line
from game.apps.kit.lines.writing import line_of
from game.apps.kit.order import order_for
from game.apps.session import Session
from game.apps.text import NoMoreInput, Terminal, doing
from game.apps.text.commands import COMMANDS, OTHER
from game.apps.words import say
from game.rules import actions
from game.rules.actions import Acknowledge, Action
from game.rules.legal import page_at
from game.rules.state import State
from game.rules.terms.text import message

NEVER = "case"
"""What a card asks as it stands on the page: nobody answers there."""
OWN = ("help", "undo", "language", "stop")
"""Commands that are no line."""


class TypingBack:
    """One evening at a terminal, until its year is over or somebody stops."""

    def __init__(self, session: Session, terminal: Terminal) -> None:
        self._session = session
        session.type_in()
        session.spoken_in(lambda: terminal.language)
        self._terminal = terminal
        self._do = doing(terminal)
        self._order = order_for(session.scenario, session.state, terminal.language)
        self._place: tuple[object, ...] = ()

    def run(self) -> bool:
        """Whether the year came to its end. Raises nothing: where there is no more to read, it stops."""
        self._terminal.say("enter.how")
        try:
            while True:
                if self._session.state.phase == "over" and self._session.state.own is None:
                    return True
                self._next()
                if not self._line(self._terminal.read()):
                    return False
        except NoMoreInput:
            return False

    def _next(self) -> None:
        """Where the sheet is, and what it should say next."""
        state, terminal = self._session.state, self._terminal
        case = None if state.case is None or state.own is not None else state.case
        place = (state.quarter, None if case is None else (case.card, case.occurrence))
        if place != self._place:
            self._place = place
            if case is not None:
                title = self._session.scenario.dilemmas[case.card].title
                code = self._order.codes[f"case:{case.card}"]
                terminal.heading(f"{self._quarter(state)} · {code} {title.into(terminal.language)}")
            else:
                terminal.heading(self._quarter(state))
        for line in next_lines(self._order, state):
            terminal.line(line)

    def _quarter(self, state: State) -> str:
        language = self._terminal.language
        return (
            say(language, "kit.quarter", quarter=state.quarter)
            if state.quarter
            else say(language, "kit.log.before_year")
        )

    def _line(self, line: str) -> bool:
        """One line; whether somebody goes on."""
        command = COMMANDS.get(line.strip().casefold())
        if command in OWN:
            return self._command(command)
        line = meant(self._order, self._session.state, line)
        try:
            read = confirmed(self._session, self._terminal, self._order, line, self._read(line), self._read)
        except Misread as misread:
            self._terminal.words(instead(self._order, self._session.state, line, misread.why))
            return True
        if read is not None:
            self._take(read)
        return True

    def _read(self, line: str) -> ReadLine:
        """What that line says now. Raises `Misread`."""
        return read_line(self._order, self._session.state, line, self._session.names)

    def _command(self, command: str | None) -> bool:
        terminal = self._terminal
        match command:
            case "help":
                now = words_now(self._order, self._session.state)
                every = (called(name, terminal.language) for name in NAMES if name != NEVER)
                terminal.say("enter.help.now", words=", ".join(now))
                words = ", ".join(word for word in every if word not in now)
                for id in ("enter.how", "enter.help", "enter.help.correct"):
                    terminal.say(id, words=words)
            case "undo":
                self._back()
            case "language":
                terminal.language = OTHER[terminal.language]
                self._order = replace(self._order, voice=PageLanguage(terminal.language))
                self._place = ()
            case _:
                return False
        return True

    def _back(self) -> None:
        """The last answer no longer counts; where pages were read on behind it, only those pages."""
        history = self._session.history
        if not history:
            self._terminal.say("setup.first")
            return
        told = self._session.last_step
        place = len(history) - 1
        if self._is_page(place):
            typed = self._session.typed_at(place)
            while place and self._is_page(place - 1) and self._session.typed_at(place - 1) == typed:
                place -= 1
        if self._do(lambda: self._session.retract(place)):
            self._terminal.say("enter.back", step=told or message("step.acknowledge"))
            self._place = ()

    def _is_page(self, place: int) -> bool:
        return isinstance(self._session.action_at(place), Acknowledge)

    # A line that was understood

    def _take(self, read: ReadLine) -> None:
        session, terminal = self._session, self._terminal
        for _ in range(read.pages):
            at = page_at(session.scenario, session.state)
            assert at is not None
            if not self._do(partial(session.do, Acknowledge(at))):
                return
        if read.checks == "card":
            terminal.say("enter.right_case")
        elif read.checks == "standing":
            compare(self._session, self._terminal, self._do, read.differs)
        if read.action is None:
            return
        before, action = session.state, read.action
        decided = len(before.decisions)
        if self._do(lambda: self._act(action, read.words)):
            terminal.say("enter.done", line=" ".join(line_of(self._order, before, self._last(), session.text)))
            if len(session.state.decisions) > decided:
                terminal.line(standing_words(session, terminal.language))

    def _last(self) -> Action:
        return self._session.action_at(len(self._session.history) - 1)

    def _act(self, action: Action, words: str | None) -> object:
        session = self._session
        match action:
            case actions.Say() if words is not None:
                return session.say(action.about, words)
            case actions.Adjust(id=id, amount=amount):
                return session.adjust(id, amount, words or "")
            case actions.OpenOwn():
                return session.open_own(words or "")
            case _:
                return session.do(action)
