"""The cases of an evening as the table saw them: what it knew, what became public, what it decided and why."""

from typing import Literal

from msgspec import Struct

from game.apps.debrief.told.evening import CaseKey
from game.rules.council.part import NOT_OURS
from game.rules.events import (
    CoverAsked,
    CoverFound,
    DebtBooked,
    Moved,
)
from game.rules.kinds.card import Card
from game.rules.kinds.rows import Row
from game.rules.learning.kept import Learned
from game.rules.terms.kept import Variants
from game.rules.terms.references import Addition
from game.rules.terms.text import Text, Words
from game.rules.terms.value import Chosen, Value
from game.rules.views.shapes import BallotView, CaseView

Came = Literal[
    "decided", "passed", "default", "undecided", "skipped", "postponed", "open", "answered", "held", "withdrawn", "void",
    "unanswered",
]  # fmt: skip
"""What came of a case; `passed` without debate, `open` where play stopped in the middle of it. Of what was put to a
works council: `answered` where its director decided, `held` where that still waited at the end, `unanswered` where the year
was closed before the director said anything to what it had said.
"""


class FinalBallot(Struct, frozen=True):
    """A ballot after the talk."""

    public: BallotView
    """Exactly what became public of it."""
    proposal: tuple[Row, ...]
    """What it was for or against; empty where items were chosen from."""
    talks: int
    """How many times the table had talked."""
    run_off: bool
    left: tuple[Words, ...] = ()
    """What went on to a run-off after it."""
    named: tuple[tuple[str, Words], ...] = ()
    """Seat and choice for each voter, of a ballot that was by name."""


class PlayedCase(Struct, frozen=True):
    """A case that was played and counts."""

    number: int
    """1 is the first of the evening that ended; whatever tells of cases has the same numbers."""
    card: Card
    occurrence: int
    quarter: int
    came: Came
    passed: bool
    """Whether it was passed without debate; also where it was changed afterwards for want of money."""
    cause: int
    """The number of the action that decided it, which everything it brought names; 0 where none did."""
    seen: CaseView
    """As the table saw it when it was decided."""
    value: Value | None
    finals: tuple[FinalBallot, ...]
    changed_from: tuple[Row, ...]
    """What was decided first and left for want of money."""
    reason_asked: bool
    reason: str | None
    """The text id of the reason; what was completed later stands in place of what was written first."""
    completed: bool
    """Whether it was written or completed after the case."""
    minority: str | None
    """The text id of what the minority wanted to have said."""
    learned: Learned | None
    """The text ids of what it wrote while it worked the case out together."""
    additions: tuple[Addition, ...]
    """Everything the table added in the talk."""
    variants: Variants
    """How its texts went, of those that vary."""
    unsaid: tuple[Text, ...]
    """What was true and not asked, as the outcome told it."""
    advice: tuple[Moved, ...]
    """What advice cost beyond what the case offers."""
    asked_at: tuple[int, ...]
    """The numbers of the actions that asked a question, which everything names that asking brought."""
    open_to: tuple[str, ...]
    """What the table could decide for, by the ids of the card's tags."""
    cover: tuple[CoverAsked | CoverFound | DebtBooked, ...]
    """How money was found for it."""
    advised: str | None = None
    """What a works council said: an option, or that it is not theirs."""
    let: str = ""
    """Where a works council might have done something about it and did not: what it let be; else empty."""

    @property
    def key(self) -> CaseKey:
        """Which case of the evening it is."""
        return self.seen.card, self.occurrence

    @property
    def counts(self) -> bool:
        """Whether the table itself decided it."""
        return self.came in ("decided", "passed") and self.value is not None

    @property
    def ended(self) -> bool:
        """Whether it came to its end: it was not skipped, put off, or open when play stopped."""
        return self.came not in ("skipped", "postponed", "open")

    @property
    def tells(self) -> bool:
        """Whether there is something to tell of it: not where it was skipped, or was open when play stopped."""
        return self.came not in ("skipped", "open")

    @property
    def directed(self) -> bool:
        """Whether it was put to a works council, and that came to the end of what it had to say."""
        return self.card.council is not None and self.came in ("answered", "held", "withdrawn", "void", "unanswered")

    @property
    def settled(self) -> bool:
        """Whether something was decided: by the table itself, or by the director it spoke to."""
        return self.counts or (self.directed and self.came != "unanswered")

    @property
    def spoke(self) -> bool:
        """Whether a works council said what it thought of it, and did not leave it to the director."""
        return self.directed and self.advised not in (None, NOT_OURS)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What was decided, line by line."""
        return shown(self.card.account(self.value)) if self.value is not None else ()

    @property
    def picked(self) -> tuple[str, ...]:
        """What it decided for, by the ids of the card's tags: of a division, the posts that got more than today."""
        return tuple(row.id for row in self.rows if row.chosen and (row.change is None or row.change > 0))

    @property
    def weighs(self) -> bool:
        """Whether the table chose between what its author gave a meaning: by deciding, or by what a works council said."""
        return self.counts or self.spoke

    @property
    def stood_for(self) -> tuple[str, ...]:
        """What it chose so, by the ids of the card's tags."""
        return self.picked if self.counts else (self.advised,) if self.spoke and self.advised is not None else ()

    @property
    def added(self) -> tuple[Text, ...]:
        """What the table added to what it decided."""
        return added(self.card, self.value, self.additions)

    @property
    def added_elsewhere(self) -> tuple[tuple[Text, Text], ...]:
        """Option and addition, for what did not become the decision; an option that never opened stays a secret."""
        names, texts = self.card.names(), self.card.amendments()
        # What a works council asked for with what it said stands there as its conditions, whatever its director decided.
        told = self.value if self.card.council is None else None if self.advised is None else Chosen(self.advised)
        elsewhere = [it for it in self.additions if Chosen(it.option) != told and it.option in self.open_to]
        return tuple((names[it.option], texts[it]) for it in elsewhere)


def added(card: Card, value: Value | None, additions: tuple[Addition, ...]) -> tuple[Text, ...]:
    """The additions among these that belong to that decision."""
    return tuple(text for it, text in card.amendments().items() if it in additions and Chosen(it.option) == value)


def shown(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of what was decided: an option that was not chosen may have been a secret."""
    return tuple(row for row in rows if row.chosen or row.amount is not None or row.place is not None)
