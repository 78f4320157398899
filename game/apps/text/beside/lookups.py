"""What people ask for beside the question: facts, the law, a role for one pair of eyes, a reason, the soft clock."""

from typing import assert_never

from game.apps.session import ReadsCard, Session
from game.apps.text.commands import LookUp
from game.apps.text.doing import Keeps
from game.apps.text.reading import enter, meant_as_words, number_or_leave
from game.apps.text.telling.pages import Pages
from game.apps.text.telling.sheets import Sheets
from game.apps.text.terminal import Terminal
from game.apps.text.timer import SoftTimer
from game.apps.words import say
from game.rules import prompts
from game.rules.prompts import FACILITATOR
from game.rules.terms.references import ReasonOf
from game.rules.terms.text import LANGUAGES
from game.rules.views import DecisionView, View


class LookUps:
    """Looks things up at one terminal."""

    def __init__(
        self, session: Session, terminal: Terminal, timer: SoftTimer, keep: Keeps, reads: ReadsCard | None
    ) -> None:
        self._session = session
        self._terminal = terminal
        self._timer = timer
        self._keep = keep
        self._reads = reads

    @property
    def _pages(self) -> Pages:
        return Pages(self._terminal.language, self._session.names)

    @property
    def _sheets(self) -> Sheets:
        return Sheets(self._pages)

    def do(self, what: LookUp, written: str, view: View) -> bool:
        """Look it up, with what was written behind it; whether the screen was cleared after it."""
        match what:
            case "facts":
                self._terminal.lines(self._sheets.facts(view.case))
            case "law":
                self._terminal.lines(self._sheets.law(view.case))
            case "timer":
                self._timer.do(view, written)
            case "reason":
                self._reason(view)
            case "card":
                self._card(written)
            case "role":
                return self._role(view, written)
            case _:
                assert_never(what)
        return False

    def _card(self, written: str) -> None:
        """Whether the card with this code belongs on the table now; one that can come in front is named with how."""
        terminal, session = self._terminal, self._session
        if self._reads is None:
            terminal.say("text.card.no_kit")
            return
        if not written:
            terminal.say("table.code.what")
            written = terminal.read()
            if not written:
                return
        found = self._reads(session.scenario, session.state, terminal.language, written)
        terminal.words(found.words)
        if found.front is not None:
            terminal.say("text.card.front")

    # A role, for one pair of eyes

    def _role(self, view: View, written: str) -> bool:
        terminal = self._terminal
        if all(seat.role is None for seat in view.seats):
            terminal.say("sheet.no_roles")
            return False
        if not written:
            terminal.lines(self._sheets.seats(view))
            terminal.say("sheet.which_role")
            written = terminal.read()
            if not written:
                return False
        seat = self._seat(view, written)
        if seat is None:
            terminal.say("sheet.no_such_seat")
            terminal.lines(self._sheets.seats(view))
            return False
        role = self._session.view(seat).role
        if role is None:
            terminal.say("sheet.seat_without_role", seat=self._pages.seat(seat))
            return False
        terminal.say("sheet.role_for", seat=self._pages.seat(seat))
        enter(terminal)
        terminal.lines(self._sheets.role(role))
        terminal.say("sheet.role_read")
        enter(terminal)
        terminal.clear()
        return True

    def _seat(self, view: View, written: str) -> str | None:
        """The seat with this number, name or colour; the beginning of a name is enough where only one has it."""
        typed = written.casefold().strip()
        for number, seat in enumerate(view.seats, start=1):
            if typed == str(number):
                return seat.id
        names = {seat.id: self._called(seat.id) for seat in view.seats}
        exact = [id for id, called in names.items() if typed in called]
        begun = [id for id, called in names.items() if any(name.startswith(typed) for name in called)]
        found = exact or begun
        return found[0] if len(found) == 1 else None

    def _called(self, id: str) -> list[str]:
        """Its name at this table, or its colour where it has none."""
        own = self._session.names.get(id)
        return [own.casefold()] if own else [say(language, f"seat.{id}").casefold() for language in LANGUAGES]

    # A reason that comes later

    def _reason(self, view: View) -> None:
        terminal = self._terminal
        offers = self._session.view(FACILITATOR).offers
        asked = [prompt for prompt in offers if isinstance(prompt, prompts.ReasonPrompt)]
        if not asked:
            terminal.say("evening.no_decisions")
            return
        decisions = {ReasonOf(it.card, it.occurrence): it for it in view.decisions}
        for number, prompt in enumerate(asked, start=1):
            decision = decisions[prompt.decision]
            terminal.say("reason.decision", number=number, title=decision.title, quarter=decision.quarter)
            terminal.say("reason.so_far", text=self._written(decision))
        place = number_or_leave(terminal, 1, len(asked))
        if place is None:
            return
        prompt = asked[place - 1]
        terminal.words(prompt.ask)
        terminal.lines(self._pages.rows(decisions[prompt.decision].rows))
        terminal.say("ask.rationale")
        terminal.say("hint.reason_later")
        words = terminal.read()
        if not words or not meant_as_words(terminal, words):
            terminal.say("evening.undo_no")
            return
        if self._keep(lambda: self._session.say(prompt.decision, words)):
            terminal.say("reason.kept")

    def _written(self, decision: DecisionView) -> str:
        if decision.reason is None:
            return say(self._terminal.language, "reason.none")
        return self._session.text(decision.reason) or say(self._terminal.language, "debrief.erased")
