"""A case that the table brought itself: what was written about it, and what goes when it is stopped."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence

from game.apps.session.keeping.retention import Retaining
from game.log.entries import Entry
from game.log.records import Acted, Agreed, Noted, Parked, Retracted, mentions
from game.rules import actions
from game.rules.actions import Action
from game.rules.events import Event, OwnClosed, OwnOpened
from game.rules.learning.own import offer as offers
from game.rules.legal import prompts
from game.rules.prompts import OpenOwnPrompt
from game.rules.scenario import Scenario
from game.rules.state import State


class Bringing(Retaining):
    """The part of a session that opens such a case, and wipes what was written about one that is stopped."""

    scenario: Scenario

    @abstractmethod
    def do(self, action: Action) -> tuple[Event, ...]:
        """Do it, and say what happened."""

    @property
    @abstractmethod
    def state(self) -> State:
        """How things stand."""

    @property
    def may_bring(self) -> bool:
        """Whether a case of the table's own can be opened now."""
        asked = prompts(self.scenario, self.state)
        return any(isinstance(it, OpenOwnPrompt) for it in offers(self.state, asked))

    def open_own(self, words: str = "", *, parked: str | None = None) -> tuple[Event, ...]:
        """A case that the table brings itself: in these words, as a question that was parked, or only told."""
        text = self._words(words) if parked is None and words.strip() else parked
        return self.do(actions.OpenOwn(text))

    @property
    def parked(self) -> dict[str, str]:
        """The questions that were kept for later, by their text ids; those that were erased are not in it."""
        kept = (it.record.text for it in self._log.entries if isinstance(it.record, Parked))
        return {id: words for id in kept if (words := self._log.texts.get(id)) is not None}

    _to_wipe = False
    """Whether such a case was stopped, and what was written about it may still be there."""

    def _wipe_after(self, events: Sequence[Event]) -> None:
        """What was written about a case of the table's own goes when that is stopped, and else nothing is looked at."""
        self._to_wipe = self._to_wipe or was_stopped(events)
        if self._to_wipe:
            self._wipe_stopped()

    def _wipe_stopped(self) -> None:
        """What was written about a case of the table's own that was stopped goes."""
        gone = [id for id in stopped_texts(self._log.entries) if self._log.texts.get(id) is not None]
        if gone:
            self.forget(gone)
        self._to_wipe = False


def was_stopped(events: Sequence[Event]) -> bool:
    """Whether a case of the table's own was stopped by this."""
    last = events[-1] if events else None
    return isinstance(last, OwnClosed) and last.stopped


def stopped_texts(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Every text about a case of the table's own that was stopped: what was said, agreed, noted and parked while it was
    open, and the question it began with.
    """
    return tuple(dict.fromkeys(_stopped(entries)))


def _stopped(entries: Sequence[Entry]) -> Iterator[str]:
    begun, about = -1, list[str]()
    for entry in entries:
        match entry.record:
            case Acted(events=(OwnOpened(), *_)):
                begun, about = entry.n, [*mentions(entry.record)]
            case Acted(events=(*_, OwnClosed(stopped=stopped))) if begun >= 0:
                yield from (*about, *mentions(entry.record)) if stopped else ()
                begun = -1
            case Acted() | Agreed() | Noted() | Parked() if begun >= 0:
                about += mentions(entry.record)
            case Retracted(to=to) if to < begun:
                # It was never opened, as things stand; what was written about it can be forgotten by hand.
                begun = -1
            case _:
                pass
