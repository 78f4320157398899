"""A clock that stands still until a test moves it, and evenings that are played by it."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from game.apps.session import Session
from game.log.environment import Environment
from game.rules import actions
from game.rules.actions import Action
from game.rules.bots import bot_action
from tests.log.evening import EVENING, fixed

MINUTE = timedelta(minutes=1)


class Hands:
    """The hands of a clock."""

    def __init__(self, start: datetime = EVENING) -> None:
        self.now = start

    def __call__(self) -> datetime:
        return self.now

    def on(self, minutes: float) -> None:
        self.now += minutes * MINUTE


_starts = count(1, 100_000)


def world(hands: Hands) -> Environment:
    """A world with that clock, in which no id comes twice."""
    return replace(fixed(start=next(_starts)), clock=hands)


def a_step(session: Session) -> Action:
    """What a bot would do now, with nothing to say."""
    return bot_action(session.scenario, session.state, 4)


def play_until(session: Session, at: str, hands: Hands | None = None, minutes: float = 0) -> None:
    """Go on until that question is asked; each step takes so many minutes."""
    while session.view().prompts and session.view().prompts[-1].at != at:
        if hands is not None:
            hands.on(minutes)
        session.do(a_step(session))


def play_case(session: Session, hands: Hands, minutes: float) -> str:
    """From the briefing that is open to the end of the case, in so many minutes; its card."""
    case = session.state.case
    assert case is not None
    hands.on(minutes)
    while session.state.case is not None and session.state.case.card == case.card:
        session.do(a_step(session))
    return case.card


def to_a_case(session: Session) -> None:
    """Go on until a case that counts is open."""
    while session.state.case is None or session.state.case.practice:
        session.do(a_step(session))


SKIP = actions.Skip()
