"""What every card has, and what every kind of card can do."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta, Struct

from game.rules.at import CardAt
from game.rules.conditions import Condition, Sight
from game.rules.council.part import WorksCouncil
from game.rules.decisions import RuleName
from game.rules.drawings import CaseDrawing
from game.rules.effects import Consequences, Effect
from game.rules.kept import Variants
from game.rules.kinds.inquiry import Inquiry
from game.rules.kinds.parts import Adviser, Fact, ReadBy, ReflectionQuestion
from game.rules.kinds.postpone import Postpone
from game.rules.kinds.rows import Row
from game.rules.kinds.twist import Twist
from game.rules.lookup import Lookup
from game.rules.phases import Stage
from game.rules.played import Month, Played
from game.rules.prompts import PickPrompt, Question
from game.rules.references import Addition
from game.rules.text import Text, Words
from game.rules.value import Value
from game.rules.varied import NamedVaried, Varied, told

Steering = Literal["lawful", "performing", "networking", "responsive"]
"""The four forms of steering (NSOB)."""
Reachable = Literal["option", "band", "item", "amendment"]
"""What of a card a decision can reach."""
DecidedBy = Literal["council", "executive", "case_officer", "works_council", "director", "court"]


class Tagged(Consequences, frozen=True, kw_only=True):
    """Something a table can decide for: an option, a post's band, a served item."""

    steering: Steering | None = None
    values: tuple[str, ...] = ()
    headline: Varied | None = None
    paper: Literal["motion"] | None = None
    """The paper that it leaves the room as, where that is another than who decides says."""
    next_year: Text | None = None
    """What it asks for in the plans for next year: told at the end, and nothing else."""


class Branch(Struct, frozen=True, gc=False):
    """Consequences of a decision, and their address in the card."""

    at: str
    consequences: Consequences

    def brings(self, at: str) -> bool:
        """Whether the effect of that address is one of these."""
        return at.startswith(f"{self.at}.")


PARTS = (
    "proposes",
    "question",
    "proposal",
    "proposals",
    "proposed",
    "combine",
    "branches",
    "account",
    "candidates",
    "chose",
    "tagged",
    "default_value",
    "names",
    "effects",
    "unsound",
)
"""The methods of a card that every kind must fill in: `whole` says which are missing."""


