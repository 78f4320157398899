"""What every card has, whatever its kind."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta

from game.rules.conditions import Condition
from game.rules.council.part import WorksCouncil
from game.rules.decisions import RuleName
from game.rules.kinds.inquiry import Inquiry
from game.rules.kinds.parts import Adviser, DecidedBy, Fact, ReadBy, ReflectionQuestion
from game.rules.kinds.postpone import Postpone
from game.rules.kinds.twist import Twist
from game.rules.parts.drawings import CaseDrawing
from game.rules.parts.effects import Consequences, Effect
from game.rules.parts.varied import NamedVaried, Varied
from game.rules.terms.phases import Protocol, Stage
from game.rules.terms.played import Month, Played
from game.rules.terms.text import Text

ComesOn = Literal["next_quarter", "same_quarter"]
"""At the start of the next quarter, or still in the one in which it was opened."""


class CommonCard(Played, frozen=True, kw_only=True, dict=True):
    """What a card says, whatever is decided on it and however."""

    id: str
    title: Text
    case: Varied
    """At most 70 words on the wall."""
    drawing: CaseDrawing | None = None
    """The place that is drawn beside it."""
    deck: str | None = None
    """The squares of this deck bring it up; without one every dilemma square does."""
    core: bool = False
    """One of the cards that make a whole evening by themselves."""
    only: Literal["follow_up", "practice"] | None = None
    comes: ComesOn = "next_quarter"
    """Of a follow-up: on which agenda it comes when something opens it."""
    extra: bool = False
    """Whether a follow-up comes besides the agenda, and takes nobody's place on it."""
    when: Condition | None = None
    decided_by: DecidedBy | None = None
    """Who decides this in reality."""
    law: Text | None = None
    reference_date: Month | None = None
    read_by: tuple[ReadBy, ...] = ()
    path: str | None = None
    """The law whose way this case goes."""
    unknown: Varied | None = None
    """What nobody at the table can know now."""
    ask: tuple[Text, ...] = ()
    """Questions to talk about; without them the program has its own."""
    private: dict[str, Text] = {}
    """What only this role reads."""
    facts: dict[str, Fact] = {}
    advisers: dict[str, Adviser] = {}
    consult: Annotated[int, Meta(ge=0, le=9)] = 1
    """How many of the advisers may be heard."""
    decision: RuleName | None = None
    """This card's own decision rule."""
    revise: tuple[Effect, ...] = ()
    """What coming back on the decision costs; without it a decision stands. An option may have its own."""
    reflection: tuple[ReflectionQuestion, ...] = ()
    twist: dict[str, Twist] = {}
    """What may come in between, of which one comes at most."""
    postpone: Postpone | None = None
    """Whether the table may put it off, and what that brings."""
    stages: tuple[Stage, ...]
    """Its stages in order, without those that the pack or the card leaves out."""
    minutes: Annotated[int, Meta(ge=0, le=120)] = 0
    """How long the talk may take that it begins with; 0 where it begins with none."""
    rapport: Annotated[int, Meta(ge=0, le=5)] = 0
    """How open the resident is when a talk begins, 0 to 5."""
    protocol: Protocol | None = None
    """The form of its talk, where that is another than the pack's."""
    council: WorksCouncil | None = None
    """What it has for a works council, where its decision rule is a right of that."""

    @property
    def chair(self) -> DecidedBy | None:
        """In whose chair the table sits; where it is put to a works council in that one, though a director decides."""
        return self.decided_by if self.council is None else "works_council"

    @cached_property
    def after(self) -> dict[Stage, Stage | None]:
        """Stage → the one that comes next; `None` after the last."""
        return dict(zip(self.stages, (*self.stages[1:], None), strict=True))

    @property
    def inquiry(self) -> Inquiry | None:
        """The talk that it begins with; `None` where it begins with none."""
        return None

    def opening_texts(self) -> Iterator[NamedVaried]:
        """The texts that may vary, and are chosen when the card comes up."""
        yield "case", self.case
        yield "unknown", self.unknown
        yield from ((f"advisers.{id}.says", adviser.says) for id, adviser in self.advisers.items())
        if self.inquiry is not None and self.inquiry.resident is not None:
            yield "resident.says", self.inquiry.resident.says

    @cached_property
    def varying(self) -> tuple[NamedVaried, ...]:
        """Those of them that vary."""
        return tuple((of, words) for of, words in self.opening_texts() if isinstance(words, tuple))

    def more_of(self, twist: str | None, id: str) -> Consequences | None:
        """What that brings more because something came in between; `None` where it brings nothing more."""
        return None if twist is None else self.twist[twist].adds.get(id)
