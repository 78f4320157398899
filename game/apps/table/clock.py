"""Time on the wall: the clock of the evening in the footer, and a soft clock beside a talk."""

import sys
import time
from collections.abc import Callable
from datetime import datetime

from game.apps.session import Plan, spoken
from game.apps.table.voice import TableLanguage
from game.rules.views import View

ADVOCATE = 40
"""Seconds for whoever defends the opposite."""
MINUTE = 60


def told(voice: TableLanguage, now: datetime, plan: Plan | None) -> str:
    """What time it is, and how many minutes are left where a debrief was agreed on."""
    if plan is None:
        return voice.say("table.clock", time=spoken(now))
    key = "table.clock_left.one" if plan.minutes == 1 else "table.clock_left"
    return voice.say(key, time=spoken(now), minutes=plan.minutes)


def stage_of(view: View) -> tuple[str, str, str, bool] | None:
    """The stage that has a soft clock of its own now: card, stage, step of what is worked out together, and whether it is for an advocate."""
    case = view.case
    if view.own is not None:
        return ("", "own", view.own.step or "", False)
    if case is None or not view.prompts:
        return None
    advocate = view.prompts[0].at == "advocate"
    step = "" if case.learning is None else case.learning.step or ""
    return None if case.timer is None and not advocate else (case.card, case.stage, step, advocate)


def passing() -> float:
    """Seconds that pass, also those for which the laptop slept: the talk went on."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        # There this clock counts sleep, and `time.monotonic` does not.
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()


class SoftClock:
    """A clock that runs only where somebody starts it; it can be stopped and lengthened, and decides nothing."""

    def __init__(self, seconds: int, clock: Callable[[], float] = passing) -> None:
        self.seconds = seconds
        """How long it was set for."""
        self._clock = clock
        self._left = float(seconds)
        self._since: float | None = None
        self.begun = False
        """Whether it was ever started."""

    @property
    def running(self) -> bool:
        """Whether it runs now."""
        return self._since is not None and self.left > 0

    @property
    def left(self) -> int:
        """Seconds left, never below 0."""
        gone = 0.0 if self._since is None else self._clock() - self._since
        return max(0, round(self._left - gone))

    def start(self) -> None:
        """Run, from where it stands."""
        self.begun = True
        self._since = self._clock()

    def pause(self) -> None:
        """Stand still."""
        self._left, self._since = float(self.left), None

    def add(self, seconds: int = MINUTE) -> None:
        """Lengthen it; one that was over runs again."""
        over = self.begun and self.left == 0
        runs = self._since is not None
        self._left = self.left + seconds
        self._since = self._clock() if runs or over else None

    def off(self) -> None:
        """As if nobody had started it."""
        self._left, self._since, self.begun = float(self.seconds), None, False
