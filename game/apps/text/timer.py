"""A soft clock for one part of a case. It is off until somebody starts it, and decides nothing."""

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from game.apps.text.terminal import Terminal
from game.rules.views import View

START = ("start", "verder", "on", "go")
PAUSE = ("pauze", "pause")
OFF = ("uit", "stop", "off")
MINUTE = timedelta(minutes=1)
MOST = 60
"""Minutes."""


def _meant(view: View) -> int | None:
    """How many minutes this part is meant to take."""
    if view.own is not None:
        return view.own.minutes
    return None if view.case is None else view.case.timer


class SoftTimer:
    """Runs along while one part of a case lasts; the next part has it off again."""

    def __init__(self, terminal: Terminal, now: Callable[[], datetime]) -> None:
        self._terminal = terminal
        self._now = now
        self._here: tuple[object, ...] = ()
        self._left: timedelta | None = None
        """What is left while it pauses; what was left when it last started; `None`: it is off."""
        self._since: datetime | None = None
        """When it last started; `None` while it pauses."""
        self._told = False
        """Whether the table was told that the time is up."""

    def do(self, view: View, typed: str) -> None:
        """Start, pause, a minute more, off; nothing typed: how much is left."""
        self._arrive(view)
        word = typed.casefold().strip()
        minutes = re.fullmatch(r"(start\s+)?([0-9]{1,2})", word)
        more = re.fullmatch(r"\+\s*([0-9]{1,2})?", word)
        if minutes is not None and 1 <= int(minutes[2]) <= MOST:
            self._run(int(minutes[2]) * MINUTE)
        elif more is not None:
            self._add(int(more[1] or 1) * MINUTE)
        elif word in START:
            self._start(view)
        elif word in PAUSE and self._left is not None:
            self._left, self._since = self._remaining(), None
        elif word in OFF:
            self._left = self._since = None
        elif word and word not in PAUSE:
            self._terminal.say("timer.how")
            return
        self._say(view)

    def heading(self, view: View) -> None:
        """How long this part is meant to take, where the pack says so."""
        self._arrive(view)
        minutes = _meant(view)
        if minutes is not None and self._left is None:
            self._terminal.say("timer.meant.one" if minutes == 1 else "timer.meant", minutes=minutes)

    def line_typed(self, view: View) -> None:
        """Somebody typed something: if the time is up, that is said once."""
        self._arrive(view)
        if self._since is not None and not self._told and self._remaining() <= timedelta():
            self._told = True
            self._terminal.say("timer.up")

    def _arrive(self, view: View) -> None:
        case = view.case
        step = case and case.learning and case.learning.step
        here: tuple[object, ...] = (view.phase, view.quarter, case and (case.card, case.stage), step)
        if view.own is not None:
            here = ("own", view.own.step)
        if here != self._here:
            self._here = here
            self._left = self._since = None

    def _remaining(self) -> timedelta:
        assert self._left is not None
        return self._left if self._since is None else self._left - (self._now() - self._since)

    def _run(self, left: timedelta) -> None:
        self._left, self._since, self._told = left, self._now(), left <= timedelta()

    def _start(self, view: View) -> None:
        meant = _meant(view)
        if self._left is not None:
            self._run(self._remaining())
        elif meant is not None:
            self._run(meant * MINUTE)

    def _add(self, more: timedelta) -> None:
        paused = self._left is not None and self._since is None
        left = more if self._left is None else max(timedelta(), self._remaining()) + more
        self._run(left)
        if paused:
            self._since = None

    def _say(self, view: View) -> None:
        if self._left is None:
            self._terminal.say("timer.off")
            meant = _meant(view)
            self._terminal.say("timer.how" if meant is None else "timer.how_start")
            return
        minutes = max(0, -(-self._remaining() // MINUTE))
        if self._since is None:
            self._terminal.say("timer.paused")
        if not minutes:
            self._told = True
            self._terminal.say("timer.up")
        else:
            self._terminal.say("timer.left.one" if minutes == 1 else "timer.left", minutes=minutes)