class Card(Played, frozen=True, kw_only=True, tag_field="kind", dict=True):
    """A dilemma as it is played. A kind adds its own fields and the methods named in `PARTS`."""

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
    council: WorksCouncil | None = None
    """What it has for a works council, where its decision rule is a right of that."""

    @property
    def chair(self) -> DecidedBy | None:
        """In whose chair the table sits; where it is put to a works council in that one, though a director decides."""
        return self.decided_by if self.council is None else "works_council"

    @property
    def kind(self) -> str:
        """The kind of dilemma, as it is written: `choice`, `budget`."""
        return str(self.__struct_config__.tag)

    @property
    def proposes(self) -> bool:
        """Whether seats make proposals and voters say yes or no to one, instead of choosing an option."""
        raise NotImplementedError

    @property
    def times(self) -> int:
        """How many times over the money of its effects moves."""
        return 1

    @cached_property
    def after(self) -> dict[Stage, Stage | None]:
        """Stage → the one that comes next; `None` after the last."""
        return dict(zip(self.stages, (*self.stages[1:], None), strict=True))

    def hangs_on(self, sight: Sight) -> tuple[str, ...] | None:
        """What its question hangs on: where that is the same, so is the question. `None`: it has to be made."""
        return None

    def open_ids(self, sight: Sight) -> tuple[str, ...]:
        """The options that can be chosen now, in order; none where seats make proposals."""
        question = self.question(sight, "case", "", self.title)
        return question.open_ids() if isinstance(question, PickPrompt) else ()

    def allows(self, sight: Sight, value: Value) -> bool:
        """Whether this can be decided now."""
        return self.question(sight, "case", "", self.title).value_refusal(value) is None

    @property
    def inquiry(self) -> Inquiry | None:
        """The talk that it begins with; `None` where it begins with none."""
        return None

    def afterwards(self, value: Value) -> tuple[Text, ...]:
        """How it goes after this decision with whom it was about: a line at each quarter's end."""
        return ()

    def question(self, sight: Sight, at: CardAt, who: str, ask: Words) -> Question:
        """What settles it: answered by the table or the rapporteur, and by voters where they choose an option."""
        raise NotImplementedError

    def proposal(self, sight: Sight, at: CardAt, who: str, ask: Words) -> Question:
        """What everyone answers before the talk, in secret; it may have another shape than what settles it."""
        raise NotImplementedError

    def proposals(self, sight: Sight) -> tuple[Value, ...]:
        """Sensible answers to that, for bots and coverage."""
        raise NotImplementedError

    def proposed(self, proposal: Value) -> tuple[Row, ...]:
        """An answer to that, line by line."""
        raise NotImplementedError

    def combine(self, proposals: Sequence[Value]) -> Value | None:
        """The decision that proposals come to together; the same for every order in which they came."""
        raise NotImplementedError

    def branches(self, value: Value) -> tuple[Branch, ...]:
        """The consequences of this decision, in the order in which they happen."""
        raise NotImplementedError

    def payment(self, value: Value) -> tuple[str, int] | None:
        """The fund that pays this decision as a whole, and whole euros; `None` where none does."""
        return None

    def price_of_revising(self, value: Value) -> tuple[Effect, ...]:
        """What coming back on this decision costs; empty where it stands."""
        return self.revise

    def account(self, value: Value | None) -> tuple[Row, ...]:
        """What was decided, line by line, for outcome, text and debrief. `None`: nothing was."""
        raise NotImplementedError

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        """Three to eight sensible decisions, for bots, what-ifs and coverage."""
        raise NotImplementedError

    def ways(self) -> Iterator[Value]:
        """Decisions that may bring something else than every other, beside the `candidates`; there can be thousands."""
        return iter(())

    def reachable(self) -> dict[str, Reachable]:
        """What of it a decision can reach: the address in the card, and what it is."""
        return {}

    def reaches(self, value: Value) -> tuple[str, ...]:
        """What of that this decision reaches."""
        return ()

    def options_when(self) -> Iterator[tuple[str, Condition]]:
        """The conditions on what can be decided, each with the address of what it is on."""
        return iter(())

    def headline_at(self, of: str) -> str:
        """The address in the card of a headline, as `headline_texts` names it."""
        return f"options.{of}"

    def chose(self, value: Value) -> tuple[str, ...]:
        """What a condition may name of this decision."""
        raise NotImplementedError

    def tagged(self) -> dict[str, Tagged]:
        """Everything one can decide for, by the ids of `chose`."""
        raise NotImplementedError

    def amendments(self) -> dict[Addition, Text]:
        """What the table may add to an option."""
        return {}

    def priced(self) -> dict[str, Consequences]:
        """What has a price of its own, by its id."""
        return {}

    def added(self, value: Value, additions: Sequence[Addition]) -> tuple[Branch, ...]:
        """The consequences of the amendments that belong to this decision."""
        return ()

    def all_branches(self, value: Value, additions: Sequence[Addition], twist: str | None = None) -> tuple[Branch, ...]:
        """The consequences of this decision: after its own those of the amendments that were adopted, then of what
        came in between.
        """
        branches = self.branches(value)
        if additions:
            branches = (*branches, *self.added(value, additions))
        return branches if twist is None else (*branches, *self.brought_by(twist, value))

    def brought_by(self, twist: str, value: Value) -> tuple[Branch, ...]:
        """What this decision brings more because that came in between."""
        adds = self.twist[twist].adds
        return tuple(Branch(f"twist.{twist}.adds.{id}", adds[id]) for id in self.chose(value) if id in adds)

    def more_of(self, twist: str | None, id: str) -> Consequences | None:
        """What that brings more because something came in between; `None` where it brings nothing more."""
        return None if twist is None else self.twist[twist].adds.get(id)

    def every_effect(self) -> Iterator[Effect]:
        """Every effect that it can bring, those of what comes in between included."""
        yield from self.effects()
        for twist in self.twist.values():
            yield from twist.effects()
        if self.inquiry is not None:
            yield from self.inquiry.effects()
        if self.postpone is not None:
            yield from self.postpone.effects()
        if self.council is not None:
            yield from self.council.effects()

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

    def headline_texts(self, value: Value) -> tuple[NamedVaried, ...]:
        """What the local paper may make of this decision, chosen when it takes effect."""
        tagged = self.tagged()
        return tuple((f"{id}.headline", tagged[id].headline) for id in self.chose(value))

    def headlines(self, value: Value, chosen: Variants) -> tuple[Text, ...]:
        """What the local paper makes of this decision, as it was chosen."""
        found = self.headline_texts(value)
        return tuple(told(headline, chosen, of) for of, headline in found if headline is not None)

    def default_value(self) -> Value | None:
        """What happens when nothing is decided."""
        raise NotImplementedError

    def names(self) -> dict[str, Text]:
        """What the ids of `chose` are called."""
        raise NotImplementedError

    def said(self) -> dict[str, Words]:
        """The same, with what can be said in a ballot beside these."""
        return dict(self.names())

    def effects(self) -> Iterator[Effect]:
        """Every effect that a decision on it can bring, coming back on it included."""
        raise NotImplementedError

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        """What of it cannot be played, beyond what the types say; `soundness` looks at what all cards have."""
        raise NotImplementedError


def whole(kind: type[Card]) -> None:
    """Raises `TypeError` for a kind that leaves out one of its parts, with their names."""
    missing = [part for part in PARTS if getattr(kind, part) is getattr(Card, part)]
    if missing:
        raise TypeError(f"{kind.__name__} lacks {', '.join(missing)}")
