"""What every card has, as an author writes it."""

from abc import abstractmethod
from collections.abc import Iterator
from typing import Annotated, Any, Literal, get_args

from pydantic import Field, StringConstraints

from game.content.written.base import Many, Rows, Whole, Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.effects import WrittenConsequences, WrittenEffect, effects_of
from game.content.written.fault import Fault
from game.content.written.ids import AdviserKey, DeckId, FactKey, LawId, OptionId, RoleId, TwistKey, ValueId
from game.content.written.kinds.postpone import WrittenPostpone
from game.content.written.kinds.twist import WrittenTwist
from game.content.written.names import Names
from game.content.written.text import WrittenText, words
from game.content.written.varied import WrittenVaried, varied, varied_or_none
from game.rules.decisions import RuleName
from game.rules.kinds import AnyCard
from game.rules.kinds.chosen import Steering
from game.rules.kinds.common import ComesOn
from game.rules.kinds.parts import Adviser, DecidedBy, Fact, ReadBy, ReflectionMoment, ReflectionQuestion
from game.rules.parts.drawings import CaseDrawing
from game.rules.terms.phases import STAGES, Protocol, Skippable, Stage

Month = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$")]
"""A year and a month, such as 2026-11."""
Year = Annotated[int, Field(ge=1900, le=2100)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]


class WrittenFact(Written):
    """Something that is so, in the real world or in the story."""

    text: WrittenText
    value: Whole | None = None
    unit: WrittenText | None = None
    year: Year | None = None
    source: WrittenText | None = None
    hidden: bool = False
    """True, but nobody knows until it is asked at the kitchen table."""

    def compiled(self) -> Fact:
        """The fact as it is played."""
        return Fact(self.text.compiled(), self.value, words(self.unit), self.year, words(self.source), self.hidden)


class WrittenAdviser(Written):
    """Somebody with a view, and an interest."""

    name: WrittenText
    interest: WrittenText
    says: WrittenVaried
    favours: OptionId | None = None
    """What can be decided and speaks for them: for who writes the card, and for the mark `against_adviser`."""

    def compiled(self, names: Names) -> Adviser:
        """The adviser as they are heard."""
        return Adviser(self.name.compiled(), self.interest.compiled(), varied(self.says, names), self.favours)


class WrittenReading(Written):
    """Who read the card before it was played."""

    role: WrittenText
    on: Month

    def compiled(self) -> ReadBy:
        """Who read it, and when."""
        return ReadBy(self.role.compiled(), self.on)


class WrittenQuestion(Written):
    """A question for the debrief."""

    ask: WrittenText
    loop: Annotated[int, Field(ge=1, le=3)]
    """1: did it work? 2: were our assumptions right? 3: how do we decide and learn? (Argyris)"""
    awareness: Literal["self", "social", "context", "craft"]
    phase: ReflectionMoment | None = None

    def compiled(self) -> ReflectionQuestion:
        """The question as it is asked."""
        return ReflectionQuestion(self.ask.compiled(), self.loop, self.awareness, self.phase)


class WrittenTagged(WrittenConsequences):
    """Something a table can decide for: an option, a post's band, a served item."""

    steering: Steering | None = None
    values: Rows[ValueId] = ()
    headline: WrittenVaried | None = None


