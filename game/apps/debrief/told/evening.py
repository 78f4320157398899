"""An evening that was played, as its log tells it: what counts now, and what was kept beside it."""

from typing import Protocol

from msgspec import Struct

from game.apps.session import cut_short
from game.log import Acted, Agreed, AgreedBefore, Approval, Entry, Noted, Opened, Parked, Retracted, live, went_back
from game.log.records import Approved, ReflectionRef
from game.log.told.approval import counts_item, other_item
from game.log.told.looked_at import LookedAt, looked_at, reflected
from game.log.told.retention import Retention, retention
from game.rules.events import Event
from game.rules.scenario import Scenario
from game.rules.terms.text import Message

CaseKey = tuple[str, int]
"""Card and occurrence: a card may be played more than once in an evening."""


class Texts(Protocol):
    """The words that people wrote, by their text ids."""

    def get(self, id: str, /) -> str | None:
        """The text; `None` where it was erased."""
        ...


class TextsTold:
    """The same words, keeping in mind whether any were told."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self.any = False
        """Whether something that people wrote was told, and was not erased."""

    def get(self, id: str, /) -> str | None:
        """The text; `None` where it was erased."""
        text = self._texts.get(id)
        self.any = self.any or text is not None
        return text


class Evening(Struct, frozen=True):
    """A session's pack, entries and texts; what was taken back is in the entries and nowhere else."""

    scenario: Scenario
    entries: tuple[Entry, ...]
    """From entry 0, which opened the evening."""
    texts: Texts
    approval: Approval | None = None
    """Of a report: what the group approved. `None`: everything is told, and marked as not approved."""
    differs: Message | None = None
    """What is to be said where the rules of now do not lead to what the log says."""
    decisions: bool = True
    """Whether any decision may be told; without one nothing of the year is."""
    kept_back: tuple[CaseKey, ...] = ()
    """The cases that the group keeps to itself. Where there are any, nothing is told that adds up over the year."""

    played: tuple[Entry, ...] = ()
    """Of a report the entries as they were kept: for the rules, which play them again, and never to be told."""

    def shows(self, item: str) -> bool:
        """Whether this part of the report, or this text, may be told."""
        return self.approval is None or self.approval.shows(item)

    def shows_counts(self, case: CaseKey) -> bool:
        """Whether what became public of the ballots of that case may be told."""
        return self.shows(counts_item(*case))

    @property
    def whole(self) -> bool:
        """Whether the year may be told as a whole: money, gauges, the town and what came of decisions."""
        return self.decisions and not self.kept_back

    @property
    def opened(self) -> Opened:
        """How the evening began. Raises `AssertionError` where entry 0 says something else."""
        record = self.entries[0].record
        assert isinstance(record, Opened)
        return record

    @property
    def told(self) -> tuple[tuple[Event, ...], ...]:
        """What was told at the opening, then by each action that counts: `told[n]` is of action `n`."""
        acts = (entry.record for entry in live(self.entries))
        return (self.opened.events, *(act.events for act in acts if isinstance(act, Acted)))

    @property
    def corrections(self) -> int:
        """How many times the table went back."""
        return len(went_back(self.entries))

    @property
    def seen(self) -> int:
        """How many times what no longer counts had already shown the table something secret."""
        return sum(isinstance(entry.record, Retracted) and entry.record.reveal_seen for entry in self.entries)

    @property
    def cut_short(self) -> Message | None:
        """How far the year came where it was closed before its end."""
        return cut_short(self.scenario, self.entries)

    @property
    def parked(self) -> tuple[str | None, ...]:
        """The questions kept for this talk; `None` where one was erased."""
        kept = (entry.record for entry in self.entries)
        return tuple(self.texts.get(it.text) for it in kept if isinstance(it, Parked) and self.shows(it.text))

    @property
    def noted(self) -> tuple[tuple[int, str | None], ...]:
        """The facilitator's notes that may stand in the report, and no others: the number of each entry, and its words."""
        kept = ((entry.n, entry.record) for entry in self.entries)
        return tuple(
            (n, self.texts.get(it.text))
            for n, it in kept
            if isinstance(it, Noted) and it.report and self.shows(it.text)
        )

    @property
    def agreements(self) -> tuple[Agreed, ...]:
        """What the group agreed to do, as ids of texts."""
        kept = (entry.record for entry in self.entries)
        return tuple(it for it in kept if isinstance(it, Agreed) and self.shows(it.what))

    @property
    def looked_at(self) -> tuple[LookedAt, ...]:
        """The other choices that the group looked at."""
        return tuple(it for it in looked_at(self.entries) if self.shows(other_item(it.entry)))

    @property
    def reflected(self) -> tuple[ReflectionRef, ...]:
        """The questions that the group put to itself: of a report those it had asked when it approved."""
        last = max((it.n for it in self.entries if isinstance(it.record, Approved)), default=-1)
        return reflected(self.entries if self.approval is None or last < 0 else self.entries[:last])

    @property
    def before(self) -> tuple[AgreedBefore, ...]:
        """What the group took along from an evening before, as ids of texts; nothing of it is for a report."""
        taken = self.opened.before
        return () if taken is None or self.approval is not None else taken.agreements

    @property
    def retention(self) -> Retention:
        """Who keeps it and until when, as was agreed on last."""
        return retention(self.entries)

    @property
    def check(self) -> str:
        """The log's check number: the first 8 digits of its last hash, or in a report of the hash as it was approved.

        What is noted after that is not in the report, and does not make it another one.
        """
        approved = [entry for entry in self.entries if isinstance(entry.record, Approved)]
        return (approved[-1] if self.approval is not None and approved else self.entries[-1]).hash[:8]
