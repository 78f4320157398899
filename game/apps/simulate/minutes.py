"""How long an evening takes, estimated: reading aloud, votes, talking. In whole seconds.

The figures are those of the paper playtest (six seats): 130 words a minute aloud, workshop habit for the rest; nobody
was timed.
"""

from functools import lru_cache
from typing import assert_never

from game.apps.session.seating import Method
from game.rules import events
from game.rules.events import Event
from game.rules.kinds.card import Card
from game.rules.learning.steps import MINUTES
from game.rules.scenario import Scenario
from game.rules.text import Text
from game.rules.varied import Varied

WORDS_A_MINUTE = 130
OPENING = 8 * 60
"""The goal, how it works, and the first room."""
ADVISER, REVEAL, HANDS, REASON, OUTCOME = 35, 15, 25, 55, 35
AT_ONCE = 45
"""A ballot in which everyone votes at the same time, with paper cards."""
DEVICE = 22
"""One voter, where the laptop goes round."""
TALK, EACH_SEAT = 120, 18
"""The talk: so long, and so much more for each seat."""
QUESTION = 30
"""One question at the kitchen table, with its answer."""
VISIT = 40
TURN = 20


def words_in(words: Varied | None) -> int:
    """How many words are read aloud; of a text that varies the longest."""
    if words is None:
        return 0
    if isinstance(words, Text):
        return len(words.nl.split())
    return max(len(it.text.nl.split()) for it in words)


def words_of(card: Card) -> int:
    """The words of a card that are read aloud before anybody votes: the case, what is unknown, what can be chosen."""
    resident = card.inquiry.resident if card.inquiry is not None else None
    spoken = 0 if resident is None else words_in(resident.says)
    return words_in(card.case) + words_in(card.unknown) + spoken + sum(map(words_in, card.names().values()))


def aloud(words: int) -> int:
    """How many seconds it takes to read so many words aloud."""
    return -(-words * 60 // WORDS_A_MINUTE)


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


class Watch:
    """Adds up how long one evening takes."""

    def __init__(self, scenario: Scenario, method: Method, voters: int, seats: int) -> None:
        self._scenario, self._method, self._voters, self._seats = scenario, method, voters, seats
        self.seconds = OPENING

    def see(self, event: Event) -> None:
        """Add what this takes."""
        match event:
            case events.CaseOpened(card=card):
                self.seconds += _briefing(words_of(self._scenario.dilemmas[card]))
            case events.AdviserHeard():
                self.seconds += ADVISER
            case events.QuestionAsked():
                self.seconds += QUESTION
            case events.BallotClosed():
                self.seconds += ballot(self._method, self._voters)
            case events.StageReached(stage="deliberation", step="question" as step):
                self.seconds += 60 * MINUTES[step]
            case events.StepReached(step=step) if step in MINUTES:
                self.seconds += 60 * MINUTES[step]
            case events.StageReached(stage="deliberation"):
                self.seconds += TALK + EACH_SEAT * self._seats
            case events.StageReached(stage="rationale"):
                self.seconds += REASON
            case events.StageReached(stage="outcome"):
                self.seconds += OUTCOME
            case events.VisitOpened():
                self.seconds += VISIT
            case events.TurnBegan():
                self.seconds += TURN
            case events.NewsRead(news=news):
                self.seconds += aloud(words_in(self._scenario.news[news].text))
            case events.VoiceHeard(voice=voice):
                self.seconds += aloud(words_in(self._scenario.voices[voice].says))
            case _:
                pass