class WrittenCard(Written):
    """A dilemma as an author wrote it. A kind adds its own fields and the methods below."""

    kind: str
    title: WrittenText
    case: WrittenVaried
    """At most 70 words on the wall."""
    drawing: CaseDrawing | None = None
    """The place that is drawn beside it."""
    deck: DeckId | None = None
    """The squares of this deck bring it up; without one every dilemma square does."""
    core: bool = False
    """One of the cards that make a whole evening by themselves."""
    only: Literal["follow_up", "practice"] | None = None
    comes: ComesOn = "next_quarter"
    """Of a follow-up: on which agenda it comes when something opens it."""
    extra: bool = False
    """Whether a follow-up comes besides the agenda, and takes nobody's place on it."""
    when: WrittenCondition | None = None
    decided_by: DecidedBy | None = None
    """Who decides this in reality."""
    law: WrittenText | None = None
    reference_date: Month | None = None
    read_by: Rows[WrittenReading] = ()
    path: LawId | None = None
    """The law whose way this case goes."""
    unknown: WrittenVaried | None = None
    """What nobody at the table can know now."""
    ask: Rows[WrittenText] = ()
    """Questions to talk about; without them the program has its own."""
    private: dict[RoleId, WrittenText] = {}
    """What only this role reads."""
    facts: dict[FactKey, WrittenFact] = {}
    advisers: dict[AdviserKey, WrittenAdviser] = {}
    consult: Annotated[int, Field(ge=0, le=9)] = 1
    """How many of the advisers may be heard."""
    decision: RuleName | None = None
    """This card's own decision rule."""
    protocol: Protocol | None = None
    """The form of its talk; left out: that of the pack."""
    skip: Rows[Skippable] = ()
    revise: Many[WrittenEffect] = ()
    """What coming back on the decision costs; without it a decision stands. An option may have its own."""
    reflection: Rows[WrittenQuestion] = ()
    postpone: WrittenPostpone | None = None
    """Whether the table may put it off to the next quarter, and what that brings."""
    twist: Annotated[dict[TwistKey, WrittenTwist], Field(max_length=4)] = {}
    """What may come in between when the table has talked: one of these comes at most."""

    def stages(self) -> tuple[Stage, ...]:
        """The stages of this kind, before a game leaves any out."""
        return tuple(stage for stage in STAGES if stage not in ("inquiry", "answer"))

    @abstractmethod
    def names(self) -> dict[str, WrittenText]:
        """Everything one can decide for, in the order written: its id, and what it is called."""

    def amendments(self) -> tuple[WrittenText, ...]:
        """What the table may add to an option."""
        return ()

    @property
    def default_choice(self) -> str | None:
        """The one thing that happens when nothing is decided, where the default is one of the `names`."""
        return None

    @abstractmethod
    def compiled(self, id: str, names: Names, skip: tuple[Skippable, ...]) -> AnyCard:
        """The card as it is played, in a pack that leaves out these stages."""

    def shared(self, id: str, names: Names, skip: tuple[Skippable, ...]) -> dict[str, Any]:
        """What cards of every kind are compiled to, field by field."""
        return {
            "id": id,
            "title": self.title.compiled(),
            "case": varied(self.case, names),
            "drawing": self.drawing,
            "deck": self.deck,
            "core": self.core,
            "only": self.only,
            "comes": self.comes,
            "extra": self.extra,
            "when": condition_of(self.when, names),
            "decided_by": self.decided_by,
            "law": words(self.law),
            "reference_date": self.reference_date,
            "read_by": tuple(it.compiled() for it in self.read_by),
            "path": self.path,
            "unknown": varied_or_none(self.unknown, names),
            "ask": tuple(it.compiled() for it in self.ask),
            "private": {role: text.compiled() for role, text in self.private.items()},
            "facts": {fact: it.compiled() for fact, it in self.facts.items()},
            "advisers": {adviser: it.compiled(names) for adviser, it in self.advisers.items()},
            "consult": self.consult,
            "decision": self.decision,
            "protocol": self.protocol,
            "revise": effects_of(self.revise, names, "revise"),
            "reflection": tuple(it.compiled() for it in self.reflection),
            "twist": {twist: it.compiled(names, f"twist.{twist}") for twist, it in self.twist.items()},
            "postpone": None if self.postpone is None else self.postpone.compiled(names),
            "stages": tuple(stage for stage in self.stages() if stage not in (*skip, *self.skip)),
        }

    def faults(self) -> Iterator[Fault]:
        """What cannot be played, beyond what the types say."""
        yield from ()


def kind_of(written: type[WrittenCard]) -> str:
    """The kind that such a card is of. Raises `TypeError` for one that leaves out a part, with its name."""
    missing = sorted(getattr(written, "__abstractmethods__", ()))
    kinds = get_args(written.model_fields["kind"].annotation)
    if missing or not kinds:
        raise TypeError(f"{written.__name__} lacks {', '.join(missing or ['kind'])}")
    return str(kinds[0])
