"""The debrief at a terminal: the steps of the wall, told from the same model; the group reads, predicts and agrees."""

from collections.abc import Callable
from typing import assert_never

from game.apps.debrief.room import (
    RoomLanguage,
    ScriptStep,
    ToldBack,
    choices,
    flags,
    in_all,
    learned,
    no_other,
    offered,
    other_told,
    role_lines,
    script,
    step_heading,
    year_told,
)
from game.apps.session import Session
from game.apps.text.afterwards.approving import Together, agreed_lines
from game.apps.text.afterwards.impressions import ImpressionsAtTerminal
from game.apps.text.afterwards.lines import StepLines
from game.apps.text.afterwards.table_sheet import tell_of_sheet
from game.apps.text.afterwards.typed import Leaves, StepReading, StepWent, went_on
from game.apps.text.commands import Interrupt
from game.apps.text.doing import keeping
from game.apps.text.terminal import Terminal
from game.apps.words import say
from game.log.records import ReflectionRef


class LookBackAtTerminal:
    """Leads the debrief; kept of it are agreements, what the group predicted, and what it approves."""

    def __init__(
        self, session: Session, terminal: Terminal, together: Together, command: Callable[[Interrupt], None]
    ) -> None:
        """`command` does what was typed beside the debrief: a note, a question to park, a look-up."""
        self._session, self._terminal, self._together = session, terminal, together
        self._told = ToldBack(session)

        def beside(typed: Interrupt) -> None:
            command(typed)
            # A question may have been parked, or words forgotten.
            self._told = ToldBack(session)

        self._reading = StepReading(terminal, beside)
        self._short = False
        self._at = 0
        """The step that comes next, counted from 0."""
        self._case = 0
        """The number of the decision that the group chose; 0 before that."""
        self._turned: tuple[ReflectionRef, ...] = ()
        """The questions about what was learned that somebody turned to, in order."""

    def lead(self) -> None:
        """From where the group was to the last step, or until somebody stops. Raises `NoMoreInput`."""
        self._told = ToldBack(self._session)
        try:
            while self._at < len(script(short=self._short, asked=self._session.asks_after)):
                went = self._step(self._at)
                self._at += 1 if went == "on" else -1 if went == "earlier" and self._at else 0
        except Leaves:
            self._terminal.say("lookback.text.left")
            return
        self._at = 0
        self._terminal.say("lookback.text.done")

    @property
    def _words(self) -> RoomLanguage:
        return RoomLanguage(self._terminal.language, self._session.names)

    @property
    def _lines(self) -> StepLines:
        return StepLines(self._words, self._told)

    def _step(self, at: int) -> StepWent:
        heading = step_heading(self._words, self._told, at, short=self._short, asked=self._session.asks_after)
        self._terminal.heading(heading.name)
        self._terminal.line(heading.text)
        return self._tell(script(short=self._short, asked=self._session.asks_after)[at])

    def _tell(self, step: ScriptStep) -> StepWent:
        terminal = self._terminal
        match step.name:
            case "roles":
                return self._roles()
            case "own":
                terminal.say("lookback.own.ask")
                return self._reading.on()
            case "year":
                return self._year()
            case "decision":
                return self._decision()
            case "back":
                terminal.lines(self._lines.back(self._case))
                return self._reading.on()
            case "other":
                return self._other()
            case "counted":
                terminal.lines(self._lines.counted(self._case))
                return self._reading.on()
            case "home":
                terminal.lines(self._lines.home())
                return self._reading.on()
            case "learned":
                return self._learned()
            case "agreements":
                return self._agreements()
            case "impressions":
                return self._impressions()
            case "approve":
                return self._approve()
            case _:
                assert_never(step.name)

    # The steps

    def _roles(self) -> StepWent:
        terminal, lines = self._terminal, role_lines(self._words, self._told)
        for it in lines:
            terminal.line(f"{it.name}: {it.text}")
        terminal.say("lookback.roles.ask" if lines else "lookback.no_roles.ask")
        other = in_all(short=not self._short, asked=self._session.asks_after)
        typed = self._reading.read("lookback.text.form", (str(other),), minutes=other)
        if typed == str(other):
            self._short = not self._short
            return "again"
        return went_on(typed)

    def _year(self) -> StepWent:
        terminal, year = self._terminal, year_told(self._words, self._told)
        if year.promise:
            terminal.line(f"{say(terminal.language, 'lookback.promise')}: {year.promise}")
        if year.steps is not None:
            terminal.line(year.steps.described.replace(". ", ".\n"))
            terminal.lines(flags(self._words, year.steps))
        for it in year.meters:
            terminal.line(f"{it.name}: {it.text}")
        if not year.moments:
            return self._reading.on()
        typed = self._reading.read("lookback.text.moment", ("M",))
        if typed != "M":
            return went_on(typed)
        terminal.say("lookback.moment.above")
        terminal.line(year.moments[0].text)
        return self._reading.on()

    def _decision(self) -> StepWent:
        if not self._told.cases:
            self._terminal.say("lookback.decision.none")
            return self._reading.on()
        if len(self._told.cases) == 1:
            # There is nothing to choose from.
            self._case = self._told.cases[0].number
        elif (went := self._which()) is not None:
            return went
        self._terminal.lines(self._lines.chosen(self._case))
        return self._reading.on()

    def _which(self) -> StepWent | None:
        """Every case, for the group to choose one; `None` once it did."""
        found = offered(self._words, self._told)
        self._terminal.line(found.ask)
        self._terminal.lines(f"{case.name}  {case.text}" for case in found.cases)
        typed = self._reading.read("lookback.text.choose", [case.name for case in found.cases])
        if not typed.isdigit():
            return went_on(typed)
        self._case = int(typed)
        return None

    def _other(self) -> StepWent:
        if not self._case and self._told.cases and (went := self._which()) is not None:
            return went
        terminal, found = self._terminal, choices(self._words, self._told, self._case)
        if found is None:
            terminal.line(no_other(self._words, self._told))
            return self._reading.on()
        for letter, _, words in found.others:
            terminal.line(f"{letter}  {words}")
        typed = self._reading.read("lookback.text.which", [letter for letter, _, _ in found.others])
        chosen = next((it for it in found.others if it[0] == typed), None)
        if chosen is None:
            return went_on(typed)
        _, value, words = chosen
        terminal.say(found.key("lookback.other.suppose"), value=words)
        terminal.say("lookback.other.prediction")
        terminal.say("lookback.other.kept")
        predicted = self._reading.prediction()
        while not self._together.predicted(found.case.instead(value), predicted):
            predicted = self._reading.prediction()
        if predicted:
            terminal.say("lookback.other.predicted")
            terminal.line(f"  {predicted}")
        terminal.lines(self._lines.beside(other_told(self._words, self._told, found.case, value)))
        return self._reading.on()

    def _learned(self) -> StepWent:
        terminal = self._terminal
        while found := learned(self._words, self._told, self._case, self._turned):
            for place, it in enumerate(found, start=1):
                terminal.line(f"{place}  {it.title}")
                terminal.line(f"   {it.asked}")
            others = {str(place): it.other for place, it in enumerate(found, start=1) if it.other is not None}
            typed = self._reading.read("lookback.text.turn", list(others))
            other = others.get(typed)
            if other is None:
                went = went_on(typed)
                if went == "on" and not self._together.reflected(it.ref for it in found):
                    return "again"
                return went
            self._turned = (*self._turned, other)
        terminal.say("lookback.learned.none")
        return self._reading.on()

    def _agreements(self) -> StepWent:
        terminal = self._terminal
        if self._session.agreed_before:
            terminal.say("lookback.before")
            terminal.lines(agreed_lines(terminal.language, self._session.agreed_before))
        terminal.lines(agreed_lines(terminal.language, self._session.agreements))
        terminal.say("lookback.agreements.ask")
        typed = self._reading.read("lookback.text.agree", ("A",))
        if typed != "A":
            return went_on(typed)
        while self._together.agree():
            pass
        return "again"

    def _impressions(self) -> StepWent:
        asks = ImpressionsAtTerminal(self._session, self._terminal, keeping(self._terminal))
        asks.ask("after")
        asks.tell()
        self._terminal.say("impression.to_agreement")
        typed = self._reading.read("lookback.text.agree", ("A",))
        if typed != "A":
            return went_on(typed)
        self._together.agree()
        return "again"

    def _approve(self) -> StepWent:
        self._terminal.say("lookback.leave_room")
        self._terminal.say("lookback.stays_here")
        typed = self._reading.read("lookback.text.approve", ("V",))
        if typed == "V":
            tell_of_sheet(self._terminal, self._session, approved=self._together.approve())
            return "on"
        return went_on(typed)
