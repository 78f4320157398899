"""How long an evening takes, estimated: reading aloud, votes, talking. In whole seconds.

The figures are those of the paper playtest (six seats): 130 words a minute aloud, workshop habit for the rest; nobody
was timed.
"""

from datetime import timedelta
from functools import lru_cache
from typing import TypeGuard, assert_never, get_args

from game.apps.session.counting.seating import Method
from game.apps.session.timing.pacing import USUAL, pacing_of
from game.content.aloud import aloud, words_in, words_of
from game.rules import events
from game.rules.events import Event
from game.rules.learning.steps import MINUTES
from game.rules.scenario import Scenario
from game.rules.terms.phases import Stage

ADVISER, REVEAL, HANDS, REASON, OUTCOME = 35, 15, 25, 55, 35
AT_ONCE = 45
"""A ballot in which everyone votes at the same time, with paper cards."""
DEVICE = 22
"""One voter, where the laptop goes round."""
TALK, EACH_SEAT = 120, 18
"""The talk: so long, and so much more for each seat; shorter where the pack has shorter cases."""
SECOND = timedelta(seconds=1)
QUESTION = 30
"""One question at the kitchen table, with its answer."""
VISIT = 40
TURN = 20


def _seconds(time: timedelta) -> int:
    return round(time / SECOND)


@lru_cache(maxsize=4096)
def _briefing(words: int) -> int:
    return aloud(words)


def ballot(method: Method, ballots: int) -> int:
    """How long a secret ballot takes."""
    match method:
        case "device":
            return DEVICE * ballots + REVEAL
        case "tally":
            return AT_ONCE + REVEAL
        case _:
            assert_never(method)


TakesTime = (
    events.CaseOpened
    | events.AdviserHeard
    | events.QuestionAsked
    | events.BallotClosed
    | events.StageReached
    | events.StepReached
    | events.VisitOpened
    | events.TurnBegan
    | events.NewsRead
    | events.VoiceHeard
)
"""The events that take time of their own at the table."""
_TAKES_TIME = frozenset(get_args(TakesTime))


def _takes_time(event: Event) -> TypeGuard[TakesTime]:
    return type(event) in _TAKES_TIME


class Watch:
    """Adds up how long one evening takes."""

    def __init__(self, scenario: Scenario, method: Method, voters: int, seats: int) -> None:
        pacing = pacing_of(scenario)
        self._scenario, self._method, self._voters = scenario, method, voters
        self.seconds = _seconds(pacing.opening)
        """The goal, how it works, and the first room."""
        self._talk = _seconds((TALK + EACH_SEAT * seats) * SECOND * (pacing.device / USUAL.device))

    def see(self, event: Event) -> None:
        """Add what this takes."""
        if _takes_time(event):
            self.seconds += self._takes(event)

    def _takes(self, event: TakesTime) -> int:
        match event:
            case events.CaseOpened(card=card):
                return _briefing(words_of(self._scenario.dilemmas[card]))
            case events.AdviserHeard():
                return ADVISER
            case events.QuestionAsked():
                return QUESTION
            case events.BallotClosed():
                return ballot(self._method, self._voters)
            case events.StageReached(stage=stage, step=step):
                return self._stage(stage) if step not in MINUTES else 60 * MINUTES[step]
            case events.StepReached(step=step):
                return 60 * MINUTES[step] if step in MINUTES else 0
            case events.VisitOpened():
                return VISIT
            case events.TurnBegan():
                return TURN
            case events.NewsRead(news=news):
                return aloud(words_in(self._scenario.news[news].text))
            case events.VoiceHeard(voice=voice):
                return aloud(words_in(self._scenario.voices[voice].says))
            case _:
                assert_never(event)

    def _stage(self, stage: Stage) -> int:
        """What comes with a stage beside what is asked, heard and voted in it."""
        match stage:
            case "deliberation":
                return self._talk
            case "rationale":
                return REASON
            case "outcome":
                return OUTCOME
            case "briefing" | "inquiry" | "first_ballot" | "final_ballot" | "answer":
                return 0
            case _:
                assert_never(stage)
