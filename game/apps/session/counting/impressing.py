"""*Deed het iets?* How many agree with a few sentences, before the evening and after it. Slips are in memory and nowhere else."""

from abc import abstractmethod
from collections.abc import Sequence

from game.apps.session.counting.box import Refused
from game.apps.session.recording import Recording
from game.log.records import Impressed, Opened
from game.rules.ballots.impressions import AGREES, FEWEST, HEIGHTS, Impression, TooFew, When, impression, statements
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Words, message

Marks = tuple[int | None, ...]
"""Of each sentence how far somebody agrees, from 1 to 5; `None`: not marked."""


class Slips:
    """The slips of one round while they come in. Nothing of them is written to disk: if the laptop stops, all of them mark again."""

    def __init__(self, sentences: int, people: int) -> None:
        self._sentences = sentences
        self._agree = [0] * sentences
        self.people = people
        self.came = 0
        """How many slips came in."""

    @property
    def all_in(self) -> bool:
        """Whether everybody who is here put one in."""
        return self.came == self.people

    def put(self, marks: Marks) -> None:
        """One slip; what is kept of it is only where it agrees. Raises `ValueError` for a slip that is none."""
        if len(marks) != self._sentences or any(mark is not None and not 1 <= mark <= HEIGHTS for mark in marks):
            raise ValueError("a slip has a mark from 1 to 5, or none, for each sentence")
        if self.all_in:
            raise ValueError("there are no more people")
        self.came += 1
        for place, mark in enumerate(marks):
            self._agree[place] += mark is not None and mark >= AGREES

    @property
    def counted(self) -> tuple[int, ...]:
        """Of each sentence on how many slips it is marked 4 or 5."""
        return tuple(self._agree)


class Impressing(Recording):
    """The part of an evening that asks whether it did anything, where the facilitator wants that."""

    scenario: Scenario

    @property
    @abstractmethod
    def state(self) -> State:
        """How things stand."""

    @property
    def statements(self) -> tuple[Words, ...]:
        """The sentences."""
        return statements(self.scenario.before_after)

    @property
    def asks_before_after(self) -> bool:
        """Whether people are asked at all this evening."""
        first = self._log.entries[0].record
        return isinstance(first, Opened) and first.before_after

    @property
    def impressions_told(self) -> bool:
        """Whether anything can be told of the slips from before the evening, and people are asked once more."""
        before = self.impressions("before")
        return before is not None and not isinstance(before[0], TooFew)

    def impressions(self, when: When) -> tuple[Impression, ...] | None:
        """What may be told of each sentence; `None` where nobody was asked then."""
        kept = (entry.record for entry in self._log.entries)
        return next((it.told for it in kept if isinstance(it, Impressed) and it.when == when), None)

    def may_ask(self, when: When) -> bool:
        """Whether people can be asked now: once before the first case and once when the year is over, and five of them."""
        return self.state.voters >= FEWEST and self._asked_now(when)

    def _asked_now(self, when: When) -> bool:
        """Whether it is the moment for it."""
        if not self.asks_before_after or self.impressions(when) is not None:
            return False
        if when == "before":
            return not self.state.decisions and self.state.phase != "over"
        return self.state.phase == "over" and self.impressions_told

    def too_few(self, when: When) -> bool:
        """Whether people would be asked now, but for how few of them are here."""
        return self.state.voters < FEWEST and self._asked_now(when)

    @property
    def asks_after(self) -> bool:
        """Whether the debrief has a step for it: it says so too where too few people are left."""
        return self._asked_now("after") or self.impressions("after") is not None

    def slips(self) -> Slips:
        """An empty box for everybody who is here."""
        return Slips(len(self.statements), self.state.voters)

    def impress(self, when: When, agree: Sequence[int], of: int) -> None:
        """Of each sentence on how many of so many slips it is marked 4 or 5. What may be told is on disk when this returns.

        Raises `Refused` where that cannot be, or nobody is asked now, and `LogError`.
        """
        if not self.may_ask(when):
            raise Refused(message("refused.not_asked"))
        if not 1 <= of <= self.state.voters:
            raise Refused(message("impression.slips", most=self.state.voters))
        if len(agree) != len(self.statements) or not all(0 <= many <= of for many in agree):
            raise Refused(message("impression.agree", most=of))
        before = self.impressions("before") if when == "after" else None
        counts = self.state.openness == "closed" and self.scenario.settings.outside != "one_voice"
        told = tuple(
            impression(many, of, None if before is None else before[place], counts=counts)
            for place, many in enumerate(agree)
        )
        self._record(Impressed(when, told))
