"""What people write in an evening, in words of their own: kept apart from the log, by ids, so that it can be forgotten."""

from abc import abstractmethod

from game.apps.session.recording import Recording
from game.log.records import Noted, Parked
from game.rules import actions
from game.rules.actions import Action
from game.rules.events import Event
from game.rules.terms.at import SayAt
from game.rules.terms.references import ReasonOf, kept


class Writing(Recording):
    """The part of a session that takes words of the table's own, and has them read."""

    @abstractmethod
    def do(self, action: Action) -> tuple[Event, ...]:
        """Do it, and say what happened."""

    def text(self, id: str) -> str | None:
        """Words of the table's own; `None` where they were erased."""
        return self._log.texts.get(id)

    def say(self, at: SayAt | ReasonOf, words: str) -> tuple[Event, ...]:
        """Answer a question for words; none at all is an answer too, but where the reason for a decision is completed."""
        id = self._words(words) if words.strip() else None
        return self.do(actions.Say(kept(at) if isinstance(at, ReasonOf) else at, id))

    def adjust(self, id: str, amount: int, words: str) -> tuple[Event, ...]:
        """Change a number by hand, and keep why. Raises `IllegalAction` where there are no words."""
        reason = self._words(words) if words.strip() else ""
        return self.do(actions.Adjust(id, amount, reason))

    def note(self, words: str, *, report: bool = False) -> None:
        """The facilitator's own note, for the report only where marked so."""
        self._record(Noted(self._words(words), report))

    def park(self, words: str) -> None:
        """A real question, without names, for the debrief."""
        self._record(Parked(self._words(words)))

    @property
    def notes(self) -> tuple[str | None, ...]:
        """The facilitator's notes of this evening; `None` where one was erased."""
        kept = (entry.record for entry in self._log.entries)
        return tuple(self._log.texts.get(record.text) for record in kept if isinstance(record, Noted))
