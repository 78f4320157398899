"""A session's time: the debrief that was agreed on, the plan up to it, and breaks."""

from abc import abstractmethod
from datetime import UTC, datetime, timedelta
from typing import assert_never

from game.apps.session.counting.box import Refused
from game.apps.session.counting.seating import Method, default_method, method_in
from game.apps.session.recording import Recording
from game.apps.session.timing.clock import Plan, Stopwatch, worked_out
from game.apps.session.timing.pacing import pacing_of
from game.apps.session.timing.planning import GONE_BY, agreed_debrief, case_time, plan_now, with_a_talk
from game.log.records import (
    Acted,
    Agreed,
    Approved,
    Forgotten,
    Impressed,
    Kept,
    Noted,
    Opened,
    Parked,
    Paused,
    Reflected,
    Resumed,
    Retracted,
    Supposed,
)
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import message


class Timekeeping(Recording):
    """The part of a session that knows what time it is."""

    scenario: Scenario
    _stopwatch: Stopwatch | None = None
    """Reads along with the log: the plan is asked with every page."""
    _agreed: tuple[int, datetime | None] = (0, None)
    """How many entries were read for when the debrief is to begin, and what they say."""

    @property
    @abstractmethod
    def state(self) -> State:
        """How things stand."""

    @property
    def method(self) -> Method:
        """How votes come in at this table."""
        return self.votes_by(self._opened.ballots)

    def votes_by(self, wished: Method | None) -> Method:
        """How votes come in where somebody wishes this; in the open always by hands."""
        return method_in(self.state.openness, wished or self._opened.ballots or default_method(self.state.seats))

    @property
    def _opened(self) -> Opened:
        opened = self._log.entries[0].record
        assert isinstance(opened, Opened)
        return opened

    @property
    def debrief_at(self) -> datetime | None:
        """When the debrief is to begin; `None`: this evening has no clock."""
        entries = self._log.entries
        read, agreed = self._agreed
        if len(entries) != read:
            fresh = entries[read:] if len(entries) > read else entries
            agreed = agreed_debrief(fresh) or (agreed if len(entries) > read else None)
            self._agreed = (len(entries), agreed)
        return agreed

    def agree_debrief(self, at: datetime) -> None:
        """The debrief begins at another time."""
        self._record(Resumed(at.astimezone(UTC)))

    def now(self) -> datetime:
        """The wall clock, in the time zone of this computer."""
        return self._environment.clock().astimezone()

    def plan(self) -> Plan | None:
        """What still fits before the debrief; `None` without a clock, once the year is over, and on another evening
        than the one it was agreed for.
        """
        at, now = self.debrief_at, self._environment.clock()
        if at is None or self.state.phase == "over" or at < now - GONE_BY:
            return None
        self._stopwatch = self._stopwatch or Stopwatch(
            with_a_talk(self.scenario), worked_out(self.scenario), pacing_of(self.scenario).talk
        )
        so_far = self._stopwatch.read(self._log.entries, now)
        return plan_now(self.scenario, self.state, so_far, self.method, at, now)

    def minutes_of(self, card: str) -> int:
        """About how many minutes this card takes at this table."""
        plan = self.plan()
        usual = pacing_of(self.scenario).case(self.method, self.state.voters)
        usual = usual if plan is None else timedelta(minutes=plan.case)
        return round(case_time(self.scenario, card, usual) / timedelta(minutes=1))

    @property
    def can_pause(self) -> bool:
        """Never during an open ballot: half of the votes would be in."""
        return not self.voting or not any(isinstance(it, Ballot) for it in prompts(self.scenario, self.state))

    @property
    @abstractmethod
    def voting(self) -> bool:
        """Whether votes on the ballot that is open may have been cast, as far as can be known."""

    def pause(self, until: datetime | None = None) -> None:
        """Stop for a while. Raises `Refused` during an open ballot."""
        if not self.can_pause:
            raise Refused(message("evening.no_pause"))
        self._record(Paused(None if until is None else until.astimezone(UTC)))

    @property
    def _break(self) -> Paused | None:
        """The break that is on now."""
        for entry in reversed(self._log.entries):
            match entry.record:
                case Paused() as paused:
                    return paused
                case Resumed() | Acted() | Opened():
                    return None
                case (
                    Noted()
                    | Parked()
                    | Retracted()
                    | Kept()
                    | Agreed()
                    | Supposed()
                    | Reflected()
                    | Approved()
                    | Impressed()
                    | Forgotten()
                ):
                    pass
                case unknown:
                    assert_never(unknown)
        return None

    @property
    def paused(self) -> bool:
        """Whether there is a break now."""
        return self._break is not None

    @property
    def pause_until(self) -> datetime | None:
        """When the break that is on now ends, where that was agreed on."""
        return None if self._break is None else self._break.until

    def resume_play(self, until: datetime | None = None) -> None:
        """Go on; `until` is when the debrief is to begin, where that changed."""
        self._record(Resumed(None if until is None else until.astimezone(UTC)))
