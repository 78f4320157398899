"""What every card has, and what every kind of card can do."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

from msgspec import Struct
from pydantic import Field, StringConstraints

from game.rules.conditions import Condition
from game.rules.decisions import RuleName
from game.rules.effects import Consequences, Effect, effect_at
from game.rules.prompts import Question
from game.rules.state import Stage, State, Talk
from game.rules.tally import Value
from game.rules.text import Message, Text, Words
from game.rules.written import Id, Many, Rows, Whole, Written

if TYPE_CHECKING:
    from game.rules.scenario import Scenario

Steering = Literal["lawful", "performing", "networking", "responsive"]
"""The four forms of steering (NSOB)."""
DecidedBy = Literal["council", "executive", "case_officer", "works_council", "director", "court"]
Month = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$")]
"""A year and a month, such as 2026-11."""
Year = Annotated[int, Field(ge=1900, le=2100)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]

STAGES: tuple[Stage, ...] = (
    "briefing",
    "inquiry",
    "first_ballot",
    "deliberation",
    "final_ballot",
    "rationale",
    "outcome",
)
Skippable = Literal["first_ballot", "deliberation", "rationale"]
"""Stages a game may leave out: without the others nothing would be decided or known."""


Moment = Literal["midway", "feel", "happened", "learned", "relates", "what_if", "next"]
"""When a question comes: `midway` on the board, else in the conversation afterwards (Thiagarajan's six phases)."""


class Fact(Written):
    """Something that is so, in the real world or in the story."""

    text: Text
    value: Whole | None = None
    unit: Text | None = None
    year: Year | None = None
    source: Name | None = None
    hidden: bool = False
    """True, but nobody knows until it is asked at the kitchen table."""


class Adviser(Written):
    """Somebody with a view, and an interest."""

    name: Text
    interest: Text
    says: Text
    favours: Id | None = None
    """What can be decided and speaks for them: for who writes the card, and read by nothing else."""


class Reading(Written):
    """Who read the card before it was played."""

    role: Text
    on: Month


class ReflectionQuestion(Written):
    """A question for the debrief."""

    ask: Text
    loop: Annotated[int, Field(ge=1, le=3)]
    """1: did it work? 2: were our assumptions right? 3: how do we decide and learn? (Argyris)"""
    awareness: Literal["self", "social", "context", "craft"]
    phase: Moment | None = None


class Tagged(Consequences):
    """Something a table can decide for: an option, a post's band, a served item."""

    steering: Steering | None = None
    values: Rows[Id] = ()
    headline: Text | None = None


class Sight(Struct, frozen=True):
    """What a card looks at while it is played."""

    scenario: "Scenario"
    state: State
    talk: Talk


class Row(Struct, frozen=True):
    """One line of what was decided: a name, whole euros or a place where there is one, and what changed."""

    id: str
    text: Words
    chosen: bool
    amount: int | None = None
    """Whole euros."""
    change: int | None = None
    """Whole euros more or less than today."""
    place: int | None = None
    """1 is first."""


class Branch(Struct, frozen=True):
    """Consequences of a decision, and where in the card they are written."""

    path: str
    consequences: Consequences


class Fault(Struct, frozen=True):
    """Something in a card that cannot be played: where, and in what sentence."""

    loc: tuple[str | int, ...]
    message: Message


class Card(Written):
    """A dilemma as an author wrote it. A kind adds its own fields and the methods below."""

    kind: str
    title: Text
    case: Text
    """At most 70 words on the wall."""
    deck: Id | None = None
    """The squares of this deck bring it up; without one every dilemma square does."""
    core: bool = False
    """One of the cards that make a whole evening by themselves."""
    only: Literal["follow_up", "practice"] | None = None
    when: Condition | None = None
    decided_by: DecidedBy | None = None
    """Who decides this in reality."""
    law: Name | None = None
    reference_date: Month | None = None
    read_by: Rows[Reading] = ()
    path: Id | None = None
    """The law whose way this case goes."""
    unknown: Text | None = None
    """What nobody at the table can know now."""
    ask: Rows[Text] = ()
    """Questions to talk about; without them the program has its own."""
    private: dict[Id, Text] = {}
    """What only this role reads."""
    facts: dict[Id, Fact] = {}
    advisers: dict[Id, Adviser] = {}
    consult: Annotated[int, Field(ge=0, le=9)] = 1
    """How many of the advisers may be heard."""
    decision: RuleName | None = None
    """This card's own decision rule."""
    skip: Rows[Skippable] = ()
    revise: Many[Effect] = ()
    """What coming back on the decision costs; without it a decision stands. An option may have its own."""
    reflection: Rows[ReflectionQuestion] = ()

    @property
    def proposes(self) -> bool:
        """Whether seats make proposals and voters say yes or no to one, instead of choosing an option."""
        return False

    @property
    def times(self) -> int:
        """How many times over the money of its effects moves."""
        return 1

    def stages(self) -> tuple[Stage, ...]:
        """The stages of this kind, before a game leaves any out."""
        return tuple(stage for stage in STAGES if stage != "inquiry")

    @abstractmethod
    def question(self, sight: Sight, at: str, who: str, ask: Words) -> Question:
        """What voters, seats or the rapporteur answer."""

    @abstractmethod
    def combine(self, proposals: Sequence[Any]) -> Any:
        """What several answers come to together; the same for every order in which they came."""

    @abstractmethod
    def branches(self, value: Value) -> tuple[Branch, ...]:
        """The consequences of this decision, in the order in which they happen."""

    def payment(self, value: Value) -> tuple[str, int] | None:
        """The fund that pays this decision as a whole, and whole euros; `None` where none does."""
        return None

    def price_of_revising(self, value: Value) -> tuple[tuple[str, Effect], ...]:
        """What coming back on this decision costs, each effect with its path; empty where it stands."""
        return tuple((f"revise.{place}", effect) for place, effect in enumerate(self.revise))

    @abstractmethod
    def account(self, value: Value | None) -> tuple[Row, ...]:
        """What was decided, line by line, for outcome, text and debrief. `None`: nothing was."""

    @abstractmethod
    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        """Three to eight sensible answers, for bots, what-ifs and coverage."""

    @abstractmethod
    def chose(self, value: Value) -> tuple[str, ...]:
        """What a condition may name of this decision."""

    @abstractmethod
    def tagged(self) -> dict[str, Tagged]:
        """Everything one can decide for, by the ids of `chose`."""

    def amendments(self) -> dict[str, Text]:
        """What the table may add to an option, by `option.amendment`."""
        return {}

    def added(self, value: Value, amended: Sequence[str]) -> tuple[Branch, ...]:
        """The consequences of the amendments that belong to this decision."""
        return ()

    def headlines(self, value: Value) -> tuple[Text, ...]:
        """What the local paper makes of this decision."""
        tagged = self.tagged()
        found = [tagged[id].headline for id in self.chose(value)]
        return tuple(headline for headline in found if headline is not None)

    @abstractmethod
    def default_value(self) -> Value | None:
        """What happens when nothing is decided."""

    @abstractmethod
    def names(self) -> dict[str, Text]:
        """What the ids of `chose` are called."""

    def faults(self) -> Iterator[Fault]:
        """What cannot be played, beyond what the types say."""
        yield from ()

    def effect(self, path: str) -> Effect:
        """The effect written at this path, such as `options.adapt.later.0`."""
        return effect_at(self, path)
