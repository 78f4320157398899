"""The time of an evening at a terminal: breaks, and what still fits before the debrief."""

from collections.abc import Callable
from datetime import datetime

from game.apps.session import Plan, Session, fits_words, last_card_words, left_words, read_time, read_until, spoken
from game.apps.text.doing import Keeps
from game.apps.text.reading import enter
from game.apps.text.terminal import Terminal


class TimeAtTerminal:
    """Asks the facilitator at one terminal; a time that cannot be leaves everything as it is."""

    def __init__(self, session: Session, terminal: Terminal, keep: Keeps) -> None:
        self._session = session
        self._terminal = terminal
        self._keep = keep

    def pause(self, written: str) -> bool:
        """A break, with the time of return where one was typed; whether there was one."""
        session, terminal = self._session, self._terminal
        if not session.can_pause:
            terminal.say("evening.no_pause")
            return False
        until = None
        if written:
            until = self._moment(written, read_until, "hint.pause")
            if until is None:
                return False
        self._keep(lambda: session.pause(until))
        self.on_break()
        return True

    def on_break(self) -> None:
        """Wait until somebody goes on."""
        until = self._session.pause_until
        if until is None:
            self._terminal.say("evening.paused")
        else:
            self._terminal.say("evening.paused_until", time=spoken(until))
        enter(self._terminal)
        self._keep(self._session.resume_play)

    def clock(self, written: str) -> None:
        """What still fits; with a time: from now on the debrief begins then."""
        if written:
            at = self._moment(written, read_time, "hint.time")
            if at is None:
                return
            self._keep(lambda: self._session.agree_debrief(at))
        plan = self._session.plan()
        if plan is None:
            self._terminal.say("clock.no_plan")
            return
        self._left(plan)
        self._terminal.say("clock.case", minutes=plan.case)
        self.last_card()

    def quarter_begins(self) -> None:
        """What still fits, where there is a clock."""
        plan = self._session.plan()
        if plan is not None:
            self._left(plan)

    def _left(self, plan: Plan) -> None:
        self._terminal.words(left_words(plan))
        self._terminal.words(fits_words(plan))

    def last_card(self) -> bool:
        """Say that this is the last card, or that none fits any more; whether it is so."""
        plan = self._session.plan()
        words = None if plan is None else last_card_words(plan)
        if words is not None:
            self._terminal.words(words)
        return words is not None

    def _moment(
        self, written: str, read: Callable[[str, datetime], datetime | None], unreadable: str
    ) -> datetime | None:
        now = self._session.now()
        moment = read(written, now)
        if moment is None or moment <= now:
            self._terminal.say(unreadable if moment is None else "hint.time_past")
            return None
        return moment
